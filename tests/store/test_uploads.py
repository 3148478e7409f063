"""The ledger: nothing is forgotten, and undoing takes along only what an upload alone brought."""

import json

import pytest

from dashboard.errors import UsageError
from dashboard.settings import Settings
from dashboard.store import uploads
from dashboard.store.connection import Connection, open_store
from dashboard.store.moving import refresh_units
from dashboard.store.uploads import Entry, Touched


def entry(file: str = "a.csv", sha256: str = "aa") -> Entry:
    return Entry("unit_scores", file, sha256, "", 1, 1, 0, 0, "me", Touched(all=True), "")


def load(con: Connection, unit: int, sha256: str, said: str | None = None) -> int:
    """One score of one unit, the unit brought along if it is not there."""
    number = uploads.next_number(con)
    here = con.execute("SELECT 1 FROM units WHERE unit_id = ?", [unit]).fetchall()
    if not here:
        con.execute(
            "INSERT INTO units VALUES (?, ?, ?, NULL, 'unit', NULL, NULL, ?)",
            [unit, f"S{unit}", f"S{unit}", number],
        )
    con.execute(
        "INSERT INTO unit_scores VALUES (?, 'm', DATE '2026-01-01', DATE '2026-01-31', 1, 1, ?)",
        [unit, number],
    )
    if said:
        con.execute(
            "INSERT INTO unit_statements VALUES (?, ?, NULL, NULL, NULL, NULL, ?)",
            [unit, said, number],
        )
        con.execute(
            "INSERT INTO attribute_statements VALUES (?, 'region', ?, NULL, NULL, ?)",
            [unit, said, number],
        )
        refresh_units(con)
    uploads.record(con, number, entry(sha256=sha256))
    return number


def units(con: Connection) -> list[str]:
    return [row[0] for row in con.execute("SELECT unit FROM units ORDER BY unit").fetchall()]


def scores(con: Connection) -> int:
    ((count,),) = con.execute("SELECT count(*) FROM unit_scores").fetchall()
    return int(count)


def test_undo_takes_rows_and_the_units_they_alone_used(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        number = load(con, 1, "aa")
        uploads.undo(con, number, "me")
        assert (scores(con), units(con)) == (0, [])


def test_undo_leaves_units_that_a_later_upload_uses(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        first = load(con, 1, "aa")
        second = load(con, 1, "bb")
        uploads.undo(con, first, "me")
        assert units(con) == ["S1"]
        uploads.undo(con, second, "me")
        assert units(con) == []


def test_redo_brings_everything_back_as_it_was(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        number = load(con, 1, "aa", said="North")
        before = con.execute("FROM units").fetchall(), con.execute("FROM unit_scores").fetchall()
        uploads.undo(con, number, "me")
        uploads.redo(con, number)
        after = con.execute("FROM units").fetchall(), con.execute("FROM unit_scores").fetchall()
        assert after == before


def test_undo_restores_what_an_earlier_upload_said_of_a_unit(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        load(con, 1, "aa", said="North")
        second = load(con, 1, "bb", said="South")
        said = "SELECT name, value FROM units JOIN unit_attributes USING (unit_id)"
        assert con.execute(said).fetchall() == [("South", "South")]
        uploads.undo(con, second, "me")
        assert con.execute(said).fetchall() == [("North", "North")]


def test_an_upload_is_undone_once(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        number = load(con, 1, "aa")
        uploads.undo(con, number, "me")
        with pytest.raises(UsageError, match="undone already"):
            uploads.undo(con, number, "me")


def test_an_unknown_upload_lists_the_known(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        load(con, 1, "aa")
        with pytest.raises(UsageError, match="Known: 1"):
            uploads.undo(con, 7, "me")


def test_a_file_loaded_again_cannot_be_redone_as_well(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        first = load(con, 1, "aa")
        uploads.undo(con, first, "me")
        load(con, 1, "aa")
        with pytest.raises(UsageError, match="count everybody twice"):
            uploads.redo(con, first)


def test_a_file_is_known_again_only_while_it_is_in_force(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        number = load(con, 1, "aa")
        found = uploads.find_loaded(con, "aa")
        assert found is not None
        assert found.upload == number
        uploads.undo(con, number, "me")
        assert uploads.find_loaded(con, "aa") is None


def test_the_ledger_remembers_who_undid_what(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        uploads.undo(con, load(con, 1, "aa"), "Ada")
        (row,) = uploads.listed(con)
    assert (row.state, row.undone_by) == ("undone", "Ada")
    assert row.undone_at is not None


def test_every_change_is_an_event_with_what_it_touched(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        number = load(con, 1, "aa")
        uploads.undo(con, number, "me")
        uploads.redo(con, number)
        events = uploads.events_after(con, 0)
    assert [event.what for event in events] == ["load", "undo", "redo"]
    assert all(json.loads(event.touched)["all"] for event in events)
    assert [event.event for event in events] == [1, 2, 3]
