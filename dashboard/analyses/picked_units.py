"""A few units, chosen by whatever rule or by eye: their figures beside the rest's."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.mart.reading import Mart

from .chain import headline_metrics
from .metric_info import MetricInfo, metrics
from .ranking.spans import stretches


@dataclass(frozen=True, slots=True, eq=False)
class PickedFigure:
    """One figure of the picked units and of the rest over its latest stretch of time.

    Means count each unit once and carry no interval: who was picked for where it lies differs from
    the rest by that very choice, so no statistic holds for it.

    Attributes:
        each: value by unit; one that is missing is not shown.
        picked, rest: mean of the units; None where none of them is shown.
    """

    metric: MetricInfo
    over: str
    each: dict[str, float]
    picked: float | None
    rest: float | None


def picked_units(
    mart: Mart, units: Sequence[str], wanted: Sequence[str]
) -> tuple[PickedFigure, ...]:
    """Leaf units by the figures asked for, in their order; unknown names are left out."""
    known = {info.metric: info for info in metrics(mart)}
    found = [known[name] for name in dict.fromkeys(wanted) if name in known]
    return tuple(one for info in found if (one := _figure(mart, info, set(units))) is not None)


def told_of_all(mart: Mart, *first: str) -> tuple[str, ...]:
    """Names of `first`, then of each side's headline and of what describes a unit's size."""
    known = metrics(mart)
    heads = [info.metric for info in headline_metrics(known).values()]
    size = [info.metric for info in known if info.metric == "headcount"]
    return tuple(dict.fromkeys([*first, *heads, *size]))


def _figure(mart: Mart, info: MetricInfo, units: set[str]) -> PickedFigure | None:
    spans = stretches(mart, info)
    if not spans:
        return None
    over = spans[0]
    found = mart.columns(
        "metric_by_unit", metric=info.metric, since=over.starts_on, until=over.ends_on
    )
    inside = np.array([unit in units for unit in found["unit"]], dtype=bool)
    value = np.asarray(found["value"], dtype=np.float64)
    codes = found["unit"]
    return PickedFigure(
        metric=info,
        over=over.label,
        each={str(codes[i]): float(value[i]) for i in np.flatnonzero(inside)},
        picked=float(value[inside].mean()) if inside.any() else None,
        rest=float(value[~inside].mean()) if (~inside).any() else None,
    )
