"""The share of people still there after so much service."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from dashboard.stats.arrays import Floats
from dashboard.stats.correlation.fisher import two_sided_z
from dashboard.stats.result import Interval, NotEnoughData
from dashboard.stats.survival.risk_table import RiskTable

Scale = Literal["log-log", "log", "plain"]
# Shares this close to a half count as a half, as in R.
_TIE = np.finfo(np.float64).eps ** 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Retention:
    """A step curve: from `times[i]` on, `retained[i]` of the people are still there."""

    times: Floats
    retained: Floats
    low: Floats
    high: Floats
    se: Floats
    at_risk: Floats
    events: Floats
    last: float
    level: float


def kaplan_meier(
    table: RiskTable, level: float = 0.95, scale: Scale = "log-log"
) -> Retention | NotEnoughData:
    """S = product of 1 - d/n over all groups together; Greenwood's errors, log-log limits.

    Missing values: see `risk_table`. Trap: with late entry the first risk sets are tiny, and one
    early leaver among three takes a third off the whole curve; it refuses where everyone in sight
    left before the end. Median and flat steps follow R. Checked against `survival::survfit`.
    """
    n, d = table.at_risk.sum(axis=1), table.events.sum(axis=1)
    if d.size == 0 or d.sum() < 1:
        return NotEnoughData("Nobody left while we were looking, so there is no curve yet.")
    emptied = (d >= n) & (table.times < table.last)
    if emptied.any():
        return NotEnoughData(
            "At {time:g} everyone still in sight had left, too few to go on.",
            time=table.times[emptied][0],
        )
    retained = np.cumprod(1 - d / n)
    stays = n > d
    greenwood = np.cumsum(np.where(stays, d / (n * np.where(stays, n - d, 1)), 0.0))
    low, high = _limits(retained, np.sqrt(greenwood), level, scale)
    se = retained * np.sqrt(greenwood)
    return Retention(table.times, retained, low, high, se, n, d, table.last, level)


def _limits(retained: Floats, error: Floats, level: float, scale: Scale) -> tuple[Floats, Floats]:
    """`error` is the standard error of log S; where S is 0 or 1 the limits do not exist and the
    ones before are kept."""
    z = two_sided_z(level)
    inner = (retained > 0) & (retained < 1)
    s, e = np.where(inner, retained, 0.5), np.where(inner, error, 0.0)
    if scale == "plain":
        low, high = s - z * e * s, s + z * e * s
    elif scale == "log":
        low, high = s * np.exp(-z * e), s * np.exp(z * e)
    else:
        shift = z * e / np.log(s)
        low, high = s ** np.exp(-shift), s ** np.exp(shift)
    low, high = np.clip(low, 0, 1), np.clip(high, 0, 1)
    low = np.where(retained <= 0, 0.0, np.where(retained >= 1, 1.0, low))
    before = np.concatenate([[1.0], high[:-1]])
    return low, np.where(retained <= 0, before, np.where(retained >= 1, 1.0, high))


def retained_at(curve: Retention, time: float) -> Interval | NotEnoughData:
    """The share still there at a time; refuses beyond the last sight of anybody.

    Trap: in months of service 12 means "through the twelfth month". Checked against
    `summary(survfit)` in R.
    """
    if time > curve.last:
        return NotEnoughData("Nobody has been followed as far as {time:g}.", time=time)
    place = int(np.searchsorted(curve.times, time, side="right")) - 1
    if place < 0:
        return Interval(1.0, 1.0, 1.0, curve.level)
    share, low, high = (float(array[place]) for array in (curve.retained, curve.low, curve.high))
    return Interval(share, low, high, curve.level)


def median_stay(curve: Retention) -> Interval | NotEnoughData:
    """When half have left; `high` is infinite when the upper limit never falls to a half.

    A curve that runs flat at exactly one half gives the middle of the flat step, as R does. Trap:
    it is the median of this window's pace, not of people hired long ago. Checked against R.
    """
    middle = _half(curve.times, curve.retained)
    if middle is None:
        return NotEnoughData("Fewer than half have left, so half have not yet been seen to.")
    low, high = _half(curve.times, curve.low), _half(curve.times, curve.high)
    return Interval(
        middle, middle if low is None else low, np.inf if high is None else high, curve.level
    )


def _half(times: Floats, shares: Floats) -> float | None:
    below = np.flatnonzero(shares < 0.5 + _TIE)
    if below.size == 0:
        return None
    first = below[0]
    after = np.flatnonzero(shares < shares[first])
    if abs(shares[first] - 0.5) < _TIE and after.size:
        return float(times[first] + times[after[0]]) / 2
    return float(times[first])


def restricted_mean(curve: Retention, until: float) -> tuple[Interval, float] | NotEnoughData:
    """Mean time stayed within the first `until`, with its standard error: the area under S.

    Variance sum (area after t_i)^2 d_i/(n_i (n_i - d_i)). Checked against R's
    `survfit(...)` with `rmean`.
    """
    if until > curve.last:
        return NotEnoughData("Nobody has been followed as far as {time:g}.", time=until)
    inside = curve.times <= until
    times, n, d = curve.times[inside], curve.at_risk[inside], curve.events[inside]
    steps = np.diff(np.concatenate([[0.0], times, [until]]))
    areas = steps * np.concatenate([[1.0], curve.retained[inside]])
    after = areas.sum() - np.cumsum(areas)[:-1]
    stays = n > d
    hazard = np.where(stays, d / (n * np.where(stays, n - d, 1)), 0.0)
    se = float(np.sqrt(np.sum(after**2 * hazard)))
    mean, half = float(areas.sum()), two_sided_z(curve.level) * se
    return Interval(mean, mean - half, mean + half, curve.level), se
