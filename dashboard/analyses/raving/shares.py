"""Of a hundred customers and of a hundred staff: how many rave, and how many merely pass."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.analyses.chain import SIDE_LABELS
from dashboard.analyses.metric_info import MetricInfo, metrics
from dashboard.analyses.over_time import Series, series
from dashboard.analyses.ranking.spans import span_words
from dashboard.language import later, say
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.scores import share

Floats = npt.NDArray[np.float64]

# Customers swing with the season, so a year is told; staff once a wave.
MONTHS = 12
# Inside a sentence, after "of" or "of 100".
CUSTOMERS, STAFF = later("customers"), later("staff")


@dataclass(frozen=True, slots=True)
class Marks:
    """One span of time: shares in per cent, `of_satisfied` among those who pass.

    Attributes:
        satisfied: who passes at all, those who rave included.
    """

    label: str
    satisfied: Interval
    raving: Interval
    of_satisfied: Interval
    answers: int


@dataclass(frozen=True, slots=True)
class Side:
    """Staff or customers, newest span last; `rule` says in words who raves and who passes.

    `who` is said inside a sentence, `name` stands by itself.
    """

    side: str
    who: str
    rule: str
    source: tuple[MetricInfo, ...]
    spans: tuple[Marks, ...]

    @property
    def name(self) -> str:
        return SIDE_LABELS[self.side]

    @property
    def now(self) -> Marks:
        return self.spans[-1]

    @property
    def before(self) -> Marks | None:
        return self.spans[-2] if len(self.spans) > 1 else None


@dataclass(frozen=True, slots=True)
class _Counts:
    label: str
    answers: float
    satisfied: float
    raving: float


def customer_side(mart: Mart) -> Side | NotEnoughData:
    """From the top box and the top two where they are told, else from the recommendation."""
    known = {info.metric: info for info in metrics(mart)}
    if "csat_top_box" in known and "csat_top_two" in known:
        best, two = known["csat_top_box"], known["csat_top_two"]
        counts = _of_boxes(series(mart, best), series(mart, two))
        rule = say("raving: the very best mark; satisfied: one of the two best")
        return _side("customer", CUSTOMERS, rule, (best, two), counts)
    if "nps" in known:
        rule = say("raving: would recommend us with 9 or 10 of 10; satisfied: with 7 or more")
        return _recommending(mart, known["nps"], CUSTOMERS, rule)
    return NotEnoughData(
        "No satisfaction marks and no recommendation of customers are loaded, so those who rave "
        "cannot be told from those merely satisfied."
    )


def staff_side(mart: Mart) -> Side | NotEnoughData:
    """From how likely staff are to recommend the place to work."""
    known = {info.metric: info for info in metrics(mart)}
    if "enps" not in known:
        return NotEnoughData(
            "Staff were not asked how likely they are to recommend us as a place to work (0 to "
            "10), so those who rave cannot be told from those merely satisfied."
        )
    rule = say(
        "raving: would recommend us as a place to work with 9 or 10 of 10; satisfied: 7 or more"
    )
    return _recommending(mart, known["enps"], STAFF, rule)


def _recommending(mart: Mart, info: MetricInfo, who: str, rule: str) -> Side | NotEnoughData:
    over = series(mart, info)
    # A promoter counts 100, a detractor -100: sum and sum of squares tell how many there are.
    net, either = over.total / 100, over.total_squares / 10_000
    promoters, detractors = (either + net) / 2, (either - net) / 2
    counted = (detractors > -0.5) & (promoters > -0.5) & (either < over.weight + 0.5)
    if not counted.all():
        return NotEnoughData(
            "Only totals of {x} were loaded; the single answers are needed to count who raves.",
            x=info.phrase,
        )
    return _side(info.side, who, rule, (info,), _spans(
        over, over.weight, over.weight - detractors, promoters
    ))  # fmt: skip


def _of_boxes(best: Series, two: Series) -> tuple[_Counts, ...]:
    row = {end: i for i, end in enumerate(two.ends_on)}
    kept = [(i, row[end]) for i, end in enumerate(best.ends_on) if end in row]
    a, b = [i for i, _ in kept], [j for _, j in kept]
    if len(kept) < best.periods:
        return ()
    return _spans(best, best.weight[a], two.total[b] / 100, best.total[a] / 100)


def _spans(over: Series, answers: Floats, satisfied: Floats, raving: Floats) -> tuple[_Counts, ...]:
    """Waves as they are; months in years that end with the latest, oldest first."""
    length = MONTHS if over.metric.grain == "month" else 1
    count = over.periods // length
    if not count and over.periods:
        length, count = over.periods, 1
    found = []
    for k in range(count, 0, -1):
        part = slice(over.periods - k * length, over.periods - (k - 1) * length)
        sums = [float(values[part].sum()) for values in (answers, satisfied, raving)]
        label = over.label[part][-1]
        if length > 1:
            label = span_words(over.ends_on[part][0], over.ends_on[part][-1])
        found.append(_Counts(label, *sums))
    return tuple(found)


def _side(
    side: str, who: str, rule: str, source: tuple[MetricInfo, ...], counts: tuple[_Counts, ...]
) -> Side | NotEnoughData:
    told = [marks for one in counts if (marks := _marks(one))]
    if not told:
        return NotEnoughData("There are too few answers of {who} to count who raves.", who=say(who))
    return Side(side, who, rule, source, tuple(told))


def _marks(found: _Counts) -> Marks | None:
    if not math.isfinite(found.answers + found.satisfied + found.raving):
        return None
    n, passed, raving = (round(v) for v in (found.answers, found.satisfied, found.raving))
    parts = share(passed, n), share(raving, n), share(raving, passed)
    if any(isinstance(part, NotEnoughData) for part in parts):
        return None
    told = [_percent(part) for part in parts if isinstance(part, Interval)]
    return Marks(found.label, told[0], told[1], told[2], n)


def _percent(found: Interval) -> Interval:
    return Interval(100 * found.value, 100 * found.low, 100 * found.high, found.level)
