"""Which periods an order of units rests on, and the ones before them to compare with."""

from dataclasses import dataclass
from datetime import date

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.over_time import MONTHS_FOR_A_RATE, MONTHS_FOR_A_SCORE, period_label
from dashboard.language import current, say
from dashboard.mart.reading import Mart

# A period of up to 45 days that is not a survey wave is a month, as where links are paired.
MONTH_DAYS = 45


@dataclass(frozen=True, slots=True)
class Stretch:
    """Both days included; `label` is how a reader calls it."""

    starts_on: date
    ends_on: date
    label: str


def stretches(mart: Mart, info: MetricInfo) -> tuple[Stretch, ...]:
    """The latest stretch and, where there is one, the equally long one before it.

    Twelve months for yearly rates and for amounts, which swing with the season; three for scores
    told by the month; one wave or period otherwise. Shorter where no more is loaded.
    """
    periods = mart.rows("periods", metric=info.metric)
    if not periods:
        return ()
    count = min(_length(info, periods), len(periods))
    ends = len(periods) - count
    found = [_stretch(periods[ends:])]
    if ends >= count:
        found.append(_stretch(periods[ends - count : ends]))
    return tuple(found)


def _length(info: MetricInfo, periods: list[tuple[date, date, str | None]]) -> int:
    start, end, wave = periods[-1]
    if wave or (end - start).days > MONTH_DAYS:
        return 1
    return MONTHS_FOR_A_RATE if info.kind in ("rate", "amount") else MONTHS_FOR_A_SCORE


def span_words(start: date, end: date) -> str:
    """Mar 2025 to Feb 2026."""
    low, high = (current().day(day, "%b %Y") for day in (start, end))
    return say("{low} to {high}", low=low, high=high)


def _stretch(periods: list[tuple[date, date, str | None]]) -> Stretch:
    start, end, wave = periods[0][0], periods[-1][1], periods[-1][2]
    label = wave or period_label(start, end)
    if len(periods) > 1:
        label = span_words(start, end)
    return Stretch(start, end, label)
