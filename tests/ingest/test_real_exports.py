"""Every real file is inspected in words, and the damage known to be in it is pointed out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard import ingest
from dashboard.errors import LinkageError
from dashboard.settings import Settings

MAPS = Path(__file__).parents[1] / "real_data_maps"
# Folder and file: what it is taken for, once the time is told that it does not tell itself.
FILES = {
    "survey_exports/StarWars.csv": ("SurveyMonkey", "2014"),
    "survey_exports/food-world-cup-data.csv": ("SurveyMonkey", "2014"),
    "survey_exports/osmi_2014_HiAr21_survey.csv": ("Google Forms", "2014"),
    "survey_exports/mental-heath-in-tech-2016_20161114.csv": ("questions as headers", "2016"),
    "civil_service/Civil-Service-People-Survey-2018-All-Organisation-Scores-v2.0.csv":
        ("figures by unit", "2018-10"),
    "civil_service/Civil-Service-People-Survey-2019-All-Organisation-Scores-CSV-format.csv":
        ("figures by unit", "2019-10"),
    "civil_service/Civil-Service-People-Survey-2019-All-Organisation-Scores-Excel.xlsx":
        ("figures by unit", "2019-10"),
    "exit_surveys/dete_survey.csv": ("questions as headers", "2013"),
    "patient_scores/ESATIS48H_MCO_recueil2017_donnees.csv": ("figures by unit", "2017"),
    "kentucky_schools/KYRC24_OVW_Teacher_Turnover (1).csv":
        ("figures by unit and period", None),
    "kentucky_schools/KYRC24_OVW_Teacher_Working_Conditions.csv":
        ("figures by unit and period", None),
    "nyc_schools/2014_2015_hs_sqr_results_2016_04_08.xlsx": ("figures by unit", "2014-15"),
    "nyc_schools/2016-17_hs_sqr.xlsx": ("figures by unit", "2016-17"),
    "nyc_schools/201819_hs_sqr_results.xlsx": ("figures by unit", "2018-19"),
}  # fmt: skip
# The time stands in the name of the sheet.
TOLD_BY_ITS_SHEET = {
    "civil_service/Civil-Service-People-Survey-2019-All-Organisation-Scores-Excel.xlsx": "2019",
}
# Answers of many months, each with its day: a wave a quarter.
TOLD_BY_ITS_DAYS = ("survey_exports/osmi_2014_HiAr21_survey.csv",)
# Loaded as they are, but for the name of the wave: rows loaded and left out.
WITHOUT_A_MAP = {
    "survey_exports/StarWars.csv": (818, 368),
    "survey_exports/food-world-cup-data.csv": (1229, 144),
    "survey_exports/osmi_2014_HiAr21_survey.csv": (1118, 141),
    "survey_exports/mental-heath-in-tech-2016_20161114.csv": (1433, 0),
    "civil_service/Civil-Service-People-Survey-2018-All-Organisation-Scores-v2.0.csv": (105, 1),
    "civil_service/Civil-Service-People-Survey-2019-All-Organisation-Scores-CSV-format.csv":
        (109, 2),
    "patient_scores/ESATIS48H_MCO_recueil2017_donnees.csv": (623, 534),
    "kentucky_schools/KYRC24_OVW_Teacher_Working_Conditions.csv": (3789, 516),
}  # fmt: skip


@pytest.fixture
def real(reference_data: Path) -> Path:
    return reference_data / "real_data"


@pytest.mark.parametrize("file", FILES)
def test_a_real_file_is_recognised_by_what_is_in_it(
    file: str, real: Path, settings: Settings
) -> None:
    name, wave = FILES[file]
    seen = ingest.inspect_file(real / file, settings, wave=wave)
    assert seen.format == name
    assert seen.rows == seen.loaded + seen.rejected + seen.skipped
    assert seen.loaded


def test_no_real_file_was_forgotten(real: Path) -> None:
    found = {str(path.relative_to(real)) for path in real.rglob("*.*") if path.is_file()}
    assert found - {"README.md"} == set(FILES)


@pytest.mark.parametrize("file", FILES)
def test_a_real_file_whose_time_nobody_tells_is_asked_about(
    file: str, real: Path, settings: Settings
) -> None:
    if FILES[file][1] is None or file in TOLD_BY_ITS_SHEET or file in TOLD_BY_ITS_DAYS:
        return
    try:
        seen = ingest.inspect_file(real / file, settings)
        told = [str(one) for one in seen.errors]
    except LinkageError as error:
        told = [str(one) for one in getattr(error, "problems", ())]
    assert any("--wave" in one for one in told)


@pytest.mark.parametrize("file", WITHOUT_A_MAP)
def test_a_real_file_loads_without_a_map(file: str, real: Path, load: Callable[..., Any]) -> None:
    receipt = load(real / file, wave=FILES[file][1])
    loaded, skipped = WITHOUT_A_MAP[file]
    assert (receipt.loaded, receipt.rejected, receipt.skipped) == (loaded, 0, skipped)


@pytest.mark.parametrize("file", TOLD_BY_ITS_SHEET)
def test_a_time_that_stands_in_the_name_of_the_sheet_is_said(
    file: str, real: Path, settings: Settings
) -> None:
    seen = ingest.inspect_file(real / file, settings)
    year = TOLD_BY_ITS_SHEET[file]
    assert seen.plan.columns["period"] == year
    assert any(f"counted for {year}, as " in str(one) for one in seen.problems)


@pytest.mark.parametrize("file", TOLD_BY_ITS_DAYS)
def test_answers_of_many_months_are_a_wave_a_quarter(
    file: str, real: Path, settings: Settings
) -> None:
    seen = ingest.inspect_file(real / file, settings)
    assert seen.errors == ()
    assert seen.waves[0] == "2014 Q3"


def told(real: Path, file: str, settings: Settings) -> str:
    seen = ingest.inspect_file(real / file, settings, wave=FILES[file][1])
    return "\n".join(str(one) for one in seen.problems)


def test_ranges_that_became_days_and_ages_nobody_has_are_named(
    real: Path, settings: Settings
) -> None:
    found = told(real, "survey_exports/osmi_2014_HiAr21_survey.csv", settings)
    assert "'25-Jun' for 6-25, '5-Jan' for 1-5 (451 more like it)" in found
    assert "such ages run from -1726 to 99999999999" in found


def test_where_nobody_tells_the_unit_likely_columns_are_named(
    real: Path, settings: Settings
) -> None:
    found = told(real, "survey_exports/osmi_2014_HiAr21_survey.csv", settings)
    assert "'Country'" in found
    assert "Whole organisation" in found


def test_benchmarks_among_organisations_are_left_out(real: Path, settings: Settings) -> None:
    file = "civil_service/Civil-Service-People-Survey-2019-All-Organisation-Scores-CSV-format.csv"
    assert "2 rows left out: totals among the units" in told(real, file, settings)


def test_leavers_of_an_exit_survey_by_region(
    real: Path, load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    receipt = load(real / "exit_surveys/dete_survey.csv", map_path=MAPS / "exit_survey_2013.toml")
    assert (receipt.loaded, receipt.rejected, receipt.skipped) == (710, 0, 112)
    assert rows("SELECT count(DISTINCT item_id), min(score), max(score) FROM answers") == [
        (21, 1.0, 5.0)
    ]


def test_the_civil_service_workbook_says_the_same_as_its_csv(
    real: Path, load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    book = "civil_service/Civil-Service-People-Survey-2019-All-Organisation-Scores-Excel.xlsx"
    receipt = load(real / book, map_path=MAPS / "civil_service_2019_workbook.toml")
    assert any("read as shares" in str(one) for one in receipt.problems)
    found = rows(
        "SELECT count(*), round(avg(value), 2) FROM unit_scores "
        "WHERE metric = 'employee_engagement_index'"
    )
    assert found == [(109, 63.41)]


def test_a_metric_whose_scale_changes_between_years_is_pointed_out(
    write: Callable[..., Path], load: Callable[..., Any]
) -> None:
    head, names = "Organisation code,Period,Engagement Score\n", [f"ORG{n}" for n in range(8)]
    first = head + "".join(f"{name},2018-10,{50 + n}.5\n" for n, name in enumerate(names))
    then = head + "".join(f"{name},2019-10,0.{50 + n}\n" for n, name in enumerate(names))
    load(write(first, "a.csv"))
    receipt = load(write(then, "b.csv"))
    assert any("read as shares (0.84 is 84 %)" in str(one) for one in receipt.problems)


def test_a_metric_whose_scale_changes_within_a_file_is_pointed_out(
    write: Callable[..., Path], load: Callable[..., Any]
) -> None:
    head, names = "Organisation code,Period,Engagement Score\n", [f"ORG{n}" for n in range(8)]
    first = "".join(f"{name},2018-10,{50 + n}.5\n" for n, name in enumerate(names))
    then = "".join(f"{name},2019-10,0.{50 + n}\n" for n, name in enumerate(names))
    receipt = load(write(head + first + then))
    assert any("its scale has changed" in str(one) for one in receipt.problems)
