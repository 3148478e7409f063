"""Does the link of all units hold inside their regions, or is it made by the regions?"""

from dataclasses import dataclass

import numpy as np

from dashboard.stats.arrays import Numbers, as_codes, complete_cases
from dashboard.stats.correlation.coefficients import Correlation, pearson
from dashboard.stats.correlation.comparing import PooledCorrelation, pool
from dashboard.stats.panel.between import between
from dashboard.stats.panel.repeated import repeated_measures_r
from dashboard.stats.result import NotEnoughData

# A gap between the pooled r and the r inside segments worth a warning even with equal signs.
_GAP = 0.20


@dataclass(frozen=True, slots=True)
class Simpson:
    """The link over all units, inside segments and between segment means.

    `flag` is up when the first two differ in sign or by more than .20. `segments` tells whether
    the segments' own links differ from one another.
    """

    pooled: Correlation
    inside: Correlation
    across: Correlation | NotEnoughData
    segments: PooledCorrelation | NotEnoughData
    flag: bool


def simpson(x: Numbers, y: Numbers, segment: Numbers) -> Simpson | NotEnoughData:
    """Pooled r against r inside segments (one row a unit), as in Simpson's paradox.

    Missing values: units without x or y are dropped. Trap: the flag says that region matters,
    not which of the two answers is right; that depends on why regions differ.
    Checked against R's `rmcorr` and `metafor`.
    """
    cases = complete_cases(x, y)
    a, b = cases.columns
    labels = np.asarray(segment)[cases.positions]
    pooled, inside = pearson(a, b), repeated_measures_r(a, b, labels)
    if isinstance(pooled, NotEnoughData):
        return pooled
    if isinstance(inside, NotEnoughData):
        return NotEnoughData("Too few units share a segment to look inside segments.")
    opposite = pooled.r * inside.r < 0
    return Simpson(
        pooled=pooled,
        inside=inside,
        across=between(a, b, labels),
        segments=_by_segment(a, b, labels),
        flag=opposite or abs(pooled.r - inside.r) > _GAP,
    )


def _by_segment(x: Numbers, y: Numbers, labels: Numbers) -> PooledCorrelation | NotEnoughData:
    a, b = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    codes, segments = as_codes(labels)
    found = [pearson(a[codes == code], b[codes == code]) for code in range(segments)]
    known = [one for one in found if isinstance(one, Correlation)]
    return pool([one.r for one in known], [one.n for one in known])
