"""People who sign in with a password kept here, for a team without a provider of its own."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from dashboard.access import clock
from dashboard.access.database import change, open_access, rows
from dashboard.access.grants import combined
from dashboard.access.identity import Identity
from dashboard.access_settings import ROLES, Grant
from dashboard.errors import UnknownName, UsageError
from dashboard.settings import Settings

# NIST SP 800-63B asks for length, not for a mixture of signs.
SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 256
_HASHER = PasswordHasher()  # argon2id, RFC 9106's second recommendation: 64 MiB, 3 passes
# Each check takes 64 MiB: a crowd at the door must not eat the server's memory.
_AT_ONCE = BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class Account:
    """One account. units: codes; empty = every unit."""

    name: str
    roles: tuple[str, ...]
    units: tuple[str, ...]
    made_at: float
    changed_at: float

    @property
    def identity(self) -> Identity:
        return combined(self.name, [Grant(self.name, self.roles, self.units)])


def add(
    settings: Settings, name: str, password: str, roles: Sequence[str], units: Sequence[str] = ()
) -> None:
    """Makes an account.

    Raises:
        UsageError: the name is taken or empty, the password too short, or no role given.
    """
    known = _known(name)
    values = {"account": known, "password": _hashed(password), **_rights(roles, units)}
    with open_access(settings) as con:
        if rows(con, "account", {"account": known}):
            raise UsageError(f"There is an account '{known}' already; change it instead.")
        change(con, "add_account", values | {"now": clock.now()})


def set_password(settings: Settings, name: str, password: str) -> None:
    """Gives an account another password; whoever is signed in with it is signed out."""
    _change(settings, "set_password", name, {"password": _hashed(password)})
    with open_access(settings) as con:
        change(con, "end_sessions_of", {"name": _known(name), "now": clock.now()})


def set_rights(settings: Settings, name: str, roles: Sequence[str], units: Sequence[str]) -> None:
    """Gives an account other roles and units, in force from its next click."""
    _change(settings, "set_rights", name, _rights(roles, units))


def remove(settings: Settings, name: str) -> None:
    """Removes an account and signs it out everywhere."""
    _change(settings, "remove_account", name, {})
    with open_access(settings) as con:
        change(con, "end_sessions_of", {"name": _known(name), "now": clock.now()})


def find(settings: Settings, name: str) -> Account | None:
    """The account of that name, however it is capitalised."""
    with open_access(settings) as con:
        found = rows(con, "account", {"account": name.strip().casefold()})
    return _account(found[0]) if found else None


def listed(settings: Settings) -> tuple[Account, ...]:
    """Every account, by name."""
    with open_access(settings) as con:
        return tuple(_account(row) for row in rows(con, "accounts"))


def password_fits(settings: Settings, name: str, password: str) -> bool:
    """Whether this is the account's password. Takes as long for a name that does not exist."""
    with open_access(settings) as con:
        found = rows(con, "account", {"account": name.strip().casefold()})
    kept = str(found[0][1]) if found else _nobody()
    with _AT_ONCE:
        try:
            fits = _HASHER.verify(kept, password[:LONGEST_PASSWORD])
        except (VerificationError, InvalidHashError):
            return False
    return fits and bool(found)


def _change(settings: Settings, statement: str, name: str, values: dict[str, object]) -> None:
    with open_access(settings) as con:
        full = {"account": _known(name), **values}
        if statement != "remove_account":
            full["now"] = clock.now()
        if not change(con, statement, full):
            known = [str(row[0]) for row in rows(con, "accounts")]
            raise UnknownName("account", name, known)


def _known(name: str) -> str:
    cleaned = name.strip().casefold()
    if not cleaned or len(cleaned) > 200 or not cleaned.isprintable():
        raise UsageError("A name needs 1 to 200 printable characters.")
    return cleaned


def _hashed(password: str) -> str:
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise UsageError(
            f"The password has {len(password)} characters; expected {SHORTEST_PASSWORD} to "
            f"{LONGEST_PASSWORD}. A few words in a row are easy to keep in mind."
        )
    return _HASHER.hash(password)


@cache
def _nobody() -> str:
    """Checked against when the name is unknown, so that timing does not tell who has an account."""
    return _HASHER.hash("nobody has this password")


def _rights(roles: Sequence[str], units: Sequence[str]) -> dict[str, object]:
    for role in roles:
        if role not in ROLES:
            raise UnknownName("role", role, list(ROLES))
    if not roles:
        raise UsageError(f"Name at least one role: {', '.join(ROLES)}.")
    return {"roles": json.dumps(list(roles)), "units": json.dumps(list(units)) if units else None}


def _account(row: tuple[object, ...]) -> Account:
    name, _, roles, units, made_at, changed_at = row
    scope = tuple(json.loads(str(units))) if units is not None else ()
    return Account(
        str(name), tuple(json.loads(str(roles))), scope, float(str(made_at)), float(str(changed_at))
    )
