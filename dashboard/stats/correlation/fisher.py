"""Fisher's z: the scale on which a correlation's error is nearly normal."""

import math

from scipy.special import ndtri


def two_sided_z(level: float) -> float:
    """The normal quantile that leaves (1 - level)/2 in each tail: 1.96 for .95."""
    return float(ndtri(0.5 + level / 2))


def fisher_interval(r: float, se_z: float, level: float) -> tuple[float, float]:
    """tanh(atanh r +- z se); r = +-1 has no width, since no point leaves the line."""
    if abs(r) >= 1:
        return r, r
    z, half = math.atanh(r), two_sided_z(level) * se_z
    return math.tanh(z - half), math.tanh(z + half)
