"""The chain from end to end: what its links imply for the two ends, and what the ends show."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from dashboard.mart.reading import Mart
from dashboard.settings import Settings
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.end_to_end import EndToEnd, end_to_end
from dashboard.stats.mediation import Indirect, indirect_effect

from .chain import ChainLink, chain_links, headline_metrics
from .metric_info import MetricInfo, metrics
from .scope import kind_word
from .whole_chain_words import QUESTION, caveats, sentence, what_to_do

Floats = npt.NDArray[np.float64]
Span = tuple[date, date]
# The ways through that the claim speaks of: happy staff, who stay, make happy customers, who pay.
THROUGH = (("staff", "staying", "customer"), ("staff", "customer", "result"))


@dataclass(frozen=True, slots=True)
class WayThrough:
    """One figure on another through a third, in the units of the data."""

    first: MetricInfo
    middle: MetricInfo
    last: MetricInfo
    found: Indirect | NotEnoughData


@dataclass(frozen=True, slots=True, eq=False)
class ChainAnswer:
    """`links` as on the overview, each over its own units and periods; `ends` over the units that
    have every figure.

    Attributes:
        chain: the headline metrics that are there, in order.
        spans: days that each of them is taken from in `ends` and `through`.
        in_order: each figure is taken from before the next begins; False = same months.
    """

    question: str
    sentence: str
    what_to_do: str
    caveats: tuple[str, ...]
    generation: int
    kind: str
    kinds: str
    links: tuple[ChainLink, ...]
    chain: tuple[MetricInfo, ...]
    spans: tuple[Span, ...]
    in_order: bool
    ends: EndToEnd | NotEnoughData
    through: tuple[WayThrough, ...]


def whole_chain(
    mart: Mart,
    settings: Settings,
    *,
    in_order: bool = False,
    links: tuple[ChainLink, ...] | None = None,
) -> ChainAnswer:
    """The three links and the chain as a whole.

    Args:
        links: the three links where they are at hand; None = weigh them.
        in_order: take staff from the first part of the shared months, staying from the next, and
            so on, so that each figure comes before the one it is thought to lead to.
    """
    links = chain_links(mart, settings) if links is None else links
    chain = tuple(headline_metrics(metrics(mart))[side] for side in _sides(mart))
    spans = _spans(mart, chain, in_order)
    columns = _columns(mart, chain, spans)
    ends = _ends(chain, columns)
    ordered = len(spans) > 1 and all(a[1] < b[0] for a, b in pairwise(spans))
    kind, kinds = kind_word(mart)
    return ChainAnswer(
        question=QUESTION,
        sentence=sentence(links, chain, ends, kinds),
        what_to_do=what_to_do(links, ends),
        caveats=caveats(ordered, ends, kinds),
        generation=mart.number,
        kind=kind,
        kinds=kinds,
        links=links,
        chain=chain,
        spans=spans,
        in_order=ordered,
        ends=ends,
        through=_through(chain, columns),
    )


def _sides(mart: Mart) -> tuple[str, ...]:
    found = headline_metrics(metrics(mart))
    return tuple(side for side in ("staff", "staying", "customer", "result") if side in found)


def _spans(mart: Mart, chain: tuple[MetricInfo, ...], in_order: bool) -> tuple[Span, ...]:
    """The days that all share, whole or cut into equal parts in order; where they share none, each
    figure's own."""
    own = []
    for info in chain:
        periods = mart.rows("periods", metric=info.metric)
        own.append((periods[0][0], periods[-1][1]))
    if not own:
        return ()
    first, last = max(start for start, _ in own), min(end for _, end in own)
    if first >= last:
        return tuple(own)
    if not in_order:
        return ((first, last),) * len(chain)
    days = (last - first).days + 1
    cuts = [first.toordinal() + round(i * days / len(chain)) for i in range(len(chain) + 1)]
    return tuple((date.fromordinal(a), date.fromordinal(b - 1)) for a, b in pairwise(cuts))


def _columns(mart: Mart, chain: tuple[MetricInfo, ...], spans: tuple[Span, ...]) -> list[Floats]:
    """One column a metric over the leaf units that have any of them; NaN where one is missing."""
    found = []
    for info, (since, until) in zip(chain, spans, strict=True):
        rows = mart.columns("metric_by_unit", metric=info.metric, since=since, until=until)
        found.append(dict(zip(rows["unit"].tolist(), rows["value"].tolist(), strict=True)))
    units = sorted(set().union(*found))
    return [np.array([values.get(unit, np.nan) for unit in units]) for values in found]


def _ends(chain: tuple[MetricInfo, ...], columns: list[Floats]) -> EndToEnd | NotEnoughData:
    if len(chain) < 3:
        return NotEnoughData("A chain needs figures on at least three of its four sides.")
    return end_to_end(columns)


def _through(chain: tuple[MetricInfo, ...], columns: list[Floats]) -> tuple[WayThrough, ...]:
    place = {info.side: i for i, info in enumerate(chain)}
    found = []
    for sides in THROUGH:
        if all(side in place for side in sides):
            a, m, b = (place[side] for side in sides)
            effect = indirect_effect(columns[a], columns[m], columns[b])
            found.append(WayThrough(chain[a], chain[m], chain[b], effect))
    return tuple(found)


def strength(r: float) -> float:
    """Of two units, how often the one ahead at one end is ahead at the other: 0.5 is a coin."""
    return 0.5 + float(np.arcsin(np.clip(r, -1, 1))) / np.pi


def strength_interval(r: Interval) -> Interval:
    """`strength` of a correlation and its limits."""
    return Interval(strength(r.value), strength(r.low), strength(r.high), r.level)
