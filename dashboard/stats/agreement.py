"""Do the people of a unit agree enough for their average to mean something?"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.stats.arrays import Floats, Integers, Numbers, complete_cases
from dashboard.stats.result import NotEnoughData

# The slight-skew null of a five-point scale: people lean to one side by habit, not by agreement.
SLIGHT_SKEW_OF_FIVE = 1.34


@dataclass(frozen=True, slots=True, eq=False)
class Agreement:
    """One value a unit; arrays run over `units`, those with fewer than two people left out."""

    units: npt.NDArray[np.generic]
    n: Integers
    values: Floats
    left_out: int

    @property
    def mean(self) -> float:
        return float(self.values.mean())

    @property
    def median(self) -> float:
        return float(np.median(self.values))

    def share_at_least(self, cut_off: float = 0.70) -> float:
        """The share of units whose agreement reaches the cut-off."""
        return float(np.mean(self.values >= cut_off))


def uniform_null(options: int) -> float:
    """Variance of answers ticked at random on a scale of that many options: (A^2 - 1)/12."""
    return (options**2 - 1) / 12


def rwg(scores: Numbers, unit: Numbers, null_variance: float) -> Agreement | NotEnoughData:
    """Agreement on one item: 1 - s^2/null variance, negative set to 0.

    `scores` (people,), `unit` (people,) labels; variance with divisor n-1. Missing values: people
    without a score are dropped. Trap: a scale of which people use only half looks like agreement.
    Source: James, Demaree & Wolf 1984. Checked against R's `multilevel::rwg`.
    """
    found = _by_unit(scores, unit)
    if isinstance(found, NotEnoughData):
        return found
    return found.agreement(np.maximum(0.0, 1 - found.variance / null_variance))


def rwg_j(items: Numbers, unit: Numbers, null_variance: float) -> Agreement | NotEnoughData:
    """Agreement on J items: J(1-q)/(J(1-q)+q), q = mean item variance / null variance.

    `items` (people, J). Report it under two nulls, `uniform_null(5)` and `SLIGHT_SKEW_OF_FIVE`.
    Missing values: people with a gap in any item are dropped. Trap: with ten items nearly every
    unit passes .70 (.87 where the item-wise r*wg is .39), so it never opens a gate alone.
    Source: James, Demaree & Wolf 1984. Checked against R's `multilevel::rwg.j`.
    """
    found = _by_unit(items, unit)
    if isinstance(found, NotEnoughData):
        return found
    noise = found.variance / null_variance
    agreed = found.items * np.maximum(0.0, 1 - noise)
    return found.agreement(agreed / (agreed + noise))


def rwg_star(items: Numbers, unit: Numbers, null_variance: float) -> Agreement | NotEnoughData:
    """r*wg(j), 1 - mean item variance / null variance: does not grow with the number of items.

    Negative values stay: they say that people disagree more than chance. Missing values: people
    with a gap are dropped. Trap: .39 here and .87 for rwg(j) can be the same answers, so .70 is no
    cut-off for it. Source: Lindell, Brandt & Whitney 1999. Checked against R's
    `multilevel::rwg.j.lindell`.
    """
    found = _by_unit(items, unit)
    if isinstance(found, NotEnoughData):
        return found
    return found.agreement(1 - found.variance / null_variance)


def average_deviation(items: Numbers, unit: Numbers) -> Agreement | NotEnoughData:
    """AD_M(J): mean distance from the unit's item mean, in scale points; small is agreement.

    Cut-off: options/6 (.83 on five points). Missing values: people with a gap are dropped. Trap:
    large is bad here, so `share_at_least` counts the units that fail.
    Source: Burke & Dunlap 2002. Checked against R's `multilevel::ad.m`.
    """
    found = _by_unit(items, unit)
    if isinstance(found, NotEnoughData):
        return found
    return found.agreement(found.deviation)


@dataclass(frozen=True, slots=True, eq=False)
class _Spread:
    """Item variance and mean absolute deviation by unit, averaged over items."""

    units: npt.NDArray[np.generic]
    n: Integers
    variance: Floats
    deviation: Floats
    items: int

    def agreement(self, values: Floats) -> Agreement:
        kept = self.n >= 2
        return Agreement(self.units[kept], self.n[kept], values[kept], int((~kept).sum()))


def _by_unit(scores: Numbers, unit: Numbers) -> _Spread | NotEnoughData:
    labels = np.asarray(unit)
    cases = complete_cases(scores)
    wide = cases.columns[0].reshape(cases.n, -1)
    units, codes = np.unique(labels[cases.positions], return_inverse=True)
    n = np.bincount(codes)
    if not (n >= 2).any():
        return NotEnoughData("No unit has two people whose answers could agree.")

    def unit_sums(values: Floats) -> Floats:
        return np.stack([np.bincount(codes, column) for column in values.T], axis=1)

    away = wide - (unit_sums(wide) / n[:, None])[codes]
    variance = unit_sums(away**2).mean(axis=1) / np.maximum(n - 1, 1)
    deviation = unit_sums(np.abs(away)).mean(axis=1) / n
    return _Spread(units, n.astype(np.int64), variance, deviation, wide.shape[1])
