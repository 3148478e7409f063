"""Units like one another by size, and two of them side by side."""

import math
from dataclasses import dataclass

import numpy as np

from dashboard.language import say
from dashboard.mart.reading import Mart
from dashboard.stats import Interval
from dashboard.stats.scores import mean_change

from .chain import headline_metrics
from .metric_info import MetricInfo, metrics
from .units import UnitPage

# Size is told by the first of these that is there.
SIZES = ("headcount", "engagement", "customer_answers")
MOST = 5


def neighbours(mart: Mart, unit: str) -> tuple[str, ...]:
    """The leaf units nearest in size, the nearest first; none where its size is not told.

    By size alone and never by a figure of the chain: units alike in an outcome would show nothing.
    """
    known = {info.metric for info in metrics(mart)}
    for metric in SIZES:
        if metric not in known:
            continue
        found = mart.columns("metric_by_unit", metric=metric, since=None, until=None)
        size = found["value"] if metric == "headcount" else found["people"]
        own = size[found["unit"] == unit]
        if own.size and own[0] > 0:
            away = np.abs(np.log(np.where(size > 0, size, np.nan)) - math.log(float(own[0])))
            order = [str(found["unit"][i]) for i in np.argsort(away) if np.isfinite(away[i])]
            return tuple(code for code in order if code != unit)[:MOST]
    return ()


@dataclass(frozen=True, slots=True)
class Beside:
    """One figure of two units; `difference` is here less there, None where a margin is missing."""

    metric: MetricInfo
    here: Interval
    there: Interval
    difference: Interval | None

    @property
    def words(self) -> str:
        """Whether the two can be told apart."""
        if self.difference is None:
            return say("whether they differ cannot be told from totals")
        if self.difference.contains(0.0):
            return say("could be chance")
        if self.difference.low > 0:
            return say("higher here, more than chance")
        return say("lower here, more than chance")


def side_by_side(here: UnitPage, there: UnitPage) -> tuple[Beside, ...]:
    """The headline figures that both have."""
    others = {figure.metric.metric: figure for figure in there.figures}
    heads = headline_metrics(tuple(figure.metric for figure in here.figures)).values()
    found = []
    for figure in here.figures:
        other = others.get(figure.metric.metric)
        if figure.metric not in heads or other is None:
            continue
        own, their = figure.level.now, other.level.now
        if isinstance(own, Interval) and isinstance(their, Interval):
            sure = all(math.isfinite(end) for one in (own, their) for end in (one.low, one.high))
            change = mean_change(their, own) if sure else None
            found.append(Beside(figure.metric, own, their, change))
    return tuple(found)
