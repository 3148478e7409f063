"""The store opens for one job, private, migrated, and never by two writers."""

import stat
from datetime import date
from pathlib import Path

import duckdb
import pytest

from dashboard.errors import StoreBusy, StoreError, StoreTooNew
from dashboard.settings import Settings
from dashboard.store.connection import open_store
from dashboard.store.migrations import pending


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_folder_and_the_file_are_for_their_owner_only(settings: Settings) -> None:
    with open_store(settings, write=True):
        pass
    assert (mode(settings.data), mode(settings.store_path)) == (0o700, 0o600)


def test_reading_what_was_never_written_gives_an_empty_store(settings: Settings) -> None:
    with open_store(settings, write=False) as con:
        assert con.execute("SELECT count(*) FROM units").fetchall() == [(0,)]
    assert not settings.data.exists()


def test_a_reader_cannot_write(settings: Settings) -> None:
    with open_store(settings, write=True):
        pass
    with open_store(settings, write=False) as con, pytest.raises(duckdb.Error):
        con.execute("DELETE FROM units")


def test_readers_share_the_store(settings: Settings) -> None:
    with open_store(settings, write=True):
        pass
    with open_store(settings, write=False), open_store(settings, write=False, patience=0) as con:
        assert con.execute("SELECT 1").fetchall() == [(1,)]


def test_a_second_writer_is_told_who_has_the_store(settings: Settings) -> None:
    second = open_store(settings, write=True, patience=0.1)
    with open_store(settings, write=True), pytest.raises(StoreBusy, match="process"), second:
        pass


def test_every_migration_runs_once(settings: Settings) -> None:
    for _ in range(2):
        with open_store(settings, write=True) as con:
            assert pending(con) == ()
            steps = con.execute("SELECT count(*), count(DISTINCT step) FROM migrations").fetchall()
    assert steps[0][0] == steps[0][1] > 30


def test_an_older_store_is_brought_up_before_it_is_read(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        con.execute("DROP VIEW used_metrics")
        con.execute("DELETE FROM migrations WHERE step = 'schema/store/041_used_metrics'")
    with open_store(settings, write=False) as con:
        assert con.execute("SELECT count(*) FROM used_metrics").fetchall() == [(0,)]


def test_a_store_of_a_later_version_is_refused(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        con.execute("INSERT INTO migrations VALUES ('schema/store/999_later', now()::TIMESTAMP)")
    with pytest.raises(StoreTooNew, match="999_later"), open_store(settings, write=False):
        pass


def test_a_broken_file_is_a_plain_message(settings: Settings) -> None:
    settings.data.mkdir()
    settings.store_path.write_bytes(b"no database at all" * 1000)
    with pytest.raises(StoreError, match="cannot be opened"), open_store(settings, write=False):
        pass


def test_months_and_days_are_counted_as_publishing_counts_them(settings: Settings) -> None:
    with open_store(settings, write=False) as con:
        found = con.execute(
            "SELECT month_ix(DATE '2024-03-31'), month_start(24290), day_number(DATE '1970-01-02')"
        ).fetchall()
    assert found == [(12 * 2024 + 2, date(2024, 3, 1), 1)]
