"""How big a company is made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """units: stores. staff, answers: people and monthly customer answers of a usual store.

    waves: quarterly surveys; the months covered follow from them (3 * waves + 3).
    comments: share of customer answers with a comment.
    """

    units: int = 140
    regions: int = 6
    staff: int = 46
    answers: int = 49
    waves: int = 12
    comments: float = 0.12


FULL = Size()
# The same truth small enough for a test: no statement about power holds here.
QUICK = Size(units=36, regions=6, staff=24, answers=20, waves=4)
