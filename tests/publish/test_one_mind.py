"""Hidden neighbours who all say the same: their sum would tell what the smallest team said."""

from datetime import date

import pytest

from dashboard.publish import publish
from tests.publish.facts import Facts
from tests.publish.seen import hidden, readings, table


@pytest.fixture
def survey(facts: Facts) -> Facts:
    facts.unit("North")
    for code in "ABCD":
        facts.unit(code, "North")
    facts.unit("South")
    for code in "EF":
        facts.unit(code, "South")
    facts.wave("2025 Q1", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    facts.item("Q2")
    for unit, people in {"B": 12, "D": 20, "E": 9, "F": 9}.items():
        varied(facts, unit, people)
    return facts


def varied(facts: Facts, unit: str, people: int) -> None:
    scores = [{"Q1": 1 + i % 5, "Q2": 5 - i % 4} for i in range(people)]
    facts.answers("2025 Q1", unit, scores)


def published(facts: Facts):
    facts.happened(all=True)
    return publish(facts.settings).path


@pytest.mark.parametrize("said", [5, 3, 1])
def test_takes_the_next_smallest_where_two_hidden_teams_say_the_same(
    survey: Facts, said: float
) -> None:
    for unit, people in {"A": 4, "C": 6}.items():
        scores = [{"Q1": said, "Q2": 1 + i % 5} for i in range(people)]
        survey.answers("2025 Q1", unit, scores)
    path = published(survey)
    for metric in ("engagement", "item_q1", "item_q2", "favourable"):
        assert set(hidden(path, metric)) == {"A", "B", "C"}, metric
    assert readings(path, "engagement", "D")


def test_takes_nobody_more_where_they_differ(survey: Facts) -> None:
    varied(survey, "A", 4)
    varied(survey, "C", 6)
    assert set(hidden(published(survey), "engagement")) == {"A", "C"}


def test_goes_on_until_somebody_differs(survey: Facts) -> None:
    for unit, people in {"A": 4, "C": 6, "North": 3}.items():
        survey.answers("2025 Q1", unit, [{"Q1": 4, "Q2": 4}] * people)
    survey.unit("G", "North")
    survey.answers("2025 Q1", "G", [{"Q1": 4, "Q2": 2 + i % 3} for i in range(8)])
    assert set(hidden(published(survey), "engagement")) == {"A", "B", "C", "G"}


def test_takes_the_unit_above_where_nobody_is_left_beside_them(survey: Facts) -> None:
    survey.unit("West")
    for unit, people in {"H": 3, "I": 4}.items():
        survey.unit(unit, "West")
        survey.answers("2025 Q1", unit, [{"Q1": 4, "Q2": 4}] * people)
    varied(survey, "A", 7)
    varied(survey, "C", 8)
    found = set(hidden(published(survey), "engagement"))
    assert {"H", "I", "West"} < found


def test_five_teams_of_one_take_another_with_them(survey: Facts) -> None:
    for unit in "GHIJK":
        survey.unit(unit, "South")
        varied(survey, unit, 1)
    varied(survey, "A", 7)
    varied(survey, "C", 8)
    found = set(hidden(published(survey), "engagement"))
    assert len(found) == 6 and {*"GHIJK"} < found


def test_the_ledger_has_one_word_for_the_small_and_their_neighbours(survey: Facts) -> None:
    varied(survey, "A", 4)
    varied(survey, "C", 6)
    path = published(survey)
    assert {row[-1] for row in table(path, "hidden")} == {"small_group"}
