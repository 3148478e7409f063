"""Turnover of groups of units beside each other, and the lowest third of engagement against the
highest."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.ranking.spans import Stretch
from dashboard.analyses.scope import filter_values, units
from dashboard.language import later
from dashboard.mart.reading import Mart
from dashboard.stats import NotEnoughData
from dashboard.stats.dispersion import count_dispersion, widened
from dashboard.stats.turnover import RateRatio, TurnoverRate, rate_ratio, turnover_rate

Floats = npt.NDArray[np.float64]

THIRDS = "engagement_third"
THIRD_NAMES = {1: later("lowest third"), 2: later("middle third"), 3: later("highest third")}
NO_THIRDS = later(
    "Thirds by engagement need nine units whose engagement and turnover may both be shown."
)


@dataclass(frozen=True, slots=True)
class GroupRate:
    """Leavers a year per 100 staff of the units of one group, with exact limits."""

    name: str
    units: int
    leavers: float
    person_years: float
    rate: TurnoverRate | NotEnoughData


@dataclass(frozen=True, slots=True)
class Comparison:
    """Lowest third against highest: times as many leavers.

    `ratio` has limits widened by `dispersion`, how unevenly units of one third lose people (1 is
    pure chance); `exact` takes all people of a third as alike.
    """

    ratio: RateRatio
    exact: RateRatio
    dispersion: float


def groupings(mart: Mart) -> tuple[str, ...]:
    """What units can be grouped by: thirds of engagement where there are any, then attributes."""
    thirds = (THIRDS,) if mart.rows("engagement_thirds") else ()
    return (*thirds, *sorted(filter_values(mart)))


def members(mart: Mart, grouping: str) -> dict[str, str]:
    """Unit → group, of leaf units that have one."""
    if grouping == THIRDS:
        return {unit: THIRD_NAMES[third] for unit, _, third in mart.rows("engagement_thirds")}
    leaves = (info for info in units(mart).values() if info.leaf)
    found = {info.unit: info.attributes.get(grouping) for info in leaves}
    return {unit: value for unit, value in found.items() if value}


def group_rates(
    mart: Mart, info: MetricInfo, over: Stretch, grouping: str
) -> tuple[GroupRate, ...]:
    """Groups in their own order for thirds, else most leavers first."""
    left, years, group = _by_unit(mart, info, over, grouping)
    names = list(THIRD_NAMES.values()) if grouping == THIRDS else sorted(set(group.tolist()))
    found = []
    for name in names:
        own = group == name
        if own.any():
            gone, there = float(left[own].sum()), float(years[own].sum())
            found.append(GroupRate(name, int(own.sum()), gone, there, turnover_rate(gone, there)))
    if grouping != THIRDS:
        found.sort(key=lambda one: -one.rate.value if one.rate else 0.0)
    return tuple(found)


def lowest_against_highest(
    mart: Mart, info: MetricInfo, over: Stretch
) -> Comparison | NotEnoughData:
    """Whether units with low engagement lose people faster, units' own unevenness allowed for."""
    left, years, group = _by_unit(mart, info, over, THIRDS)
    if not group.size:
        return NotEnoughData(NO_THIRDS)
    sums = {
        name: (float(left[group == name].sum()), float(years[group == name].sum()))
        for name in (THIRD_NAMES[1], THIRD_NAMES[3])
    }
    exact = rate_ratio(sums[THIRD_NAMES[1]], sums[THIRD_NAMES[3]])
    if isinstance(exact, NotEnoughData):
        return exact
    uneven = count_dispersion(left, years, group)
    factor = uneven if isinstance(uneven, float) else 1.0
    return Comparison(widened(exact, factor), exact, factor)


def _by_unit(
    mart: Mart, info: MetricInfo, over: Stretch, grouping: str
) -> tuple[Floats, Floats, npt.NDArray[np.str_]]:
    """Leavers, person-years and group of each unit that belongs to one."""
    found = mart.columns(
        "metric_by_unit", metric=info.metric, since=over.starts_on, until=over.ends_on
    )
    group = members(mart, grouping)
    kept = np.array([unit in group for unit in found["unit"]], dtype=bool)
    names = np.array([group[unit] for unit in found["unit"][kept]], dtype=np.str_)
    left = np.asarray(found["total"], dtype=np.float64)[kept] / 100
    return left, np.asarray(found["weight"], dtype=np.float64)[kept], names
