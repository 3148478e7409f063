"""All checks on the figures of one metric, of a link's two, or of every metric there is."""

from dashboard.analyses.metric_info import MetricInfo, metric_info, metrics
from dashboard.analyses.pairs import Pairs, UnitPoints
from dashboard.analyses.scope import kind_word
from dashboard.mart.reading import Mart

from .alarm import Alarm
from .cells import Span, read_cells
from .odd_pair import odd_pair
from .outlier import outlier
from .repeated import repeated
from .scale_change import scale_change
from .totals import totals
from .zeros import zeros

CHECKS = (scale_change, zeros, totals, repeated, outlier)


def alarms(mart: Mart, metric: str, span: Span | None = None) -> tuple[Alarm, ...]:
    """What looks odd in one metric's figures of leaf units, gravest first.

    Args:
        span: only periods that end in it, both days included; None = all.

    Raises:
        UnknownName: there is no such metric.
    """
    return mart.once("alarms", lambda: _checked(mart, metric, span), metric=metric, span=span)


def _checked(mart: Mart, metric: str, span: Span | None) -> tuple[Alarm, ...]:
    cells = read_cells(mart, metric_info(mart, metric), kind_word(mart), span)
    if not cells.unit:
        return ()
    found = tuple(alarm for check in CHECKS if (alarm := check(cells)) is not None)
    # What a total or a change of scale does to a unit's mean is no oddity of its own.
    told = {unit for alarm in found if alarm.kind == "totals" for unit in alarm.units}
    return tuple(a for a in found if a.kind != "outlier" or not set(a.units) <= told)


def alarms_of_link(
    mart: Mart, x: MetricInfo, y: MetricInfo, pairs: Pairs, points: UnitPoints, kinds: str
) -> tuple[Alarm, ...]:
    """Alarms of both sides as far as they touch the units and periods of the link, and of units
    that are odd only in the two together."""
    shown = set(points.unit)
    if not shown:
        return ()
    found = [
        alarm
        for info, span in ((x, pairs.x_span), (y, pairs.y_span))
        for alarm in alarms(mart, info.metric, span)
        if not alarm.units or shown & set(alarm.units)
    ]
    told = {unit for alarm in found if alarm.kind in ("outlier", "totals") for unit in alarm.units}
    together = odd_pair(points, x, y, kinds)
    if together is not None and not set(together.units) <= told:
        found.append(together)
    return tuple(found)


def all_alarms(mart: Mart) -> tuple[tuple[MetricInfo, tuple[Alarm, ...]], ...]:
    """Every metric with an alarm, down the chain; single survey questions are left out."""
    every = [info for info in metrics(mart) if not info.metric.startswith("item_")]
    found = [(info, alarms(mart, info.metric)) for info in every]
    return tuple((info, told) for info, told in found if told)
