"""Units are renamed, moved, merged and split by a list; undo brings back what was before."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard import ingest, publish
from dashboard.cli import main
from dashboard.errors import ProblemsFound
from dashboard.settings import Settings

Loads = Callable[..., Any]
UNITS = (
    "Code,Name,Parent\nN,North,\nE,East,\nS001,Abbey Road,N\nS002,Beech Hill,N\n"
    "S003,Cobble Lane,N\nS004,Dale,N\nS005,Elm,N\n"
)
LIST = (
    "Old unit,Change,New unit,Effective date\n"
    "S001,rename,Abbey Street,2026-04-01\n"
    "S002,move,E,2026-04-01\n"
    "S003,merge,S004,2026-05-01\n"
)
STATE = "SELECT unit, name, parent_id, closed_on FROM units ORDER BY unit"


def test_a_list_of_changes_is_recognised_and_told(
    write: Callable[..., Path], load: Loads, settings: Settings
) -> None:
    load(write(UNITS, "units.csv"))
    found = ingest.inspect_file(write(LIST, "changes.csv"), settings)
    assert (found.kind, found.errors) == ("reorganisation", ())
    assert "1 unit merged on 2026-05-01" in found.changes


def test_names_parents_and_last_days_follow_and_undo_brings_them_back(
    write: Callable[..., Path], load: Loads, rows: Loads, settings: Settings
) -> None:
    load(write(UNITS, "units.csv"))
    before = rows(STATE)
    ((east,),) = rows("SELECT unit_id FROM units WHERE unit = 'E'")
    receipt = load(write(LIST, "changes.csv"))
    now = {unit: (name, parent, closed) for unit, name, parent, closed in rows(STATE)}
    assert now["S001"][0] == "Abbey Street"
    assert now["S002"][1] == east
    assert now["S003"][2] == date(2026, 4, 30)
    assert rows("SELECT count(*) FROM unit_changes") == [(3,)]
    ingest.undo_upload(receipt.upload, settings, who="test", publish=False)
    assert rows(STATE) == before
    assert rows("SELECT count(*) FROM unit_changes") == [(0,)]
    ingest.redo_upload(receipt.upload, settings, publish=False)
    assert rows("SELECT count(*) FROM unit_changes") == [(3,)]


def test_files_may_use_the_new_name(
    write: Callable[..., Path], load: Loads, settings: Settings
) -> None:
    load(write(UNITS, "units.csv"))
    load(write(LIST, "changes.csv"))
    figures = write("Store,Month,Revenue\nAbbey Street,2026-05,5\nS004,2026-05,6\n", "f.csv")
    assert not ingest.inspect_file(figures, settings).new_units


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("S009,merge,S001,2026-04-01", "'S009' is not a unit that is known"),
        ("S001,merge,S009,2026-04-01", "'S009' is not a unit that is known"),
        ("S001,merge,S001,2026-04-01", "'S001' is not another unit than before"),
        ("S001,vanish,S002,2026-04-01", "'vanish' is not rename, move, merge or split"),
        ("S001,merge,S002,some day", "'some day' is not a date"),
    ],
)
def test_a_change_that_cannot_be_is_named_with_its_row(
    row: str, said: str, write: Callable[..., Path], load: Loads, rows: Loads
) -> None:
    load(write(UNITS, "units.csv"))
    with pytest.raises(ProblemsFound) as caught:
        load(write(LIST + row + "\n", "changes.csv"))
    assert any("row 5, " in str(one) and said in str(one) for one in caught.value.problems)
    assert rows("SELECT count(*) FROM unit_changes") == [(0,)]


def test_units_that_stayed_as_they_were_can_be_told_from_the_others(
    write: Callable[..., Path], load: Loads, settings: Settings
) -> None:
    load(write(UNITS, "units.csv"))
    here = ["--data", str(settings.data)]
    assert main(["reorganise", "merge", "S003", "S004", "--on", "2026-05-01", *here]) == 0
    path = publish.publish(settings).path
    with duckdb.connect(str(path), read_only=True) as con:
        found = con.execute(
            "SELECT unit, value FROM unit_attributes WHERE attribute = 'like_for_like'"
        ).fetchall()
    assert {unit for unit, value in found if value == "re-organised"} == {"S003", "S004"}
    assert {unit for unit, value in found if value == "unchanged"} >= {"S001", "S002", "S005"}
