"""Keys for programs: shown once, kept as a hash, limited in rights and time, revocable."""

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from hmac import compare_digest

from dashboard.access import clock
from dashboard.access.database import change, open_access, rows
from dashboard.access.identity import Identity
from dashboard.access.roles import Permission, Role
from dashboard.access.sessions import fingerprint
from dashboard.errors import UnknownName, UsageError
from dashboard.settings import Settings

# What a token may be made for, and the role that brings it. Administration stays with people.
_ROLE_FOR = {
    Permission.ANSWERS: Role.EXECUTIVE,
    Permission.QUESTIONS: Role.ANALYST,
    Permission.UPLOADS: Role.HR,
}
LONGEST_DAYS = 366
# Lets secret scanners and people recognise one that was left lying about.
_PREFIX = "linkage"


@dataclass(frozen=True, slots=True)
class Token:
    """One token, without its secret. Times are seconds since 1970."""

    token: str
    label: str
    permissions: tuple[str, ...]
    made_by: str
    made_at: float
    expires_at: float
    revoked_at: float | None
    used_at: float | None


@dataclass(frozen=True, slots=True)
class TokenIdentity(Identity):
    """Acts within exactly the permissions its token names."""

    permissions: frozenset[Permission] = frozenset()

    def may(self, permission: Permission) -> bool:
        return permission in self.permissions


def make(
    settings: Settings, label: str, permissions: Sequence[str], days: float, made_by: str
) -> str:
    """Makes a token and returns it: the only time it can be read.

    Raises:
        UsageError: no or an unknown permission, or a lifetime out of range.
    """
    known = [str(permission) for permission in _ROLE_FOR]
    for permission in permissions:
        if permission not in known:
            raise UnknownName("permission for a token", permission, known)
    if not permissions or not 0 < days <= LONGEST_DAYS:
        raise UsageError(f"A token needs a permission ({', '.join(known)}) and 1 to 366 days.")
    number, secret, now = secrets.token_hex(4), secrets.token_urlsafe(32), clock.now()
    values = {
        "token": number,
        "secret": fingerprint(secret),
        "label": label[:200],
        "permissions": json.dumps(sorted(set(permissions))),
        "made_by": made_by,
        "made_at": now,
        "expires_at": now + days * 86400,
    }
    with open_access(settings) as con:
        change(con, "add_token", values)
    return f"{_PREFIX}_{number}_{secret}"


def identity_of(settings: Settings, presented: str) -> Identity | None:
    """Whom a presented token stands for; None = wrong, expired or revoked."""
    prefix, _, rest = presented.partition("_")
    number, _, secret = rest.partition("_")
    with open_access(settings) as con:
        found = rows(con, "live_token", {"token": number, "now": clock.now()})
        kept = str(found[0][1]) if found else fingerprint("")
        fits = compare_digest(kept, fingerprint(secret))
        if prefix != _PREFIX or not found or not fits:
            return None
        change(con, "token_used", {"token": number, "now": clock.now()})
    permissions = frozenset(map(Permission, json.loads(str(found[0][3]))))
    roles = frozenset(_ROLE_FOR[permission] for permission in permissions)
    return TokenIdentity(f"token {number} ({found[0][2]})", roles, None, permissions)


def revoke(settings: Settings, number: str) -> None:
    """Ends a token at once.

    Raises:
        UnknownName: there is none of that number.
    """
    with open_access(settings) as con:
        if not change(con, "revoke_token", {"token": number, "now": clock.now()}):
            known = [str(row[0]) for row in rows(con, "tokens")]
            raise UnknownName("token in force", number, known)


def listed(settings: Settings) -> tuple[Token, ...]:
    """Every token, newest first, revoked and expired ones too."""
    with open_access(settings) as con:
        return tuple(_token(row) for row in rows(con, "tokens"))


def _token(row: tuple[object, ...]) -> Token:
    token, label, permissions, made_by, *moments = row
    made_at, expires_at, revoked_at, used_at = (
        None if moment is None else float(str(moment)) for moment in moments
    )
    return Token(
        str(token), str(label), tuple(json.loads(str(permissions))), str(made_by),
        made_at or 0.0, expires_at or 0.0, revoked_at, used_at,
    )  # fmt: skip
