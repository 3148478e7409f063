"""One generation: the auditor finds what was planted, and nothing where nothing was."""

from datetime import date

import pytest

from dashboard.care.auditor.look import audit
from tests.care.auditor.planted import about, of_kind, published, regions, show, spoil, varied
from tests.publish.facts import Facts
from tests.publish.seen import reading


@pytest.fixture
def survey(facts: Facts) -> Facts:
    made = regions(facts, A=3, B=12, C=6, D=20, E=9, F=9)
    published(made)
    return made


def test_what_keeps_the_rules_tells_nothing(survey: Facts) -> None:
    verdict = audit(survey.settings)
    assert verdict.learned == ()
    assert verdict.unexplained == 0
    assert verdict.cells == 8  # A and C in engagement, favourable, and two questions


def test_a_lonely_hidden_unit_follows_by_subtraction(survey: Facts) -> None:
    show(survey.settings, "C", "engagement", 6, 300)
    (found,) = of_kind(audit(survey.settings), "answers")
    assert found.about == ("A",)
    assert found.people == (3, 3)
    assert found.mean is not None
    assert found.mean[0] == pytest.approx(found.mean[1])
    assert found.sentence.startswith("Unit A: Engagement, W: 3 people, a mean of")


def test_a_figure_on_too_few_people_is_found_wherever_it_stands(survey: Facts) -> None:
    show(survey.settings, "A", "engagement", 3, 150)
    assert about(survey.settings, "small") == {("A",)}


def test_two_hidden_units_that_are_too_few_together_are_found(survey: Facts) -> None:
    fewer = "UPDATE readings SET people = people - 5, weight = weight - 5, total = total - 250 "
    spoil(survey.settings, fewer + "WHERE unit IN ('North', '(company)') AND metric = 'engagement'")
    assert about(survey.settings, "answers") == {("A", "C")}


def test_hidden_neighbours_of_one_mind_are_found(survey: Facts) -> None:
    north = "UPDATE readings SET total = (SELECT sum(total) FROM readings AS r WHERE metric = "
    north += "'engagement' AND unit IN ('B', 'D')) + 900 WHERE unit = 'North' AND metric = "
    spoil(survey.settings, north + "'engagement'")
    assert about(survey.settings, "answers") == {("A",), ("C",)}


def test_people_of_a_region_itself_are_found(survey: Facts) -> None:
    more = "UPDATE readings SET people = people + 2, weight = weight + 2, total = total + 150 "
    spoil(survey.settings, more + "WHERE unit IN ('South', '(company)') AND metric = 'engagement'")
    assert about(survey.settings, "answers") == {("South",)}


def test_an_exact_end_of_the_scale_is_found(survey: Facts) -> None:
    spoil(survey.settings, "UPDATE readings SET value = 100, total = 100 * weight "
          "WHERE unit = 'F' AND metric = 'favourable'")  # fmt: skip
    assert about(survey.settings, "unanimous", "favourable") == {("F",)}


def test_a_bound_whose_figure_follows_is_found(facts: Facts) -> None:
    regions(facts, B=12, C=8, D=20, E=9, F=9)
    facts.answers("W", "A", [{"Q1": 4, "Q2": 5}, *[{"Q1": 5, "Q2": 4}] * 5])
    path = published(facts)
    assert reading(path, "favourable", "A").bound == "over"
    assert about(facts.settings, "answers", "favourable") == set()
    show(facts.settings, "C", "favourable", 8, 800, weight=16)
    assert about(facts.settings, "answers", "favourable") == {("A",)}


def test_a_response_rate_that_follows_is_found(facts: Facts) -> None:
    regions(facts, A=3, B=12, C=6, D=20, E=9, F=9)
    for unit in "ABCDEF":
        facts.write("invitations", [(1, facts.units[unit], 25, 1)])
    published(facts)
    assert about(facts.settings, "count", "response_rate") == set()
    show(facts.settings, "C", "response_rate", 6, 600, weight=25)
    assert about(facts.settings, "count", "response_rate") == {("A",)}


def test_leavers_that_follow_are_found(facts: Facts) -> None:
    regions(facts, B=9)
    for unit, staff in (("A", 3), ("B", 20), ("C", 9), ("D", 30), ("E", 8), ("F", 8)):
        for i in range(staff):
            facts.spell(unit, date(2024, 1, 1), date(2025, 1, 20) if i == 0 else None)
    published(facts)
    assert about(facts.settings, "count", "turnover") == set()
    show(facts.settings, "C", "turnover", 9, 100, weight=0.75)
    assert about(facts.settings, "count", "turnover") == {("A",)}


def test_counts_pinned_by_the_ledger_are_found(facts: Facts) -> None:
    regions(facts, B=12, D=20, E=9, F=9)
    for unit in "AC":
        facts.answers("W", unit, varied(4, 5))
    published(facts)
    assert about(facts.settings, "count") == set()
    spoil(facts.settings, "UPDATE hidden SET why = 'fewer_than_minimum'")
    # Eight people in two units, each of which the ledger now calls smaller than five.
    assert about(facts.settings, "count") == {("A",), ("C",)}
