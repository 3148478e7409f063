"""One of five words for a link, from its interval and the smallest effect worth having."""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.language import later
from dashboard.stats.correlation.coefficients import Correlation, from_r
from dashboard.stats.correlation.influence import LeaveOneOut
from dashboard.stats.result import NotEnoughData

# Smaller links than this change nothing a manager could notice: 53 of 100 pairs ordered alike.
SMALLEST = 0.10
# Below ten units even a large r has an interval from nearly nothing to nearly everything.
FEWEST_UNITS = 10


class Verdict(StrEnum):
    """The five words, in the order of how well they bear the claim."""

    SUPPORTED = later("supported")
    POSITIVE = later("positive, size uncertain")
    CANNOT_TELL = later("cannot tell")
    PRACTICALLY_NONE = later("practically none")
    CONTRADICTED = later("contradicted")

    @property
    def symbol(self) -> str:
        return _SYMBOLS[self]

    @property
    def words(self) -> str:
        """The words at full length, for a sentence."""
        if self is Verdict.CANNOT_TELL:
            return later("cannot tell with this many units")
        return self.value


_SYMBOLS = {
    Verdict.SUPPORTED: "●",
    Verdict.POSITIVE: "◐",
    Verdict.CANNOT_TELL: "○",
    Verdict.PRACTICALLY_NONE: "–",
    Verdict.CONTRADICTED: "✕",
}


def verdict(
    correlation: Correlation | NotEnoughData,
    smallest: float = SMALLEST,
    expected_sign: int = 1,
) -> Verdict:
    """What the interval says about the claim, never what the p value says.

    Practically none: the 90 % interval lies inside +-smallest (two one-sided tests, Schuirmann
    1987). Otherwise by the 95 % interval, turned round when `expected_sign` is -1 (turnover with
    customer scores, say): supported when it lies above `smallest`, positive when above 0,
    contradicted when below 0, cannot tell when it holds 0. Fewer than ten units, or no correlation:
    cannot tell. Trap: "cannot tell" is about the number of units, never "no link".
    """
    if isinstance(correlation, NotEnoughData) or correlation.n < FEWEST_UNITS:
        return Verdict.CANNOT_TELL
    narrow = correlation.interval(0.90)
    if -smallest < narrow[0] and narrow[1] < smallest:
        return Verdict.PRACTICALLY_NONE
    low, high = sorted(expected_sign * limit for limit in correlation.interval(0.95))
    if low > smallest:
        return Verdict.SUPPORTED
    if low > 0:
        return Verdict.POSITIVE
    return Verdict.CONTRADICTED if high < 0 else Verdict.CANNOT_TELL


@dataclass(frozen=True, slots=True)
class Fragility:
    """Whether leaving one unit out changes the verdict, which unit (its index) and into what."""

    flips: bool
    index: int | None = None
    becomes: Verdict | None = None


def fragility(
    correlation: Correlation,
    without: LeaveOneOut,
    smallest: float = SMALLEST,
    expected_sign: int = 1,
) -> Fragility:
    """The verdict with the most influential unit left out, towards the claim's weaker side first.

    Only the two extreme values need looking at: with n fixed the verdict moves with r alone.
    """
    before = verdict(correlation, smallest, expected_sign)
    ends = [(without.low, without.index_low), (without.high, without.index_high)]
    for r, index in ends if expected_sign > 0 else reversed(ends):
        after = verdict(from_r(r, without.n - 1), smallest, expected_sign)
        if after is not before:
            return Fragility(True, index, after)
    return Fragility(False)
