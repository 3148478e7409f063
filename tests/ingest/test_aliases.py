"""A spelling is explained once: in a map, on the page or by a verb, and taken back like a file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard import ingest
from dashboard.errors import ProblemsFound, UsageError
from dashboard.settings import Settings

UNITS = "Code,Name\nS001,Abbey Road\nS002,Beech Hill\nS003,Beech Lane\n"
JANUARY = "Store,Month,Revenue\nS001,2026-01,5\nBeech Hil,2026-01,6\n"
FEBRUARY = "Store,Month,Revenue\nS001,2026-02,5\nBeech Hil,2026-02,6\n"
FIGURES_OF = (
    "SELECT u.unit, s.value FROM unit_scores AS s JOIN units AS u USING (unit_id) ORDER BY 1"
)

Loads = Callable[..., Any]


def told(path: Path, settings: Settings, unit: str) -> Path:
    """The map of a file, with what 'Beech Hil' means."""
    text = ingest.inspection_document(ingest.inspect_file(path, settings))["map"]
    lines = str(text).split("\n\n", 1)
    map_path = path.with_suffix(".toml")
    said = f'{lines[0]}\nunits = {{ "Beech Hil" = "{unit}" }}\n\n{lines[1]}'
    map_path.write_text(said, encoding="utf-8")
    return map_path


def test_an_unknown_spelling_is_shown_with_the_unit_it_is_like(
    write: Callable[..., Path], load: Loads, settings: Settings
) -> None:
    load(write(UNITS, "units.csv"))
    (one,) = ingest.inspect_file(write(JANUARY), settings).unmatched
    assert (one.spelling, one.rows, one.near, one.near_name) == (
        "Beech Hil",
        1,
        "S002",
        "Beech Hill",
    )


def test_a_spelling_the_map_explains_is_asked_no_more(
    write: Callable[..., Path], load: Loads, rows: Loads, settings: Settings
) -> None:
    load(write(UNITS, "units.csv"))
    january = write(JANUARY, "january.csv")
    load(january, map_path=told(january, settings, "S002"))
    assert rows(FIGURES_OF) == [("S001", 5.0), ("S002", 6.0)]
    other = write(FEBRUARY.replace("Revenue", "Turnover"), "february.csv")
    assert not ingest.inspect_file(other, settings).unmatched
    load(other)
    assert rows("SELECT count(*) FROM units") == [(3,)]


def test_undoing_the_file_takes_its_alias_back(
    write: Callable[..., Path], load: Loads, rows: Loads, settings: Settings
) -> None:
    load(write(UNITS, "units.csv"))
    january = write(JANUARY, "january.csv")
    receipt = load(january, map_path=told(january, settings, "S002"))
    assert rows("SELECT count(*) FROM aliases") == [(1,)]
    ingest.undo_upload(receipt.upload, settings, who="test", publish=False)
    assert rows("SELECT count(*) FROM aliases") == [(0,)]


def test_a_map_that_names_no_unit_stops_the_file(
    write: Callable[..., Path], load: Loads, settings: Settings
) -> None:
    load(write(UNITS, "units.csv"))
    january = write(JANUARY, "january.csv")
    with pytest.raises(ProblemsFound) as caught:
        load(january, map_path=told(january, settings, "S0002"))
    assert "'Beech Hil' is 'S0002', which is no unit" in str(caught.value.problems[0])


def test_an_alias_told_by_hand_stands_in_the_ledger_and_can_be_undone(
    write: Callable[..., Path], load: Loads, settings: Settings
) -> None:
    load(write(UNITS, "units.csv"))
    receipt = ingest.add_alias("Beech Hil", "Beech Hill", settings, who="Ada")
    entry = ingest.list_uploads(settings)[-1]
    assert (entry.kind, entry.file, entry.who) == ("aliases", "Beech Hil is S002", "Ada")
    assert not ingest.inspect_file(write(JANUARY), settings).unmatched
    ingest.undo_upload(receipt.upload, settings, who="Ada", publish=False)
    assert ingest.inspect_file(write(JANUARY), settings).unmatched


def test_the_latest_word_on_a_spelling_counts(
    write: Callable[..., Path], load: Loads, rows: Loads, settings: Settings
) -> None:
    load(write(UNITS, "units.csv"))
    ingest.add_alias("Beech Hil", "S002", settings, who="Ada")
    ingest.add_alias("Beech Hil", "S003", settings, who="Ada")
    load(write(JANUARY))
    assert rows(FIGURES_OF) == [("S001", 5.0), ("S003", 6.0)]


@pytest.mark.parametrize(
    ("spelling", "unit", "said"),
    [
        ("X", "S009", "There is no unit 'S009'"),
        ("S001", "S002", "itself the code of a unit"),
        ("Beech Hill", "S002", "means S002 already"),
        (" ", "S002", "needs a spelling"),
    ],
)
def test_an_alias_that_makes_no_sense_is_refused(
    spelling: str, unit: str, said: str, write: Callable[..., Path], load: Loads, settings: Settings
) -> None:
    load(write(UNITS, "units.csv"))
    with pytest.raises(UsageError, match=said):
        ingest.add_alias(spelling, unit, settings, who="Ada")
    assert len(ingest.list_uploads(settings)) == 1
