"""Everything the page and the command line say about staying."""

from dataclasses import dataclass

import numpy as np

from dashboard.analyses.chain import headline_metrics
from dashboard.analyses.link import LinkAnswer, link
from dashboard.analyses.metric_info import MetricInfo, metrics
from dashboard.analyses.overview import HiddenSummary, hidden_summary
from dashboard.analyses.ranking.answer import RankingAnswer, ranking
from dashboard.analyses.ranking.spans import Stretch
from dashboard.analyses.ranking.standing import Standing
from dashboard.analyses.scope import kind_word
from dashboard.errors import UnknownName
from dashboard.language import say
from dashboard.mart.reading import Mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.stats import NotEnoughData
from dashboard.stats.turnover import RateRatio

from .groups import Comparison, GroupRate, group_rates, groupings, lowest_against_highest
from .leaving import Leaving, latest_year, ways_of_leaving
from .retention import NO_SPELLS, RetentionAnswer, retention
from .staying_words import (
    LOAD,
    NOT_LOADED,
    QUESTION,
    finished_words,
    newcomers,
    sentence,
    what_to_do,
)


@dataclass(frozen=True, slots=True, eq=False)
class StayingAnswer:
    """`chosen` is None while nothing on employment is loaded; then the rest says why.

    Attributes:
        ways: every way of leaving that is told; `chosen` is the one asked for.
        over: the span of rates by group and unit.
        compared: lowest third of engagement against the highest.
        units: units in order, with the funnel; `odd` of them lose more than chance explains.
        newcomers: first year against everybody else.
        link: leaving of one's own will, where it is told, and the customers' headline: the claim
            is not tested on dismissals, which have next to nothing to do with it.
    """

    question: str
    sentence: str
    what_to_do: str
    generation: int
    kind: str
    kinds: str
    ways: tuple[Leaving, ...]
    chosen: Leaving | None
    over: Stretch | None
    grouping: str
    groupings: tuple[str, ...]
    groups: tuple[GroupRate, ...]
    compared: Comparison | NotEnoughData
    retention: RetentionAnswer | NotEnoughData
    units: RankingAnswer | None
    odd: tuple[str, ...]
    newcomers: RateRatio | NotEnoughData
    link: LinkAnswer | NotEnoughData
    hidden: HiddenSummary


def staying(
    mart: Mart, settings: Settings, way: str | None = None, grouping: str | None = None
) -> StayingAnswer:
    """One way of leaving, by one grouping of units.

    Args:
        way: metric of the way of leaving; None = of their own will where that is told.
        grouping: thirds of engagement or an attribute of units; None = the first there is.

    Raises:
        UnknownName: a way or grouping that is not told here.
    """
    kind, kinds = kind_word(mart)
    ways = ways_of_leaving(mart)
    known = groupings(mart)
    chosen = _asked(ways, way)
    by = _grouping(known, grouping)
    over = latest_year(mart, chosen.metric) if chosen else None
    if chosen is None or over is None:
        return _nothing(mart, kind, kinds, known, by)
    compared = lowest_against_highest(mart, chosen.metric, over)
    units = ranking(mart, chosen.metric.metric)
    odd = _odd(units)
    first_year = newcomers(ways)
    return StayingAnswer(
        question=say(QUESTION), sentence=sentence(chosen, compared, kinds),
        what_to_do=what_to_do(first_year, odd, kind), generation=mart.number, kind=kind,
        kinds=kinds, ways=ways, chosen=chosen, over=over, grouping=by, groupings=known,
        groups=group_rates(mart, chosen.metric, over, by) if by else (), compared=compared,
        retention=retention(mart, chosen.metric.metric, by), units=units, odd=odd,
        newcomers=first_year, link=_link(mart, settings, ways[0].metric),
        hidden=hidden_summary(mart, chosen.metric.metric),
    )  # fmt: skip


def _asked(ways: tuple[Leaving, ...], way: str | None) -> Leaving | None:
    if way is None or not ways:
        return ways[0] if ways else None
    for one in ways:
        if one.metric.metric == way:
            return one
    raise UnknownName("way of leaving", way, [one.metric.metric for one in ways])


def _grouping(known: tuple[str, ...], asked: str | None) -> str:
    if asked and asked not in known:
        raise UnknownName("grouping", asked, list(known))
    return asked or (known[0] if known else "")


def _odd(units: RankingAnswer) -> tuple[str, ...]:
    """Names of units beyond the alarm limits of the funnel on the bad side, worst first."""
    found = units.standing
    if not isinstance(found, Standing) or isinstance(found.funnel, NotEnoughData):
        return ()
    above = found.funnel.outside & (found.raw > found.funnel.target)
    order = np.argsort(-found.ranks.place)
    return tuple(found.name[i] for i in order if above[i])


def _link(mart: Mart, settings: Settings, info: MetricInfo) -> LinkAnswer | NotEnoughData:
    customer = headline_metrics(metrics(mart)).get("customer")
    if customer is None:
        return NotEnoughData("No figures on customers are loaded yet.")
    return link(mart, Selection(info.metric, customer.metric), settings)


def _nothing(mart: Mart, kind: str, kinds: str, known: tuple[str, ...], by: str) -> StayingAnswer:
    given = headline_metrics(metrics(mart)).get("staying")
    finished = given is not None and given.metric != "headcount"
    said = finished_words(given.label) if given is not None and finished else say(NOT_LOADED)
    none = NotEnoughData(said)
    return StayingAnswer(
        question=say(QUESTION), sentence=said, what_to_do=say(LOAD),
        generation=mart.number, kind=kind, kinds=kinds, ways=(), chosen=None, over=None,
        grouping=by, groupings=known, groups=(),
        compared=none, retention=NotEnoughData(NO_SPELLS), units=None, odd=(), newcomers=none,
        link=none, hidden=hidden_summary(mart, "turnover"),
    )  # fmt: skip
