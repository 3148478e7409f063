"""Every pair of many metrics brought together by the rule of `link_pairs`, in one pass.

A matrix of a hundred pairs would otherwise read the mart a hundred times. A test holds this and
`queries/measures/link_pairs.sql` to the same numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.mart.reading import Mart
from dashboard.selection import Filters

from .scope import chosen_units

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool]
Columns = dict[str, npt.NDArray[Any]]

# As in link_pairs: a period of up to 45 days that is not a survey wave is a month.
MONTH_DAYS = 45
LONGEST_WINDOW, USUAL_WINDOW = 12, 3


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """One metric, units by periods; weight 0 where a unit has no reading.

    `span` holds each period's first and last month as whole numbers, `key` its exact days.
    """

    total: Floats
    weight: Floats
    monthly: bool
    span: Integers
    key: tuple[tuple[object, object], ...]
    survey: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ManyFigures:
    """Several metrics of the same units, in the same order of units."""

    units: tuple[str, ...]
    by_metric: dict[str, Figures]

    def together(self, x: str, y: str) -> tuple[Floats, Floats]:
        """Both metrics of each unit over all periods that have both; NaN where there are none."""
        one, other = self.by_metric[x], self.by_metric[y]
        backward, belongs = _belongs(one, other)
        anchor, gathered = (other, one) if backward else (one, other)
        weight, total = (_sums(values, belongs) for values in (gathered.weight, gathered.total))
        both = (anchor.weight > 0) & (weight > 0)
        own = _ratio((anchor.total * both).sum(axis=1), (anchor.weight * both).sum(axis=1))
        found = _ratio((total * both).sum(axis=1), (weight * both).sum(axis=1))
        return (found, own) if backward else (own, found)

    def beside(self, xs: Sequence[str], y: str) -> tuple[Floats, Floats]:
        """Several metrics (units, len(xs)) and y of each unit, over periods that have all of them.

        Metrics of another survey round than the first have no period in common with it; then each
        is taken over its own, and y over those of the first.
        """
        grid = self.by_metric[xs[0]]
        sides = [self.by_metric[x] for x in xs]
        if any((side.key, side.survey) != (grid.key, grid.survey) for side in sides):
            found = [self.together(x, y) for x in xs]
            return np.column_stack([own for own, _ in found]), found[0][1]
        backward, belongs = _belongs(grid, self.by_metric[y])
        ends = [(side.total, side.weight) for side in (*sides, self.by_metric[y])]
        turn = range(len(sides)) if backward else range(len(sides), len(ends))
        for place in turn:
            total, weight = ends[place]
            ends[place] = _sums(total, belongs), _sums(weight, belongs)
        whole = np.all([weight > 0 for _, weight in ends], axis=0)
        *columns, outcome = (
            _ratio((total * whole).sum(axis=1), (weight * whole).sum(axis=1))
            for total, weight in ends
        )
        return np.column_stack(columns), outcome


def read_many(mart: Mart, metrics: Sequence[str], where: Filters = ()) -> ManyFigures:
    """The readings of these metrics; a metric that has none is left out."""
    wanted, chosen = list(metrics), chosen_units(mart, where)
    units = tuple(code for (code,) in mart.rows("leaf_units", units=chosen))
    rows = mart.columns("readings_of", metrics=wanted, units=chosen)
    periods = mart.columns("periods_of", metrics=wanted)
    place = rows["metric"].astype(np.int64)
    found = {}
    for i, metric in enumerate(wanted):
        own, those = periods["metric"] == metric, place == i
        if own.any():
            mine = {name: column[own] for name, column in periods.items()}
            read = {name: column[those] for name, column in rows.items()}
            found[metric] = _figures(mine, read, len(units))
    return ManyFigures(units, found)


def _figures(periods: Columns, read: Columns, units: int) -> Figures:
    count = periods["metric"].size
    cell = (read["unit"] * count + read["period"]).astype(np.int64)
    total, weight = (
        np.bincount(cell, np.asarray(read[name], dtype=np.float64), units * count)
        .astype(np.float64)
        .reshape(units, count)
        for name in ("total", "weight")
    )
    grain, days = str(periods["grain"][0]), np.asarray(periods["days"], dtype=np.float64)
    return Figures(
        total=total,
        weight=weight,
        monthly=grain == "month" or (grain == "period" and float(np.median(days)) <= MONTH_DAYS),
        span=np.column_stack([periods["start_ix"], periods["end_ix"]]).astype(np.int64),
        key=tuple(zip(periods["starts_on"], periods["ends_on"], strict=True)),
        survey=tuple(str(name) for name in periods["survey"]),
    )


def _belongs(x: Figures, y: Figures) -> tuple[bool, Flags]:
    """Whether y is the anchor, and which periods of the other metric belong to each anchor."""
    if x.monthly and y.monthly:
        return False, x.span[:, 1, None] == y.span[None, :, 1]
    shared = len(set(x.key) & set(y.key))
    if shared and 2 * shared >= min(len(x.key), len(y.key)):
        return False, np.array([[mine == theirs for theirs in y.key] for mine in x.key])
    if x.monthly:
        first = y.span[:, 0] - _windows(y, backward=True)
        return True, _inside(x.span[:, 1], first, y.span[:, 0])
    first = x.span[:, 1] + 1
    return False, _inside(y.span[:, 1], first, first + _windows(x, backward=False))


def _sums(values: Floats, belongs: Flags) -> Floats:
    """Sums over the periods that belong to each anchor.

    A product of matrices would say the same, but hands a few thousand numbers to threads that
    wait for one another on a busy machine.
    """
    count = belongs.sum(axis=1)
    if count.max(initial=0) <= 1:
        alone: Floats = values[:, belongs.argmax(axis=1)] * count
        return alone
    summed: Floats = np.stack([values[:, chosen].sum(axis=1) for chosen in belongs], axis=1)
    return summed


def _inside(ends: Integers, first: Integers, past: Integers) -> Flags:
    inside: Flags = (ends[None] >= first[:, None]) & (ends[None] < past[:, None])
    return inside


def _windows(anchor: Figures, *, backward: bool) -> Integers:
    """Months to the next anchor of the same survey (or from the last one), at most twelve."""
    count = len(anchor.key)
    start, end = anchor.span.T
    widths = np.empty(count, dtype=np.int64)
    for i in range(count):
        after = i + 1 < count and anchor.survey[i + 1] == anchor.survey[i]
        before = i > 0 and anchor.survey[i - 1] == anchor.survey[i]
        onwards = int(end[i + 1] - end[i]) if after else None
        since = int((start if backward else end)[i] - (start if backward else end)[i - 1]
                    ) if before else None  # fmt: skip
        first, second = (since, onwards) if backward else (onwards, since)
        chosen = first if first is not None else second
        widths[i] = USUAL_WINDOW if chosen is None else chosen
    return np.clip(widths, 1, LONGEST_WINDOW)


def _ratio(total: Floats, weight: Floats) -> Floats:
    there = weight > 0
    ratio: Floats = np.divide(total, weight, out=np.full(weight.shape, np.nan), where=there)
    return ratio
