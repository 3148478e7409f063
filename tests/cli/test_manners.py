"""How the command line speaks: exit codes, JSON alone on stdout, errors that help."""

import json
from pathlib import Path

import pytest

from dashboard.cli import main


def test_nothing_loaded_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["metrics", "--data", str(tmp_path)]) == 1
    assert "linkage load" in capsys.readouterr().err


def test_an_unknown_company_is_wrong_usage_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--company", "tru", "--data", str(tmp_path)]) == 2
    assert "Did you mean 'true'?" in capsys.readouterr().err


def test_an_address_open_to_the_network_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--host", "0.0.0.0", "--data", str(tmp_path)]) == 2  # noqa: S104
    assert "sign-in" in capsys.readouterr().err


def test_an_error_under_json_is_one_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["uploads", "--data", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"uploads": []}
    assert main(["link", "a", "b", "--data", str(tmp_path), "--json"]) == 1
    assert "Nothing has been published" in json.loads(capsys.readouterr().out)["error"]


def test_a_file_loads_once_and_can_be_taken_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = ["--data", str(tmp_path / "data")]
    path = tmp_path / "scores.csv"
    rows = "\n".join(f"S{n:02d},2025,{60 + n % 7},{30 + n}" for n in range(20))
    path.write_text(f"Store,Year,Engagement,Sales\n{rows}\n")
    assert main(["load", str(path), *here]) == 0
    assert main(["load", str(path), *here]) == 1
    assert "upload 1" in capsys.readouterr().err
    assert main(["undo", "1", *here]) == 0
    assert main(["load", str(path), *here]) == 0
    capsys.readouterr()
    assert main(["uploads", "--json", *here]) == 0
    states = [upload["state"] for upload in json.loads(capsys.readouterr().out)["uploads"]]
    assert states == ["undone", "loaded"]


def test_a_bad_row_stops_the_load_and_names_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = ["--data", str(tmp_path / "data")]
    path = tmp_path / "customers.csv"
    path.write_text("Store,Date,NPS\nA,2026-01-05,9\nA,2026-01-06,eleven\nB,2026-01-07,3\n")
    assert main(["load", str(path), "--as", "customer_answers", *here]) == 1
    assert "row 3" in capsys.readouterr().err
    assert main(["load", str(path), "--as", "customer_answers", "--accept-rejects", *here]) == 0


def test_a_corrected_file_takes_the_place_of_the_earlier_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = ["--data", str(tmp_path / "data"), "--as", "customer_answers"]
    first, second = tmp_path / "may.csv", tmp_path / "may_corrected.csv"
    first.write_text("Store,Date,NPS\n" + "".join(f"A,2026-05-{d:02d},0\n" for d in range(1, 20)))
    second.write_text("Store,Date,NPS\n" + "".join(f"A,2026-05-{d:02d},10\n" for d in range(1, 20)))
    assert main(["load", str(first), *here]) == 0
    assert main(["load", str(second), "--supersedes", "1", *here]) == 0
    capsys.readouterr()
    assert main(["uploads", "--json", "--data", str(tmp_path / "data")]) == 0
    states = [upload["state"] for upload in json.loads(capsys.readouterr().out)["uploads"]]
    assert states == ["superseded", "loaded"]
