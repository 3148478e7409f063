"""Each vendor's export, in its exact layout with invented rows, loads without any map."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard import ingest
from dashboard.ingest.formats import FORMATS, best_format, header_layout
from dashboard.ingest.formats.unit_columns import WHOLE
from dashboard.ingest.head import make_head
from dashboard.ingest.reading.opening import open_source
from dashboard.settings import Settings

FIXTURES = Path(__file__).parent / "formats"
# File: format, kind, rows loaded and left out, units.
EXPECTED = {
    "qualtrics_three_rows.csv": ("Qualtrics", "answers", 3, 3, 2),
    "qualtrics_tabs_utf16.tsv": ("Qualtrics", "answers", 3, 3, 2),
    "qualtrics_two_rows.csv": ("Qualtrics", "answers", 3, 3, 2),
    "qualtrics_legacy.csv": ("Qualtrics", "answers", 3, 0, 2),
    "qualtrics_ex.csv": ("Qualtrics", "answers", 4, 0, 2),
    "surveymonkey.csv": ("SurveyMonkey", "answers", 4, 1, 2),
    "surveymonkey_repeated.csv": ("SurveyMonkey", "answers", 4, 1, 2),
    "surveymonkey_numbers.csv": ("SurveyMonkey", "answers", 4, 1, 2),
    "surveymonkey_folded.csv": ("SurveyMonkey", "answers", 4, 1, 2),
    "microsoft_forms.csv": ("Microsoft Forms", "answers", 4, 0, 2),
    "microsoft_forms_quiz.csv": ("Microsoft Forms", "answers", 3, 1, 2),
    "google_forms_english.csv": ("Google Forms", "answers", 4, 0, 2),
    "google_forms_french.csv": ("Google Forms", "answers", 4, 0, 2),
    "google_forms_german.csv": ("Google Forms", "answers", 4, 0, 2),
    "google_forms_spanish.csv": ("Google Forms", "answers", 4, 0, 2),
    "typeform.csv": ("Typeform", "answers", 3, 1, 2),
    "limesurvey.csv": ("LimeSurvey", "answers", 4, 1, 1),
    "peakon_answers.csv": ("Peakon answers", "answers", 3, 3, 2),
    "glint_raw_scores.csv": ("Viva Glint raw scores", "answers", 4, 0, 1),
    "answers_wide_words.csv": ("answers, a column a question", "answers", 4, 0, 2),
    "culture_amp_comparison.csv": ("Culture Amp comparison", "unit_scores", 4, 1, 2),
    "culture_amp_people.csv": ("Culture Amp people", "employment", 3, 0, 2),
    "peakon_people.csv": ("Peakon people", "employment", 3, 0, 2),
    "glint_users.csv": ("Viva Glint users", "employment", 2, 1, 2),
    "workday_terminations.xlsx": ("Workday terminations", "employment", 3, 0, 2),
    "successfactors.csv": ("SAP SuccessFactors users", "employment", 2, 1, 2),
    "bamboohr.csv": ("BambooHR people", "employment", 4, 0, 2),
    "adp.csv": ("ADP Workforce Now", "employment", 3, 0, 2),
    "peoplehr.csv": ("Access PeopleHR", "employment", 3, 0, 2),
    "zendesk_view.csv": ("Zendesk tickets", "customer_answers", 3, 2, 2),
    "zendesk_ratings.csv": ("Zendesk ratings", "customer_answers", 2, 1, 1),
    "chatwoot.csv": ("Chatwoot ratings", "customer_answers", 3, 1, 1),
    "medallia.csv": ("Medallia Agent Connect", "customer_answers", 3, 1, 2),
    "trustpilot.csv": ("Trustpilot reviews", "customer_answers", 3, 0, 2),
    "google_reviews.json": ("Google reviews", "customer_answers", 3, 0, 2),
    "delighted.csv": ("Delighted", "customer_answers", 3, 0, 2),
    "intercom.csv": ("Intercom", "customer_answers", 2, 1, 2),
    "deskdirector.csv": ("DeskDirector", "customer_answers", 16, 0, 2),
    "formbricks.csv": ("Formbricks", "answers", 14, 6, 2),
    "formbricks_customers.csv": ("Formbricks, of customers", "customer_answers", 18, 2, 1),
    "thanx.csv": ("Thanx", "customer_answers", 2, 1, 1),
    "customer_scores_generic.csv": ("customers' scores", "customer_answers", 3, 0, 2),
}  # fmt: skip
# Exports that carry neither a wave nor a date.
UNDATED = {"glint_raw_scores.csv": "2026 Q1"}
PERSONAL = (b"Grabowski", b"p1@x.example", b"203.0.113.9", b"ann@c.example", b"Sarah", b"34 600")


def test_every_fixture_is_expected() -> None:
    assert {path.name for path in FIXTURES.iterdir()} == set(EXPECTED)


@pytest.mark.parametrize("file", EXPECTED)
def test_an_export_is_recognised_and_loads_without_a_map(
    file: str, settings: Settings, load: Callable[..., Any]
) -> None:
    name, kind, loaded, skipped, units = EXPECTED[file]
    seen = ingest.inspect_file(FIXTURES / file, settings, wave=UNDATED.get(file))
    assert (seen.format, seen.kind, seen.units, seen.errors) == (name, kind, units, ())
    receipt = load(FIXTURES / file, wave=UNDATED.get(file))
    assert (receipt.loaded, receipt.rejected, receipt.skipped) == (loaded, 0, skipped)
    assert receipt.rows == loaded + skipped
    raw = settings.store_path.read_bytes()
    assert not [secret for secret in PERSONAL if secret in raw]


@pytest.mark.parametrize("file", sorted(EXPECTED))
def test_the_name_of_a_file_does_not_matter(file: str, tmp_path: Path) -> None:
    renamed = tmp_path / "x"
    renamed.write_bytes((FIXTURES / file).read_bytes())
    first = open_source(renamed).first
    found = best_format(make_head(first, *header_layout(first)))
    assert found and found[0].name == EXPECTED[file][0]


@pytest.mark.parametrize("file", sorted(EXPECTED))
def test_no_other_format_is_as_sure(file: str) -> None:
    first = open_source(FIXTURES / file).first
    head = make_head(first, *header_layout(first))
    sure = sorted((one.recognise(head) for one in FORMATS), reverse=True)
    assert sure[0] > sure[1]


def scores(rows: Callable[..., Any]) -> list[tuple[Any, ...]]:
    return rows("SELECT item, unit, score FROM answers JOIN items USING (item_id) "
                "JOIN units USING (unit_id) ORDER BY item, unit, score")  # fmt: skip


def test_qualtrics_questions_are_kept_by_their_import_id(
    load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(FIXTURES / "qualtrics_three_rows.csv")
    assert scores(rows) == [
        ("QID2-1", "S1", 4), ("QID2-1", "S2", 1), ("QID2-1", "S2", 3),
        ("QID2-2", "S1", 5), ("QID2-2", "S2", 2), ("QID2-2", "S2", 4),
        ("QID3", "S1", 9), ("QID3", "S2", 0), ("QID3", "S2", 6),
    ]  # fmt: skip
    assert rows("SELECT text, role FROM items WHERE item = 'QID3'") == [
        ("How likely are you to recommend us as a place to work?", "enps")
    ]


def test_words_and_numbers_of_surveymonkey_are_the_same_answers(
    load: Callable[..., Any], rows: Callable[..., Any], settings: Settings
) -> None:
    found = []
    for file in ("surveymonkey.csv", "surveymonkey_numbers.csv", "surveymonkey_repeated.csv"):
        receipt = load(FIXTURES / file)
        found.append(scores(rows))
        ingest.undo_upload(receipt.upload, settings, who="test", publish=False)
    assert found[0] == found[1] == found[2]
    assert found[0][0] == ("Please say how far you agree: - I am proud to work here", "North", 2)


@pytest.mark.parametrize(
    ("file", "expected"),
    [("french", [5, 4, 2, 3]), ("german", [5, 4, 1, 4]), ("spanish", [5, 4, 2, 4])],
)
def test_words_of_scales_are_known_in_other_languages(
    file: str, expected: list[int], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(FIXTURES / f"google_forms_{file}.csv")
    found = rows("SELECT score FROM answers JOIN items USING (item_id) WHERE role = 'engagement'")
    assert sorted(score for (score,) in found) == sorted(expected)


def test_the_last_response_of_a_person_counts(
    load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(FIXTURES / "microsoft_forms_quiz.csv")
    found = rows("SELECT sum(score) FROM answers JOIN units USING (unit_id) WHERE unit = 'Tills'")
    assert found == [(10.0,)]


def test_where_nobody_says_where_they_work_all_are_one_unit_and_it_is_said(
    settings: Settings,
) -> None:
    seen = ingest.inspect_file(FIXTURES / "limesurvey.csv", settings)
    assert seen.new_units == (WHOLE,)
    told = [str(one) for one in seen.problems if one.severity == "warning"]
    assert any("G1Q1" in one and "unit" in one for one in told)


def test_good_and_bad_are_the_ends_of_a_scale(
    load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(FIXTURES / "zendesk_ratings.csv")
    load(FIXTURES / "zendesk_view.csv")
    found = rows("SELECT DISTINCT score, low, high FROM customer_answers ORDER BY score")
    assert found == [(1.0, 1.0, 5.0), (5.0, 1.0, 5.0)]


def test_stars_in_words_become_numbers_of_their_location(
    load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(FIXTURES / "google_reviews.json")
    found = rows("SELECT unit, score FROM customer_answers JOIN units USING (unit_id) ORDER BY ALL")
    assert found == [("locations/22", 1.0), ("locations/22", 5.0), ("locations/33", 4.0)]


def test_a_score_of_nought_and_a_stamp_in_seconds(
    load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(FIXTURES / "delighted.csv")
    found = rows("SELECT score, answered_on FROM customer_answers ORDER BY score")
    assert found[0] == (0.0, date(2026, 1, 1))


def test_an_employee_rated_is_kept_only_as_a_key(
    load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(FIXTURES / "medallia.csv")
    ((people, known),) = rows(
        "SELECT count(DISTINCT employee), count(employee) FROM customer_answers"
    )
    assert (people, known) == (1, 3)
    assert rows("SELECT comment FROM comments ORDER BY comment")[0] == ("Ask [e-mail]",)


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("workday_terminations.xlsx", [True, False, None]),
        ("bamboohr.csv", [None, True, False, None]),
        ("adp.csv", [None, True, False]),
    ],
)
def test_reasons_say_who_went_of_their_own_accord(
    file: str, expected: list[bool | None], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(FIXTURES / file)
    found = [voluntary for (voluntary,) in rows("SELECT voluntary FROM employment")]
    assert sorted(map(str, found)) == sorted(map(str, expected))


def test_a_row_for_each_change_becomes_spells_that_follow_each_other(
    load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(FIXTURES / "peoplehr.csv")
    found = rows("SELECT unit, started_on, ended_on, moved FROM employment "
                 "JOIN units USING (unit_id) ORDER BY started_on")  # fmt: skip
    assert found == [
        ("Tills", date(2019, 1, 7), date(2023, 4, 2), True),
        ("Stock", date(2020, 2, 3), None, False),
        ("Stock", date(2023, 4, 3), None, False),
    ]


def test_peakon_scores_run_from_nought_to_ten_and_tests_are_left_out(
    load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(FIXTURES / "peakon_answers.csv")
    assert rows("SELECT item, role, low, high FROM items ORDER BY item") == [
        ("q1", "enps", 0.0, 10.0),
        ("q2", "engagement", 0.0, 10.0),
    ]
    assert rows("SELECT wave, opened_on, closed_on FROM waves") == [
        ("88", date(2026, 5, 10), date(2026, 5, 20))
    ]


GENERIC = {
    "headers that programs write": (
        "EmployeeNumber,Department,JobSatisfaction,EnvironmentSatisfaction,WorkLifeBalance\n"
        + "".join(f"{n},D{n % 3},{1 + n % 4},{1 + n % 3},{1 + n % 4}\n" for n in range(1, 40)),
        "answers",
    ),
    "points of answers without any unit": (
        "ID,Q1,Q2,Q3,Q4\n"
        + "".join(f"{n},{1 + n % 5},{1 + n % 4},{1 + n % 5},{5 - n % 5}\n" for n in range(30)),
        "answers",
    ),
    "a row an answer, in words": (
        "Respondent ID,Store,Question,Answer\nP1,S1,Pride,Agree\nP1,S1,Zeal,Strongly agree\n"
        "P2,S2,Pride,Disagree\nP2,S2,Zeal,Neutral\n",
        "answers",
    ),
    "scores of customers without any unit": (
        "Created at,NPS,Comment\n2026-01-02,9,\n2026-01-03,0,Cold\n",
        "customer_answers",
    ),
    "satisfaction in words": (
        "Date,Branch,Satisfaction\n2026-01-02,B1,Very satisfied\n2026-01-03,B2,Dissatisfied\n",
        "customer_answers",
    ),
}


@pytest.mark.parametrize("what", GENERIC)
def test_a_file_of_no_known_tool_loads_without_a_map(
    what: str, write: Callable[..., Path], load: Callable[..., Any]
) -> None:
    text, kind = GENERIC[what]
    receipt = load(write(text), wave="2026 Q1" if kind == "answers" else None)
    assert (receipt.kind, receipt.rejected, receipt.skipped) == (kind, 0, 0)


def test_a_stamp_that_reads_two_ways_is_asked_about(
    write: Callable[..., Path], settings: Settings
) -> None:
    text = (
        "Timestamp,Which store do you work in?,I am proud to work here\n"
        "1/1/2026 10:00:00,S1,4\n5/10/2026 09:15:00,S1,5\n5/11/2026 09:15:00,S2,3\n"
    )
    seen = ingest.inspect_file(write(text), settings)
    assert any("date_order" in str(one) for one in seen.errors)
