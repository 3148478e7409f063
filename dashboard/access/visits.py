"""When somebody was here last and what they saw, so that they can be told what is new."""

from dataclasses import dataclass

from dashboard.access import clock
from dashboard.access.database import change, open_access, rows
from dashboard.settings import Settings

# Whoever comes back sooner than this is still on the same visit.
PAUSE_SECONDS = 1800.0


@dataclass(frozen=True, slots=True)
class LastVisit:
    """The visit before this one. at: seconds since 1970."""

    at: float
    generation: int


def seen(settings: Settings, who: str, generation: int) -> LastVisit | None:
    """Notes that somebody looks at a generation; returns their visit before, None = the first."""
    values = {"who": who, "generation": generation, "now": clock.now(), "pause": PAUSE_SECONDS}
    with open_access(settings) as con:
        change(con, "seen", values)
        _, _, at, before = rows(con, "visit", {"who": who})[0]
    if not isinstance(at, float) or not isinstance(before, int):
        return None
    return LastVisit(at, before)
