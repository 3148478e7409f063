"""The chain: staff → staying → customers → results, one headline metric a side, a link each."""

from dataclasses import dataclass
from itertools import pairwise

from dashboard.language import Spoken, current, later, say
from dashboard.mart.reading import Mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation
from dashboard.stats.verdict import Verdict

from .link import LinkAnswer, link
from .metric_info import MetricInfo, metrics

# The first of these that is there speaks for its side; else the side's first metric does.
HEADLINE = {
    "staff": ("engagement", "favourable", "enps"),
    "staying": ("voluntary_turnover", "turnover"),
    "customer": ("nps", "csat_top_box", "csat", "stars"),
    "result": ("margin", "margin_pct", "revenue"),
}
SIDE_LABELS = Spoken({
    "staff": later("Staff"),
    "staying": later("Staying"),
    "customer": later("Customers"),
    "result": later("Results"),
    "control": later("Context"),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One arrow of the chain; `selection` is None where a side has no metric.

    `buts`: what later rungs hold against a positive verdict, as in the link's own sentence.
    `answer`: the whole ladder behind the arrow.
    """

    from_side: str
    to_side: str
    x: MetricInfo | None
    y: MetricInfo | None
    verdict: Verdict
    between: Correlation | NotEnoughData
    sentence: str
    selection: Selection | None
    buts: tuple[str, ...] = ()
    answer: LinkAnswer | None = None


def headline_metrics(known: tuple[MetricInfo, ...]) -> dict[str, MetricInfo]:
    """One metric a side that speaks for it; sides without any metric are left out."""
    chosen = {}
    for side, wanted in HEADLINE.items():
        of_side = {info.metric: info for info in known if info.side == side}
        named = [of_side[name] for name in wanted if name in of_side]
        if of_side:
            chosen[side] = (named or list(of_side.values()))[0]
    return chosen


def claim_selection(known: tuple[MetricInfo, ...]) -> Selection | None:
    """The claim itself: the staff headline and the customer headline; None while one is missing."""
    chosen = headline_metrics(known)
    if "staff" not in chosen or "customer" not in chosen:
        return None
    return Selection(chosen["staff"].metric, chosen["customer"].metric)


def chain_links(mart: Mart, settings: Settings) -> tuple[ChainLink, ...]:
    """The three arrows, in order; an arrow with a missing end says which side is missing."""
    chosen = headline_metrics(metrics(mart))
    sides = tuple(HEADLINE)
    return tuple(_chain_link(mart, settings, a, b, chosen) for a, b in pairwise(sides))


def _chain_link(
    mart: Mart, settings: Settings, a: str, b: str, chosen: dict[str, MetricInfo]
) -> ChainLink:
    inside = current().inside
    missing = [inside(SIDE_LABELS[side]) for side in (a, b) if side not in chosen]
    if missing:
        sides = current().listed(missing, "or")
        reason = say("No figures on {sides} are loaded yet.", sides=sides)
        return ChainLink(a, b, chosen.get(a), chosen.get(b), Verdict.CANNOT_TELL,
                         NotEnoughData(reason), reason, None)  # fmt: skip
    selection = Selection(chosen[a].metric, chosen[b].metric)
    answer: LinkAnswer = link(mart, selection, settings)
    buts = tuple(rung.but for rung in answer.rungs if rung.but)
    return ChainLink(a, b, chosen[a], chosen[b], answer.verdict, answer.between,
                     answer.sentence, selection, buts, answer)  # fmt: skip
