"""Do units leave more unevenly than chance, and what that does to a comparison of groups?"""

import math

import numpy as np

from dashboard.stats.arrays import Numbers, as_codes, as_floats
from dashboard.stats.result import NotEnoughData
from dashboard.stats.turnover import RateRatio


def count_dispersion(
    events: Numbers, exposure: Numbers, group: Numbers | None = None
) -> float | NotEnoughData:
    """Pearson chi^2 / freedom of units' counts round their group's rate; 1 is pure chance.

    Sum (events - expected)^2 / expected over units, freedom units - groups. Missing values: units
    with a gap or without exposure are left out. Trap: with a few events a unit it is itself
    uncertain; below 1 is chance too. Source: McCullagh & Nelder 1989. Checked by simulation.
    """
    count, time = as_floats(events), as_floats(exposure)
    known = (time > 0) & ~np.isnan(count)
    labels = np.zeros(count.size) if group is None else np.asarray(group)
    codes, groups = as_codes(labels[known])
    count, time = count[known], time[known]
    freedom = count.size - groups
    if freedom < 1:
        return NotEnoughData("Too few units to see how unevenly people leave.")
    rate = np.bincount(codes, weights=count) / np.bincount(codes, weights=time)
    expected = rate[codes] * time
    told = expected > 0
    away = (count[told] - expected[told]) ** 2 / expected[told]
    return float(away.sum()) / freedom


def widened(ratio: RateRatio, dispersion: float) -> RateRatio:
    """The ratio with log limits moved out by sqrt(dispersion), never in; p is left as it was.

    Quasi-Poisson. A limit of 0 or infinity stays. Trap: exact limits take all people of a group as
    alike; where units differ, the group is a sample of units and its rate is less certain.
    """
    stretch = math.sqrt(max(dispersion, 1.0))
    if not ratio.ratio > 0 or math.isinf(ratio.ratio):
        return ratio
    centre = math.log(ratio.ratio)
    low = math.exp(centre + stretch * (math.log(ratio.low) - centre)) if ratio.low > 0 else 0.0
    high = ratio.high
    if math.isfinite(high):
        high = math.exp(centre + stretch * (math.log(high) - centre))
    return RateRatio(ratio.ratio, low, high, ratio.p, ratio.level)
