"""The commands that look after a data folder, as somebody types them."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from dashboard.access import accounts, audit, sessions, tokens
from dashboard.cli import main
from dashboard.settings import Settings
from tests.publish.facts import Facts


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Facts(tmp_path / "data")
    made.unit("S1")
    made.happened(all=True)
    return made.settings


@pytest.fixture
def run(settings: Settings, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command with --json; returns its exit code and its document."""

    def command(*words: str) -> tuple[int, Any]:
        code = main([*words, "--json", "--data", str(settings.data)])
        said = capsys.readouterr().out
        return code, json.loads(said) if said else None

    return command


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_back_up_and_restore(run: Any, tmp_path: Path, settings: Settings) -> None:
    code, made = run("backup", str(tmp_path / "b"))
    assert (code, "read back and compared" in made["verified"]) == (0, True)
    code, done = run("restore", str(tmp_path / "b"))
    assert (code, done["generation"]) == (0, 1)
    assert [entry.action for entry in audit.latest(settings)] == ["restore", "backup"]


def test_a_damaged_backup_is_told_in_one_line(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "b").write_bytes(b"PK not a backup")
    assert main(["restore", str(tmp_path / "b"), "--data", str(settings.data)]) == 1
    assert "is no backup of Linkage" in capsys.readouterr().err


def test_the_doctor_exits_1_when_something_is_wrong(run: Any, settings: Settings) -> None:
    settings.data.chmod(0o755)
    code, found = run("doctor")
    assert code == 1
    assert [f["about"] for f in found["findings"] if f["state"] == "wrong"] == ["permissions"]
    assert run("doctor", "--mend")[0] == 0


def test_forgetting_asks_first(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, "")
    code, said = run("forget", "--before", "2020-01-01")
    assert (code, "--yes" in said["error"]) == (2, True)


def test_forgetting_nothing_says_so(run: Any) -> None:
    code, said = run("forget", "--before", "2001-01-01", "--yes")
    assert (code, said["rows"], said["generation"]) == (1, {}, None)


def test_forgetting_what_is_still_to_come_is_refused(run: Any) -> None:
    code, said = run("forget", "--before", "2099-01-01", "--yes")
    assert (code, "still to come" in said["error"]) == (2, True)


def test_the_log_does_not_keep_whom_it_forgot(run: Any, settings: Settings) -> None:
    (settings.data / "person.key").write_bytes(b"k" * 32)
    run("forget", "--person", "E17", "--yes")
    assert "E17" not in repr(audit.latest(settings))


def test_an_account_from_beginning_to_end(
    run: Any, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "four plain words here\n")
    assert run("accounts", "add", "ann", "--role", "executive", "--unit", "North")[0] == 0
    assert accounts.password_fits(settings, "ann", "four plain words here")
    assert run("accounts")[1]["accounts"][0]["units"] == ["North"]
    run("accounts", "change", "ann", "--role", "hr")
    assert run("accounts")[1]["accounts"][0]["roles"] == ["hr"]
    sessions.begin(settings, "ann", "accounts")
    run("accounts", "sign-out", "ann")
    assert sessions.listed(settings) == ()
    run("accounts", "remove", "ann")
    assert run("accounts")[1] == {"accounts": []}


def test_a_made_up_password_fits(run: Any, settings: Settings) -> None:
    _, said = run("accounts", "add", "ann", "--role", "hr", "--generate")
    assert accounts.password_fits(settings, "ann", said["password"])
    assert said["password"] not in repr(audit.latest(settings))


def test_an_unknown_account_is_wrong_usage(run: Any) -> None:
    assert run("accounts", "remove", "nobody")[0] == 2


def test_a_token_is_made_listed_and_revoked(run: Any, settings: Settings) -> None:
    _, made = run("tokens", "make", "nightly", "--may", "uploads", "--days", "30")
    assert tokens.identity_of(settings, made["token"])
    (listed,) = run("tokens")[1]["tokens"]
    assert made["token"].rsplit("_", 1)[1] not in json.dumps(listed)
    run("tokens", "revoke", listed["token"])
    assert tokens.identity_of(settings, made["token"]) is None


def test_the_log_shows_what_was_done(run: Any) -> None:
    run("tokens", "make", "nightly", "--may", "uploads")
    code, said = run("log")
    assert code == 0
    assert [(e["action"], e["subject"]) for e in said["entries"]] == [("token", "nightly")]
