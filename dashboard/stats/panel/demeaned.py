"""Rows of a panel with each unit's own level, and what all units share in a period, taken out."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.stats.arrays import ROUNDING, Floats, Integers, Numbers, as_codes, complete_cases
from dashboard.stats.unit_sums import summed

# Share of the largest direction below which one holds nothing but rounding.
NOTHING = 1e-10


@dataclass(frozen=True, slots=True, eq=False)
class Demeaned:
    """What is left of x and y; rows of units seen once are gone (they say nothing about change).

    `period` indexes `labels`, the periods in order. `shared` is the number of period effects
    taken out, 0 when none were asked for.
    """

    x: Floats
    y: Floats
    unit: Integers
    period: Integers
    labels: npt.NDArray[np.generic]
    units: int
    periods: int
    shared: int
    dropped: int

    @property
    def rows(self) -> int:
        return int(self.x.size)

    def by_unit(self, values: Floats) -> Floats:
        """Sums over each unit's rows."""
        return summed(self.unit, values, self.units)


def demean(x: Numbers, y: Numbers, unit: Numbers, period: Numbers | None = None) -> Demeaned:
    """Subtract unit means and, when `period` is given, fitted period effects (two-way).

    Period effects are solved from the T x T normal equations of period dummies with unit means
    taken out, so gaps in the panel are handled exactly. Missing values: rows with a gap are
    dropped, then units with one row. Checked against least squares with all dummies.
    """
    cases = complete_cases(x, y)
    names = np.asarray(unit)[cases.positions]
    codes, units = as_codes(names)
    often = (summed(codes, np.ones(cases.n), units) > 1)[codes]
    codes, units = as_codes(names[often])
    columns = [column[often] for column in cases.columns]
    size = summed(codes, np.ones(codes.size), units)
    left = [column - (summed(codes, column, units) / size)[codes] for column in columns]
    shared, given = 0, np.zeros(codes.size) if period is None else np.asarray(period)
    seen = given if period is None else given[cases.positions][often]
    labels, times = np.unique(seen, return_inverse=True)
    if period is not None and codes.size:
        left, shared = _without_periods(left, codes, times, (units, labels.size))
    left = [settled(rest, column) for rest, column in zip(left, columns, strict=True)]
    dropped = cases.dropped + int((~often).sum())
    return Demeaned(left[0], left[1], codes, times, labels, units, labels.size, shared, dropped)


def settled(rest: Floats, whole: Floats) -> Floats:
    """`rest`, or zeros where it is only rounding left over from `whole`."""
    if rest.size and np.max(np.abs(rest)) <= ROUNDING * np.max(np.abs(whole)):
        return np.zeros_like(rest)
    return rest


def _without_periods(
    columns: list[Floats], codes: Integers, times: Integers, shape: tuple[int, int]
) -> tuple[list[Floats], int]:
    units, periods = shape
    seen = summed(codes * periods + times, np.ones(codes.size), units * periods)
    seen = seen.reshape(units, periods)
    size = seen.sum(axis=1)
    normal = period_normal_equations(seen)
    # Period effects are known but for a constant, so one direction is nought up to rounding. Left
    # to the usual 1e-15 it may be divided by, and its noise be seen in the fifth digit.
    inverse = np.linalg.pinv(normal, rcond=NOTHING, hermitian=True)
    left = []
    for column in columns:
        effect = inverse @ summed(times, column, periods)
        own = (seen @ effect) / size
        left.append(column - effect[times] + own[codes])
    return left, int(np.linalg.matrix_rank(normal, rtol=NOTHING, hermitian=True))


def period_normal_equations(seen: Floats) -> Floats:
    """D'D of period dummies less their unit means, from how often each unit has each period."""
    table: Floats = np.diag(seen.sum(axis=0)) - seen.T @ (seen / seen.sum(axis=1)[:, None])
    return table
