"""One row a person becomes one row a unit: counts, sums and sums of squares."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.stats.arrays import Floats, Numbers, complete_cases


@dataclass(frozen=True, slots=True, eq=False)
class UnitSums:
    """Sufficient statistics by unit, units in sorted order; `dropped` people had no score."""

    units: npt.NDArray[np.generic]
    n: Floats
    total: Floats
    total_squares: Floats
    dropped: int

    @property
    def mean(self) -> Floats:
        mean: Floats = self.total / self.n
        return mean


def summed(codes: npt.NDArray[np.integer], values: Floats, size: int) -> Floats:
    """Sums of values by code 0..size-1."""
    return np.bincount(codes, values, minlength=size).astype(np.float64)


def unit_sums(scores: Numbers, unit: Numbers) -> UnitSums:
    """Count, sum and sum of squares of each unit's scores; missing scores are dropped."""
    cases = complete_cases(scores)
    values = cases.columns[0]
    units, codes = np.unique(np.asarray(unit)[cases.positions], return_inverse=True)
    return UnitSums(
        units=units,
        n=summed(codes, np.ones_like(values), units.size),
        total=summed(codes, values, units.size),
        total_squares=summed(codes, values * values, units.size),
        dropped=cases.dropped,
    )
