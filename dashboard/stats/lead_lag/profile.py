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

    Band: r +- c se, c the quantile of max over lags of |r* - r|/se from resampled units
    (simultaneous, so no lag may be picked for being the highest of a noisy lot). Missing values:
    a lag uses the rows that have both ends. Trap: without the band the best of 13 lags of white
    noise looks real in 48 % of companies. Checked against direct computation of each r.
    """
    panel = demean(x, y, unit, period)
    if panel.units < _FEWEST_UNITS or not varies(panel.x) or not varies(panel.y):
        return NotEnoughData(
            f"Lags need {_FEWEST_UNITS} units in which both figures move over time."
        )
    moments, lags = [], []
    for lag in range(-longest, longest + 1):
        at, now, later = _ahead(panel, lag)
        if now.size < _FEWEST_ROWS:
            continue
        lags.append(lag)
        moments += [summed(at, v, panel.units) for v in (now * later, now * now, later * later)]
    if not lags:
        return NotEnoughData("No unit has both figures at any of these distances in time.")
    table = np.stack(moments, axis=1)
    r = _r_by_lag(table.sum(axis=0)[None])[0]
    draws = _r_by_lag(resampled_sums(table, resamples, seed))
    se = np.maximum(np.nanstd(draws, axis=0), 1e-12)
    furthest = np.nanmax(np.abs(draws - r) / se, axis=1)
    half = float(np.quantile(furthest, level)) * se
    return LagProfile(
        tuple(lags), r, np.maximum(r - half, -1), np.minimum(r + half, 1), panel.units
    )


def _ahead(panel: Demeaned, lag: int) -> tuple[Integers, Floats, Floats]:
    """Unit codes, x and the y `lag` periods later of the rows that have both."""
    if lag == 0:
        return panel.unit, panel.x, panel.y
    rows = lagged(panel.x, panel.y, panel.unit, panel.labels[panel.period], abs(lag))
    x, y = (3, 0) if lag > 0 else (1, 2)
    return panel.unit[rows.place], rows.values[:, x], rows.values[:, y]


def _r_by_lag(sums: Floats) -> Floats:
    product, xx, yy = sums[:, 0::3], sums[:, 1::3], sums[:, 2::3]
    scale = np.sqrt(xx * yy)
    r: Floats = np.divide(product, scale, out=np.full_like(scale, np.nan), where=scale > 0)
    return r
