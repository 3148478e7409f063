"""A backup holds everything, is proved by reading it back, and puts back exactly that."""

import json
import os
import subprocess
import sys
import threading
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.access import accounts, sessions
from dashboard.care import archive
from dashboard.care.archive import BackupDamaged
from dashboard.care.backup import back_up
from dashboard.care.restore import restore
from dashboard.errors import StoreError, StoreTooNew, UsageError
from dashboard.mart import generations
from dashboard.mart.reading import open_mart
from dashboard.publish import publish
from dashboard.settings import Settings
from dashboard.store.connection import open_store
from dashboard.store.copying import sums_of_file
from tests.publish.facts import Facts

OWN_WORDS = "kind,word,language,forms\npride,cosy,en,cosy\n"


@pytest.fixture
def backup(with_people: Settings, tmp_path: Path) -> Path:
    return back_up(with_people, tmp_path / "b.linkage").path


def test_a_backup_holds_what_cannot_be_made_again(backup: Path) -> None:
    with zipfile.ZipFile(backup) as found:
        assert set(found.namelist()) == {
            "backup.json", "store.duckdb", "person.key", "access.db", "linkage.toml",
            "mart_000001.duckdb", "basis_000001.duckdb",
        }  # fmt: skip


def test_a_backup_is_for_its_owner_only_and_leaves_nothing_beside(backup: Path) -> None:
    assert backup.stat().st_mode & 0o777 == 0o600
    assert {path.name for path in backup.parent.iterdir()} == {"b.linkage", "data"}


def test_what_a_killed_backup_left_is_removed_by_the_next(
    settings: Settings, tmp_path: Path
) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    left, other = (tmp_path / f".backup-linkage-{pid}-x" for pid in (dead.pid, os.getpid()))
    left.mkdir()
    other.mkdir()
    back_up(settings, tmp_path / "b")
    assert (left.exists(), other.exists()) == (False, True)


def test_a_backup_says_how_it_was_verified(settings: Settings, tmp_path: Path) -> None:
    told = back_up(settings, tmp_path / "b").verified
    assert "compared with the store by count and checksum" in told


def test_the_key_can_be_left_out(settings: Settings, tmp_path: Path) -> None:
    path = back_up(settings, tmp_path / "b", with_key=False).path
    assert (settings.data / "person.key").read_bytes() not in path.read_bytes()
    assert "person.key" not in zipfile.ZipFile(path).namelist()


def test_the_list_of_words_and_what_figures_rest_on_come_back(
    settings: Settings, tmp_path: Path
) -> None:
    settings.words_path.write_text(OWN_WORDS)
    path = back_up(settings, tmp_path / "b").path
    there = replace(settings, data=tmp_path / "there")
    notes = restore(there, path).notes
    assert "The list of words came from the backup." in notes
    assert there.words_path.read_text() == OWN_WORDS
    assert there.words_path.stat().st_mode & 0o777 == 0o600
    rests_on = there.marts / "basis_000001.duckdb"
    assert rests_on.stat().st_mode & 0o777 == 0o400


def test_a_list_of_words_that_is_here_stays(settings: Settings, tmp_path: Path) -> None:
    settings.words_path.write_text(OWN_WORDS)
    path = back_up(settings, tmp_path / "b").path
    settings.words_path.write_text(OWN_WORDS.replace("cosy", "snug"))
    restore(settings, path)
    assert "snug" in settings.words_path.read_text()


def test_a_backup_never_replaces_a_file(backup: Path, settings: Settings) -> None:
    with pytest.raises(UsageError, match="never replaces"):
        back_up(settings, backup)


def test_a_folder_that_is_not_there_is_named(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no folder"):
        back_up(settings, tmp_path / "nowhere" / "b")


def test_there_is_nothing_to_back_up_before_the_first_load(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store yet"):
        back_up(Settings(data=tmp_path), tmp_path / "b")


def test_readers_and_the_server_go_on_meanwhile(settings: Settings, tmp_path: Path) -> None:
    mart = open_mart(settings)
    with open_store(settings, write=False) as con:
        back_up(settings, tmp_path / "b")
        assert con.execute("SELECT count(*) FROM answers").fetchall() == [(12,)]
    assert mart.rows("units")


def test_a_backup_waits_for_a_load_and_holds_all_of_it(
    facts: Facts, settings: Settings, tmp_path: Path
) -> None:
    begun = threading.Event()

    def load() -> None:
        with open_store(settings, write=True) as con:
            begun.set()
            con.begin()
            con.execute("INSERT INTO answers SELECT 2, 1, range + 100, 1, 3, 1 FROM range(5000)")
            con.commit()

    writer = threading.Thread(target=load)
    writer.start()
    begun.wait(10)
    listed = back_up(settings, tmp_path / "b").listed
    writer.join()
    assert listed.tables["main.answers"].rows == 5012


def test_restoring_brings_back_the_same_facts_and_figures(
    backup: Path, facts: Facts, settings: Settings
) -> None:
    whole = open_mart(settings).rows("metric_cells", metric="engagement")
    facts.answers("new", "S1", [{"q1": 1}] * 20)
    facts.happened(waves=["new"])
    publish(settings)
    restored = restore(settings, backup)
    assert restored.number == 3
    with open_store(settings, write=False) as con:
        assert con.execute("SELECT count(*) FROM answers").fetchall() == [(12,)]
    assert open_mart(settings).rows("metric_cells", metric="engagement") == whole


def test_the_store_of_before_is_kept_aside(backup: Path, facts: Facts) -> None:
    facts.answers("new", "S1", [{"q1": 1}] * 20)
    facts.happened(waves=["new"])
    before = sums_of_file(facts.settings.store_path)
    aside = restore(facts.settings, backup).aside
    assert aside is not None
    assert sums_of_file(aside / "store.duckdb") == before
    assert aside.stat().st_mode & 0o777 == 0o700


def test_a_new_machine_gets_everything_and_nobody_is_signed_in(
    backup: Path, tmp_path: Path
) -> None:
    new = Settings(data=tmp_path / "new")
    restored = restore(new, backup)
    assert [account.name for account in accounts.listed(new)] == ["ann"]
    assert sessions.listed(new) == ()
    assert generations.available(new) == (1, 2)
    assert "person key" in restored.notes[0]
    modes = {p.name: p.stat().st_mode & 0o777 for p in new.data.iterdir() if p.is_file()}
    assert set(modes.values()) == {0o600}


def test_accounts_of_this_folder_stay(backup: Path, with_people: Settings) -> None:
    accounts.remove(with_people, "ann")
    restore(with_people, backup)
    assert accounts.listed(with_people) == ()


@pytest.mark.parametrize("place", [0.02, 0.3, 0.5, 0.7, 0.9, 0.999])
def test_a_changed_byte_is_found_and_nothing_is_touched(
    backup: Path, settings: Settings, place: float
) -> None:
    content = bytearray(backup.read_bytes())
    content[int(len(content) * place)] ^= 0xFF
    backup.write_bytes(content)
    refused(settings, backup)


@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 0.99])
def test_half_a_backup_is_refused(backup: Path, settings: Settings, share: float) -> None:
    content = backup.read_bytes()
    backup.write_bytes(content[: int(len(content) * share)])
    refused(settings, backup)


def test_a_list_that_does_not_fit_is_refused(backup: Path, settings: Settings) -> None:
    listed = archive.read_list(backup)
    fewer = {**listed.tables, "main.answers": replace(listed.tables["main.answers"], rows=11)}
    rewrite(backup, replace(listed, tables=fewer).to_json())
    refused(settings, backup)


def test_a_name_that_leads_elsewhere_is_refused(backup: Path, settings: Settings) -> None:
    listed = archive.read_list(backup)
    rewrite(backup, replace(listed, files={"../evil": "0", **listed.files}).to_json())
    refused(settings, backup)
    assert not (settings.data.parent / "evil").exists()


def refused(settings: Settings, path: Path) -> None:
    before = {p: p.read_bytes() for p in settings.data.rglob("*") if p.is_file()}
    with pytest.raises(BackupDamaged):
        restore(settings, path)
    after = {p: p.read_bytes() for p in settings.data.rglob("*") if p.is_file()}
    assert {p for p in after if before.get(p) != after[p]} <= {settings.data / "publish.lock"}
    assert before.keys() <= after.keys()


def rewrite(backup: Path, listed: str) -> None:
    with zipfile.ZipFile(backup) as found:
        files = {name: found.read(name) for name in found.namelist()}
    with zipfile.ZipFile(backup, "w") as made:
        for name, content in (files | {"backup.json": listed.encode()}).items():
            made.writestr(name, content)


def test_a_later_version_is_named(backup: Path, settings: Settings) -> None:
    listed = json.loads(archive.read_list(backup).to_json())
    rewrite(backup, json.dumps(listed | {"layout": 99}))
    with pytest.raises(BackupDamaged, match="later version"):
        restore(settings, backup)


def test_a_store_of_a_later_version_is_refused(facts: Facts, settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        con.execute("INSERT INTO migrations VALUES ('schema/store/999_later', now()::TIMESTAMP)")
    path = back_up(settings, settings.data.parent / "b").path
    with pytest.raises(StoreTooNew):
        restore(Settings(data=settings.data.parent / "new"), path)
    assert not (settings.data.parent / "new" / "store.duckdb").exists()


def test_another_installation_s_key_is_never_mixed_in(backup: Path, tmp_path: Path) -> None:
    other = Settings(data=tmp_path / "other")
    other.data.mkdir()
    (other.data / "person.key").write_bytes(b"x" * 32)
    with pytest.raises(StoreError, match="another person key"):
        restore(other, backup)


def test_without_a_key_anywhere_nothing_is_restored(settings: Settings, tmp_path: Path) -> None:
    path = back_up(settings, tmp_path / "b", with_key=False).path
    with pytest.raises(StoreError, match=r"Put that person\.key there"):
        restore(Settings(data=tmp_path / "new"), path)


def test_a_damaged_store_can_be_replaced(backup: Path, settings: Settings) -> None:
    settings.store_path.write_bytes(b"no store at all" * 1000)
    restored = restore(settings, backup)
    assert restored.aside is not None
    with open_store(settings, write=False) as con:
        assert con.execute("SELECT count(*) FROM answers").fetchall() == [(12,)]
