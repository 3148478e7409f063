"""One lagged path: what the earlier cause tells of the outcome beside the outcome's own past."""

from typing import Final

import numpy as np
from scipy import stats

from dashboard.stats.arrays import Floats
from dashboard.stats.lead_lag.lagged import Lagged
from dashboard.stats.result import Interval
from dashboard.stats.unit_sums import summed

# Columns of lagged rows: y now, x now, y earlier, x earlier.
Y, X, Y0, X0 = range(4)
Places = tuple[int, int, int]
FORWARD: Final[Places] = (Y, X0, Y0)
BACKWARD: Final[Places] = (X, Y0, X0)


def without_periods(rows: Lagged) -> Floats:
    """The rows' values less the mean of all units in the same period."""
    size = np.bincount(rows.period)
    means = [summed(rows.period, column, rows.periods) / size for column in rows.values.T]
    inside: Floats = rows.values - np.stack(means, axis=1)[rows.period]
    return inside


def path(inside: Floats, places: Places, rows: Lagged, level: float) -> tuple[Interval, float]:
    """Coefficient of the cause beside the outcome's own past, its clustered interval and p.

    Errors by unit with the usual factor G/(G-1) (N-1)/(N-K), t with G-1 degrees of freedom; with
    one row a unit these are heteroscedasticity-robust errors.
    """
    outcome, cause, past = (inside[:, place] for place in places)
    own = cause - past * float(cause @ past) / float(past @ past)
    left = outcome - past * float(outcome @ past) / float(past @ past)
    weight = float(own @ own)
    value = float(own @ left) / weight
    scores = summed(rows.unit, own * (left - value * own), rows.units)
    g, n, k = rows.units, left.size, 2 + rows.periods
    factor = g / (g - 1) * (n - 1) / (n - k)
    se = float(np.sqrt(factor * scores @ scores)) / weight
    half = se * float(stats.t.ppf((1 + level) / 2, g - 1))
    p = float(2 * stats.t.sf(abs(value) / max(se, np.finfo(np.float64).tiny), g - 1))
    return Interval(value, value - half, value + half, level), p
