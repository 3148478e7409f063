"""Of newcomers, how many are still here after so many months of service."""

from dataclasses import dataclass

import numpy as np

from dashboard.language import later
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.survival import (
    LogRank,
    Retention,
    kaplan_meier,
    life_table,
    log_rank,
    retained_at,
)
from dashboard.stats.turnover import first_year_attrition

from .groups import THIRD_NAMES, THIRDS

EVERYBODY = "(all)"
NO_SPELLS = later(
    "Months of service need each person's first and last day; only totals by month are loaded, or "
    "too few people to show them."
)
NOT_BY_SERVICE = later("Regretted leavers are not counted by months of service.")


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """One group's retention; `first_year` is the share of newcomers that leave within a year."""

    name: str
    curve: Retention
    first_year: Interval | NotEnoughData


@dataclass(frozen=True, slots=True, eq=False)
class RetentionAnswer:
    """Curves of one grouping, best engagement first; `test` asks whether they differ at all.

    `voluntary`: only leaving of one's own will counts; whoever goes otherwise is out of sight
    from then on.
    """

    grouping: str
    voluntary: bool
    curves: tuple[Curve, ...]
    test: LogRank | NotEnoughData


def retention_groupings(mart: Mart) -> tuple[str, ...]:
    """Groupings whose months of service may be told."""
    return tuple(name for (name,) in mart.rows("life_groupings"))


def retention(mart: Mart, metric: str, grouping: str) -> RetentionAnswer | NotEnoughData:
    """Curves for one way of leaving; falls back to everybody where the grouping has none."""
    if metric == "regretted_turnover":
        return NotEnoughData(NOT_BY_SERVICE)
    known = retention_groupings(mart)
    if not known:
        return NotEnoughData(NO_SPELLS)
    chosen = grouping if grouping in known else EVERYBODY
    voluntary = metric == "voluntary_turnover"
    return _of_table(mart.columns("life_table", grouping=chosen), chosen, voluntary)


def _of_table(
    found: dict[str, np.ndarray], grouping: str, voluntary: bool
) -> RetentionAnswer | NotEnoughData:
    left = found["voluntary_leavers" if voluntary else "leavers"]
    table = life_table(
        found["month_of_service"], found["at_risk"], left, found["group_name"].astype(str)
    )
    order = [*reversed(THIRD_NAMES.values())] if grouping == THIRDS else list(table.groups)
    curves = []
    for name in order:
        if name not in table.groups:
            continue
        # Each curve is followed as far as its own people were.
        own = found["group_name"] == name
        alone = life_table(found["month_of_service"][own], found["at_risk"][own], left[own])
        curve = kaplan_meier(alone)
        if isinstance(curve, Retention):
            curves.append(Curve(str(name), curve, _first_year(curve)))
    if not curves:
        return NotEnoughData("Nobody left while we were looking, so there is no curve yet.")
    return RetentionAnswer(grouping, voluntary, tuple(curves), log_rank(table))


def _first_year(curve: Retention) -> Interval | NotEnoughData:
    at_one_year = retained_at(curve, 12)
    if isinstance(at_one_year, NotEnoughData):
        return NotEnoughData("No group of people was followed through a whole first year.")
    return first_year_attrition(at_one_year)
