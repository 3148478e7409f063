"""Units in order: no place without its limits, and chance taken out before anybody is named."""

import numpy as np
import pytest

from dashboard.analyses.ranking import RankingAnswer, ranking, ranking_json
from dashboard.analyses.ranking.ranking_words import (
    back_words,
    expected_words,
    ordinal,
    place_words,
)
from dashboard.analyses.ranking.standing import Standing
from dashboard.analyses.ranking.watch_list import WatchList
from dashboard.errors import UnknownName
from dashboard.mart.reading import Mart
from dashboard.stats import NotEnoughData
from dashboard.stats.funnel import Funnel


def answered(mart: Mart, metric: str) -> tuple[RankingAnswer, Standing]:
    answer = ranking(mart, metric)
    assert isinstance(answer.standing, Standing)
    return answer, answer.standing


@pytest.mark.parametrize("metric", ["engagement", "nps", "csat_top_box", "voluntary_turnover"])
def test_every_place_lies_within_its_limits(true_mart: Mart, metric: str) -> None:
    _, found = answered(true_mart, metric)
    ranks = found.ranks
    assert sorted(ranks.place.tolist()) == list(range(1, len(found.unit) + 1))
    assert ((ranks.low <= ranks.place) & (ranks.place <= ranks.high)).all()
    assert (ranks.high - ranks.low).max() > 5


@pytest.mark.parametrize("metric", ["nps", "voluntary_turnover"])
def test_values_are_pulled_towards_the_middle(true_mart: Mart, metric: str) -> None:
    _, found = answered(true_mart, metric)
    assert np.nanstd(found.shrunken) < np.nanstd(found.raw)
    assert ((found.low <= found.shrunken) & (found.shrunken <= found.high)).all()


def test_the_first_place_is_the_lowest_where_lower_is_better(true_mart: Mart) -> None:
    _, found = answered(true_mart, "voluntary_turnover")
    assert found.shrunken[np.argmin(found.ranks.place)] == found.shrunken.min()


@pytest.mark.parametrize("metric", ["nps", "csat_top_box", "voluntary_turnover", "favourable"])
def test_limits_of_the_funnel_narrow_with_size(true_mart: Mart, metric: str) -> None:
    _, found = answered(true_mart, metric)
    assert isinstance(found.funnel, Funnel)
    assert found.lines is not None
    drawn = found.lines.limits
    width = drawn.alarm_high - drawn.alarm_low
    assert width[0] > width[-1]
    assert drawn.target == pytest.approx(found.funnel.target)


def test_figures_without_answers_are_judged_by_their_own_ups_and_downs(true_mart: Mart) -> None:
    _, found = answered(true_mart, "margin")
    assert "from period to period" in found.noise
    assert isinstance(found.funnel, NotEnoughData)


def test_several_answers_of_one_person_count_as_one(true_mart: Mart) -> None:
    _, answers = answered(true_mart, "favourable")
    _, people = answered(true_mart, "engagement")
    assert answers.size.max() == pytest.approx(people.size.max())


def test_an_amount_is_said_to_follow_size(true_mart: Mart) -> None:
    answer, _ = answered(true_mart, "revenue")
    assert any("large or small" in caveat for caveat in answer.caveats)


def test_the_watch_list_names_those_that_stand_out(true_mart: Mart) -> None:
    answer, found = answered(true_mart, "nps")
    watch = answer.watch
    assert isinstance(watch, WatchList)
    worst = sorted(found.ranks.place[list(watch.worst)].tolist(), reverse=True)
    assert worst == list(range(len(found.unit), len(found.unit) - len(worst), -1))
    assert set(watch.clear) <= set(watch.worst)
    assert all(found.high[i] < found.mean.value for i in watch.clear)


def test_the_bounce_to_be_expected_is_towards_the_middle(true_mart: Mart) -> None:
    for metric, sign in (("nps", 1), ("voluntary_turnover", -1)):
        answer, _ = answered(true_mart, metric)
        assert isinstance(answer.watch, WatchList)
        assert isinstance(answer.watch.expected, float)
        assert sign * answer.watch.expected > 0
        assert "with nothing done" in expected_words(answer.metric, answer.watch, "stores")
        assert "Chance alone would have given" in back_words(
            answer.metric, answer.watch, "stores", "before"
        )


def test_where_nothing_is_better_nobody_is_worst(true_mart: Mart) -> None:
    assert isinstance(ranking(true_mart, "headcount").watch, NotEnoughData)


def test_a_place_is_said_with_its_limits(true_mart: Mart) -> None:
    _, found = answered(true_mart, "nps")
    assert ", could be " in place_words(found, 0)


@pytest.mark.parametrize(
    ("place", "said"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (22, "22nd")]
)  # fmt: skip
def test_places_in_words(place: int, said: str) -> None:
    assert ordinal(place) == said


def test_the_document_holds_no_place_without_limits(true_mart: Mart) -> None:
    document = ranking_json(ranking(true_mart, "nps"))
    for unit in document["order"]["units"]:
        assert unit["place_low"] <= unit["place"] <= unit["place_high"]
    assert document["watch_list"]["expected_bounce"] > 0


def test_an_unknown_metric_is_said(true_mart: Mart) -> None:
    with pytest.raises(UnknownName):
        ranking(true_mart, "happiness")
