"""Layouts of real exports that no vendor's module knows, with invented rows: none needs a map."""

from pathlib import Path

import pytest

from dashboard import ingest
from dashboard.errors import ProblemsFound
from dashboard.ingest.formats.unit_columns import WHOLE
from dashboard.settings import Settings

EXPORTS = Path(__file__).parent / "exports"
# File: kind, unit, wave that must be said because the file holds none, rows left out.
EXPECTED = {
    "tafe_exit_survey.csv": ("answers", "Institute", "2010", 0),
    "alchemer.csv": ("answers", "Which department do you work in?", None, 3),
    "kobotoolbox.csv": ("answers", "Facility name", None, 0),
    "sosci_survey.tsv": ("answers", WHOLE, None, 0),
    "limesurvey_german_questions.csv": (
        "answers", "In welcher Abteilung arbeiten Sie?", None, 2),
    "federal_answers.csv": ("answers", "AGENCY", "2026", 0),
    "fft_with_title.csv": ("unit_scores", "Trust Code", None, 0),
    "hospital_measures.csv": ("unit_scores", "Facility ID", None, 8),
    "workforce_by_school.csv": ("unit_scores", "school_urn", None, 1),
    "school_progress.csv": ("unit_scores", "School_ID", "2012", 0),
    "headcount_german.csv": ("headcounts", "Filiale", None, 0),
    "staff_list_german.csv": ("employment", "Abteilung", None, 0),
    "staff_list_terms.csv": ("employment", "BusinessUnit", None, 0),
    "contact_centre_csat.csv": ("customer_answers", WHOLE, None, 0),
    "place_reviews.csv": ("customer_answers", "Branch", None, None),
    "order_reviews.csv": ("customer_answers", WHOLE, None, 0),
    "agency_results.csv": ("unit_scores", "Agency", None, 0),
    "staff_list_personio.csv": ("employment", "Standort", None, 0),
    "staff_list_hibob.csv": ("employment", "Site", None, 0),
    "staff_list_sap.csv": ("employment", "Org Unit", None, 0),
    "ticket_ratings_by_group.csv": ("customer_answers", "Ticket group", None, None),
    "store_visits_qualtrics.csv": ("customer_answers", "StoreID", None, 0),
    "store_visits_surveymonkey.csv": (
        "customer_answers", "Which of our stores did you visit?", None, 0),
    "culture_amp_answers.csv": ("answers", "Location", None, 0),
    "contract_staff.csv": ("employment", "SiteName", None, 0),
    "staff_list_ukg.csv": ("employment", "Location", None, 0),
    "headcount_org_unit.csv": ("headcounts", "Org Unit", None, 0),
    "staff_list_spanish.csv": ("employment", "Centro de trabajo", None, 0),
    "one_question_pulse.csv": ("answers", "Team", None, 0),
    "rated_statements.csv": ("answers", "Department", None, 0),
    "own_pulse.csv": ("answers", "Store", None, None),
    "weekly_pulse.csv": ("answers", "Department", None, None),
    "question_averages_by_round.csv": ("unit_scores", "Department", None, 0),
    "headcount_workday.csv": ("headcounts", "Supervisory Organization", None, 0),
    "driver_scores_by_segment.csv": ("unit_scores", "Segment", "2026-03", 0),
    "unit_visits_medallia.csv": ("customer_answers", "Unit ID", None, 0),
    "conversation_ratings.csv": ("customer_answers", "Team assigned", None, 0),
    "lines_in_quotes.csv": ("answers", "Dept", "2026-03", 0),
    "backslash_quotes.csv": ("customer_answers", WHOLE, None, 0),
    "headcount_of_departments.csv": ("headcounts", "department", "2026-03", 0),
    "account_scores.csv": ("customer_answers", WHOLE, "2026-03", 0),
    "restaurant_google_forms_spanish.csv": ("customer_answers", WHOLE, None, 0),
    "flight_scores_french.csv": ("customer_answers", WHOLE, None, 0),
    "place_reviews_french.csv": ("customer_answers", "commerce", None, 0),
    "daily_means_by_store.csv": ("unit_scores", "store_id", None, 0),
    "provider_ratings.csv": ("unit_scores", "provider_id", None, 0),
    "staff_list_by_status.csv": ("employment", "Department", None, 1),
    "attrition_spanish.csv": ("answers", "Departamento", "2026-03", 0),
    "satisfaction_beside_facts.csv": ("answers", WHOLE, "2026-03", 0),
    "staff_list_joined_words.csv": ("employment", "department", None, 0),
    "one_score_of_staff.csv": ("answers", "department", "2026-03", 0),
    "statements_without_a_place.csv": ("answers", WHOLE, "2026-03", 0),
    "google_forms_german_facts.csv": ("answers", "In welcher Abteilung arbeiten Sie?", None, 0),
}  # fmt: skip


def test_every_export_is_expected() -> None:
    assert {path.name for path in EXPORTS.iterdir()} == set(EXPECTED)


@pytest.mark.parametrize("file", EXPECTED)
def test_an_export_without_a_vendor_is_read_without_a_map(file: str, settings: Settings) -> None:
    kind, unit, wave, skipped = EXPECTED[file]
    seen = ingest.inspect_file(EXPORTS / file, settings, wave=wave)
    assert (seen.kind, seen.plan.columns["unit"]) == (kind, unit)
    assert seen.errors == ()
    assert seen.rows == seen.loaded + seen.skipped
    assert skipped is None or seen.skipped == skipped
    assert seen.loaded


def test_the_words_above_a_table_tell_its_time(settings: Settings) -> None:
    seen = ingest.inspect_file(EXPORTS / "fft_with_title.csv", settings)
    assert seen.plan.columns["period"] == "August 2025"
    assert any("as the words above the table say" in str(one) for one in seen.problems)


def test_two_columns_of_one_span_tell_the_time_of_a_table(settings: Settings) -> None:
    seen = ingest.inspect_file(EXPORTS / "hospital_measures.csv", settings)
    assert seen.plan.columns["period"] == "2022-04-01/2023-03-31"


def test_a_row_of_what_is_asked_names_the_questions(settings: Settings) -> None:
    seen = ingest.inspect_file(EXPORTS / "sosci_survey.tsv", settings)
    texts = {one.code or one.column: one.text for one in seen.plan.items}
    assert texts["ZU01_01"] == "Zufriedenheit: Gehalt"


def test_a_wave_said_by_the_command_dates_customers_answers_without_a_day(
    settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / "reviews.csv"
    rows = "".join(f"{n},Shop {n % 3},{n % 5 + 1} stars,{n} months ago\n" for n in range(1, 12))
    path.write_text("reviewer_id,store_name,rating,review_time\n" + rows, encoding="utf-8")
    seen = ingest.inspect_file(path, settings, wave="2026-03")
    assert (seen.kind, seen.plan.columns["answered_on"]) == ("customer_answers", "2026-03-31")
    assert seen.loaded == 11


def test_a_last_day_in_9999_says_that_nobody_left(settings: Settings) -> None:
    seen = ingest.inspect_file(EXPORTS / "staff_list_sap.csv", settings)
    assert "9999-12-31" in seen.plan.missing
    assert seen.people == seen.rows


def test_customers_answers_in_a_survey_tool_are_scores_of_customers(settings: Settings) -> None:
    seen = ingest.inspect_file(EXPORTS / "store_visits_qualtrics.csv", settings)
    assert [(one.name, one.low, one.high) for one in seen.plan.metrics] == [
        ("nps", 0, 10), ("csat", 1, 5),
    ]  # fmt: skip
    assert seen.format == "Qualtrics, of customers"


def test_figures_about_somebody_are_no_questions_in_any_language(settings: Settings) -> None:
    seen = ingest.inspect_file(EXPORTS / "attrition_spanish.csv", settings, wave="2026-03")
    assert [one.column for one in seen.items] == ["Satisfacción_Ambiental", "Satisfacción_Laboral"]


def test_who_has_left_without_a_last_day_is_left_out_with_a_reason(settings: Settings) -> None:
    seen = ingest.inspect_file(EXPORTS / "staff_list_by_status.csv", settings)
    assert any("1 row left out: Status is 'Resigned' (row 3)" in str(p) for p in seen.problems)


def test_headers_in_one_word_tell_the_last_day(settings: Settings) -> None:
    seen = ingest.inspect_file(EXPORTS / "staff_list_joined_words.csv", settings)
    assert (seen.plan.columns["started"], seen.plan.columns["ended"]) == ("hiredate", "termdate")


def test_how_somebody_works_is_no_place(settings: Settings) -> None:
    seen = ingest.inspect_file(EXPORTS / "staff_list_joined_words.csv", settings)
    assert "location" not in seen.plan.columns.values()


def test_yes_and_no_of_a_fact_is_no_score(settings: Settings) -> None:
    seen = ingest.inspect_file(EXPORTS / "google_forms_german_facts.csv", settings)
    assert [one.column for one in seen.items] == [
        "Wie zufrieden sind Sie mit Ihrer Arbeit?", "Wie zufrieden sind Sie mit Ihrem Team?",
    ]  # fmt: skip


def test_lengths_of_service_are_no_points(settings: Settings) -> None:
    path = EXPORTS / "statements_without_a_place.csv"
    seen = ingest.inspect_file(path, settings, wave="2026-03")
    assert [one.column[:2] for one in seen.items] == ["Q5", "Q6", "Q7", "Q8"]


def test_another_column_of_units_is_told(settings: Settings) -> None:
    seen = ingest.inspect_file(EXPORTS / "culture_amp_answers.csv", settings)
    assert seen.plan.columns["unit"] == "Location"
    assert any("also sorted by 'Department'" in str(one) for one in seen.problems)


def test_a_list_of_leavers_is_no_survey_and_says_what_it_lacks(
    settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / "attrition.csv"
    rows = "".join(
        f"E{n},{'ab'[n % 2]},2026-03-{n:02d},Better pay,{n % 5 + 1},{n % 4 + 1}\n"
        for n in range(1, 20)
    )
    path.write_text(
        "emp_id,department,left_date,reason,job_satisfaction,work_life_balance\n" + rows,
        encoding="utf-8",
    )
    for wave in (None, "2026-03"):
        with pytest.raises(ProblemsFound, match=r"who left and when .'left_date'.*Hire date"):
            ingest.inspect_file(path, settings, wave=wave)


NOT_OURS = {
    "how many languages people speak": "income,job_type,family_size,hours,languages\n"
    + "".join(f"{6000 + n}7,Skilled,{n % 5},{40 + n},{n % 4 + 1}\n" for n in range(20)),
    "people by number, in Spanish": "ID del empleado,Género,Horas,Fatiga,Sueldo\n"
    + "".join(f"fffe{n}3300,{'FM'[n % 2]},{n},{n}.7,{n}850\n" for n in range(1, 12)),
    "people by number, in Portuguese": "id_funcionario,planta,salario,vale,ajuda\n"
    + "".join(f"{1000 + n},G{n % 3},{2000 + n}.84,{700 + n},{350 + n}\n" for n in range(12)),
    "people by gender": "code,gender,steps,weight,sleep\n"
    + "".join(f"K{n},{['male', 'female'][n % 2]},{n}000,{60 + n}.5,{n % 3}\n" for n in range(12)),
    "names of people beside pay": "name,department,hourly_rate,hours_worked\n"
    + "".join(f"P{n},{'ab'[n % 2]},{20 + n}.5,{150 + n}\n" for n in range(8)),
    "measurements": "rownames,air_flow,water_temp,acid\n"
    + "".join(f"{n},{80 - n}.5,{27 - n},{89 - n}.25\n" for n in range(1, 9)),
    "countries by year": "country,year,population,cpi\n"
    + "".join(f"{c},{y},{n}000,{n}.1\n" for n, c in enumerate("ABC") for y in (2025, 2026)),
    "shares without people": "Topic,Year,Metric,Value,Unit\n"
    + "".join(f"Jobs,{2020 + n},Share {n % 3},{n}5,percent\n" for n in range(8)),
    "a time series": "Quarter,consumption,income\n"
    + "".join(f"{2010 + n // 4} Q{n % 4 + 1},0.{n}1,1.{n}\n" for n in range(12)),
}


@pytest.mark.parametrize("what", NOT_OURS)
def test_a_table_of_something_else_is_said_to_be_none(
    what: str, settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / "table.csv"
    path.write_text(NOT_OURS[what], encoding="utf-8")
    for wave in (None, "2026-03"):
        with pytest.raises(ProblemsFound, match="not recognised"):
            ingest.inspect_file(path, settings, wave=wave)
