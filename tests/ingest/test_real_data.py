"""Real files that nobody here wrote give the numbers that were worked out elsewhere."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy.stats import spearmanr

from dashboard import ingest

MAPS = Path(__file__).parents[1] / "real_data_maps"
PAIRS = """
    SELECT a.value, b.value
    FROM unit_scores AS a
    JOIN unit_scores AS b USING (unit_id, starts_on, ends_on)
    WHERE a.metric = '{x}' AND b.metric = '{y}'
"""


@pytest.fixture
def real(reference_data: Path, load: Callable[..., Any]) -> Callable[..., ingest.Receipt]:
    def loaded(file: str, map_name: str) -> ingest.Receipt:
        return load(reference_data / "real_data" / file, map_path=MAPS / f"{map_name}.toml")

    return loaded


def link(rows: Callable[..., Any], x: str, y: str) -> tuple[int, float, float]:
    pairs = np.array(rows(PAIRS.format(x=x, y=y)))
    rho = spearmanr(pairs[:, 0], pairs[:, 1]).statistic
    return len(pairs), np.corrcoef(pairs.T)[0, 1].round(6), rho.round(6)


def test_new_york_2014_15(real: Callable[..., Any], rows: Callable[..., Any]) -> None:
    real("nyc_schools/2014_2015_hs_sqr_results_2016_04_08.xlsx", "nyc_2014_15")
    assert link(rows, "teachers", "parents") == (487, 0.328669, 0.342720)
    assert link(rows, "teachers", "students") == (488, 0.410160, 0.438160)


@pytest.mark.parametrize(
    ("file", "map_name", "pupils", "families"),
    [
        ("2016-17_hs_sqr.xlsx", "nyc_2016_17", (484, 0.5929), 0.3891),
        ("201819_hs_sqr_results.xlsx", "nyc_2018_19", (483, 0.6484), 0.4015),
    ],
)
def test_new_york_in_later_years(
    file: str,
    map_name: str,
    pupils: tuple[int, float],
    families: float,
    real: Callable[..., Any],
    rows: Callable[..., Any],
) -> None:
    real(f"nyc_schools/{file}", map_name)
    count, r, _ = link(rows, "collaborative_teachers", "supportive_environment")
    assert (count, round(r, 4)) == pupils
    assert round(link(rows, "collaborative_teachers", "family_ties")[1], 4) == families


def test_kentucky(real: Callable[..., Any], rows: Callable[..., Any]) -> None:
    turnover = real("kentucky_schools/KYRC24_OVW_Teacher_Turnover (1).csv", "kentucky_turnover")
    conditions = "kentucky_schools/KYRC24_OVW_Teacher_Working_Conditions.csv"
    climate = real(conditions, "kentucky_conditions")
    assert (turnover.rows, turnover.loaded, turnover.skipped) == (1666, 1488, 178)
    assert (climate.rows, climate.loaded, climate.skipped) == (4305, 2526, 1779)
    assert link(rows, "turnover", "school_climate") == (1263, -0.212100, -0.235690)
    assert link(rows, "turnover", "school_leadership")[:2] == (1263, -0.178871)


def test_turnover_beyond_100_percent_is_kept_as_it_is(
    real: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    receipt = real("kentucky_schools/KYRC24_OVW_Teacher_Turnover (1).csv", "kentucky_turnover")
    assert rows("SELECT count(*) FROM unit_scores WHERE value = 111.8")[0][0] >= 1
    assert any("kept as it is" in str(problem) for problem in receipt.problems)


def test_totals_are_left_out_without_being_asked(
    reference_data: Path, load: Callable[..., Any], tmp_path: Path
) -> None:
    text = (MAPS / "kentucky_turnover.toml").read_text(encoding="utf-8")
    silent = tmp_path / "silent.toml"
    kept = [line for line in text.splitlines() if not line.startswith("drop_rows")]
    silent.write_text("\n".join(kept), encoding="utf-8")
    folder = reference_data / "real_data" / "kentucky_schools"
    receipt = load(folder / "KYRC24_OVW_Teacher_Turnover (1).csv", map_path=silent)
    assert receipt.skipped == 178


@pytest.mark.parametrize(
    ("file", "map_name", "organisations", "mean"),
    [
        ("Civil-Service-People-Survey-2018-All-Organisation-Scores-v2.0.csv", "civil_service_2018",
         105, 61.83),
        # Without the second benchmark row, "All civil servants"; with it the mean is 63.38.
        ("Civil-Service-People-Survey-2019-All-Organisation-Scores-CSV-format.csv",
         "civil_service_2019", 109, 63.41),
    ],
)  # fmt: skip
def test_the_civil_service(
    file: str,
    map_name: str,
    organisations: int,
    mean: float,
    real: Callable[..., Any],
    rows: Callable[..., Any],
) -> None:
    real(f"civil_service/{file}", map_name)
    ((count, found),) = rows("SELECT count(*), avg(value) FROM unit_scores")
    assert (count, round(found, 2)) == (organisations, mean)


def test_french_hospitals_with_decimal_points_and_codes_that_start_with_nought(
    real: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    receipt = real("patient_scores/ESATIS48H_MCO_recueil2017_donnees.csv", "patients_2017")
    assert (receipt.rows, receipt.loaded, receipt.skipped) == (1157, 623, 534)
    found = rows(
        "SELECT value, people, name FROM unit_scores JOIN units USING (unit_id) "
        "WHERE unit = '010000032'"
    )
    assert found == [(70.13, 103.0, "CH DOCTEUR RECAMIER BELLEY")]
    assert (
        rows("SELECT count(*) FROM unit_attributes WHERE value = 'Auvergne-Rhône-Alpes'")[0][0] > 0
    )
