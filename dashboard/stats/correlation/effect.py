"""What a correlation means in a manager's terms, and what it would be without noise."""

import math
from dataclasses import dataclass

import numpy as np
from scipy import stats

from dashboard.stats.arrays import Numbers, complete_cases
from dashboard.stats.correlation.coefficients import Correlation, cannot_correlate
from dashboard.stats.result import Interval, NotEnoughData

# Fewer than three units a quarter make a mean of chance.
_FEWEST_PER_QUARTER = 3


def probability_of_superiority(r: float) -> float:
    """Chance that the unit with the higher x also has the higher y: 1/2 + asin(r)/pi.

    Source: Dunlap 1994. Trap: it takes both figures for normal, and .55 (r = .16) sounds like more
    than 55 of 100 pairs, which is all it says. Checked by definition.
    """
    return 0.5 + math.asin(max(-1.0, min(1.0, r))) / math.pi


def superiority_interval(correlation: Correlation) -> Interval:
    """`probability_of_superiority` of r and of both its confidence limits."""
    value, low, high = (
        probability_of_superiority(r)
        for r in (correlation.r, correlation.ci_low, correlation.ci_high)
    )
    return Interval(value, low, high, correlation.level)


@dataclass(frozen=True, slots=True)
class QuartileGap:
    """Mean y of the top quarter by x minus that of the bottom quarter, in y's own unit."""

    gap: Interval
    p: float
    freedom: float
    mean_low: float
    mean_high: float
    n_low: int
    n_high: int
    q1: float
    q3: float


def quartile_gap(x: Numbers, y: Numbers, level: float = 0.95) -> QuartileGap | NotEnoughData:
    """Units at or above the upper quartile of x against those at or below the lower, Welch's t.

    Quartiles by linear interpolation (R's type 7). Missing values: dropped in pairs. Trap: it is
    the same fact as r (about 2.54 r standard deviations of y) from half the units, so it is shown
    only beside r. Checked against R's `t.test`.
    """
    pairs = complete_cases(x, y)
    refusal = cannot_correlate(pairs)
    if refusal is not None:
        return refusal
    a, b = pairs.columns
    q1, q3 = np.quantile(a, [0.25, 0.75])
    low, high = b[a <= q1], b[a >= q3]
    if min(low.size, high.size) < _FEWEST_PER_QUARTER or q1 == q3:
        return NotEnoughData("Too few units differ enough to compare the top and bottom quarter.")
    errors = [float(group.var(ddof=1)) / group.size for group in (high, low)]
    if sum(errors) == 0:
        return NotEnoughData("Within the top and the bottom quarter every unit scores the same.")
    freedom = sum(errors) ** 2 / sum(
        error**2 / (group.size - 1) for error, group in zip(errors, (high, low), strict=True)
    )
    gap, se = float(high.mean() - low.mean()), math.sqrt(sum(errors))
    half = float(stats.t.ppf((1 + level) / 2, freedom)) * se
    return QuartileGap(
        gap=Interval(gap, gap - half, gap + half, level),
        p=float(2 * stats.t.sf(abs(gap) / se, freedom)),
        freedom=freedom,
        mean_low=float(low.mean()),
        mean_high=float(high.mean()),
        n_low=int(low.size),
        n_high=int(high.size),
        q1=float(q1),
        q3=float(q3),
    )


@dataclass(frozen=True, slots=True)
class Disattenuated:
    """What r would be if unit means were free of sampling noise; `capped` when it came above 1."""

    r: float
    ci_low: float
    ci_high: float
    factor: float
    capped: bool


def disattenuate(
    correlation: Correlation | NotEnoughData, reliability_x: float, reliability_y: float
) -> Disattenuated | NotEnoughData:
    """r / sqrt(rel_x rel_y), limits divided by the same factor (Spearman 1904).

    For unit means the reliabilities are the two ICC(2), not alpha: people are the items. It has no
    p value. Missing values: a reliability of 0 or less gives no answer. Trap: the lower the
    reliability the wilder the answer, so anything above 1 is capped and said. Checked by definition
    and on unit means of Bliese & Halverson 1996.
    """
    if isinstance(correlation, NotEnoughData):
        return correlation
    if min(reliability_x, reliability_y) <= 0:
        return NotEnoughData("One of the two unit averages is all noise, so there is no true link.")
    factor = math.sqrt(min(reliability_x, 1.0) * min(reliability_y, 1.0))
    limits = (correlation.r, correlation.ci_low, correlation.ci_high)
    r, low, high = (max(-1.0, min(1.0, value / factor)) for value in limits)
    return Disattenuated(r, low, high, factor, abs(correlation.r) > factor)
