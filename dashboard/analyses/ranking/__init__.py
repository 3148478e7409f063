"""Units in order of one metric, each with the places it might as well have by chance."""

from .answer import RankingAnswer, ranking
from .ranking_json import ranking_json

__all__ = ["RankingAnswer", "ranking", "ranking_json"]
