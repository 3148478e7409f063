"""Who is signed in, kept on the server: a session ends at once when it is revoked.

The cookie holds 256 random bits; the file holds only their SHA-256, so a copy of the file signs
nobody in.
"""

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from dashboard.access import accounts, clock
from dashboard.access.database import change, open_access, rows
from dashboard.access.grants import granted
from dashboard.access.identity import Identity
from dashboard.settings import Settings


@dataclass(frozen=True, slots=True)
class Session:
    """One sign-in. Times are seconds since 1970; `session` is the hash, safe to log."""

    session: str
    name: str
    source: str
    groups: tuple[str, ...]
    address: str
    started_at: float
    expires_at: float
    ended_at: float | None


def begin(
    settings: Settings, name: str, source: str, groups: Iterable[str] = (), address: str = ""
) -> str:
    """Signs somebody in; returns the cookie's value, which is kept nowhere else."""
    token = secrets.token_urlsafe(32)
    now = clock.now()
    values = {
        "session": fingerprint(token),
        "name": name,
        "source": source,
        "group_names": json.dumps(sorted(groups)),
        "address": address,
        "started_at": now,
        "expires_at": now + settings.access.session_hours * 3600,
    }
    with open_access(settings) as con:
        change(con, "old_sessions", {"before": now - 86400})
        change(con, "begin_session", values)
    return token


def adopt(
    settings: Settings, name: str, source: str, groups: Iterable[str], address: str
) -> tuple[str, bool]:
    """The fingerprint of a session for somebody whom another server signed in, and whether it is
    new: reconnecting with the same groups from the same address is no second sign-in."""
    same = {"name": name, "source": source, "group_names": json.dumps(sorted(groups)),
            "address": address, "now": clock.now()}  # fmt: skip
    with open_access(settings) as con:
        found = rows(con, "same_session", same)
    if found:
        return str(found[0][0]), False
    return fingerprint(begin(settings, name, source, groups, address)), True


def fingerprint(token: str) -> str:
    """What is kept of a cookie's value. Plain SHA-256: 256 random bits need no slow hash."""
    return sha256(token.encode()).hexdigest()


def find(settings: Settings, session: str) -> Session | None:
    """The session of a fingerprint, while it lasts."""
    with open_access(settings) as con:
        found = rows(con, "session", {"session": session, "now": clock.now()})
    return _session(found[0]) if found else None


def identity_of(settings: Settings, session: Session) -> Identity | None:
    """What this person may do now: looked up anew each time, so that a change counts at once.

    None: the account is gone, so the session is worth nothing.
    """
    if session.source != "accounts":
        return granted(session.name, session.groups, settings.access)
    account = accounts.find(settings, session.name)
    return account.identity if account else None


def end(settings: Settings, session: str) -> None:
    """Signs one session out."""
    with open_access(settings) as con:
        change(con, "end_session", {"session": session, "now": clock.now()})


def end_all(settings: Settings, name: str) -> int:
    """Signs somebody out everywhere; returns how many sessions that ended."""
    with open_access(settings) as con:
        return change(con, "end_sessions_of", {"name": name, "now": clock.now()})


def end_every_one(settings: Settings) -> int:
    """Signs everybody out; returns how many sessions that ended."""
    with open_access(settings) as con:
        return change(con, "end_every_session", {"now": clock.now()})


def listed(settings: Settings) -> tuple[Session, ...]:
    """Everybody who is signed in, newest first."""
    with open_access(settings) as con:
        return tuple(_session(row) for row in rows(con, "sessions", {"now": clock.now()}))


def _session(row: tuple[object, ...]) -> Session:
    session, name, source, groups, address, started, expires, ended = row
    return Session(
        str(session), str(name), str(source), tuple(json.loads(str(groups))), str(address),
        float(str(started)), float(str(expires)), None if ended is None else float(str(ended)),
    )  # fmt: skip
