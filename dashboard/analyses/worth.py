"""What one figure is worth in another: a point, a quarter against a quarter, a what-if, money."""

from dataclasses import dataclass, replace

import numpy as np

from dashboard.language import current, say
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import FittedLine, fitted_line
from dashboard.stats.verdict import FEWEST_UNITS

from .effects import Step, a_period, step_of
from .link import LinkAnswer
from .metric_info import MetricInfo, metrics
from .pairs import read_pairs, unit_points
from .wording import signed
from .worth_words import question, sentence, sums_grow, what_to_do

# More than a handful of results nobody reads beside the one in question.
MOST_RESULTS = 4


@dataclass(frozen=True, slots=True)
class Goes:
    """What one step of x goes with in one outcome, between units.

    `a_period` is 'a month' for sums of money; `typical` the mean of the units.
    """

    outcome: MetricInfo
    per_step: Interval | NotEnoughData
    typical: float
    units: int
    a_period: str


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Units at one level of x: their mean outcome, and how far that is from units at the mean."""

    at: float
    mean: float
    expected: Interval
    difference: Interval


@dataclass(frozen=True, slots=True, eq=False)
class WorthAnswer:
    """Built on the whole ladder of the same link, which stands in `link`.

    Attributes:
        goes: one step of x in y; results: the same in money and other results that are loaded.
        sums: what to keep in mind where sums of money are among the results.
        low, high: the range of x among the units, outside which nothing is said.
        what_if: None where no level was asked for.
    """

    question: str
    sentence: str
    what_to_do: str
    caveats: tuple[str, ...]
    link: LinkAnswer
    step: Step
    goes: Goes
    results: tuple[Goes, ...]
    sums: tuple[str, ...]
    low: float
    high: float
    what_if: WhatIf | NotEnoughData | None


def worth_of(mart: Mart, answer: LinkAnswer, at: float | None = None) -> WorthAnswer:
    """What `answer.x` is worth in `answer.y`; `at` is a level of x to ask about."""
    x = answer.points.x
    step = step_of(answer.x, x)
    goes = _goes(mart, answer, answer.y, answer.line, step)
    results = tuple(_result(mart, answer, info, step) for info in _results(mart, answer))
    low, high = (float(x.min()), float(x.max())) if x.size else (0.0, 0.0)
    return WorthAnswer(
        question=question(answer),
        sentence=sentence(answer, goes.per_step, goes.a_period, step),
        what_to_do=what_to_do(answer, goes.per_step),
        caveats=(*answer.caveats, *sums_grow(answer, [answer.y])),
        link=answer,
        step=step,
        goes=goes,
        results=results,
        sums=sums_grow(answer, [found.outcome for found in results]),
        low=low,
        high=high,
        what_if=None if at is None else what_if(answer, at),
    )


def _goes(
    mart: Mart,
    answer: LinkAnswer,
    outcome: MetricInfo,
    line: FittedLine | NotEnoughData,
    step: Step,
) -> Goes:
    per_step: Interval | NotEnoughData
    if isinstance(line, NotEnoughData):
        per_step = line
    elif line.n < FEWEST_UNITS:
        per_step = NotEnoughData(
            say(
                "only {count} {kinds} have both figures; at least {least} are needed.",
                count=line.n,
                kinds=answer.kinds,
                least=FEWEST_UNITS,
            )
        )
    else:
        slope = line.slope
        per_step = Interval(slope.value * step.size, slope.low * step.size,
                            slope.high * step.size, slope.level)  # fmt: skip
    typical = float(line.fit.mean()) if isinstance(line, FittedLine) else np.nan
    count = line.n if isinstance(line, FittedLine) else 0
    return Goes(outcome, per_step, typical, count, a_period(mart, outcome))


def _results(mart: Mart, answer: LinkAnswer) -> list[MetricInfo]:
    """Results other than y, money first; none where y is not further up the chain."""
    if answer.x.side == "result":
        return []
    found = [
        info
        for info in metrics(mart)
        if info.side == "result"
        and info.better != "neither"
        and info.metric not in (answer.x.metric, answer.y.metric)
    ]
    return sorted(found, key=lambda info: info.kind != "amount")[:MOST_RESULTS]


def _result(mart: Mart, answer: LinkAnswer, info: MetricInfo, step: Step) -> Goes:
    points = unit_points(read_pairs(mart, replace(answer.selection, y=info.metric)))
    return _goes(mart, answer, info, fitted_line(points.x, points.y), step)


def what_if(answer: LinkAnswer, at: float) -> WhatIf | NotEnoughData:
    """The mean outcome of units at this level of x, refused outside the range of the data."""
    points = answer.points
    if points.count < FEWEST_UNITS:
        return NotEnoughData(say(
            "{count} {kinds} are too few to ask that.", count=points.count, kinds=answer.kinds
        ))  # fmt: skip
    low, high = float(points.x.min()), float(points.x.max())
    if not low <= at <= high:
        return NotEnoughData(say(
            "{at} lies outside what the {kinds} show ({low} to {high}); nothing can be said there.",
            at=current().number(f"{at:g}"), kinds=answer.kinds, low=signed(low, 1),
            high=signed(high, 1),
        ))  # fmt: skip
    line = fitted_line(points.x, points.y, at=[at])
    if isinstance(line, NotEnoughData):
        return line
    mean = float(points.x.mean())
    expected = Interval(float(line.fit[0]), float(line.low[0]), float(line.high[0]))
    away = at - mean
    ends = sorted((line.slope.low * away, line.slope.high * away))
    return WhatIf(at, mean, expected, Interval(line.slope.value * away, *ends))
