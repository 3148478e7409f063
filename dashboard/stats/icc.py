"""How much of what people say belongs to their unit, and how reliable a unit's average is."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy import stats

from dashboard.stats.arrays import Numbers, as_floats
from dashboard.stats.result import Interval, NotEnoughData
from dashboard.stats.unit_sums import unit_sums

# Below this, unit averages are mostly noise and r comes out far too small.
ATTENUATED = 0.50
# The customary reliability of a unit average.
GOOD = 0.70


@dataclass(frozen=True, slots=True)
class Icc:
    """ICC(1) of people and ICC(2) of unit means, from one analysis of variance.

    `icc1` uses the mean unit size, `icc1_n0` the size corrected for unequal units (`n0`); both
    fall below 0 when units differ less than chance, while `icc2` stops at 0. `people_needed` is
    the number of people a unit that brings ICC(2) to .70, None unless ICC(1) is above 0.
    """

    icc1: Interval
    icc2: Interval
    icc1_n0: float
    f: float
    df1: int
    df2: int
    p: float
    msb: float
    msw: float
    n0: float
    units: int
    people: int
    people_needed: float | None

    @property
    def mean_size(self) -> float:
        return self.people / self.units

    @property
    def band(self) -> Literal["good", "caution", "attenuated"]:
        """What ICC(2) allows: use it, use it with care, or show it under a banner."""
        if self.icc2.value >= GOOD:
            return "good"
        return "caution" if self.icc2.value >= ATTENUATED else "attenuated"


def icc(
    n: Numbers, total: Numbers, total_squares: Numbers, level: float = 0.95
) -> Icc | NotEnoughData:
    """ICC(1) and ICC(2) from each unit's count, sum and sum of squares; exactly the raw answer.

    ICC(1) = (MSB-MSW)/(MSB+(k-1)MSW), ICC(2) = (MSB-MSW)/MSB, k = mean unit size (Bliese 2000);
    intervals from the F distribution. Missing values: units with a gap or without people are
    left out. Trap: ICC(1) = .08 with 12 people a unit is ICC(2) = .51, so half of what unit
    averages show is noise. Checked against R's `multilevel::ICC1`, `ICC2` and
    `psychometric::ICC1.CI`, `ICC2.CI`.
    """
    counts, sums, squares = as_floats(n), as_floats(total), as_floats(total_squares)
    kept = (counts > 0) & ~np.isnan(sums + squares)
    counts, sums, squares = counts[kept], sums[kept], squares[kept]
    units, people = int(counts.size), int(counts.sum())
    df1, df2 = units - 1, people - units
    if df1 < 1 or df2 < 1:
        return NotEnoughData("There must be at least two units and two answers in one of them.")
    grand = sums.sum() / people
    between = float(counts @ (sums / counts - grand) ** 2)
    inside = float(np.sum(squares - sums**2 / counts))
    # Differences of large sums leave a little noise where there is no spread at all.
    if inside <= 1e-12 * float(squares.sum()):
        return NotEnoughData(
            "Everyone in a unit gave the same score; these look like averages, not answers."
        )
    msb, msw = between / df1, inside / df2
    n0 = (people - float(counts @ counts) / people) / df1
    return _from_mean_squares(msb, msw, (units, people), n0, level)


def icc_of(scores: Numbers, unit: Numbers, level: float = 0.95) -> Icc | NotEnoughData:
    """`icc` from one row a person; people without a score are dropped."""
    sums = unit_sums(scores, unit)
    return icc(sums.n, sums.total, sums.total_squares, level)


def _from_mean_squares(
    msb: float, msw: float, size: tuple[int, int], n0: float, level: float
) -> Icc:
    units, people = size
    df1, df2, k, f = units - 1, people - units, people / units, msb / msw

    def icc1(ratio: float) -> float:
        return (ratio - 1) / (ratio + k - 1)

    low = f / float(stats.f.ppf((1 + level) / 2, df1, df2))
    high = f * float(stats.f.ppf((1 + level) / 2, df2, df1))
    if f == 0:
        low = high = np.finfo(np.float64).tiny
    return Icc(
        icc1=Interval(icc1(f), icc1(low), icc1(high), level),
        icc2=Interval(_reliability(f), _reliability(low), _reliability(high), level),
        icc1_n0=(f - 1) / (f + n0 - 1),
        f=f,
        df1=df1,
        df2=df2,
        p=float(stats.f.sf(f, df1, df2)),
        msb=msb,
        msw=msw,
        n0=n0,
        units=units,
        people=people,
        people_needed=people_needed(icc1(f)) if f > 1 else None,
    )


def _reliability(ratio: float) -> float:
    # Without any difference between units 1 - 1/F falls without end; 0 already says all is noise.
    return max(0.0, 1 - 1 / ratio) if ratio > 0 else 0.0


def spearman_brown(icc1: float, people: float) -> float:
    """Reliability of the mean of that many people: k ICC1/(1 + (k-1) ICC1).

    Source: Spearman 1910, Brown 1910. Trap: it holds for people drawn like those asked; volunteers
    are not. Checked by definition.
    """
    return people * icc1 / (1 + (people - 1) * icc1)


def people_needed(icc1: float, reliability: float = GOOD) -> float:
    """People a unit at which its mean reaches the reliability; ValueError unless 0 < ICC1 < 1."""
    if not 0 < icc1 < 1:
        raise ValueError(f"ICC(1) = {icc1}; expected a number between 0 and 1")
    return reliability * (1 - icc1) / ((1 - reliability) * icc1)


def design_effect(icc1: float, people: float) -> float:
    """How many times larger a variance is because people come in units: 1 + (k-1) ICC1.

    Source: Kish 1965. Trap: at ICC(1) = .08 and 12 people a unit, 1000 answers are worth 530.
    Checked by definition.
    """
    return 1 + (people - 1) * icc1
