"""Two metrics brought together: the same unit, the two periods that belong to each other."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from dashboard.mart.reading import Mart
from dashboard.selection import Selection

from .scope import chosen_units

Floats = npt.NDArray[np.float64]
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
    found = mart.columns(
        "link_pairs",
        x=selection.x,
        y=selection.y,
        lag=lag,
        window=window,
        since=selection.since,
        until=selection.until,
        units=chosen_units(mart, selection.where),
    )
    floats = {
        key: np.asarray(found[key], dtype=np.float64)
        for key in ("x_total", "x_weight", "y_total", "y_weight", "x_people", "y_people")
    }
    return Pairs(
        unit=found["unit"],
        name=found["name"],
        region=found["region"],
        period_on=found["period_on"],
        x=floats["x_total"] / floats["x_weight"],
        y=floats["y_total"] / floats["y_weight"],
        x_span=_span(found["x_starts_on"], found["x_ends_on"]),
        y_span=_span(found["y_starts_on"], found["y_ends_on"]),
        pairing=str(found["pairing"][0]) if found["unit"].size else "",
        **floats,
    )


def _span(starts: Texts, ends: Texts) -> tuple[date, date] | None:
    return (min(starts.tolist()), max(ends.tolist())) if starts.size else None


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
