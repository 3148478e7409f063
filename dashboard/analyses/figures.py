"""One metric's readings as a table of leaf units by periods, read once a generation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.mart.reading import Mart

from .scope import UnitInfo, units

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool]
Columns = dict[str, npt.NDArray[Any]]

# As in measures/link_pairs.sql: a period of up to 45 days that is no survey wave is a month.
MONTH_DAYS = 45
# Kinds whose people are the staff of a month: over several months their mean, not their sum.
STEADY = ("rate", "amount")


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """One metric; every array is units by periods, both sorted: units by code, periods by survey,
    last and first day.

    Attributes:
        there: whether the unit has a reading; where not, weight and total are 0.
        people: behind a reading; NaN = not told.
        span: each period's first and last month, as whole numbers. key: its exact days.
    """

    there: Flags
    total: Floats
    weight: Floats
    people: Floats
    monthly: bool
    steady: bool
    span: Integers
    key: tuple[tuple[date, date], ...]
    survey: tuple[str, ...]

    def of(self, chosen: Flags) -> "Figures":
        """The same of some units; `chosen` is one truth value a unit."""
        cut = (self.there[chosen], self.total[chosen], self.weight[chosen], self.people[chosen])
        return Figures(*cut, self.monthly, self.steady, self.span, self.key, self.survey)


def leaf_units(mart: Mart) -> tuple[UnitInfo, ...]:
    """The units that figures are told of, by code."""
    leaves = (info for info in units(mart).values() if info.leaf)
    return tuple(sorted(leaves, key=lambda info: info.unit))


def read_figures(mart: Mart, metrics: Sequence[str]) -> dict[str, Figures]:
    """Figures of each of these metrics; one that has no reading is left out."""
    wanted = list(metrics)
    rows = mart.columns("readings_of", metrics=wanted)
    periods = mart.columns("periods_of", metrics=wanted)
    count = len(leaf_units(mart))
    place = rows["metric"].astype(np.int64)
    found = {}
    for i, metric in enumerate(wanted):
        own, those = periods["metric"] == metric, place == i
        if own.any():
            mine = {name: column[own] for name, column in periods.items()}
            read = {name: column[those] for name, column in rows.items()}
            found[metric] = _figures(mine, read, count)
    return found


def _figures(periods: Columns, read: Columns, units: int) -> Figures:
    shape = units, periods["metric"].size
    cell = (read["unit"] * shape[1] + read["period"]).astype(np.int64)

    def laid(values: npt.NDArray[Any] | None) -> Floats:
        summed = np.bincount(cell, values, shape[0] * shape[1]).reshape(shape)
        return summed.astype(np.float64)

    there = laid(None) > 0
    grain, days = str(periods["grain"][0]), np.asarray(periods["days"], dtype=np.float64)
    return Figures(
        there=there,
        total=laid(read["total"]),
        weight=laid(read["weight"]),
        people=np.where(there, laid(read["people"]), np.nan),
        monthly=grain == "month" or (grain == "period" and float(np.median(days)) <= MONTH_DAYS),
        steady=str(periods["kind"][0]) in STEADY,
        span=np.column_stack([periods["start_ix"], periods["end_ix"]]).astype(np.int64),
        key=tuple(zip(periods["starts_on"], periods["ends_on"], strict=True)),
        survey=tuple(str(name) for name in periods["survey"]),
    )
