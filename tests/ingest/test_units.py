"""Units are found by code, alias or name; the unknown become new ones and are shown as such."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard import ingest
from dashboard.errors import ProblemsFound
from dashboard.settings import Settings

UNITS = (
    "Code,Name,Parent,Kind,Region,Opened,Closed,Alias\n"
    "ALL,Harbour & Pine,,company,,,,\n"
    "N,North,ALL,region,North,,,\n"
    "S001,Abbey Road,N,store,North,2019-03-01,,A1|Abbey\n"
    "S002,Beech Hill,North,store,North,,2026-06-30,\n"
)
FIGURES = "Store,Month,Revenue\n"


def units(rows: Callable[..., Any]) -> list[Any]:
    return rows(
        "SELECT u.unit, u.name, p.unit, u.kind, u.opened_on, u.closed_on "
        "FROM units AS u LEFT JOIN units AS p ON p.unit_id = u.parent_id ORDER BY u.unit"
    )


def test_a_list_of_units(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write(UNITS))
    assert units(rows) == [
        ("N", "North", None, "region", None, None),
        ("S001", "Abbey Road", "N", "store", date(2019, 3, 1), None),
        ("S002", "Beech Hill", "N", "store", None, date(2026, 6, 30)),
    ]
    assert rows("SELECT count(*) FROM unit_attributes WHERE attribute = 'Region'") == [(3,)]


@pytest.mark.parametrize("spelling", ["S001", " s001 ", "a1", "ABBEY", "abbey  road", "Abbey Road"])
def test_a_unit_is_known_by_code_alias_and_name(
    spelling: str, write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write(UNITS, "units.csv"))
    receipt = load(write(FIGURES + f"{spelling},2026-01,5\nS002,2026-01,6\n"))
    assert not [change for change in receipt.changes if "new unit" in change]
    assert rows("SELECT count(*) FROM units") == [(3,)]


def test_a_row_of_the_whole_organisation_is_a_total(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write(UNITS, "units.csv"))
    text = FIGURES + "ALL,2026-01,11\nHarbour & Pine,2026-02,12\nTotal,2026-01,11\nS001,2026-01,5\n"
    receipt = load(write(text))
    assert (receipt.loaded, receipt.skipped) == (1, 3)
    assert rows("SELECT value FROM unit_scores") == [(5.0,)]


def test_an_unknown_unit_is_new_and_its_nearest_is_shown(
    write: Callable[..., Path], load: Callable[..., Any]
) -> None:
    load(write(UNITS, "units.csv"))
    receipt = load(write(FIGURES + "S001,2026-01,5\nS0O2,2026-01,6\n"))
    (warning,) = [problem for problem in receipt.problems if problem.severity == "warning"]
    assert "1 new unit: S0O2 (like S002, Beech Hill)" in str(warning)


def test_a_name_that_two_units_share_means_neither(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write("Code,Name,Kind\nA1,Market Street,store\nB1,Market Street,store\n", "units.csv"))
    load(write(FIGURES + "Market Street,2026-01,5\nA1,2026-01,6\n"))
    assert rows("SELECT count(*) FROM units") == [(3,)]


def test_names_beside_codes_are_kept_for_new_units_only(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write(UNITS, "units.csv"))
    head = "Store,Store name,Month,Revenue\n"
    load(write(head + "S001,Old name,2026-01,5\nS009,Ninth,2026-01,6\n"))
    found = rows("SELECT unit, name FROM units WHERE unit IN ('S001', 'S009') ORDER BY unit")
    assert found == [("S001", "Abbey Road"), ("S009", "Ninth")]


def test_undoing_a_list_brings_back_what_was_said_before(
    write: Callable[..., Path],
    load: Callable[..., Any],
    rows: Callable[..., Any],
    settings: Settings,
) -> None:
    load(write(UNITS, "units.csv"))
    before = units(rows), rows("FROM unit_attributes ORDER BY ALL")
    moved = UNITS.replace("S001,Abbey Road,N,store,North", "S001,Abbey New,S,store,South")
    second = load(write(moved, "moved.csv"))
    assert units(rows) != before[0]
    ingest.undo_upload(second.upload, settings, who="test", publish=False)
    assert (units(rows), rows("FROM unit_attributes ORDER BY ALL")) == before


def test_a_unit_keeps_its_number_through_undo_and_a_new_load(
    write: Callable[..., Path],
    load: Callable[..., Any],
    rows: Callable[..., Any],
    settings: Settings,
) -> None:
    first = load(write(FIGURES + "S001,2026-01,5\n", "a.csv"))
    ((number,),) = rows("SELECT unit_id FROM units")
    ingest.undo_upload(first.upload, settings, who="test", publish=False)
    load(write(FIGURES + "AAA,2026-02,5\ns001,2026-02,5\n", "b.csv"))
    assert rows("SELECT unit_id FROM units WHERE lower(unit) = 's001'") == [(number,)]
    ingest.redo_upload(first.upload, settings, publish=False)
    assert rows("SELECT count(*), count(DISTINCT unit_id) FROM unit_scores") == [(3, 2)]


def test_a_list_of_units_in_a_circle_is_refused(
    write: Callable[..., Path], load: Callable[..., Any]
) -> None:
    with pytest.raises(ProblemsFound) as caught:
        load(write("Code,Name,Parent\nA,A,B\nB,B,A\nC,C,A\n"))
    assert any("belongs to it" in str(problem) for problem in caught.value.problems)
