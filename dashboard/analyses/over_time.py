"""One metric of one unit over time: its series, its recent level with an interval, its change."""

import math
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import numpy.typing as npt

from dashboard.language import current, say
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.scores import mean_interval_from_sums
from dashboard.stats.turnover import turnover_rate

from .metric_info import MetricInfo
from .scope import WHOLE

Floats = npt.NDArray[np.float64]

# A yearly rate from fewer than twelve months swings with the season; scores need a quarter.
MONTHS_FOR_A_RATE = 12
MONTHS_FOR_A_SCORE = 3


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """One entry a period, oldest first; `low` and `high` are 95 % limits, NaN where unknown."""

    metric: MetricInfo
    unit: str
    starts_on: tuple[date, ...]
    ends_on: tuple[date, ...]
    label: tuple[str, ...]
    value: Floats
    low: Floats
    high: Floats
    people: Floats
    weight: Floats
    total: Floats
    total_squares: Floats

    @property
    def periods(self) -> int:
        return len(self.ends_on)


@dataclass(frozen=True, slots=True)
class Level:
    """Where a metric stands: the recent figure and the one before it, over spans of equal length.

    `change` is None where there is no earlier span; `certain` tells whether the change is larger
    than what sampling alone would give.
    """

    now: Interval | NotEnoughData
    before: Interval | NotEnoughData
    starts_on: date | None
    ends_on: date | None
    people: float | None

    @property
    def change(self) -> float | None:
        if isinstance(self.now, NotEnoughData) or isinstance(self.before, NotEnoughData):
            return None
        return self.now.value - self.before.value

    @property
    def certain(self) -> bool | None:
        """None where the sampling error of either is not known."""
        if isinstance(self.now, NotEnoughData) or isinstance(self.before, NotEnoughData):
            return None
        halves = [(i.high - i.low) / 2 for i in (self.now, self.before)]
        if not all(math.isfinite(half) for half in halves):
            return None
        return abs(self.now.value - self.before.value) > math.hypot(*halves)


def series(mart: Mart, info: MetricInfo, unit: str = WHOLE) -> Series:
    """Every published period of one metric and unit; hidden periods have no entry."""
    found = mart.columns("metric_over_time", metric=info.metric, unit=unit)
    number = {
        key: np.asarray(found[key], dtype=np.float64)
        for key in ("value", "people", "weight", "total", "total_squares")
    }
    limits = [
        _interval(info, number["weight"][i], number["total"][i], number["total_squares"][i])
        for i in range(number["value"].size)
    ]
    return Series(
        metric=info,
        unit=unit,
        starts_on=tuple(found["starts_on"].tolist()),
        ends_on=tuple(found["ends_on"].tolist()),
        label=tuple(
            wave or period_label(start, end)
            for wave, start, end in zip(
                found["wave"], found["starts_on"], found["ends_on"], strict=True
            )
        ),
        low=np.array([limit.low for limit in limits]),
        high=np.array([limit.high for limit in limits]),
        **number,
    )


def until(over: Series, day: date) -> Series:
    """The periods that end by then: what a series that stops earlier may be held against."""
    kept = sum(end <= day for end in over.ends_on)
    arrays = ("value", "low", "high", "people", "weight", "total", "total_squares")
    return replace(
        over,
        starts_on=over.starts_on[:kept],
        ends_on=over.ends_on[:kept],
        label=over.label[:kept],
        **{name: getattr(over, name)[:kept] for name in arrays},
    )


def level(over: Series) -> Level:
    """The latest span against the one before: 12 months for a rate, 3 for a monthly score,
    one period for waves and years."""
    span = 1
    if over.metric.grain == "month":
        span = MONTHS_FOR_A_RATE if over.metric.kind == "rate" else MONTHS_FOR_A_SCORE
    last, count = over.periods, min(span, over.periods)
    now = slice(last - count, last)
    people = over.people[now][np.isfinite(over.people[now])]
    return Level(
        now=_pooled(over, now),
        before=_pooled(over, slice(last - 2 * count, last - count))
        if last >= 2 * count
        else NotEnoughData(say("There is no earlier period to compare with.")),
        starts_on=over.starts_on[now.start] if last else None,
        ends_on=over.ends_on[-1] if last else None,
        people=float(people.sum() if over.metric.kind != "rate" else people.mean())
        if people.size
        else None,
    )


def _pooled(over: Series, span: slice) -> Interval | NotEnoughData:
    weight, total = float(over.weight[span].sum()), float(over.total[span].sum())
    if weight <= 0:
        return NotEnoughData(say("No figures for {metric} yet.", metric=over.metric.phrase))
    return _interval(over.metric, weight, total, float(over.total_squares[span].sum()))


def _interval(info: MetricInfo, weight: float, total: float, squares: float) -> Interval:
    """Exact Poisson for a rate, from the sums for scores, no limits for plain amounts."""
    if info.kind == "rate":
        rate = turnover_rate(total / 100, weight)
        if isinstance(rate, NotEnoughData):
            return Interval(total / weight, math.nan, math.nan)
        return Interval(100 * rate.value, 100 * rate.low, 100 * rate.high)
    if info.kind == "amount" or not math.isfinite(squares):
        return Interval(total / weight, math.nan, math.nan)
    found = mean_interval_from_sums(weight, total, squares)
    if isinstance(found, NotEnoughData):
        return Interval(total / weight, math.nan, math.nan)
    return found


def period_label(start: date, end: date) -> str:
    """'Mar 2026' for a month, '2014/15' for a school year, '2024' for a year, else both ends."""
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months == 1:
        return current().day(end, "%b %Y")
    if start.month == 1 and months == 12:
        return str(start.year)
    if 9 <= months <= 12 and end.year == start.year + 1:
        return f"{start.year}/{end.year % 100:02d}"
    first, last = (current().day(day, "%b %Y") for day in (start, end))
    return say("{low} to {high}", low=first, high=last)
