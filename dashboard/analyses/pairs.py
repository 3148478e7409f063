"""Two metrics brought together: the same unit, the two periods that belong to each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from dashboard.mart.reading import Mart
from dashboard.selection import Selection

from .figures import Figures, Flags, Floats, Integers, leaf_units, read_figures
from .met import NOTHING, Side, met
from .pairing import paired
from .scope import UnitInfo, chosen_units

Texts = npt.NDArray[np.object_]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """One entry a unit and period that has both sides, sorted by unit and period.

    x and y are the periods' values; the sums they come from stand beside them, so that any
    longer span is exact. `pairing` tells how periods met: "same", "months", "forward" (x is the
    coarser), "backward" (y is), "" where nothing met.
    """

    unit: Texts
    name: Texts
    region: Texts
    period_on: Texts
    x: Floats
    y: Floats
    x_total: Floats
    x_weight: Floats
    y_total: Floats
    y_weight: Floats
    x_people: Floats
    y_people: Floats
    x_span: tuple[date, date] | None
    y_span: tuple[date, date] | None
    pairing: str

    @property
    def rows(self) -> int:
        return int(self.unit.size)

    @property
    def periods(self) -> tuple[date, ...]:
        return tuple(sorted(set(self.period_on.tolist())))


@dataclass(frozen=True, slots=True, eq=False)
class UnitPoints:
    """One entry a unit: its figures over all periods that have both sides.

    Sums over weights, never the mean of period means: a yearly rate is leavers over
    person-years. `people` is the mean number behind x a period (NaN = not told).
    """

    unit: tuple[str, ...]
    name: tuple[str, ...]
    region: tuple[str, ...]
    x: Floats
    y: Floats
    people: Floats
    y_people: Floats
    periods: npt.NDArray[np.int64]

    @property
    def count(self) -> int:
        return len(self.unit)


def read_pairs(mart: Mart, selection: Selection) -> Pairs:
    """The pairs of a selection, at its declared lag and window.

    Raises:
        UnknownName: a filter names an attribute or value that no unit has.
    """
    return pairs_at(mart, selection, selection.lag_months, selection.window_months)


def pairs_at(mart: Mart, selection: Selection, lag: int, window: int | None) -> Pairs:
    """As `read_pairs`, at another lag; below 0 the window of y begins before x's period ends."""
    sides = [read_figures(mart, [name]).get(name) for name in (selection.x, selection.y)]
    leaves, chosen = leaf_units(mart), chosen_units(mart, selection.where)
    x, y = sides
    if x is None or y is None:
        return _pairs(leaves, np.empty(0, np.int64), np.empty(0, object), "", NOTHING, NOTHING)
    pairing = paired(x, y, lag, window)
    anchor, other = (y, x) if pairing.backward else (x, y)
    wanted = np.ones(len(leaves), dtype=np.bool)
    if chosen is not None:
        wanted = np.isin([info.unit for info in leaves], chosen)
    found = met(anchor.of(wanted), other.of(wanted), pairing.belongs, _inside(anchor, selection))
    ends = np.array([end for _, end in anchor.key], dtype=object)
    turned = pairing.backward
    first, second = (found.gathered, found.anchor) if turned else (found.anchor, found.gathered)
    unit = np.flatnonzero(wanted)[found.unit]
    return _pairs(leaves, unit, ends[found.period], pairing.way, first, second)


def _inside(anchor: Figures, selection: Selection) -> Flags:
    """Whether each period of the anchor ends within the span asked for."""
    since, until = selection.since or date.min, selection.until or date.max
    return np.array([since <= end <= until for _, end in anchor.key], dtype=np.bool)


def _pairs(
    leaves: Sequence[UnitInfo],
    unit: Integers,
    period_on: Texts,
    pairing: str,
    x: Side,
    y: Side,
) -> Pairs:
    def told(values: list[str]) -> Texts:
        return np.array(values, dtype=object)[unit]

    return Pairs(
        unit=told([info.unit for info in leaves]),
        name=told([info.name for info in leaves]),
        region=told([info.attributes.get("region", "") for info in leaves]),
        period_on=period_on,
        x=x.total / x.weight,
        y=y.total / y.weight,
        x_total=x.total,
        x_weight=x.weight,
        y_total=y.total,
        y_weight=y.weight,
        x_people=x.people,
        y_people=y.people,
        x_span=x.span,
        y_span=y.span,
        pairing=pairing if unit.size else "",
    )


def unit_points(pairs: Pairs) -> UnitPoints:
    """Each unit counts once, whatever its size and however many periods it has."""
    codes, first, index = np.unique(
        pairs.unit.astype(str), return_index=True, return_inverse=True
    )  # fmt: skip

    def over(values: Floats) -> Floats:
        return np.bincount(index, weights=values, minlength=codes.size).astype(np.float64)

    periods = np.bincount(index, minlength=codes.size)
    return UnitPoints(
        unit=tuple(codes.tolist()),
        name=tuple(str(pairs.name[i]) for i in first),
        region=tuple(str(pairs.region[i] or "") for i in first),
        x=over(pairs.x_total) / over(pairs.x_weight),
        y=over(pairs.y_total) / over(pairs.y_weight),
        people=over(pairs.x_people) / periods,
        y_people=over(pairs.y_people),
        periods=periods,
    )
