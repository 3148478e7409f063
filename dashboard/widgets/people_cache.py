"""Answers on chain, staying and order kept at the edge, by generation and choice; see `cache`."""

from dashboard.analyses.alarms import Alarm, all_alarms
from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.ranking import RankingAnswer, ranking
from dashboard.analyses.raving import RavingAnswer, possible_ladders, raving
from dashboard.analyses.shared_view import SharedViewAnswer, shared_view
from dashboard.analyses.staying import StayingAnswer, staying
from dashboard.analyses.whole_chain import ChainAnswer, whole_chain
from dashboard.analyses.words import WordsAnswer, words_in
from dashboard.mart.reading import open_mart
from dashboard.settings import Settings

from .cache import overview_of
from .once import once


@once()
def chain_of(settings: Settings, generation: int, in_order: bool) -> ChainAnswer:
    """The overview has weighed the links already."""
    links = overview_of(settings, generation).chain
    return whole_chain(open_mart(settings, generation), settings, in_order=in_order, links=links)


@once()
def staying_of(
    settings: Settings, generation: int, way: str | None, grouping: str | None
) -> StayingAnswer:
    return staying(open_mart(settings, generation), settings, way, grouping)


@once()
def ranking_of(settings: Settings, generation: int, metric: str) -> RankingAnswer:
    return ranking(open_mart(settings, generation), metric)


@once()
def words_of(settings: Settings, generation: int, unit: str, word: str) -> WordsAnswer:
    return words_in(open_mart(settings, generation), unit, word)


@once()
def listed_words_of(settings: Settings, generation: int) -> tuple[str, ...]:
    return tuple(word for word, _ in open_mart(settings, generation).rows("words"))


@once()
def alarms_of(
    settings: Settings, generation: int
) -> tuple[tuple[MetricInfo, tuple[Alarm, ...]], ...]:
    return all_alarms(open_mart(settings, generation))


@once()
def raving_of(settings: Settings, generation: int, by: str | None) -> RavingAnswer:
    return raving(open_mart(settings, generation), by)


@once()
def ladders_of(settings: Settings, generation: int) -> tuple[MetricInfo, ...]:
    return possible_ladders(open_mart(settings, generation))


@once()
def shared_view_of(settings: Settings, generation: int) -> SharedViewAnswer:
    return shared_view(open_mart(settings, generation))
