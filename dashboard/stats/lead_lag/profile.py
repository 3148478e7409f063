"""The link at every lag at once, with a band that allows for having looked at all of them."""

from dataclasses import dataclass

import numpy as np

from dashboard.stats.arrays import Floats, Integers, Numbers, varies
from dashboard.stats.bootstrap import RESAMPLES, SEED, resampled_sums
from dashboard.stats.lead_lag.lagged import lagged
from dashboard.stats.panel.demeaned import Demeaned, demean
from dashboard.stats.result import NotEnoughData
from dashboard.stats.unit_sums import summed

_FEWEST_UNITS = 10
# An r of fewer rows than this is not worth a point on the picture.
_FEWEST_ROWS = 10


@dataclass(frozen=True, slots=True, eq=False)
class LagProfile:
    """r inside units of x and y `lags` periods later (negative: y earlier than x).

    `low`..`high` hold all true values together with the stated level; `stands_out` marks lags
    whose band leaves 0 out.
    """

    lags: tuple[int, ...]
    r: Floats
    low: Floats
    high: Floats
    units: int

    @property
    def stands_out(self) -> tuple[int, ...]:
        clear = (self.low > 0) | (self.high < 0)
        return tuple(lag for lag, out in zip(self.lags, clear, strict=True) if out)


def lag_profile(
    x: Numbers,
    y: Numbers,
    unit: Numbers,
    period: Numbers,
    longest: int = 6,
    level: float = 0.95,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> LagProfile | NotEnoughData:
    """Correlation of x~_t with y~_{t+lag}, unit and period effects taken out, lag -L..L.

    Band: r +- c se, c the quantile of max over lags of |r* - r|/se* from resampled units, errors
    taken anew in each: simultaneous, so no lag may be picked for being the highest of a noisy lot.
    Missing values: a lag uses the rows that have both ends. Trap: without the band the best of 13
    lags of white noise looks real in 48 % of companies (with it in 2 to 7 %, 12 to 100 units).
    Checked against direct computation of each r.
    """
    panel = demean(x, y, unit, period)
    if panel.units < _FEWEST_UNITS or not varies(panel.x) or not varies(panel.y):
        return NotEnoughData(
            "Lags need {fewest} units in which both figures move over time.", fewest=_FEWEST_UNITS
        )
    parts, lags = [], []
    for lag in range(-longest, longest + 1):
        at, now, later = _ahead(panel, lag)
        if now.size >= _FEWEST_ROWS:
            lags.append(lag)
            sums = [summed(at, v, panel.units) for v in (now * later, now * now, later * later)]
            parts.append(np.stack(sums))
    if not lags:
        return NotEnoughData("No unit has both figures at any of these distances in time.")
    moments = _with_products(np.stack(parts, axis=1))
    r, se = _r_and_error(moments.sum(axis=2)[:, None])
    flat = moments.reshape(-1, panel.units).T
    drawn = resampled_sums(flat, resamples, seed).T.reshape(9, len(lags), resamples)
    r_drawn, se_drawn = _r_and_error(np.moveaxis(drawn, 2, 1))
    furthest = np.max(np.abs(r_drawn - r) / np.maximum(se_drawn, 1e-12), axis=1)
    half = float(np.quantile(furthest, level)) * se[0]
    low, high = np.maximum(r[0] - half, -1), np.minimum(r[0] + half, 1)
    return LagProfile(tuple(lags), r[0], low, high, panel.units)


def _ahead(panel: Demeaned, lag: int) -> tuple[Integers, Floats, Floats]:
    """Unit codes, x and the y `lag` periods later of the rows that have both."""
    if lag == 0:
        return panel.unit, panel.x, panel.y
    rows = lagged(panel.x, panel.y, panel.unit, panel.labels[panel.period], abs(lag))
    x, y = (3, 0) if lag > 0 else (1, 2)
    return panel.unit[rows.place], rows.values[:, x], rows.values[:, y]


def _with_products(sums: Floats) -> Floats:
    """(3, lags, units) sums of xy, xx, yy by unit, and their six products with one another."""
    first, second = np.triu_indices(3)
    return np.concatenate([sums, sums[first] * sums[second]])


def _r_and_error(sums: Floats) -> tuple[Floats, Floats]:
    """r and its standard error by unit (rows, lags) from nine sums over units (9, rows, lags).

    The influence of a unit is s/D - r/2 (q/Q + p/P), with s, q, p its sums of xy, xx, yy and
    D^2 = Q P; its square over units needs the products only.
    """
    s, q, p, ss, sq, sp, qq, qp, pp = sums
    usable = (q > 0) & (p > 0)
    q, p = np.where(usable, q, 1.0), np.where(usable, p, 1.0)
    d = np.sqrt(q * p)
    r = np.where(usable, s / d, 0.0)
    both = qq / q**2 + 2 * qp / (q * p) + pp / p**2
    variance = ss / d**2 + r**2 / 4 * both - r / d * (sq / q + sp / p)
    return r, np.sqrt(np.maximum(variance, 0.0))
