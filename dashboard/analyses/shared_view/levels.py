"""At which level people agree: inside units, inside regions, in the whole; and what places add."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.icc import Icc, icc

from .places import Asked, View

FEWEST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Level:
    """Places of one level of the organisation.

    Attributes:
        middle: agreement of the place in the middle of them, under the uniform null.
        skewed: the same under the slight-skew null; None where a scale has not five options.
        between: share of all differences between answers that lies between these places, 0 to 1,
            averaged over the questions.
    """

    kind: str
    places: int
    one_view: int
    several: int
    middle: float
    skewed: float | None
    between: Interval | NotEnoughData


def levels(found: Asked) -> tuple[Level, ...]:
    """The whole first, then down to the leaves."""
    numbers = sorted({place.level for place in found.places})
    return tuple(_level(found, number) for number in numbers if found.level(number))


def _level(found: Asked, number: int) -> Level:
    places = found.level(number)
    skewed = [place.found.skewed.value for place in places if place.found.skewed]
    return Level(
        kind=Counter(place.kind for place in places).most_common(1)[0][0],
        places=len(places),
        one_view=sum(place.view is View.ONE for place in places),
        several=sum(place.view is View.SEVERAL for place in places),
        middle=float(np.median([place.found.agreement.value for place in places])),
        skewed=float(np.median(skewed)) if len(skewed) == len(places) else None,
        between=_between(found, number),
    )


def _between(found: Asked, number: int) -> Interval | NotEnoughData:
    places = found.level(number)
    if len(places) < FEWEST_PLACES:
        return NotEnoughData("There are only {count} places of this level.", count=len(places))
    shares = []
    for item in found.items:
        rows = [
            _sums(view.mean.value, view.found.spread, view.found.people)
            for place in places
            for view in place.items
            if view.item == item
        ]
        one = icc(*np.array(rows).T) if rows else None
        if isinstance(one, Icc):
            shares.append(one.icc1)
    if not shares:
        return NotEnoughData("Too few answers to part places from people.")
    value, low, high = (
        max(0.0, float(np.mean([getattr(share, end) for share in shares])))
        for end in ("value", "low", "high")
    )
    return Interval(value, low, high)


def _sums(mean: float, spread: float, people: int) -> tuple[float, float, float]:
    """Count, sum and sum of squares back from what a view holds."""
    return people, people * mean, (people - 1) * spread**2 + people * mean**2
