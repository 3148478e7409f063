"""A unit whose two figures together are like no other's, though each alone might pass."""

import numpy as np

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.numbers import amount
from dashboard.analyses.pairs import UnitPoints
from dashboard.language import say, say_many
from dashboard.stats.arrays import ROUNDING
from dashboard.stats.correlation import Correlation, spearman

from .alarm import Alarm
from .cells import Floats, listed, robust_spread
from .outlier import FAR, FEWEST_UNITS, MOST


def odd_pair(points: UnitPoints, x: MetricInfo, y: MetricInfo, kinds: str) -> Alarm | None:
    """Units more than six robust standard deviations from the cloud of dots, its tilt allowed for.

    The distance is Mahalanobis' with medians, median distances and the rank correlation in place of
    what the odd unit itself would bend.
    """
    if points.count < FEWEST_UNITS or "amount" in (x.kind, y.kind):
        return None
    ranks = spearman(points.x, points.y)
    if not isinstance(ranks, Correlation):
        return None
    first, second = _standard(points.x), _standard(points.y)
    r = float(np.clip(ranks.r, -0.95, 0.95))
    squared = (first**2 - 2 * r * first * second + second**2) / (1 - r * r)
    away = np.sqrt(np.nan_to_num(squared))
    far = [int(i) for i in np.argsort(-away) if away[i] > FAR]
    if not far or len(far) > MOST:
        return None
    names = [
        f"{points.name[i]} ({x.phrase} {amount(float(points.x[i]), x)}, {y.phrase} "
        f"{amount(float(points.y[i]), y)})"
        for i in far
    ]
    return Alarm(
        "outlier",
        f"{x.metric} {y.metric}",
        say_many(
            "{names} lies far from all other {kinds} and may bend the link.",
            "{names} lie far from all other {kinds} and may bend the link.",
            len(far),
            names=listed(names),
            kinds=kinds,
        ),
        say("Check both figures before believing it."),
        tuple(points.unit[i] for i in far),
    )


def _standard(values: Floats) -> Floats:
    middle, spread = robust_spread(values)
    if not spread > ROUNDING:
        return np.zeros(values.shape)
    return (values - middle) / spread
