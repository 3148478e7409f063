"""Panels with known links, for the tests of this folder."""

import numpy as np


def panel(inside=0.4, units=40, periods=6, seed=0, gaps=0.2):
    """x, y, unit and period in long rows; y follows x inside units, both share a drift."""
    rng = np.random.default_rng(seed)
    unit, period = np.repeat(np.arange(units), periods), np.tile(np.arange(periods), units)
    drift = 0.5 * period
    x = rng.normal(size=units)[unit] + rng.normal(size=unit.size) + drift
    y = rng.normal(size=units)[unit] + inside * (x - drift) + rng.normal(size=unit.size) + drift
    kept = rng.random(unit.size) >= gaps
    return x[kept], y[kept], unit[kept], period[kept]
