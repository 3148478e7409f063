"""`--units-as`: links, the chain and lists of units after a re-organisation."""

import json
from typing import Any

import pytest

from dashboard.cli import main
from dashboard.settings import Settings
from dashboard.units_as import SAID
from tests.mart.company import re_organised


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    settings = Settings(data=tmp_path_factory.mktemp("changed"))
    re_organised().write(settings.marts / "mart_000001.duckdb")
    return "--data", str(settings.data)


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    code = main([*words])
    out, errors = capsys.readouterr()
    assert code == 0, errors
    return out


def document(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(said(capsys, *words, "--json"))
    return found


@pytest.mark.parametrize(("way", "units"), [("was", 38), ("is", 36), ("unchanged", 34)])
def test_a_link_is_of_the_units_asked_for(
    way: str, units: int, here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = document(capsys, "link", "engagement", "nps", "--units-as", way, *here)
    assert found["units"] == units
    assert found.get("units_as", "was") == way


def test_units_are_listed_as_they_are_now(
    here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    listed = document(capsys, "units", "--units-as", "is", *here)["units"]
    assert {"S002", "S003"}.isdisjoint(one["unit"] for one in listed)
    assert SAID["is"] in said(capsys, "units", "--units-as", "is", *here)


@pytest.mark.parametrize(
    "verb",
    [("chain",), ("lead", "engagement", "nps"), ("ranking", "nps"), ("staying",), ("matrix",)],
)
def test_answers_say_which_units_they_are_of(
    verb: tuple[str, ...], here: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert SAID["is"] in said(capsys, *verb, "--units-as", "is", *here)
    assert SAID["is"] not in said(capsys, *verb, *here)


def test_the_small_print_of_a_paper_carries_it(
    here: tuple[str, str], capsys: pytest.CaptureFixture[str], tmp_path: Any
) -> None:
    path = str(tmp_path / "report.xlsx")
    told = document(capsys, "report", "--units-as", "unchanged", "--out", path, *here)
    assert told["small_print"]["Units"] == "only those unchanged"
