"""From a file on the disk to the answer: real schools, and companies whose truth was planted."""

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.cli import main

MAPS = Path(__file__).parent.parent / "real_data_maps"


def said(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """The JSON document of one command that must end well."""
    code = main([*words, "--json"])
    out, errors = capsys.readouterr()
    assert code == 0, errors
    document: dict[str, Any] = json.loads(out)
    return document


@pytest.fixture
def here(tmp_path: Path) -> tuple[str, str]:
    return "--data", str(tmp_path / "data")


def load(here: tuple[str, str], path: Path, map_name: str) -> None:
    assert main(["load", str(path), "--map", str(MAPS / map_name), *here]) == 0


def test_new_york_schools_2014(
    reference_data: Path, here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = reference_data / "real_data" / "nyc_schools"
    load(here, folder / "2014_2015_hs_sqr_results_2016_04_08.xlsx", "nyc_2014_15.toml")
    capsys.readouterr()
    parents = said(capsys, "link", "teachers", "parents", *here)["between"]
    assert parents["r"] == pytest.approx(0.328669, abs=5e-7)
    assert parents["spearman"] == pytest.approx(0.342720, abs=5e-7)
    assert parents["n"] == 487
    students = said(capsys, "link", "teachers", "students", *here)["between"]
    assert students["r"] == pytest.approx(0.410160, abs=5e-7)
    assert students["spearman"] == pytest.approx(0.438160, abs=5e-7)
    assert students["n"] == 488


def test_a_panel_of_new_york_schools_tells_within_and_says_why_not_the_order(
    reference_data: Path, here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = reference_data / "real_data" / "nyc_schools"
    load(here, folder / "2016-17_hs_sqr.xlsx", "nyc_2016_17.toml")
    load(here, folder / "201819_hs_sqr_results.xlsx", "nyc_2018_19.toml")
    capsys.readouterr()
    found = said(capsys, "link", "collaborative_teachers", "supportive_environment", *here)
    assert found["periods"] == 2
    assert found["within"]["n_units"] > 450
    assert found["within"]["ci_low"] > 0
    assert "at least" in found["lead"]["cannot_say"]


def test_kentucky_schools(
    reference_data: Path, here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = reference_data / "real_data" / "kentucky_schools"
    load(here, folder / "KYRC24_OVW_Teacher_Turnover (1).csv", "kentucky_turnover.toml")
    first = capsys.readouterr().out
    assert "178 rows left out: School Name is 'All Schools'" in first
    load(here, folder / "KYRC24_OVW_Teacher_Working_Conditions.csv", "kentucky_conditions.toml")
    capsys.readouterr()
    climate = said(capsys, "link", "turnover", "school_climate", *here)
    assert climate["between"]["r"] == pytest.approx(-0.212100, abs=5e-7)
    assert climate["between"]["spearman"] == pytest.approx(-0.235690, abs=5e-7)
    assert climate["between"]["n"] == 1263
    assert climate["verdict"] == "supported"
    assert any("111.8" in caveat for caveat in climate["caveats"])
    leadership = said(capsys, "link", "turnover", "school_leadership", *here)["between"]
    assert leadership["r"] == pytest.approx(-0.178871, abs=5e-7)


@pytest.mark.parametrize(
    ("company", "verdicts"),
    [
        ("true", {"supported"}),
        ("null", {"cannot tell", "practically none"}),
        ("small", {"cannot tell"}),
        ("drift", {"cannot tell", "practically none"}),
    ],
)
def test_the_planted_truth_comes_out(
    company: str, verdicts: set[str], here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "demo", "--company", company, "--build-only", *here)
    found = said(capsys, "link", "engagement", "nps", *here)
    assert found["verdict"] in verdicts


@pytest.mark.parametrize(
    ("company", "words"),
    [
        ("reversed", "NPS seems to move first"),
        ("simpson", "not inside regions"),
        ("confounded", "held constant"),
    ],
)
def test_a_yes_never_comes_without_what_stands_against_it(
    company: str, words: str, here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "demo", "--company", company, "--build-only", *here)
    found = said(capsys, "link", "engagement", "nps", "--lag", "1", *here)
    assert found["sentence"].startswith("At first sight yes, but")
    assert words in found["sentence"]
    assert found["caveats"]
