"""What a change of a few people may tell: nothing, until enough of them changed."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.publish import publish
from dashboard.settings import Settings
from dashboard.store.connection import open_store
from dashboard.store.moving import bring_back, put_aside
from tests.publish.facts import Facts
from tests.publish.seen import everything, hidden, reading, readings, table


@pytest.fixture
def survey(facts: Facts) -> Facts:
    """Four stores of twelve, told once."""
    for code in "ABCD":
        facts.unit(code)
    facts.wave("W", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    facts.item("Q2")
    for code in "ABCD":
        answered(facts, code, 12)
    facts.happened(all=True)
    publish(facts.settings)
    return facts


def answered(facts: Facts, unit: str, people: int, first: int | None = None) -> list[int]:
    scores = [{"Q1": 1 + i % 5, "Q2": 5 - i % 4} for i in range(people)]
    return facts.answers("W", unit, scores, first)


def told(facts: Facts, *, full: bool = False):
    facts.happened(waves=["W"])
    return publish(facts.settings, full=full).path


def people(path) -> dict[str, float | None]:
    return {unit: reading(path, "engagement", unit).people for unit in ("A", "B", "(company)")}


def move(settings: Settings, upload: int, *, back: bool = False) -> None:
    with open_store(settings, write=True) as con:
        (bring_back if back else put_aside)(con, upload)


@pytest.mark.parametrize("full", [False, True])
def test_a_late_answer_leaves_the_published_figures(survey: Facts, full: bool) -> None:
    answered(survey, "A", 1)
    path = told(survey, full=full)
    assert people(path) == {"A": 12, "B": 12, "(company)": 48}
    assert hidden(path, "engagement") == {"A": "small_change", "(company)": "small_change"}


def test_figures_that_are_kept_do_not_count_as_hidden_people(survey: Facts) -> None:
    answered(survey, "A", 1)
    assert table(told(survey), "hidden_totals") == []


def test_two_ledgers_do_not_tell_of_one_late_answer_in_small_units(survey: Facts) -> None:
    for unit in "EF":
        survey.unit(unit)
        answered(survey, unit, 3)
    survey.happened(all=True)
    ledgers = [table(publish(survey.settings).path, "hidden_totals")]
    answered(survey, "E", 1)
    ledgers.append(table(told(survey), "hidden_totals"))
    assert {row[5] for row in ledgers[0]} == {6}
    assert ledgers[0] == ledgers[1]


def test_late_answers_are_told_once_there_are_enough_of_them(survey: Facts) -> None:
    for _ in range(4):
        answered(survey, "A", 1)
        path = told(survey)
        assert people(path)["A"] == 12
    answered(survey, "A", 1)
    path = told(survey)
    assert people(path) == {"A": 17, "B": 12, "(company)": 53}
    assert hidden(path, "engagement") == {}


def test_five_late_answers_are_told_at_once(survey: Facts) -> None:
    answered(survey, "A", 5)
    assert people(told(survey)) == {"A": 17, "B": 12, "(company)": 53}


def test_a_small_change_beside_a_large_one_does_not_follow_from_the_whole(survey: Facts) -> None:
    answered(survey, "A", 1)
    answered(survey, "B", 6)
    path = told(survey)
    # 55 people less 18 of B would leave A's one.
    assert people(path) == {"A": 12, "B": 12, "(company)": 55}
    assert hidden(path, "engagement") == {"A": "small_change", "B": "small_change"}


def test_small_changes_that_add_up_reach_the_whole(survey: Facts) -> None:
    answered(survey, "A", 2)
    answered(survey, "B", 3)
    assert people(told(survey)) == {"A": 12, "B": 12, "(company)": 53}


def test_an_undo_that_takes_a_few_leaves_the_published_figures(survey: Facts) -> None:
    answered(survey, "A", 7)
    assert people(told(survey))["A"] == 19
    answered(survey, "A", 2)
    told(survey)
    move(survey.settings, survey.events)
    assert people(told(survey))["A"] == 19
    assert hidden(told(survey), "engagement") == {}


def test_the_same_answers_in_another_upload_are_no_change(survey: Facts) -> None:
    answered(survey, "A", 7, first=900)
    before = everything(told(survey))
    move(survey.settings, survey.events)
    answered(survey, "A", 7, first=900)
    after = everything(told(survey))
    assert [after[name] for name in ("readings", "hidden")] == [before["readings"], []]


def test_another_answer_of_one_person_is_a_change(survey: Facts) -> None:
    answered(survey, "A", 7, first=900)
    before = reading(told(survey), "item_q1", "A")
    move(survey.settings, survey.events)
    survey.answers("W", "A", [{"Q1": 5, "Q2": 5}], first=900)
    answered(survey, "A", 7, first=900)
    survey.gathered["answers"] = [
        row for n, row in enumerate(survey.gathered["answers"]) if n not in (2, 3)
    ]
    path = told(survey)
    assert reading(path, "item_q1", "A") == before
    assert hidden(path, "item_q1")["A"] == "small_change"


def test_a_question_that_one_person_changed_is_kept_though_others_changed_another(
    survey: Facts,
) -> None:
    survey.answers("W", "A", [{"Q1": 5, "Q2": 5}, *[{"Q1": 2}] * 5])
    path = told(survey)
    assert reading(path, "item_q2", "A").people == 12
    assert reading(path, "item_q1", "A").people == 12


def test_a_hidden_unit_does_not_follow_from_what_it_gains(survey: Facts) -> None:
    for code in "EFG":
        survey.unit(code)
        answered(survey, code, {"E": 3, "F": 6, "G": 9}[code])
    survey.happened(all=True)
    publish(survey.settings)
    answered(survey, "E", 5)
    path = told(survey)
    # With E shown F would be too, and the total before less F gives the three of E.
    assert {"E", "F"} <= set(hidden(path, "engagement"))
    assert readings(path, "engagement", "E") == readings(path, "engagement", "F") == []


def test_an_undone_upload_that_comes_back_with_one_more_stays_untold(survey: Facts) -> None:
    move(survey.settings, 1)
    told(survey)
    move(survey.settings, 1, back=True)
    answered(survey, "A", 1)
    path = told(survey)
    assert readings(path, "engagement", "A") == readings(path, "engagement") == []
    assert hidden(path, "engagement")["A"] == "small_change"


def test_a_unit_of_few_that_moves_keeps_both_regions(facts: Facts) -> None:
    for region in ("N", "S"):
        facts.unit(region)
    for code, region in (("A", "N"), ("B", "N"), ("C", "N"), ("D", "S"), ("E", "S")):
        facts.unit(code, region)
    facts.wave("W", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    for code, count in (("A", 3), ("B", 9), ("C", 12), ("D", 12), ("E", 12)):
        facts.answers("W", code, [{"Q1": 1 + i % 5} for i in range(count)])
    facts.happened(all=True)
    publish(facts.settings)
    with open_store(facts.settings, write=True) as con:
        values = {"region": facts.units["S"], "unit": facts.units["A"]}
        con.execute("UPDATE units SET parent_id = $region WHERE unit_id = $unit", values)
    facts.happened(all=True)
    path = publish(facts.settings).path
    assert reading(path, "engagement", "N").people == 24
    assert reading(path, "engagement", "S").people == 24


def test_people_who_were_forgotten_are_a_change_too(survey: Facts) -> None:
    with open_store(survey.settings, write=True) as con:
        con.execute("DELETE FROM answers WHERE person = 3")
    survey.happened(all=True)
    path = publish(survey.settings).path
    assert people(path) == {"A": 12, "B": 12, "(company)": 48}


def test_a_raised_threshold_is_kept_to_though_nothing_changed(survey: Facts) -> None:
    path = publish(replace(survey.settings, minimum_group=13)).path
    assert readings(path, "engagement", "A") == []
    assert reading(path, "engagement").people == 48


def test_cross_products_stay_while_few_changed(survey: Facts) -> None:
    before = table(publish(survey.settings).path, "item_moments")
    answered(survey, "A", 2)
    answered(survey, "B", 2)
    assert table(told(survey), "item_moments") == before
    answered(survey, "C", 9)
    assert table(told(survey), "item_moments") != before


def described(facts: Facts, unit: str, **bands: int) -> None:
    for band, count in bands.items():
        for person in answered(facts, unit, count):
            facts.write("person_attributes", [(1, person, "band", band, 1)])


def test_breakdowns_stay_while_a_group_changed_by_few(facts: Facts) -> None:
    for code in "AB":
        facts.unit(code)
    facts.wave("W", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    facts.item("Q2")
    for code in "AB":
        described(facts, code, new=8, old=9)
    before = table(told(facts), "segments")
    assert before
    described(facts, "A", new=2, old=6)
    assert table(told(facts), "segments") == before
    for code in "AB":
        described(facts, code, new=5, old=5)
    assert table(told(facts), "segments") != before


def test_a_few_more_invited_leave_the_response_rate(survey: Facts) -> None:
    def asked(invited: dict[str, int]) -> float:
        rows = [(survey.waves["W"], survey.units[u], n, 1) for u, n in invited.items()]
        survey.write("invitations", rows)
        return reading(told(survey), "response_rate", "A").weight

    assert asked(dict.fromkeys("ABCD", 20)) == 20
    assert asked({"A": 1}) == 20
    assert asked({"A": 5}) == 26
