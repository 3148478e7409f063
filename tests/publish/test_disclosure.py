"""What is hidden, and what the ledger says of it."""

from datetime import date

import pytest

from dashboard.publish import publish
from tests.publish.facts import Facts
from tests.publish.seen import hidden, reading, readings, table


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
    return facts


def answered(facts: Facts, **people: int) -> None:
    """So many people a unit, with varied answers to both questions."""
    for unit, count in people.items():
        scores = [{"Q1": 1 + i % 5, "Q2": 5 - 2 * (i % 2)} for i in range(count)]
        facts.answers("2025 Q1", unit, scores)


def published(facts: Facts):
    facts.happened(all=True)
    return publish(facts.settings).path


def test_hides_a_team_of_four_and_the_next_smallest_beside_it(survey: Facts) -> None:
    answered(survey, A=4, B=12, C=6, D=20, E=9, F=9)
    path = published(survey)
    assert hidden(path, "engagement") == {"A": "small_group", "C": "small_group"}
    assert reading(path, "engagement", "North").people == 42


def test_shows_a_team_of_five(survey: Facts) -> None:
    answered(survey, A=5, B=6, C=7, D=8, E=9, F=9)
    path = published(survey)
    assert hidden(path, "engagement") == {}
    assert reading(path, "engagement", "A").people == 5


def test_two_small_teams_that_hold_the_minimum_protect_each_other(survey: Facts) -> None:
    answered(survey, A=2, B=3, C=6, D=8, E=9, F=9)
    assert set(hidden(published(survey), "engagement")) == {"A", "B"}


def test_two_small_teams_below_the_minimum_need_a_third(survey: Facts) -> None:
    answered(survey, A=1, B=2, C=6, D=8, E=9, F=9)
    assert set(hidden(published(survey), "engagement")) == {"A", "B", "C"}


def test_a_hidden_region_takes_another_region_and_a_unit_of_it(survey: Facts) -> None:
    answered(survey, A=9, B=8, C=7, D=6, E=2, F=1)
    found = hidden(published(survey), "engagement")
    assert found == {
        "E": "small_group", "F": "small_group", "South": "small_group",
        "North": "small_group", "D": "small_group",
    }  # fmt: skip


def test_an_only_child_that_is_hidden_hides_its_parent(survey: Facts) -> None:
    survey.unit("West")
    survey.unit("G", "West")
    answered(survey, A=9, B=9, C=9, D=9, E=9, F=9, G=3)
    assert {"G", "West"} <= set(hidden(published(survey), "engagement"))


def test_people_who_answered_for_the_region_itself_are_protected(survey: Facts) -> None:
    answered(survey, North=2, A=6, B=7, C=8, D=9, E=9, F=9)
    assert hidden(published(survey), "engagement") == {"A": "small_group"}


def test_figures_from_the_same_questions_are_hidden_together(survey: Facts) -> None:
    answered(survey, A=4, B=12, C=6, D=20, E=9, F=9)
    path = published(survey)
    of = {metric: set(hidden(path, metric)) for metric in ("engagement", "favourable", "item_q1")}
    assert of["engagement"] == of["favourable"] == of["item_q1"] == {"A", "C"}


def test_a_question_that_too_few_answered_hides_the_others_of_its_index(survey: Facts) -> None:
    answered(survey, B=12, C=8, D=20, E=9, F=9)
    survey.answers("2025 Q1", "A", [{"Q1": 3, "Q2": 4}] * 4 + [{"Q1": 2}] * 2)
    path = published(survey)
    assert set(hidden(path, "item_q1")) == set(hidden(path, "item_q2")) == {"A", "C"}
    assert reading(path, "engagement", "A").people == 6


def test_a_question_for_managers_only_does_not_hide_everything(survey: Facts) -> None:
    survey.item("Q3")
    answered(survey, B=12, C=8, D=20, E=9, F=9)
    survey.answers("2025 Q1", "A", [{"Q1": 3, "Q2": 4, "Q3": 4}] + [{"Q1": 2, "Q2": 1}] * 5)
    path = published(survey)
    assert hidden(path, "engagement") == {}
    assert readings(path, "item_q3", "A") == []


def test_the_threshold_of_a_wave_stays_when_the_settings_are_lower(survey: Facts) -> None:
    survey.wave("2025 Q2", date(2025, 6, 3), date(2025, 6, 14), minimum_group=8)
    for unit in "ABCDEF":
        varied = [{"Q1": 1 + i % 5, "Q2": 5 - i % 4} for i in range(7 if unit in "AB" else 9)]
        survey.answers("2025 Q2", unit, varied)
    assert set(hidden(published(survey), "engagement")) == {"A", "B"}


def test_the_settings_may_raise_the_threshold(tmp_path) -> None:
    facts = Facts(tmp_path / "data", minimum_group=10)
    for code in "ABC":
        facts.unit(code)
    facts.wave("2025 Q1", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    for unit, count in (("A", 9), ("B", 9), ("C", 30)):
        facts.answers("2025 Q1", unit, [{"Q1": 1 + i % 5} for i in range(count)])
    assert set(hidden(published(facts), "engagement")) == {"A", "B"}


def test_the_ledger_tells_units_and_people_but_never_fewer_than_the_minimum(survey: Facts) -> None:
    answered(survey, A=4, B=12, C=6, D=20, E=9, F=9)
    totals = {row[0]: row[4:] for row in table(published(survey), "hidden_totals")}
    assert totals["engagement"] == (2, 10)


def test_nothing_is_told_of_a_company_below_the_minimum(survey: Facts) -> None:
    answered(survey, A=2, E=2)
    path = published(survey)
    assert readings(path, "engagement") == []
    assert {row[0]: row[5] for row in table(path, "hidden_totals")}["engagement"] is None


def test_a_unanimous_favourable_share_is_told_as_a_bound_only(survey: Facts) -> None:
    answered(survey, B=12, C=8, D=20, E=9, F=9)
    survey.answers("2025 Q1", "A", [{"Q1": 4, "Q2": 5}, *[{"Q1": 5, "Q2": 4}] * 5])
    path = published(survey)
    found = reading(path, "favourable", "A")
    assert (found.bound, found.value) == ("over", 95)
    assert found.total == pytest.approx(95 * found.weight)
    assert found.total_squares == pytest.approx(9500 * found.weight)


def test_the_exact_share_behind_a_bound_does_not_follow_from_the_region(survey: Facts) -> None:
    answered(survey, B=12, C=8, D=20, E=9, F=9)
    survey.answers("2025 Q1", "A", [{"Q1": 4, "Q2": 5}, *[{"Q1": 5, "Q2": 4}] * 5])
    path = published(survey)
    assert hidden(path, "favourable") == {"C": "small_group"}
    assert hidden(path, "engagement") == {}
    assert reading(path, "favourable", "North").bound is None


def test_all_detractors_are_told_as_a_bound(survey: Facts) -> None:
    survey.item("Recommend", role="enps", low=0, high=10)
    for unit in "BCDEF":
        survey.answers("2025 Q1", unit, [{"Recommend": 3 + i} for i in range(8)])
    survey.answers("2025 Q1", "A", [{"Recommend": s} for s in (0, 2, 3, 4, 6, 1)])
    found = reading(published(survey), "enps", "A")
    assert (found.bound, found.value, found.total) == ("under", -90, -90 * 6)


def test_leavers_of_a_unit_with_few_staff_are_not_told(survey: Facts) -> None:
    for unit, staff in (("A", 3), ("B", 20), ("C", 9), ("D", 30), ("E", 8), ("F", 8)):
        for i in range(staff):
            ended = date(2025, 1, 20) if i == 0 else None
            survey.spell(unit, date(2024, 1, 1), ended, voluntary=True)
    survey.spell("B", date(2024, 1, 1), date(2025, 1, 31), voluntary=False)
    path = published(survey)
    assert hidden(path, "turnover") == {"A": "small_group", "C": "small_group"}
    assert set(hidden(path, "voluntary_turnover")) == set(hidden(path, "turnover"))
    assert reading(path, "headcount", "A").value == pytest.approx(3 - 11 / 31)


def test_customer_figures_are_never_hidden(survey: Facts) -> None:
    survey.customers("A", date(2025, 3, 9), "nps", [10])
    path = published(survey)
    assert reading(path, "nps", "A").people == 1
    assert hidden(path, "nps") == {}


def test_a_loaded_staff_figure_that_tells_its_people_is_hidden_when_they_are_few(
    survey: Facts,
) -> None:
    survey.metric("trust", "staff")
    for unit, people in zip("ABCDEF", (3, 20, 10, 30, 9, 9), strict=True):
        survey.score(unit, "trust", date(2025, 1, 1), date(2025, 12, 31), 60, people)
    assert hidden(published(survey), "trust") == {"A": "small_group", "C": "small_group"}


def test_many_small_units_are_hidden_together(facts: Facts) -> None:
    facts.wave("W", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    for number in range(13):
        facts.unit(f"U{number:02d}")
        people = 3 if number < 12 else 30
        facts.answers("W", f"U{number:02d}", [{"Q1": 1.0 + 2 * (n % 3)} for n in range(people)])
    facts.happened(all=True)
    found = hidden(publish(facts.settings).path, "engagement")
    assert set(found) == {f"U{number:02d}" for number in range(12)}
