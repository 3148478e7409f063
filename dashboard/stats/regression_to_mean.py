"""How far the worst and the best come back by themselves."""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from dashboard.stats.arrays import Flags, Numbers, as_floats, complete_cases, varies
from dashboard.stats.correlation.coefficients import product_moment
from dashboard.stats.result import Interval, NotEnoughData


def expected_bounce(scores: Numbers, selected: Numbers, retest_r: float) -> float | NotEnoughData:
    """How much the mean of selected units will move towards the whole with nothing done.

    (1 - retest r)(mean of all - mean of selected), in the unit of the scores; retest r is the
    correlation of the units' scores in two waves, or their reliability. Missing values: units
    without a score are left out. Trap: a bottom quarter "improves" by .64 standard deviations
    when retest r is .5. Source: Galton 1886; checked by simulation.
    """
    values, chosen = as_floats(scores), np.asarray(selected, dtype=bool)
    known = ~np.isnan(values)
    if not (known & chosen).any():
        return NotEnoughData("None of the selected units has a score.")
    away = values[known].mean() - values[known & chosen].mean()
    return float((1 - retest_r) * away)


@dataclass(frozen=True, slots=True)
class Bounce:
    """What selected units gained, what they would have gained anyway, and the rest.

    `beyond` = observed - expected with its interval: only this may be claimed.
    """

    observed: float
    expected: float
    beyond: Interval
    retest_r: float
    selected: int
    units: int


def bounce(
    before: Numbers, after: Numbers, selected: Numbers, level: float = 0.95
) -> Bounce | NotEnoughData:
    """Change of selected units against the line of all others: after on before, where they started.

    The line is fitted to the units not selected, so whatever was done to the selected does not
    hide in it. Missing values: units without both scores are dropped. Trap: when the selected
    are all below the others the line is stretched beyond its data, and the interval grows with it.
    Checked against least squares on the units not selected.
    """
    pairs = complete_cases(before, after)
    chosen: Flags = np.asarray(selected, dtype=bool)[pairs.positions]
    a, b = pairs.columns
    m, rest = int(chosen.sum()), int((~chosen).sum())
    if m < 2 or rest < 5 or not varies(a[~chosen]) or not varies(b):
        return NotEnoughData("Too few units with both scores to tell a change from a bounce.")
    x, y = a[~chosen], b[~chosen]
    sxx = float(np.sum((x - x.mean()) ** 2))
    slope = float((x - x.mean()) @ (y - y.mean())) / sxx
    line = y.mean() + slope * (a - x.mean())
    own = b[chosen] - line[chosen]
    left = np.concatenate([y - line[~chosen], own - own.mean()])
    freedom = pairs.n - 3
    s2 = float(left @ left) / freedom
    start = float(a[chosen].mean())
    se = np.sqrt(s2 * (1 / m + 1 / rest + (start - x.mean()) ** 2 / sxx))
    half = float(se * stats.t.ppf((1 + level) / 2, freedom))
    beyond = float(own.mean())
    return Bounce(
        observed=float(b[chosen].mean()) - start,
        expected=float(line[chosen].mean()) - start,
        beyond=Interval(beyond, beyond - half, beyond + half, level),
        retest_r=product_moment(a, b),
        selected=m,
        units=pairs.n,
    )
