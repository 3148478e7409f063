"""Units beside each other, and one unit by itself."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from dashboard.errors import UnknownName
from dashboard.mart.reading import Mart

from .metric_info import MetricInfo, metric_info, metrics
from .over_time import Level, Series, level, period_label, series, until
from .scope import UnitInfo, kind_word, units

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class HeatMap:
    """Rows are leaf units, columns periods, oldest first.

    value, people: NaN where there is none; `why` says for each empty cell whether it is hidden
    ("fewer than 5 answered, here or beside it") or was never measured ("").
    """

    metric: MetricInfo
    unit: tuple[str, ...]
    name: tuple[str, ...]
    region: tuple[str, ...]
    period: tuple[str, ...]
    value: Floats
    people: Floats
    why: npt.NDArray[np.object_]
    kinds: str
    hidden_cells: int


def heat_map(mart: Mart, metric: str, periods: int = 12) -> HeatMap:
    """The last `periods` periods of one metric for every leaf unit, highest mean first.

    Raises:
        UnknownName: there is no such metric.
    """
    info = metric_info(mart, metric)
    found = mart.columns("heat_map", metric=metric, periods=periods)
    ends: list[date] = sorted(set(found["ends_on"].tolist()))
    codes = sorted(set(found["unit"].tolist()))
    row = {unit: i for i, unit in enumerate(codes)}
    column = {end: i for i, end in enumerate(ends)}
    value = np.full((len(codes), len(ends)), np.nan)
    people, why = value.copy(), np.full(value.shape, "", dtype=object)
    labels = [""] * len(ends)
    for i, (unit, end) in enumerate(zip(found["unit"], found["ends_on"], strict=True)):
        at = row[unit], column[end]
        value[at], people[at] = found["value"][i], found["people"][i]
        why[at] = found["why"][i] or ""
        labels[at[1]] = found["wave"][i] or period_label(found["starts_on"][i], end)
    order = _by_mean(value)
    names = dict(zip(found["unit"], found["name"], strict=True))
    regions = dict(zip(found["unit"], found["region"], strict=True))
    return HeatMap(
        metric=info,
        unit=tuple(codes[i] for i in order),
        name=tuple(names[codes[i]] for i in order),
        region=tuple(regions[codes[i]] or "" for i in order),
        period=tuple(labels),
        value=value[order],
        people=people[order],
        why=why[order],
        kinds=kind_word(mart)[1],
        hidden_cells=int((why != "").sum()),
    )


def _by_mean(value: Floats) -> list[int]:
    counted = np.isfinite(value).sum(axis=1)
    mean = np.nansum(value, axis=1) / np.maximum(counted, 1)
    mean[counted == 0] = -np.inf
    return [int(i) for i in np.argsort(-mean, kind="stable")]


@dataclass(frozen=True, slots=True, eq=False)
class UnitFigure:
    """One metric of one unit beside the same metric of the whole organisation."""

    metric: MetricInfo
    level: Level
    whole: Level
    series: Series
    whole_series: Series


@dataclass(frozen=True, slots=True, eq=False)
class UnitPage:
    """A unit and everything that may be shown of it; `hidden` counts its hidden cells."""

    unit: UnitInfo
    figures: tuple[UnitFigure, ...]
    hidden: int
    children: tuple[UnitInfo, ...]


def unit_page(mart: Mart, unit: str) -> UnitPage:
    """All metrics of one unit.

    Raises:
        UnknownName: there is no such unit.
    """
    known = units(mart)
    if unit not in known:
        raise UnknownName("unit", unit, sorted(known))
    shown = [info for info in metrics(mart) if not info.metric.startswith("item_")]
    figures = []
    for info in shown:
        own = series(mart, info, unit)
        if own.periods:
            whole = series(mart, info)
            # A unit whose last figures are older stands beside everyone's of that time.
            then = level(until(whole, own.ends_on[-1]))
            figures.append(UnitFigure(info, level(own), then, own, whole))
    return UnitPage(
        unit=known[unit],
        figures=tuple(figures),
        hidden=mart.rows("unit_hidden", unit=unit)[0][0],
        children=tuple(info for info in known.values() if info.parent == unit),
    )
