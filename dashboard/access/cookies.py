"""The two cookies of the gate, and where somebody may be sent after signing in."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from urllib.parse import urlsplit

from starlette.responses import Response

from dashboard.access.caller import Caller

DOORS = ("/sign-in", "/sign-out", "/signed-out", "/oauth2callback")
# Long enough to find one's phone for the second factor.
_HANDSHAKE_SECONDS = 600
_LONGEST_NEXT = 2000


def names(caller: Caller) -> tuple[str, str]:
    """Names of the session's and the handshake's cookie. With the prefix a browser lets no other
    host and no plain http set them."""
    prefix = "__Host-" if caller.secure else ""
    return f"{prefix}linkage", f"{prefix}linkage-handshake"


def all_names() -> tuple[str, ...]:
    return tuple(f"{prefix}linkage{kind}" for prefix in ("", "__Host-") for kind in _KINDS)


def set_session(response: Response, caller: Caller, token: str) -> None:
    """Hands a new session to the browser."""
    seconds = int(caller.access.session_hours * 3600)
    _set(response, caller, names(caller)[0], token, seconds)


def drop_session(response: Response, caller: Caller) -> None:
    _set(response, caller, names(caller)[0], "", 0)


def set_handshake(response: Response, caller: Caller, content: dict[str, str]) -> None:
    """Keeps what a sign-in with a provider needs to remember, in this one browser."""
    packed = urlsafe_b64encode(json.dumps(content).encode()).decode()
    _set(response, caller, names(caller)[1], packed, _HANDSHAKE_SECONDS)


def drop_handshake(response: Response, caller: Caller) -> None:
    _set(response, caller, names(caller)[1], "", 0)


def handshake(caller: Caller) -> dict[str, str]:
    """What was remembered; empty when there is nothing or it was meddled with."""
    try:
        found = json.loads(urlsafe_b64decode(caller.cookie(names(caller)[1]) or ""))
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def local_path(wanted: str | None) -> str:
    """Where to go after signing in: a path of this server, never another site."""
    path = wanted or "/"
    plain = path.isprintable() and "\\" not in path and len(path) <= _LONGEST_NEXT
    if not plain or not path.startswith("/") or path.startswith("//"):
        return "/"
    parts = urlsplit(path)
    if parts.scheme or parts.netloc or parts.path in DOORS:
        return "/"
    return path


_KINDS = ("", "-handshake")


def _set(response: Response, caller: Caller, name: str, value: str, seconds: int) -> None:
    response.set_cookie(
        name, value, max_age=seconds, path="/", secure=caller.secure, httponly=True, samesite="lax"
    )
