"""Where units stand once chance is allowed for: shrunken values, their limits and places."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.analyses.alarms.cells import read_cells
from dashboard.analyses.metric_info import MetricInfo
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation.fisher import two_sided_z
from dashboard.stats.funnel import Funnel, funnel_of_means, funnel_of_rates, funnel_of_shares
from dashboard.stats.random_intercept import RandomIntercept, random_intercept
from dashboard.stats.ranks import Ranks, normal_draws, rank_intervals
from dashboard.stats.shrunken_rates import ShrunkenRates, shrunken_rates

from .spans import Stretch

Floats = npt.NDArray[np.float64]
Array = npt.NDArray[np.object_]

FEWEST_UNITS = 5
# Made of several answers a person: counting them all would take one person's mood for many.
SEVERAL_ANSWERS = ("favourable",)
ONLY_TOTALS = (
    "Only totals were loaded, for too few periods to see how much they move by themselves, so "
    "nobody can say how much of the order is chance."
)


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """One entry a unit, in the order of the codes.

    Attributes:
        raw, shrunken, low, high: as measured, with chance allowed for, and its 95 % limits.
        size: how many answers or person-years a unit's figure rests on.
        ranks: place 1 is the best: the highest, or the lowest where lower is better.
        mean: the organisation's true middle with its limits.
        reliability: how much of the differences is more than chance, 0 to 1.
        funnel: limits that chance alone sets; NotEnoughData where it cannot be drawn.
        noise: in words, from what chance was judged.
    """

    unit: tuple[str, ...]
    name: tuple[str, ...]
    region: tuple[str, ...]
    raw: Floats
    shrunken: Floats
    low: Floats
    high: Floats
    size: Floats
    people: Floats
    ranks: Ranks
    mean: Interval
    reliability: float
    funnel: Funnel | NotEnoughData
    noise: str


@dataclass(frozen=True, slots=True, eq=False)
class Estimate:
    """Shrunken values before they are put in order; `draws` are (draws, units)."""

    raw: Floats
    value: Floats
    low: Floats
    high: Floats
    draws: Floats
    mean: Interval
    reliability: float
    funnel: Funnel | NotEnoughData
    noise: str


def standing(mart: Mart, info: MetricInfo, over: Stretch) -> Standing | NotEnoughData:
    """Leaf units over one stretch of time."""
    found = mart.columns(
        "metric_by_unit", metric=info.metric, since=over.starts_on, until=over.ends_on
    )
    units = found["unit"]
    if units.size < FEWEST_UNITS:
        return NotEnoughData(
            f"Only {units.size} units have {info.phrase}; an order needs {FEWEST_UNITS} or more."
        )
    numbers = {
        key: np.asarray(found[key], dtype=np.float64)
        for key in ("weight", "total", "total_squares", "people", "value")
    }
    estimate = estimated(mart, info, over, numbers, units)
    if isinstance(estimate, NotEnoughData):
        return estimate
    sign = -1.0 if info.better == "lower" else 1.0
    return Standing(
        unit=tuple(units.tolist()),
        name=tuple(found["name"].tolist()),
        region=tuple(region or "" for region in found["region"]),
        raw=estimate.raw,
        shrunken=estimate.value,
        low=estimate.low,
        high=estimate.high,
        size=numbers["weight"],
        people=numbers["people"] / np.maximum(np.asarray(found["periods"], dtype=np.float64), 1)
        if info.kind == "rate"
        else numbers["people"],
        ranks=rank_intervals(sign * estimate.value, sign * estimate.draws),
        mean=estimate.mean,
        reliability=estimate.reliability,
        funnel=estimate.funnel,
        noise=estimate.noise,
    )


def estimated(
    mart: Mart, info: MetricInfo, over: Stretch, numbers: dict[str, Floats], units: Array
) -> Estimate | NotEnoughData:
    """By what the metric is made of: counted leavers, answers, or only its own ups and downs."""
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
    funnel = funnel_of_rates(leavers, years)
    return Estimate(
        raw=100 * found.raw, value=100 * found.value, low=100 * found.low, high=100 * found.high,
        draws=100 * found.draws(), mean=_mean_rate(found), reliability=_kept(found.reliability),
        funnel=funnel if isinstance(funnel, NotEnoughData) else _times(funnel, 100),
        noise="the number of leavers, which comes about by chance even where all units are alike",
    )  # fmt: skip


def _mean_rate(found: ShrunkenRates) -> Interval:
    """The units' middle; its error from the posteriors taken together."""
    error = float(np.sqrt(np.sum(found.shape / found.rate**2))) / found.shape.size
    half = two_sided_z(0.95) * error
    return Interval(100 * found.mean, 100 * (found.mean - half), 100 * (found.mean + half))


def _of_answers(
    info: MetricInfo, weight: Floats, total: Floats, squares: Floats
) -> Estimate | NotEnoughData:
    found = random_intercept(weight, total, squares)
    if isinstance(found, NotEnoughData):
        return found
    if info.kind == "share":
        shares = funnel_of_shares(np.round(total / 100), weight)
        funnel = shares if isinstance(shares, NotEnoughData) else _times(shares, 100)
    else:
        funnel = funnel_of_means(total, weight, float(np.sqrt(found.sigma2)))
    noise = "how much people in the same unit differ, and how many answered"
    return _from_intercepts(found, found.raw_mean, funnel, noise)


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
    middle = float(np.nanmean(grid))
    none = NotEnoughData("Without single answers there are no limits that chance alone sets.")
    noise = "how much each unit's figure moves from period to period"
    moved = _from_intercepts(found, found.raw_mean, none, noise)
    mean = moved.mean
    return Estimate(
        value, moved.value + middle, moved.low + middle, moved.high + middle, moved.draws + middle,
        Interval(mean.value + middle, mean.low + middle, mean.high + middle, mean.level),
        moved.reliability, none, noise,
    )  # fmt: skip


def _from_intercepts(
    found: RandomIntercept, raw: Floats, funnel: Funnel | NotEnoughData, noise: str
) -> Estimate:
    sd = (found.high - found.low) / (2 * two_sided_z(0.95))
    return Estimate(
        raw, found.shrunken, found.low, found.high, normal_draws(found.shrunken, sd),
        found.grand_mean, found.icc2, funnel, noise,
    )  # fmt: skip


def _kept(reliability: Floats) -> float:
    known = reliability[reliability > 0]
    return float(known.mean()) if known.size else 0.0


def _times(funnel: Funnel, factor: float) -> Funnel:
    return Funnel(
        funnel.target * factor, funnel.value * factor, funnel.warning_low * factor,
        funnel.warning_high * factor, funnel.alarm_low * factor, funnel.alarm_high * factor,
        funnel.outside,
    )  # fmt: skip
