"""The figures of two metrics where their periods meet in a unit."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from .figures import Figures, Flags, Floats, Integers


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One metric's part of each pair, one entry a pair; `span` is from its first to its last day.

    `people` of several periods: their sum, or their mean where the staff of a month are meant; NaN
    = not told of any of them.
    """

    total: Floats
    weight: Floats
    people: Floats
    span: tuple[date, date] | None


NOTHING = Side(np.empty(0), np.empty(0), np.empty(0), None)


@dataclass(frozen=True, slots=True, eq=False)
class Met:
    """One entry a unit and period of the anchor that has both sides, by unit and last day.

    `unit` and `period` are places in the anchor's table.
    """

    unit: Integers
    period: Integers
    anchor: Side
    gathered: Side


def met(anchor: Figures, other: Figures, belongs: Flags, wanted: Flags) -> Met:
    """Both sides of every pair; `wanted` is one truth value a period of the anchor."""
    own = belongs & wanted[:, None]
    count = _over(other.there, own)
    unit, period = np.nonzero(anchor.there & (count > 0))
    ends = np.array([end.toordinal() for _, end in anchor.key], dtype=np.int64)[period]
    order = np.lexsort((period, ends, unit))
    unit, period = unit[order], period[order]
    cell = unit, period
    told = _over(np.isfinite(other.people), own)[cell]
    people = _over(np.nan_to_num(other.people), own)[cell]
    people = np.where(told > 0, people / np.maximum(told, 1) if other.steady else people, np.nan)
    used = np.zeros(other.there.shape, dtype=np.bool)
    np.logical_or.at(used, unit, own[period])
    return Met(
        unit=unit,
        period=period,
        anchor=Side(
            anchor.total[cell],
            anchor.weight[cell],
            anchor.people[cell],
            _span(anchor, np.unique(period)),
        ),
        gathered=Side(
            _over(other.total, own)[cell],
            _over(other.weight, own)[cell],
            people,
            _span(other, np.flatnonzero((used & other.there).any(axis=0))),
        ),
    )


def _over(values: Floats | Flags, own: Flags) -> Floats:
    """Sums over the periods that belong to each anchor: units by periods of the anchor.

    Added in the order of time, so that the same periods always give the same last digit.
    """
    summed = np.zeros((values.shape[0], own.shape[0]))
    for period, anchors in enumerate(own.T):
        if anchors.any():
            summed[:, anchors] += values[:, period, None]
    return summed


def _span(figures: Figures, periods: Integers) -> tuple[date, date] | None:
    if not periods.size:
        return None
    days = [figures.key[period] for period in periods.tolist()]
    return min(first for first, _ in days), max(last for _, last in days)
