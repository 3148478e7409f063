"""Do units that are happier over the whole time have happier customers?"""

import numpy as np

from dashboard.stats.arrays import Numbers, complete_cases
from dashboard.stats.correlation.coefficients import Correlation, pearson
from dashboard.stats.result import NotEnoughData


def between(
    x: Numbers, y: Numbers, unit: Numbers, level: float = 0.95
) -> Correlation | NotEnoughData:
    """Pearson's r of the units' own means over the rows that have both; every unit counts once.

    Missing values: rows with a gap are dropped before averaging. Trap: clustering the errors of
    all rows does not do this: with a figure that is constant in a unit it finds 9 to 17 % false
    links. `dropped` counts rows. Checked against R's `cor.test` on `aggregate`d means.
    """
    cases = complete_cases(x, y)
    _, codes = np.unique(np.asarray(unit)[cases.positions], return_inverse=True)
    size = np.bincount(codes)
    means = [np.bincount(codes, column) / size for column in cases.columns]
    return pearson(means[0], means[1], level)
