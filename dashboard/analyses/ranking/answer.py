"""Units in order of one metric: who stands apart, who is on the watch-list, and why."""

from dataclasses import dataclass

from dashboard.analyses.alarms import alarms
from dashboard.analyses.metric_info import MetricInfo, metric_info
from dashboard.analyses.overview import HiddenSummary, hidden_summary
from dashboard.analyses.scope import kind_word
from dashboard.language import say
from dashboard.mart.reading import Mart
from dashboard.stats import NotEnoughData

from .ranking_words import question, sentence, what_to_do
from .spans import Stretch, stretches
from .standing import Standing, standing
from .watch_list import WatchList, watch_list


@dataclass(frozen=True, slots=True, eq=False)
class RankingAnswer:
    """`over` is None where the metric has no period at all; `before` where it has only one."""

    question: str
    sentence: str
    what_to_do: str
    caveats: tuple[str, ...]
    generation: int
    metric: MetricInfo
    kind: str
    kinds: str
    over: Stretch | None
    before: Stretch | None
    standing: Standing | NotEnoughData
    watch: WatchList | NotEnoughData
    hidden: HiddenSummary


def ranking(mart: Mart, metric: str) -> RankingAnswer:
    """Leaf units over the latest stretch of time, and what became of the last worst ones.

    Raises:
        UnknownName: there is no such metric.
    """
    info = metric_info(mart, metric)
    kind, kinds = kind_word(mart)
    spans = stretches(mart, info)
    nothing = NotEnoughData("There are no figures on {x} that may be shown.", x=info.phrase)
    found = standing(mart, info, spans[0]) if spans else nothing
    earlier = standing(mart, info, spans[1]) if len(spans) > 1 else nothing
    watch: WatchList | NotEnoughData = NotEnoughData("Without an order there is no worst.")
    if not isinstance(found, NotEnoughData):
        watch = watch_list(info, found, earlier)
    return RankingAnswer(
        question=question(info, kinds),
        sentence=sentence(info, found, kinds),
        what_to_do=what_to_do(info, found, watch, kinds),
        caveats=_caveats(mart, info, kind),
        generation=mart.number,
        metric=info,
        kind=kind,
        kinds=kinds,
        over=spans[0] if spans else None,
        before=spans[1] if len(spans) > 1 else None,
        standing=found,
        watch=watch,
        hidden=hidden_summary(mart, metric),
    )


def _caveats(mart: Mart, info: MetricInfo, kind: str) -> tuple[str, ...]:
    said = [alarm.sentence for alarm in alarms(mart, info.metric)]
    if info.kind == "amount":
        said.append(
            say(
                "{label} may be high or low only because a {kind} is large or small; then a place "
                "in the order says no more than that.",
                label=info.label,
                kind=kind,
            )
        )
    return tuple(said)
