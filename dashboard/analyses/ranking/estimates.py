"""Units' values with chance allowed for, by what a metric is made of."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.analyses.alarms.cells import read_cells
from dashboard.analyses.metric_info import MetricInfo
from dashboard.language import later
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation.fisher import two_sided_z
from dashboard.stats.funnel import Funnel, funnel_of_means, funnel_of_rates, funnel_of_shares
from dashboard.stats.random_intercept import RandomIntercept, random_intercept
from dashboard.stats.ranks import normal_draws
from dashboard.stats.shrunken_rates import ShrunkenRates, shrunken_rates

from .spans import Stretch

Floats = npt.NDArray[np.float64]
Array = npt.NDArray[np.object_]
Limits = Callable[[Floats, Floats], Funnel | NotEnoughData]

# Made of several answers a person: counting them all would take one person's mood for many.
SEVERAL_ANSWERS = ("favourable",)
ONLY_TOTALS = later(
    "Only totals were loaded, for too few periods to see how much they move by themselves, so "
    "nobody can say how much of the order is chance."
)
NO_LIMITS = later("Without single answers there are no limits that chance alone sets.")
# Sizes at which the limits of a funnel are drawn between the smallest and the largest unit.
DRAWN_AT = 80


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """The limits of a funnel as smooth lines: at each of `size`, low to high."""

    size: Floats
    limits: Funnel


@dataclass(frozen=True, slots=True, eq=False)
class Estimate:
    """Shrunken values before they are put in order.

    Attributes:
        size: what a figure rests on: answers, people, person-years or periods.
        draws: (draws, units), what the true values might be.
        mean: the middle of the units with its limits.
        reliability: how much of the differences is more than chance, 0 to 1.
        lines: None where there is no funnel.
        noise: in words, from what chance was judged.
    """

    size: Floats
    raw: Floats
    value: Floats
    low: Floats
    high: Floats
    draws: Floats
    mean: Interval
    reliability: float
    funnel: Funnel | NotEnoughData
    lines: Lines | None
    noise: str


def estimated(
    mart: Mart, info: MetricInfo, over: Stretch, numbers: dict[str, Floats], units: Array
) -> Estimate | NotEnoughData:
    """Counted leavers, answers, or only a unit's own ups and downs.

    Args:
        numbers: weight, total, total_squares, people and value of each unit.
    """
    weight, total, squares = (numbers[key] for key in ("weight", "total", "total_squares"))
    if info.kind == "rate":
        return _of_rates(total / 100, weight)
    if np.isfinite(squares).all():
        if info.metric in SEVERAL_ANSWERS:
            share = np.minimum(numbers["people"] / weight, 1.0)
            weight, total, squares = weight * share, total * share, squares * share
        return _of_answers(info, weight, total, squares)
    return _of_periods(mart, info, over, numbers["value"], units)


def _of_rates(leavers: Floats, years: Floats) -> Estimate | NotEnoughData:
    found = shrunken_rates(leavers, years)
    if isinstance(found, NotEnoughData):
        return found
    funnel, lines = _funnel(funnel_of_rates, leavers, years, 100)
    return Estimate(
        size=years, raw=100 * found.raw, value=100 * found.value, low=100 * found.low,
        high=100 * found.high, draws=100 * found.draws(), mean=_mean_rate(found),
        reliability=_kept(found.reliability), funnel=funnel, lines=lines,
        noise=later(
            "the number of leavers, which comes about by chance even where all units are alike"
        ),
    )  # fmt: skip


def _mean_rate(found: ShrunkenRates) -> Interval:
    """The units' middle; its error from the posteriors taken together."""
    error = float(np.sqrt(np.sum(found.shape / found.rate**2))) / found.shape.size
    half = two_sided_z(0.95) * error
    return Interval(100 * found.mean, 100 * (found.mean - half), 100 * (found.mean + half))


def _kept(reliability: Floats) -> float:
    known = reliability[reliability > 0]
    return float(known.mean()) if known.size else 0.0


def _of_answers(
    info: MetricInfo, weight: Floats, total: Floats, squares: Floats
) -> Estimate | NotEnoughData:
    found = random_intercept(weight, total, squares)
    if isinstance(found, NotEnoughData):
        return found
    sd = float(np.sqrt(found.sigma2))
    if info.kind == "share":
        funnel, lines = _funnel(funnel_of_shares, np.round(total / 100), np.round(weight), 100)
    else:
        funnel, lines = _funnel(lambda a, n: funnel_of_means(a, n, sd), total, weight, 1)
    noise = later("how much people in the same unit differ, and how many answered")
    return _from_intercepts(found, weight, 0.0, (funnel, lines), noise)


def _of_periods(
    mart: Mart, info: MetricInfo, over: Stretch, value: Floats, units: Array
) -> Estimate | NotEnoughData:
    """Figures without answers behind them: chance is what moves a unit from period to period once
    what moves all of them is taken out."""
    cells = read_cells(mart, info, ("unit", "units"), (over.starts_on, over.ends_on))
    row = {unit: i for i, unit in enumerate(cells.unit)}
    grid = cells.value[[row[unit] for unit in units]]
    if grid.shape[1] < 3:
        return NotEnoughData(ONLY_TOTALS)
    away = grid - np.nanmean(grid, axis=0)[None, :]
    count = np.isfinite(away).sum(axis=1).astype(np.float64)
    found = random_intercept(count, np.nansum(away, axis=1), np.nansum(away**2, axis=1))
    if isinstance(found, NotEnoughData):
        return found
    noise = later("how much each unit's figure moves from period to period")
    nothing = (NotEnoughData(NO_LIMITS), None)
    return _from_intercepts(found, count, float(np.nanmean(grid)), nothing, noise, value)


def _from_intercepts(
    found: RandomIntercept,
    size: Floats,
    middle: float,
    funnel: tuple[Funnel | NotEnoughData, Lines | None],
    noise: str,
    raw: Floats | None = None,
) -> Estimate:
    """`middle` is added back where figures were taken as distances from it."""
    sd = (found.high - found.low) / (2 * two_sided_z(0.95))
    mean = found.grand_mean
    return Estimate(
        size=size, raw=found.raw_mean + middle if raw is None else raw,
        value=found.shrunken + middle, low=found.low + middle, high=found.high + middle,
        draws=normal_draws(found.shrunken + middle, sd),
        mean=Interval(mean.value + middle, mean.low + middle, mean.high + middle, mean.level),
        reliability=found.icc2, funnel=funnel[0], lines=funnel[1], noise=noise,
    )  # fmt: skip


def _funnel(
    limits: Limits, sums: Floats, size: Floats, factor: float
) -> tuple[Funnel | NotEnoughData, Lines | None]:
    """Limits of each unit, and as lines: those of units of every size at the mean of all."""
    found = limits(sums, size)
    if isinstance(found, NotEnoughData):
        return found, None
    known = size[size > 0]
    sizes = np.geomspace(known.min(), known.max() * 1.05, DRAWN_AT)
    if factor == 100:
        # Shares and leavers come in whole numbers of answers; years need not.
        sizes = np.unique(np.round(sizes, 1 if limits is funnel_of_rates else 0))
    drawn = limits(found.target * sizes, sizes)
    if isinstance(drawn, NotEnoughData):
        return _times(found, factor), None
    return _times(found, factor), Lines(sizes, _times(drawn, factor))


def _times(funnel: Funnel, factor: float) -> Funnel:
    return Funnel(
        funnel.target * factor, funnel.value * factor, funnel.warning_low * factor,
        funnel.warning_high * factor, funnel.alarm_low * factor, funnel.alarm_high * factor,
        funnel.outside,
    )  # fmt: skip
