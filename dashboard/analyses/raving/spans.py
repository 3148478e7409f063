"""Stretches of time that the ladder and the paths compare: years of customers, waves of staff."""

from datetime import date

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.over_time import period_label
from dashboard.analyses.ranking.spans import MONTH_DAYS, Stretch, span_words
from dashboard.mart.reading import Mart

YEAR, QUARTER, MOST = 12, 3, 4

Period = tuple[date, date, str | None]


def spans_of(mart: Mart, info: MetricInfo) -> tuple[Stretch, ...]:
    """Newest first, at most four: years where two are loaded, else quarters; waves as they are."""
    periods: list[Period] = mart.rows("periods", metric=info.metric)
    if not periods:
        return ()
    length = _length(periods)
    found = []
    for k in range(min(len(periods) // length, MOST)):
        part = periods[len(periods) - (k + 1) * length : len(periods) - k * length]
        found.append(_stretch(part))
    return tuple(found)


def within_spans(
    mart: Mart, info: MetricInfo, spans: tuple[Stretch, ...]
) -> tuple[Stretch | None, ...]:
    """The last wave of `info` that ends within each of `spans`; its months where it has months.

    Several waves are never pooled: the same people answer each of them.
    """
    periods: list[Period] = mart.rows("periods", metric=info.metric)
    found: list[Stretch | None] = []
    for span in spans:
        inside = [p for p in periods if span.starts_on <= p[1] <= span.ends_on]
        if inside and not _monthly(inside[-1]):
            inside = inside[-1:]
        found.append(_stretch(inside) if inside else None)
    return tuple(found)


def _length(periods: list[Period]) -> int:
    if not _monthly(periods[-1]):
        return 1
    if len(periods) >= 2 * YEAR:
        return YEAR
    return QUARTER if len(periods) >= QUARTER else len(periods)


def _monthly(period: Period) -> bool:
    start, end, wave = period
    return not wave and (end - start).days <= MONTH_DAYS


def _stretch(periods: list[Period]) -> Stretch:
    start, end, wave = periods[0][0], periods[-1][1], periods[-1][2]
    if len(periods) > 1:
        return Stretch(start, end, span_words(start, end))
    return Stretch(start, end, wave or period_label(start, end))
