"""Good to great: who raves, which units stand on which step, who moved more than chance moves."""

from dataclasses import dataclass

from dashboard.analyses.chain import headline_metrics
from dashboard.analyses.metric_info import MetricInfo, metric_info, metrics
from dashboard.analyses.overview import HiddenSummary, hidden_summary
from dashboard.analyses.ranking.spans import Stretch
from dashboard.analyses.ranking.standing import Standing, standing
from dashboard.analyses.scope import kind_word
from dashboard.errors import UnknownName
from dashboard.language import say
from dashboard.mart.reading import Mart
from dashboard.stats import NotEnoughData

from .corners import Corners, corners
from .moves import Moves, moves
from .raving_words import QUESTION, caveats, sentence, what_to_do
from .shares import Side, customer_side, staff_side
from .spans import spans_of
from .steps import Ladder, ladder


@dataclass(frozen=True, slots=True, eq=False)
class RavingAnswer:
    """`by` is the figure the ladder is made of; `over` and `before` its two stretches of time."""

    question: str
    sentence: str
    what_to_do: str
    caveats: tuple[str, ...]
    generation: int
    kind: str
    kinds: str
    customers: Side | NotEnoughData
    staff: Side | NotEnoughData
    by: MetricInfo | None
    over: Stretch | None
    before: Stretch | None
    ladder: Ladder | NotEnoughData
    moves: Moves | NotEnoughData
    corners: Corners | NotEnoughData
    hidden: HiddenSummary


def raving(mart: Mart, by: str | None = None) -> RavingAnswer:
    """Good to great by one customers' or staff figure; None = raving customers where told.

    Raises:
        UnknownName: `by` is no figure that a ladder can be made of.
    """
    kind, kinds = kind_word(mart)
    people = (customer_side(mart), staff_side(mart))
    info = _chosen(mart, by)
    spans = spans_of(mart, info) if info else ()
    nothing = NotEnoughData("No figures of customers or staff are loaded to make steps of.")
    stood = tuple(standing(mart, info, span) for span in spans) if info else ()
    now, before = (*stood, nothing, nothing)[:2]
    steps: Ladder | NotEnoughData = nothing
    moved: Moves | NotEnoughData = NotEnoughData("There is no earlier time to compare with.")
    if info and spans:
        drawn = before if before else now
        steps = ladder(info, now, drawn, spans[1 if before else 0].label)
        if len(spans) > 1 and not isinstance(steps, NotEnoughData):
            moved = moves(steps, before)
    beside = _beside(mart, info, spans, stood)
    return RavingAnswer(
        question=say(QUESTION),
        sentence=sentence(*people, steps, kinds),
        what_to_do=what_to_do(people[0], steps, kinds),
        caveats=caveats(moved, kinds),
        generation=mart.number,
        kind=kind,
        kinds=kinds,
        customers=people[0],
        staff=people[1],
        by=info,
        over=spans[0] if spans else None,
        before=spans[1] if len(spans) > 1 else None,
        ladder=steps,
        moves=moved,
        corners=beside,
        hidden=hidden_summary(mart),
    )


def possible_ladders(mart: Mart) -> tuple[MetricInfo, ...]:
    """Figures that steps can be made of: customers' first, those that rave before all others."""
    found = [
        info
        for info in metrics(mart)
        if info.side in ("customer", "staff")
        and info.better == "higher"
        and info.kind != "amount"
        and not info.metric.startswith(("item_", "driver_"))
    ]
    first = ("csat_top_box", "nps")
    return tuple(
        sorted(found, key=lambda i: (i.side != "customer", i.metric not in first, i.metric))
    )


def _chosen(mart: Mart, by: str | None) -> MetricInfo | None:
    known = possible_ladders(mart)
    if by is None:
        return known[0] if known else None
    if by not in {info.metric for info in known}:
        raise UnknownName("figure for the ladder", by, [info.metric for info in known])
    return metric_info(mart, by)


def _beside(
    mart: Mart,
    info: MetricInfo | None,
    spans: tuple[Stretch, ...],
    stood: tuple[Standing | NotEnoughData, ...],
) -> Corners | NotEnoughData:
    """The ladder's own figure where it is the customers', else the first of theirs."""
    own = headline_metrics(metrics(mart))
    if "staff" not in own or "customer" not in own or info is None:
        return NotEnoughData(
            "Figures of staff and of customers are both needed to lay them beside each other."
        )
    if info.side == "customer":
        return corners(mart, own["staff"], info, spans, stood)
    theirs = next(one for one in possible_ladders(mart) if one.side == "customer")
    years = spans_of(mart, theirs)
    return corners(mart, info, theirs, years, tuple(standing(mart, theirs, year) for year in years))
