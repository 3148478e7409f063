import json
from typing import Any

import pytest

from dashboard.cli import main
from tests.planted_companies import planted


@pytest.fixture
def here() -> tuple[str, str]:
    return "--data", str(planted("true")[0].data)


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    code = main([*words])
    out, errors = capsys.readouterr()
    assert code == 0, errors
    return out


def document(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(said(capsys, *words, "--json"))
    return found


def test_lead_prints_both_directions_step_by_step(
    here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = said(capsys, "lead", "engagement", "nps", *here)
    assert "Compatible with engagement going before NPS" in out
    assert "NPS first" in out
    assert "cross-lagged" not in out


def test_lead_fits_the_slow_model_only_when_asked(
    here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert "ri_clpm" not in document(capsys, "lead", "engagement", "nps", *here)
    assert "ri_clpm" in document(capsys, "lead", "engagement", "nps", "--full", *here)
    assert "Cannot say: This needs" in said(capsys, "lead", "engagement", "nps", "--full", *here)


def test_drivers_prints_ranks_as_ranges(
    here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = said(capsys, "drivers", "engagement", *here)
    assert "1st" in out
    assert " to " in out
    assert document(capsys, "drivers", "nps", *here)["outcome"] == "nps"


def test_matrix_prints_how_many_chance_would_give(
    here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert "would be expected by chance" in said(capsys, "matrix", *here)
    found = document(capsys, "matrix", *here, "--where", "region=North")
    assert found["units"] <= 12


def test_worth_answers_inside_the_data_and_refuses_outside(
    here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = document(capsys, "worth", "engagement", "nps", "--at", "66", *here)
    assert found["what_if"]["at"] == 66
    assert found["per_step"]["ci_low"] < found["per_step"]["value"]
    assert main(["worth", "engagement", "nps", "--at", "99", *here]) == 2
    assert "outside what the stores show" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["lead", "worth"])
def test_the_same_figure_twice_is_wrong_usage(
    verb: str, here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([verb, "nps", "nps", *here]) == 2
    assert "two different" in capsys.readouterr().err


def test_link_carries_the_published_studies(
    here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    published = document(capsys, "link", "engagement", "nps", *here)["published"]
    assert published["against"]
    assert "r" in published["own_corrected"]
