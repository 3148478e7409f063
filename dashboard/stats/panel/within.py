"""When a unit's x goes up, does its y follow?"""

import math
from dataclasses import dataclass

import numpy as np
from scipy import stats

from dashboard.language import later
from dashboard.stats.arrays import Numbers, varies
from dashboard.stats.bootstrap import SEED
from dashboard.stats.correlation.coefficients import Correlation
from dashboard.stats.correlation.fisher import two_sided_z
from dashboard.stats.panel.demeaned import Demeaned, demean
from dashboard.stats.panel.wild import wild_cluster
from dashboard.stats.result import Interval, NotEnoughData

# The smallest panel on which the wild cluster bootstrap kept its 5 %.
FEWEST_UNITS = 6
# From here on t with U-1 degrees of freedom keeps its level without the bootstrap.
_ENOUGH_FOR_T = 20


@dataclass(frozen=True, slots=True)
class Within:
    """The slope of y on x inside units, and the same as a correlation.

    `slope` is in y per x; `r` has the same p and its interval crosses 0 when the slope's does.
    `method` says where the interval comes from: clustered t or wild cluster bootstrap.
    """

    slope: Interval
    se: float
    p: float
    r: Interval
    units: int
    rows: int
    periods: int
    dropped: int
    method: str

    @property
    def correlation(self) -> Correlation:
        """r with n = units, for the verdict; limits as in `r` at 95 %."""
        z = two_sided_z(self.r.level)
        ends = [math.atanh(max(-1 + 1e-9, min(1 - 1e-9, end))) for end in (self.r.low, self.r.high)]
        se_z = (ends[1] - ends[0]) / (2 * z)
        return Correlation(
            self.r.value, self.r.low, self.r.high, self.p, self.units, self.dropped, se_z,
            self.r.level, "within units",
        )  # fmt: skip


def within(
    x: Numbers,
    y: Numbers,
    unit: Numbers,
    period: Numbers | None = None,
    level: float = 0.95,
    seed: int = SEED,
) -> Within | NotEnoughData:
    """Fixed-effects slope: x and y less their unit means (and period effects), errors by unit.

    Variance G/(G-1) (N-1)/(N-K) sum_u (x~'e)^2 / (x~'x~)^2, t with U-1 degrees of freedom; K counts
    the slope and the period effects, not the unit effects. Below 20 units p and interval come
    from the wild cluster bootstrap instead. Missing values: rows with a gap and units seen once
    are dropped. Give `period` whenever a company-wide event can move both. Trap: plain
    repeated-measures p values take months as independent and find 12 % false links.
    Checked against R's `plm` with `vcovHC(type = "sss")` and least squares with dummies.
    """
    panel = demean(x, y, unit, period)
    refusal = _cannot_say(panel)
    if refusal is not None:
        return refusal
    q, a = panel.by_unit(panel.x**2), panel.by_unit(panel.x * panel.y)
    slope = float(a.sum() / q.sum())
    g, n, k = panel.units, panel.rows, 1 + panel.shared
    factor = g / (g - 1) * (n - 1) / (n - k)
    se = float(np.sqrt(factor * np.sum((a - slope * q) ** 2)) / q.sum())
    if se <= 1e-12 * abs(slope):
        return NotEnoughData("Inside every unit the two figures move as one; they are the same.")
    if panel.units >= _ENOUGH_FOR_T:
        half = se * float(stats.t.ppf((1 + level) / 2, g - 1))
        low, high, p = slope - half, slope + half, float(2 * stats.t.sf(abs(slope) / se, g - 1))
        method = later("clustered t")
    else:
        low, high, p = wild_cluster(panel, level, seed)
        method = later("wild cluster bootstrap")
    scale = math.sqrt(float(q.sum()) / float(panel.y @ panel.y))
    r = [max(-1.0, min(1.0, scale * value)) for value in (slope, low, high)]
    return Within(
        slope=Interval(slope, low, high, level),
        se=se,
        p=p,
        r=Interval(r[0], r[1], r[2], level),
        units=g,
        rows=n,
        periods=panel.periods,
        dropped=panel.dropped,
        method=method,
    )


def _cannot_say(panel: Demeaned) -> NotEnoughData | None:
    if panel.units < FEWEST_UNITS:
        return NotEnoughData(
            "Only {count} units were measured more than once; at least {fewest} are "
            "needed to see whether customers follow when a unit changes.",
            count=panel.units, fewest=FEWEST_UNITS,
        )  # fmt: skip
    if panel.rows - panel.units - panel.shared < 2:
        return NotEnoughData("Too few repeated measurements are left after unit and period.")
    if not varies(panel.x) or not varies(panel.y):
        return NotEnoughData("Inside the units one of the two figures never changes.")
    return None
