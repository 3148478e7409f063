"""Is one correlation larger than another?"""

import math
from dataclasses import dataclass

import numpy as np
from scipy import stats

from dashboard.stats.arrays import Floats, Numbers, as_floats
from dashboard.stats.correlation.fisher import fisher_interval
from dashboard.stats.result import Interval, NotEnoughData


@dataclass(frozen=True, slots=True)
class Difference:
    """First r minus second r with its interval, the test statistic and two-sided p."""

    difference: Interval
    statistic: float
    p: float


def difference_independent(
    r1: float, n1: int, r2: float, n2: int, level: float = 0.95
) -> Difference | NotEnoughData:
    """Two r from different units: z = (atanh r1 - atanh r2)/sqrt(1/(n1-3) + 1/(n2-3)).

    Interval of the difference: Zou 2007. Missing values: none; count complete units only. Trap:
    units that stand in both samples make it wrong. Checked against R's `psych::r.test`.
    """
    refusal = _cannot_compare(min(n1, n2), r1, r2)
    if refusal is not None:
        return refusal
    z = (math.atanh(r1) - math.atanh(r2)) / math.sqrt(1 / (n1 - 3) + 1 / (n2 - 3))
    interval = _zou(_limits(r1, n1, level), _limits(r2, n2, level))
    return Difference(interval, z, float(2 * stats.norm.sf(abs(z))))


def difference_dependent(
    r12: float, r13: float, r23: float, n: int, level: float = 0.95
) -> Difference | NotEnoughData:
    """r12 against r13 in the same units: does 2 or 3 go better with 1? Williams's t, df n-3.

    Source: Williams 1959, Steiger 1980; interval Zou 2007 for overlapping correlations. Missing
    values: none; all three r must come from the same complete rows. Trap: "one is significant, the
    other not" is no difference; this test is. Checked against R's `psych::r.test`.
    """
    refusal = _cannot_compare(n, r12, r13)
    if refusal is not None:
        return refusal
    determinant = 1 - r12**2 - r13**2 - r23**2 + 2 * r12 * r13 * r23
    middle, cube = (r12 + r13) / 2, (1 - r23) ** 3
    below = 2 * (n - 1) / (n - 3) * determinant + middle**2 * cube
    if below <= 0:
        return NotEnoughData("The two figures to compare are copies of one another.")
    t = (r12 - r13) * math.sqrt((n - 1) * (1 + r23) / below)
    shared = (r23 - r12 * r13 / 2) * (1 - r12**2 - r13**2 - r23**2) + r23**3
    overlap = shared / ((1 - r12**2) * (1 - r13**2))
    interval = _zou(_limits(r12, n, level), _limits(r13, n, level), overlap)
    return Difference(interval, t, float(2 * stats.t.sf(abs(t), n - 3)))


def _cannot_compare(n: int, *r: float) -> NotEnoughData | None:
    if n < 4:
        return NotEnoughData(
            "Comparing two links needs at least 4 units, and here are {count}.", count=n
        )
    if any(abs(value) >= 1 for value in r):
        return NotEnoughData("One of the two links is exact, so the two cannot be compared.")
    return None


def _limits(r: float, n: int, level: float) -> Interval:
    return Interval(r, *fisher_interval(r, 1 / math.sqrt(n - 3), level), level)


def _zou(first: Interval, second: Interval, overlap: float = 0.0) -> Interval:
    """Zou's interval of first minus second; `overlap` is the correlation of the two estimates."""
    difference = first.value - second.value
    down, up = first.value - first.low, second.high - second.value
    low = difference - math.sqrt(max(down**2 + up**2 - 2 * overlap * down * up, 0))
    up, down = first.high - first.value, second.value - second.low
    high = difference + math.sqrt(max(up**2 + down**2 - 2 * overlap * up * down, 0))
    return Interval(difference, low, high, first.level)


@dataclass(frozen=True, slots=True)
class PooledCorrelation:
    """One r from several segments; `q` tests whether they share it, `tau2` how far they differ.

    `fixed` takes one common r for granted, `random` lets segments differ.
    """

    fixed: Interval
    random: Interval
    q: float
    q_p: float
    tau2: float
    segments: int


def pool(r: Numbers, n: Numbers, level: float = 0.95) -> PooledCorrelation | NotEnoughData:
    """Fisher-z average of segments' r, weights n-3; DerSimonian & Laird 1986 for `random`.

    Missing values: segments without r, with n < 4 or |r| = 1 are left out. Trap: with four
    segments Q misses most real differences, so a large p is no proof of sameness.
    Checked against R's `metafor::rma(method = "FE" / "DL")`.
    """
    rs, ns = as_floats(r), as_floats(n)
    usable = (ns > 3) & (np.abs(rs) < 1)
    if usable.sum() < 2:
        return NotEnoughData("Fewer than two segments have enough units for a link of their own.")
    z, weight = np.arctanh(rs[usable]), ns[usable] - 3
    k = int(usable.sum())
    centre = float(weight @ z / weight.sum())
    q = float(weight @ (z - centre) ** 2)
    spread = float(weight.sum() - (weight @ weight) / weight.sum())
    tau2 = max(0.0, (q - (k - 1)) / spread)
    return PooledCorrelation(
        fixed=_average(z, weight, level),
        random=_average(z, 1 / (1 / weight + tau2), level),
        q=q,
        q_p=float(stats.chi2.sf(q, k - 1)),
        tau2=tau2,
        segments=k,
    )


def _average(z: Floats, weight: Floats, level: float) -> Interval:
    r = math.tanh(float(weight @ z / weight.sum()))
    return Interval(r, *fisher_interval(r, 1 / math.sqrt(float(weight.sum())), level), level)
