"""The audit log: who did what, when, from where. Rows are added and never changed.

Each row is sealed over its content and the seal before it. That shows tampering with single rows;
whoever owns the file could seal all of it anew, so send the log elsewhere if that matters.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from dashboard.access import clock
from dashboard.access.database import change, open_access, rows
from dashboard.settings import Settings

Action = Literal[
    "sign-in", "sign-in failed", "sign-in locked", "sign-out", "refused", "upload", "undo", "redo",
    "threshold", "export", "query", "account", "token", "backup", "restore", "forget",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. happened_at: seconds since 1970. details: JSON."""

    entry: int
    happened_at: float
    who: str
    address: str
    action: str
    subject: str
    details: str
    seal: str


def note(
    settings: Settings, who: str, action: Action, subject: str = "", *, address: str = "",
    **details: object,
) -> None:  # fmt: skip
    """Adds a row. Never pass a password, token, cookie or a respondent's answer."""
    values = {
        "happened_at": clock.now(),
        "who": _line(who),
        "address": _line(address),
        "action": action,
        "subject": _line(subject),
        "details": json.dumps(details, ensure_ascii=False, sort_keys=True, default=str),
    }
    with open_access(settings) as con:
        change(con, "take_the_pen", {})
        last = rows(con, "last_seal")
        before = str(last[0][0]) if last else ""
        change(con, "add_audit", values | {"seal": _seal(before, *values.values())})


def latest(settings: Settings, most: int = 500, action: str | None = None) -> tuple[Entry, ...]:
    """Newest first."""
    with open_access(settings) as con:
        found = rows(con, "audit", {"most": most, "action": action})
    return tuple(_entry(row) for row in found)


def first_broken(settings: Settings) -> int | None:
    """Number of the first row that was changed or is missing; None = the log is whole."""
    before, expected = "", 1
    with open_access(settings) as con:
        for row in map(_entry, rows(con, "audit_in_order")):
            content = (row.happened_at, row.who, row.address, row.action, row.subject, row.details)
            if row.entry != expected or row.seal != _seal(before, *content):
                return expected
            before, expected = row.seal, expected + 1
    return None


def _line(text: str) -> str:
    """One line of at most 300 signs: a name with a line break in it must not forge an entry."""
    return "".join(sign if sign.isprintable() else " " for sign in text)[:300]


def _seal(before: str, *content: object) -> str:
    return sha256(json.dumps([before, *map(str, content)]).encode()).hexdigest()


def _entry(row: tuple[object, ...]) -> Entry:
    entry, happened_at, *texts = row
    return Entry(int(str(entry)), float(str(happened_at)), *map(str, texts))
