"""The key under which people are known inside: without it a person's number cannot be guessed."""

import os
import secrets
from dataclasses import dataclass

from dashboard.errors import StoreError
from dashboard.settings import Settings

# SHA-256 works on blocks of 64 bytes; RFC 2104 pads the key to one.
_BLOCK = 64


@dataclass(frozen=True, slots=True)
class PersonKey:
    """The two padded halves of the HMAC key, for the macro person_key."""

    inner_pad: bytes
    outer_pad: bytes

    def parameters(self) -> dict[str, bytes]:
        return {"inner_pad": self.inner_pad, "outer_pad": self.outer_pad}


def person_key(settings: Settings, *, write: bool) -> PersonKey:
    """The data folder's key, made on first use when `write`.

    Reading without a key file gives a passing one: good for counting people, not for keeping them.

    Raises:
        StoreError: the file is not a key of ours, or is gone while the store holds people.
    """
    path = settings.data / "person.key"
    if path.exists():
        secret = path.read_bytes()
        if len(secret) != 32:
            raise StoreError(f"{path} holds {len(secret)} bytes; expected 32. Restore a backup.")
        return _padded(secret)
    secret = secrets.token_bytes(32)
    if write:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secret)
            file.flush()
            os.fsync(file.fileno())
    return _padded(secret)


def _padded(secret: bytes) -> PersonKey:
    block = secret.ljust(_BLOCK, b"\0")
    return PersonKey(bytes(b ^ 0x36 for b in block), bytes(b ^ 0x5C for b in block))
