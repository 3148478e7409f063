"""Who raised or lowered the smallest group, told in the audit log once it is in force.

The threshold is a setting, so nobody is there when it changes; but each generation says under which
it was made. Whoever publishes looks at the generations that are kept and notes what the log lacks.
"""

import json
from dataclasses import dataclass
from itertools import pairwise

from dashboard.access import audit
from dashboard.access.database import database_path
from dashboard.mart import generations
from dashboard.mart.reading import Mart
from dashboard.publish.wholeness import is_whole
from dashboard.settings import Settings


@dataclass(frozen=True, slots=True)
class Change:
    """The smallest group was `before` until a generation came with `after`."""

    generation: int
    before: int
    after: int

    @property
    def sentence(self) -> str:
        verb = "raised" if self.after > self.before else "lowered"
        return f"smallest group {verb} from {self.before} to {self.after}"


def note_changes(settings: Settings, who: str, address: str = "") -> tuple[Change, ...]:
    """Writes into the audit log what changed from each generation to the next and is not in it.

    Args:
        who: whoever has just published: with their settings it came into force.
    """
    changes = changes_kept(settings)
    known = _noted(settings) if changes else frozenset()
    fresh = tuple(one for one in changes if one.generation not in known)
    for one in fresh:
        audit.note(
            settings, who, "threshold", one.sentence, address=address,
            generation=one.generation, before=one.before, after=one.after,
        )  # fmt: skip
    return fresh


def changes_kept(settings: Settings) -> tuple[Change, ...]:
    """From each generation that is kept and whole to the next, oldest first."""
    smallest = []
    for number in generations.available(settings):
        path = generations.path_of(settings, number)
        if is_whole(path):
            # Opened for this one look: what is kept open is for those who come back to it.
            made = Mart(path, number).table("generation")
            smallest.append((number, int(made["minimum_group"][0])))
    return tuple(
        Change(number, before, after)
        for (_, before), (number, after) in pairwise(smallest)
        if before != after
    )


def _noted(settings: Settings) -> frozenset[int]:
    if not database_path(settings).exists():
        return frozenset()
    found = audit.latest(settings, action="threshold")
    return frozenset(int(json.loads(one.details).get("generation", 0)) for one in found)
