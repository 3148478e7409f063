"""Survey answers: waves, questions, people, and what stands beside the answers."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.errors import ProblemsFound

HEAD = "Respondent ID,Store,Wave,Tenure,Pride,Energy\n"
MAP = 'kind = "answers"\nperson = "Respondent ID"\nunit = "Store"\nwave = "Wave"\n'
ITEM = '[[item]]\ncolumn = "{column}"\nrole = "engagement"\nscale = [{low}, {high}]\n'


def items(low: int = 1, high: int = 5) -> str:
    columns = ("Pride", "Energy")
    return "".join(ITEM.format(column=column, low=low, high=high) for column in columns)


@pytest.fixture
def survey(write: Callable[..., Path], load: Callable[..., Any]) -> Callable[..., Any]:
    """Loads rows under HEAD with a map."""

    def loaded(rows: str, more: str = "", name: str = "survey.csv", **options: Any) -> Any:
        map_path = write(MAP + more + items(), f"{name}.toml")
        return load(write(HEAD + rows, name), map_path=map_path, **options)

    return loaded


def test_blank_answers_are_no_answers(survey: Callable[..., Any], rows: Callable[..., Any]) -> None:
    receipt = survey("P1,S1,2026 Q1,,4,\nP2,S1,2026 Q1,,,\n")
    assert (receipt.loaded, receipt.skipped) == (1, 1)
    assert rows("SELECT item, score FROM answers JOIN items USING (item_id)") == [("Pride", 4.0)]


def test_a_wave_is_dated_by_its_name(survey: Callable[..., Any], rows: Callable[..., Any]) -> None:
    survey("P1,S1,2026 Q1,,4,5\n")
    found = rows("SELECT wave, opened_on, closed_on, minimum_group FROM waves")
    assert found == [("2026 Q1", date(2026, 1, 1), date(2026, 3, 31), 5)]


def test_a_wave_is_said_for_a_file_that_names_none(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    text = "Respondent ID,Store,Pride,Energy\nP1,S1,4,5\nP2,S1,3,3\n"
    load(write(text), kind="answers", wave="2026 Q2")
    assert rows("SELECT wave FROM waves") == [("2026 Q2",)]


def test_a_wave_is_named_after_its_last_answer_and_that_is_told(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    text = (
        "Respondent ID,Store,Submitted,Pride,Energy\nP1,S1,2026-04-28,4,5\nP2,S1,2026-05-03,3,3\n"
    )
    receipt = load(write(text))
    found = rows("SELECT wave, opened_on, closed_on FROM waves")
    assert found == [("May 2026", date(2026, 4, 28), date(2026, 5, 3))]
    assert any("called 'May 2026'" in str(problem) for problem in receipt.problems)


def test_answers_over_half_a_year_are_a_wave_a_quarter(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    text = (
        "Respondent ID,Store,Submitted,Pride,Energy\nP1,S1,2026-01-28,4,5\nP2,S1,2026-07-03,3,3\n"
    )
    receipt = load(write(text))
    assert rows("SELECT wave FROM waves ORDER BY opened_on") == [("2026 Q1",), ("2026 Q3",)]
    assert any("those of a quarter count as one wave" in str(one) for one in receipt.problems)


def test_answers_over_half_a_year_are_one_wave_where_the_command_says_so(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    text = (
        "Respondent ID,Store,Submitted,Pride,Energy\nP1,S1,2026-01-28,4,5\nP2,S1,2026-07-03,3,3\n"
    )
    load(write(text), wave="2026")
    assert rows("SELECT wave FROM waves") == [("2026",)]


def test_a_later_file_adds_people_to_a_wave(
    survey: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    survey("P1,S1,2026 Q1,,4,5\n")
    survey("P2,S1,2026 q1,,2,1\n", name="late.csv")
    assert rows("SELECT count(*) FROM waves") == [(1,)]
    assert rows("SELECT count(DISTINCT person), count(*) FROM answers") == [(2, 4)]


def test_the_threshold_of_its_day_stays_with_a_wave(
    survey: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    survey("P1,S1,2026 Q1,,4,5\n")
    assert rows("SELECT minimum_group FROM waves") == [(5,)]


def test_the_same_question_on_another_scale_is_refused(
    survey: Callable[..., Any], write: Callable[..., Path], load: Callable[..., Any]
) -> None:
    survey("P1,S1,2026 Q1,,4,5\n")
    map_path = write(MAP + items(0, 10), "ten.toml")
    with pytest.raises(ProblemsFound) as caught:
        load(write(HEAD + "P1,S1,2026 Q2,,4,5\n", "ten.csv"), map_path=map_path)
    assert any("unlike scales are never averaged" in str(one) for one in caught.value.problems)


def test_a_person_is_the_same_in_any_spelling(
    survey: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    survey("Ada@x.example,S1,2026 Q1,,4,5\n ada@X.example ,S1,2026 Q2,,4,5\n")
    assert rows("SELECT count(DISTINCT person) FROM answers") == [(1,)]


def test_people_without_a_number_are_each_their_own(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    text = "Store,Wave,Pride,Energy\nS1,2026 Q1,4,5\nS1,2026 Q1,4,5\nS1,2026 Q1,1,2\n"
    load(write(text))
    assert rows("SELECT count(DISTINCT person), count(*) FROM answers") == [(3, 6)]


@pytest.mark.parametrize(("repeats", "kept"), [("first", 4.0), ("last", 1.0)])
def test_the_map_says_which_of_two_answers_counts(
    repeats: str, kept: float, survey: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    receipt = survey(
        "P1,S1,2026 Q1,,4,4\nP2,S1,2026 Q1,,2,2\nP1,S1,2026 Q1,,1,1\n",
        f'repeats = "{repeats}"\n',
    )
    assert (receipt.loaded, receipt.skipped) == (2, 1)
    assert rows("SELECT DISTINCT score FROM answers WHERE score <> 2") == [(kept,)]


def test_somebody_in_two_units_of_a_wave_is_no_mistake(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    text = (
        "Respondent ID,Store,Wave,Question,Score\n"
        "P1,S1,2026 Q1,PRIDE,4\nP1,S2,2026 Q1,ZEAL,5\nP2,S1,2026 Q1,PRIDE,4\n"
    )
    assert load(write(text)).loaded == 3
    assert rows("SELECT count(DISTINCT person) FROM answers") == [(2,)]


def test_the_same_question_twice_in_two_units_is_a_mistake(
    write: Callable[..., Path], load: Callable[..., Any]
) -> None:
    text = (
        "Respondent ID,Store,Wave,Question,Score\n"
        "P1,S1,2026 Q1,PRIDE,4\nP2,S2,2026 Q1,PRIDE,5\nP1,S2,2026 Q1,PRIDE,4\n"
    )
    with pytest.raises(ProblemsFound) as caught:
        load(write(text))
    assert any(problem.row == 4 for problem in caught.value.problems)


def test_groups_of_people_are_kept_a_wave_at_a_time(
    survey: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    survey(
        "P1,S1,2026 Q1,Under 1 year,4,5\nP1,S1,2026 Q2,1-5 years,4,5\n",
        'attributes = ["Tenure"]\n',
    )
    found = rows(
        "SELECT wave, attribute, value FROM person_attributes JOIN waves USING (wave_id) ORDER BY 1"
    )
    assert found == [("2026 Q1", "Tenure", "Under 1 year"), ("2026 Q2", "Tenure", "1-5 years")]


def test_comments_beside_answers_are_kept_masked(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    text = "Respondent ID,Store,Wave,Pride,Energy,Why?\nP1,S1,2026 Q1,4,5,Ask a@b.example\n"
    map_path = write(MAP + 'comments = ["Why?"]\n' + items(), "m.toml")
    load(write(text), map_path=map_path)
    found = rows("SELECT side, said_on, comment, person IS NOT NULL FROM comments")
    assert found == [("staff", date(2026, 3, 31), "Ask [e-mail]", True)]


def test_words_stand_for_points(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    text = (
        "Respondent ID,Store,Wave,I feel proud,I have energy\n"
        "P1,S1,2026 Q1,Strongly agree,Disagree\nP2,S1,2026 Q1,Agree,Strongly disagree\n"
        "P3,S1,2026 Q1,Neutral,\n"
    )
    load(write(text))
    assert rows("SELECT score FROM answers ORDER BY 1") == [(1.0,), (2.0,), (3.0,), (4.0,), (5.0,)]


def test_a_file_with_the_columns_of_an_earlier_one_is_read_by_its_map(
    survey: Callable[..., Any], write: Callable[..., Path], load: Callable[..., Any]
) -> None:
    first = survey("P1,S1,2026 Q1,,4,5\n", 'survey = "pulse"\n')
    later = load(write(HEAD + "P1,S1,2026 Q2,,4,5\n", "later.csv"))
    assert later.loaded == 1
    assert any(f"the map of upload {first.upload}" in str(one) for one in later.problems)


def test_the_time_named_by_an_earlier_map_is_not_taken_over(
    write: Callable[..., Path], load: Callable[..., Any]
) -> None:
    text = "Respondent ID,Store,Pride,Energy\nP{n},S1,4,5\n"
    said = MAP.replace('"Wave"', '"2026 Q1"') + items()
    load(write(text.format(n=1), "a.csv"), map_path=write(said, "m.toml"))
    with pytest.raises(ProblemsFound) as caught:
        load(write(text.format(n=2), "b.csv"))
    assert any("which wave this is" in str(problem) for problem in caught.value.problems)
