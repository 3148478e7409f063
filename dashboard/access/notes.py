"""Notes beside a picture: who wrote what, when, looking at which generation.

A note may repeat figures of the units that its writer sees, so whoever sees fewer does not see it.
"""

import json
from collections.abc import Set as Units
from dataclasses import dataclass

from dashboard.access import clock
from dashboard.access.database import change, database_path, open_access, rows
from dashboard.errors import UsageError
from dashboard.settings import Settings

LONGEST = 500


@dataclass(frozen=True, slots=True)
class Note:
    """One note. generation: what its writer looked at; noted_at: seconds since 1970."""

    number: int
    who: str
    written: str
    generation: int
    noted_at: float


def write(
    settings: Settings, who: str, page: str, subject: str, text: str, generation: int
) -> None:
    """Keeps a note; settings.scope are the units that its writer sees.

    Args:
        subject: the choices that the picture stands for, the same for everybody who makes them.

    Raises:
        UsageError: nothing is written, or too much.
    """
    written = text.strip()
    if not written or len(written) > LONGEST:
        raise UsageError(f"A note has 1 to {LONGEST} letters; this one has {len(written)}.")
    values = {
        "who": who, "page": page, "subject": subject, "written": written,
        "generation": generation, "scope": json.dumps(_units(settings)),
        "now": clock.now(),
    }  # fmt: skip
    with open_access(settings) as con:
        change(con, "add_note", values)


def notes_on(settings: Settings, page: str, subject: str) -> tuple[Note, ...]:
    """Notes beside a picture, oldest first, as far as whoever looks may read them."""
    if not database_path(settings).exists():
        return ()
    with open_access(settings) as con:
        found = rows(con, "notes", {"page": page, "subject": subject})
    return tuple(
        Note(number, who, written, generation, at)  # type: ignore[arg-type]
        for number, who, written, generation, scope, at in found
        if _may_read(settings.scope, json.loads(str(scope)))
    )


def take_back(settings: Settings, who: str, number: int) -> None:
    """Takes back one's own note."""
    with open_access(settings) as con:
        change(con, "take_back_note", {"who": who, "note": number, "now": clock.now()})


def _units(settings: Settings) -> list[str] | None:
    return None if settings.scope is None else sorted(settings.scope)


def _may_read(sees: Units[str] | None, written_from: list[str] | None) -> bool:
    """None is every unit."""
    return sees is None or (written_from is not None and set(written_from) <= sees)
