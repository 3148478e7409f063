"""Scores of customers and staff with their margins: NPS, box shares, means, response rates."""

import math
from dataclasses import dataclass

from scipy.special import stdtrit

from dashboard.stats.correlation.fisher import two_sided_z
from dashboard.stats.result import Interval, NotEnoughData

# Below this the plain interval of an NPS is too narrow; with 5 of 5 promoters it has no width.
SMALL_SAMPLE = 30
# What the adjusted interval adds to promoters, detractors and passives (Rocks 2016).
_ADDED = (0.75, 0.75, 1.5)


@dataclass(frozen=True, slots=True)
class Nps:
    """Net promoter score -100..100; `se` is for differences, `method` wald or adjusted wald.

    `value` is always the plain score; the adjusted limits need not lie evenly round it.
    """

    value: float
    low: float
    high: float
    se: float
    n: int
    method: str
    level: float = 0.95


def nps(promoters: int, passives: int, detractors: int, level: float = 0.95) -> Nps | NotEnoughData:
    """100 (p - d) with se 100 sqrt((p + d - (p-d)^2)/n); adjusted limits below 30 answers.

    Adjusted Wald (Rocks 2016): 3/4 promoter, 3/4 detractor and 3/2 passives are added before the
    interval is taken; limits are clipped to +-100. Missing values: count answers only. Trap: 100
    answers 40/35/25 give 15 +- 15.5, so small units move by chance alone. Checked in R by
    definition.
    """
    n = promoters + passives + detractors
    if n <= 0:
        return NotEnoughData("Nobody has answered the recommendation question.")
    value, se = _net(promoters, detractors, n)
    if n >= SMALL_SAMPLE:
        half = two_sided_z(level) * se
        return Nps(value, max(value - half, -100), min(value + half, 100), se, n, "wald", level)
    centre, adjusted_se, half = adjusted_nps(promoters, passives, detractors, level)
    low, high = max(centre - half, -100.0), min(centre + half, 100.0)
    return Nps(value, low, high, adjusted_se, n, "adjusted wald", level)


def adjusted_nps(
    promoters: int, passives: int, detractors: int, level: float = 0.95
) -> tuple[float, float, float]:
    """Centre, standard error and half width of the adjusted interval, not clipped."""
    more, less, between = _ADDED
    n = promoters + passives + detractors + more + less + between
    centre, se = _net(promoters + more, detractors + less, n)
    return centre, se, two_sided_z(level) * se


def _net(promoters: float, detractors: float, n: float) -> tuple[float, float]:
    p, d = promoters / n, detractors / n
    # p + d - (p-d)^2 is 0 when all answers agree; rounding may take it just below.
    return 100 * (p - d), 100 * math.sqrt(max(p + d - (p - d) ** 2, 0.0) / n)


def nps_change(before: Nps, after: Nps) -> Interval:
    """After minus before, se sqrt(se1^2 + se2^2), for two independent samples.

    Trap: the same staff answering twice are not independent; the interval is then too wide.
    Checked by definition.
    """
    change = after.value - before.value
    half = two_sided_z(before.level) * math.hypot(before.se, after.se)
    return Interval(change, change - half, change + half, before.level)


def share(count: int, n: int, level: float = 0.95) -> Interval | NotEnoughData:
    """A share 0..1 with Wilson's interval (1927): top box, top two boxes, favourable, response.

    Missing values: count answers only. Trap: 0 of 8 is 0 % with an upper limit of 32 %. Checked
    against R's `prop.test(correct = FALSE)`.
    """
    if n <= 0:
        return NotEnoughData("Nobody has answered.")
    z2, p = two_sided_z(level) ** 2, count / n
    centre = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = math.sqrt(z2 * (p * (1 - p) / n + z2 / (4 * n * n))) / (1 + z2 / n)
    # At the ends Wilson's limit is the end itself; without this rounding would print -0 %.
    low = 0.0 if count == 0 else centre - half
    high = 1.0 if count == n else centre + half
    return Interval(p, low, high, level)


def mean_interval_from_sums(
    n: float, total: float, total_squares: float, level: float = 0.95
) -> Interval | NotEnoughData:
    """A mean with its t interval from count, sum and sum of squares.

    Missing values: count answers only. Trap: it takes answers as independent; answers of one
    unit's people are alike, so over many units use the shrunken means instead. Checked against
    `scipy.stats.ttest_1samp`.
    """
    if n < 2:
        return NotEnoughData("One answer has no margin; at least two are needed.")
    mean = total / n
    variance = max(total_squares / n - mean * mean, 0.0) * n / (n - 1)
    half = float(stdtrit(n - 1, (1 + level) / 2)) * math.sqrt(variance / n)
    return Interval(mean, mean - half, mean + half, level)


def mean_change(before: Interval, after: Interval) -> Interval:
    """After minus before from two independent intervals, half widths added in quadrature."""
    change = after.value - before.value
    low = change - math.hypot(after.value - after.low, before.high - before.value)
    high = change + math.hypot(after.high - after.value, before.value - before.low)
    return Interval(change, low, high, before.level)


def margin_in_finite_population(
    share: float, n: int, population: int, level: float = 0.95
) -> float | NotEnoughData:
    """Half width z sqrt(p(1-p)/n) sqrt((N-n)/(N-1)) when n of N people answered.

    Trap: it describes these N people only; for a claim about the unit's climate do not shrink it.
    Checked in R by definition.
    """
    if n <= 0 or population < n:
        return NotEnoughData(
            "{count} answers from {population} people cannot be.", count=n, population=population
        )
    if population == n:
        return 0.0
    correction = (population - n) / (population - 1)
    return two_sided_z(level) * math.sqrt(share * (1 - share) / n * correction)


def nonresponse_bounds(response_rate: float, observed: float) -> tuple[float, float]:
    """The share among everyone asked, if all who kept silent said no, or all said yes.

    Manski 1989: [rr p, rr p + 1 - rr]; 62 % answering with 75 % favourable leaves 47 to 85 %. Trap:
    these are bounds, not a likely range. Checked in R by definition.
    """
    low = response_rate * observed
    return low, low + 1 - response_rate
