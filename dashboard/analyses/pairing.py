"""Which period of one metric belongs to which period of another.

The rule is written out in `queries/measures/link_pairs.sql`, which anybody can read and the
evidence bundle reproduces the headline with. Here it is once more on tables of units by periods:
planning that statement costs the database more than all the rest of a link. Tests hold both to
the same.
"""

from dataclasses import dataclass

import numpy as np

from .figures import Figures, Flags, Integers

LONGEST_WINDOW, USUAL_WINDOW = 12, 3


@dataclass(frozen=True, slots=True, eq=False)
class Pairing:
    """`belongs` is periods of the anchor by periods of the other metric.

    `way`: "same", "months", "forward" (x is the anchor, the coarser), "backward" (y is).
    """

    way: str
    belongs: Flags

    @property
    def backward(self) -> bool:
        return self.way == "backward"


def paired(x: Figures, y: Figures, lag: int = 0, window: int | None = None) -> Pairing:
    """The pairing of two metrics at a lag and window in months (None = to the next anchor)."""
    way = _way(x, y, lag, window)
    if way == "same":
        belongs = np.array([[mine == theirs for theirs in y.key] for mine in x.key], dtype=np.bool)
        return Pairing(way, belongs)
    anchor, other = (y, x) if way == "backward" else (x, y)
    start, end = anchor.span.T
    widths = _widths(anchor, way, window)
    if way == "backward":
        first, past = start - lag - widths, start - lag
    else:
        first = end + lag if way == "months" else end + 1 + lag
        past = first + widths
    ends = other.span[:, 1]
    return Pairing(way, (ends[None] >= first[:, None]) & (ends[None] < past[:, None]))


def _way(x: Figures, y: Figures, lag: int, window: int | None) -> str:
    if x.monthly and y.monthly:
        return "months"
    shared = len(set(x.key) & set(y.key))
    alike = window is None or x.monthly == y.monthly
    # A wave that happens to last a calendar month does not make all the others lose their windows.
    if lag == 0 and alike and shared and 2 * shared >= min(len(x.key), len(y.key)):
        return "same"
    return "backward" if x.monthly else "forward"


def _widths(anchor: Figures, way: str, window: int | None) -> Integers:
    """Months that belong to each anchor: as declared, else to the next one of the same survey (or
    from the last one), at most twelve."""
    count = len(anchor.key)
    if window is not None or way == "months":
        return np.full(count, 1 if window is None else window, dtype=np.int64)
    start, end = anchor.span.T
    behind = start if way == "backward" else end
    widths = np.empty(count, dtype=np.int64)
    for i in range(count):
        after = i + 1 < count and anchor.survey[i + 1] == anchor.survey[i]
        before = i > 0 and anchor.survey[i - 1] == anchor.survey[i]
        onwards = int(end[i + 1] - end[i]) if after else None
        since = int(behind[i] - behind[i - 1]) if before else None
        sides = (since, onwards) if way == "backward" else (onwards, since)
        widths[i] = next((side for side in sides if side is not None), USUAL_WINDOW)
    return np.clip(widths, 1, LONGEST_WINDOW)
