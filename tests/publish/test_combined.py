"""Small units of one parent, heard together where they cannot be shown by themselves."""

from datetime import date

import pytest

from dashboard.publish import publish
from tests.publish.facts import Facts
from tests.publish.seen import hidden, reading, readings, table

TOGETHER = "North (small units)"


@pytest.fixture
def survey(facts: Facts) -> Facts:
    facts.unit("North")
    for code in "ABCD":
        facts.unit(code, "North")
    facts.unit("South")
    facts.unit("E", "South")
    facts.wave("2025 Q1", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    return facts


def answered(facts: Facts, **people: int) -> None:
    for unit, count in people.items():
        facts.answers("2025 Q1", unit, [{"Q1": 1 + i % 5} for i in range(count)])


def published(facts: Facts):
    facts.happened(all=True)
    return publish(facts.settings).path


def test_two_small_units_are_told_together(survey: Facts) -> None:
    answered(survey, A=4, B=3, C=9, D=9, E=9)
    path = published(survey)
    together = reading(path, "engagement", TOGETHER)
    north = reading(path, "engagement", "North")
    shown = [reading(path, "engagement", unit) for unit in "CD"]
    assert together.people == 7
    assert together.total == pytest.approx(north.total - sum(one.total for one in shown))
    assert readings(path, "engagement", "A") == []


def test_they_are_a_unit_of_their_own_that_is_no_leaf(survey: Facts) -> None:
    answered(survey, A=4, B=3, C=9, D=9, E=9)
    (row,) = [row for row in table(published(survey), "units") if row[0] == TOGETHER]
    assert row[1:6] == ("Small units in Unit North", "North", "combined", 2, False)


def test_a_unit_that_is_hidden_beside_them_is_told_with_them(survey: Facts) -> None:
    answered(survey, A=2, B=2, C=6, D=9, E=9)
    path = published(survey)
    assert set(hidden(path, "engagement")) == {"A", "B", "C"}
    assert reading(path, "engagement", TOGETHER).people == 10


def test_without_hidden_units_nothing_is_told_together(survey: Facts) -> None:
    answered(survey, A=6, B=6, C=9, D=9, E=9)
    assert {row[3] for row in table(published(survey), "units")} == {"company", "store"}


def test_units_of_a_hidden_region_are_not_told_together(survey: Facts) -> None:
    survey.unit("F", "South")
    answered(survey, A=9, B=9, C=9, D=9, E=2, F=2)
    path = published(survey)
    assert readings(path, "engagement", "South (small units)") == []


def test_an_answer_for_the_region_itself_stays_among_the_hidden(survey: Facts) -> None:
    answered(survey, North=2, A=4, B=3, C=9, D=9, E=9)
    assert readings(published(survey), "engagement", TOGETHER) == []


def test_a_late_answer_of_a_small_unit_takes_the_sum_away(survey: Facts) -> None:
    answered(survey, A=4, B=3, C=9, D=9, E=9)
    published(survey)
    answered(survey, A=1)
    survey.happened(waves=["2025 Q1"])
    path = publish(survey.settings).path
    assert readings(path, "engagement", TOGETHER) == []
    assert reading(path, "engagement", "North").people == 25


def test_they_stay_when_other_things_are_published(survey: Facts) -> None:
    answered(survey, A=4, B=3, C=9, D=9, E=9)
    published(survey)
    survey.customers("A", date(2025, 3, 3), "nps", [9])
    survey.happened(months=[24302, 24302])
    path = publish(survey.settings).path
    assert reading(path, "engagement", TOGETHER).people == 7
    assert TOGETHER in {row[0] for row in table(path, "units")}
