"""The doctor finds what was broken on purpose, and finds nothing where nothing was."""

import os
import shutil
import sqlite3
import time
from collections.abc import Iterable
from dataclasses import replace

import pytest

from dashboard.access import audit
from dashboard.access_settings import AccessSettings, Grant
from dashboard.care import surroundings
from dashboard.care.doctor import examine
from dashboard.care.finding import Finding
from dashboard.publish import generation, publish
from dashboard.settings import Settings
from dashboard.store.lock import locked
from tests.publish.facts import Facts


def wrong(found: Iterable[Finding]) -> set[str]:
    return {one.about for one in found if one.state == "wrong"}


def told(settings: Settings, about: str) -> str:
    return " ".join(one.found for one in examine(settings) if one.about == about)


def test_a_healthy_folder_is_fine(with_people: Settings) -> None:
    found = list(examine(with_people))
    assert {one.state for one in found} == {"fine"}
    assert {one.about for one in found} == {
        "permissions", "versions", "disk", "clock", "leftovers", "store", "person key",
        "generation 1", "sign-in", "audit log", "disclosure",
    }  # fmt: skip


def test_before_the_first_load_it_says_what_to_do(settings: Settings) -> None:
    empty = replace(settings, data=settings.data / "empty")
    assert [one.about for one in examine(empty) if one.state == "look"] == ["data folder"]


@pytest.mark.parametrize("name", ["store.duckdb", "person.key", ".", "marts"])
def test_what_others_can_read_is_named_and_mended(settings: Settings, name: str) -> None:
    path = settings.data / name
    path.chmod(0o755)
    assert wrong(examine(settings)) == {"permissions"}
    assert wrong(examine(settings, mend=True)) == set()
    assert path.stat().st_mode & 0o077 == 0
    assert {one.state for one in examine(settings)} == {"fine"}


def test_a_published_mart_may_not_be_writable(settings: Settings) -> None:
    generation.path_of(settings, 1).chmod(0o644)
    assert wrong(examine(settings)) == {"permissions"}


def test_settings_may_be_read_by_others(settings: Settings) -> None:
    (settings.data / "linkage.toml").chmod(0o644)
    assert wrong(examine(settings)) == set()


@pytest.mark.parametrize("place", [0.1, 0.3, 0.5])
def test_a_damaged_generation_is_found_by_its_checksums(settings: Settings, place: float) -> None:
    path = generation.path_of(settings, 1)
    content = bytearray(path.read_bytes())
    start = int(len(content) * place)
    content[start : start + 4096] = os.urandom(4096)
    path.chmod(0o644)
    path.write_bytes(content)
    path.chmod(0o444)
    assert "generation 1" in wrong(examine(settings))


def test_a_store_cut_short_is_found(settings: Settings) -> None:
    content = settings.store_path.read_bytes()
    settings.store_path.write_bytes(content[: len(content) // 2])
    assert "store" in wrong(examine(settings))


def test_a_key_that_is_gone_while_people_are_there_is_found(settings: Settings) -> None:
    (settings.data / "person.key").unlink()
    assert wrong(examine(settings)) == {"person key"}


def test_a_key_of_the_wrong_length_is_found(settings: Settings) -> None:
    (settings.data / "person.key").write_bytes(b"short")
    assert wrong(examine(settings)) == {"person key"}


def test_figures_that_are_behind_are_pointed_out(facts: Facts, settings: Settings) -> None:
    facts.answers("new", "S1", [{"q1": 1}] * 9)
    facts.happened(waves=["new"])
    assert "does not show everything" in told(settings, "generations")
    publish(settings)
    assert told(settings, "generations") == ""


def test_a_clock_that_is_behind_is_found(settings: Settings) -> None:
    later = time.time() + 86400
    os.utime(settings.store_path, (later, later))
    assert wrong(examine(settings)) == {"clock"}


def test_a_full_disk_is_found(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    full = shutil.disk_usage(settings.data)._replace(free=100)
    monkeypatch.setattr(surroundings.shutil, "disk_usage", lambda _: full)
    assert wrong(examine(settings)) == {"disk"}


def test_a_version_that_was_not_tested_is_found(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surroundings, "requires", lambda _: ["duckdb<2.1,>=2.0.0"])
    monkeypatch.setattr(surroundings, "version", lambda _: "2.1.3")
    assert wrong(examine(settings)) == {"versions"}


def test_leftovers_of_killed_jobs_are_named_and_removed(settings: Settings) -> None:
    (settings.marts / ".making-abc.duckdb").write_bytes(b"half")
    (settings.data / ".restoring-x").mkdir(mode=0o700)
    (settings.data / ".restoring-x" / "store.duckdb").write_bytes(b"half")
    (settings.data / ".restoring-x" / "store.duckdb").chmod(0o600)
    (settings.marts / ".making-abc.duckdb").chmod(0o600)
    assert ".making-abc.duckdb" in told(settings, "leftovers")
    assert ".restoring-x" in told(settings, "leftovers")
    list(examine(settings, mend=True))
    assert {one.state for one in examine(settings)} == {"fine"}


def test_a_running_job_keeps_its_files(settings: Settings) -> None:
    making = settings.marts / ".making-abc.duckdb"
    making.write_bytes(b"half")
    making.chmod(0o600)
    with locked(settings.data / "publish.lock", exclusive=True):
        list(examine(settings, mend=True))
    assert making.exists()


def test_a_broken_audit_log_is_found(settings: Settings) -> None:
    for name in ("ann", "bob"):
        audit.note(settings, name, "export")
    con = sqlite3.connect(settings.data / "access.db")
    with con:
        con.execute("UPDATE audit SET who = 'eve' WHERE entry = 1")
    con.close()
    assert wrong(examine(settings)) == {"audit log"}


def test_a_unit_nobody_knows_is_pointed_out(settings: Settings) -> None:
    grants = (Grant("north", ("executive",), ("S1", "Nroth")),)
    asked = replace(settings, access=AccessSettings(groups=grants))
    (found,) = [one for one in examine(asked) if one.about == "units in sight"]
    assert "Nroth" in found.found
    assert "S1" not in found.found


def test_a_sign_in_that_would_let_nobody_in_is_found(settings: Settings) -> None:
    asked = replace(settings, access=AccessSettings(source="accounts"))
    assert wrong(examine(asked)) == {"sign-in"}


def test_an_own_list_of_words_is_read_and_its_mistakes_are_found(settings: Settings) -> None:
    settings.words_path.write_text("kind,word,language,forms\npride,cosy,en,cosy\n")
    settings.words_path.chmod(0o600)
    assert told(settings, "words") == "your own list, words in it: 1"
    settings.words_path.write_text("kind,word,language,forms\npride,cosy,xx,cosy\n")
    assert wrong(examine(settings)) == {"words"}
    assert "line 2" in told(settings, "words")


def test_a_list_of_words_that_others_can_read_is_found(settings: Settings) -> None:
    settings.words_path.write_text("kind,word,language,forms\npride,cosy,en,cosy\n")
    settings.words_path.chmod(0o644)
    assert wrong(examine(settings)) == {"permissions"}
