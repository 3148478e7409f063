"""All units in order: each with its interval, what could be the middle pale."""

import numpy as np
import pytest

from dashboard.analyses.ranking import RankingAnswer, ranking
from dashboard.analyses.ranking.standing import Standing
from dashboard.charts import ranking as order
from dashboard.mart.reading import open_mart
from tests.planted_companies import planted


@pytest.fixture(scope="module")
def answer() -> RankingAnswer:
    return ranking(open_mart(planted("true")[0]), "nps")


@pytest.fixture(scope="module")
def found(answer: RankingAnswer) -> Standing:
    assert isinstance(answer.standing, Standing)
    return answer.standing


def test_every_unit_is_one_dot_with_its_interval(answer: RankingAnswer, found: Standing) -> None:
    drawn = order.ranking(answer.metric, found)
    units = [code for trace in drawn.data for (code,) in trace.customdata]
    assert sorted(units) == sorted(found.unit)
    for trace in drawn.data:
        assert len(trace.error_y.array) == len(trace.x)


def test_only_units_clear_of_the_middle_are_strong(answer: RankingAnswer, found: Standing) -> None:
    pale, strong = order.ranking(answer.metric, found).data
    middle = found.mean.value
    assert pale.opacity < strong.opacity
    low = np.asarray(strong.y) - np.asarray(strong.error_y.arrayminus)
    high = np.asarray(strong.y) + np.asarray(strong.error_y.array)
    assert ((low > middle) | (high < middle)).all()


def test_the_table_holds_no_place_without_its_limits(
    answer: RankingAnswer, found: Standing
) -> None:
    table = order.numbers(answer.metric, found)
    assert table["Place"] == list(range(1, len(found.unit) + 1))
    assert all(" to " in str(said) for said in table["Could be"])


def test_rows_of_the_watch_list_say_the_places(answer: RankingAnswer, found: Standing) -> None:
    (row,) = order.rows(answer.metric, found, (3,))
    assert row.name == found.name[3]
    assert f"place {found.ranks.low[3]} to {found.ranks.high[3]}" in row.said


def test_only_the_ends_are_named(answer: RankingAnswer, found: Standing) -> None:
    notes = order.ranking(answer.metric, found).layout.annotations
    ends = np.argsort(found.ranks.place)[[0, -1]]
    assert [note.text for note in notes] == [found.name[i] for i in ends]
