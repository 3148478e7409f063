"""The two lagged paths once for every step in time, to see whether they keep."""

from dataclasses import dataclass

import numpy as np

from dashboard.stats.arrays import ROUNDING, Floats, Numbers
from dashboard.stats.lead_lag.lagged import Lagged, lagged
from dashboard.stats.lead_lag.paths import BACKWARD, FORWARD, X0, Y0, path, without_periods
from dashboard.stats.result import Interval

# As for the paths over all steps: fewer units tell nothing about direction.
FEWEST_UNITS = 10


@dataclass(frozen=True, slots=True)
class Step:
    """Both paths from the period `before` to the period `after`, over units that have both."""

    before: int
    after: int
    forward: Interval
    backward: Interval
    units: int


def paths_by_period(
    x: Numbers, y: Numbers, unit: Numbers, period: Numbers, lag: int = 1, level: float = 0.95
) -> tuple[Step, ...]:
    """`lead_lag`'s two regressions for each period and the one `lag` before it, oldest first.

    Scaled by the spread over all steps, so that steps compare with one another and with the whole.
    Robust errors, t with U-1 degrees of freedom. Missing values: a unit needs both figures in both
    periods; steps with fewer than ten units are left out. Trap: with many steps one stands out by
    chance (one in twenty); look whether they keep, not which is highest. Checked against least
    squares with HC1 errors, period by period.
    """
    rows = lagged(x, y, unit, period, lag)
    if not rows.values.size:
        return ()
    inside = without_periods(rows)
    spread = np.sqrt(np.mean(inside**2, axis=0))
    if (spread <= ROUNDING * np.maximum(np.abs(rows.values).max(axis=0), ROUNDING)).any():
        return ()
    labels = np.unique(np.asarray(period, dtype=np.int64)[rows.place])
    found = [
        _step(rows, inside / spread, code, int(label), lag, level)
        for code, label in enumerate(labels)
    ]
    return tuple(step for step in found if step is not None)


def _step(
    rows: Lagged, inside: Floats, code: int, label: int, lag: int, level: float
) -> Step | None:
    chosen = rows.period == code
    units = int(chosen.sum())
    values = inside[chosen]
    if units < FEWEST_UNITS or _cannot_part(values):
        return None
    own = Lagged(values, rows.place[chosen], np.arange(units), np.zeros(units, dtype=np.int64),
                 units, 1)  # fmt: skip
    forward, _ = path(values, FORWARD, own, level)
    backward, _ = path(values, BACKWARD, own, level)
    return Step(label - lag, label, forward, backward, units)


def _cannot_part(values: Floats) -> bool:
    """Whether the earlier figures do not vary, or are copies of one another."""
    earlier = values[:, [Y0, X0]]
    spread = np.linalg.norm(earlier, axis=0)
    if spread.min() <= ROUNDING * max(float(np.abs(values).max()), ROUNDING):
        return True
    together = float(earlier[:, 0] @ earlier[:, 1]) / float(spread.prod())
    return 1 - together**2 < 1e-9
