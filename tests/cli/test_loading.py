"""Files in by the command line: several at once, every problem, what would be hidden."""

import csv
import getpass
import json
from pathlib import Path

import pytest

from dashboard.cli import main

Captured = pytest.CaptureFixture[str]
UNITS = "Code,Name,Parent\nN,North,\nS001,Abbey Road,N\nS002,Beech Hill,N\nS003,Cobble Lane,N\n"
HEAD = "employee_id,store_code,wave,I feel valued,I am proud to work here\n"
ANSWERS = HEAD + "".join(
    f"e{n},S00{1 + n % 2},2026 Q1,{1 + n % 5},{1 + n % 4}\n" for n in range(24)
)
FEW = ANSWERS + "e90,S003,2026 Q1,5,4\ne91,S003,2026 Q1,4,4\n"
FIGURES = "Store,Month,Revenue\nS001,2026-01,5\nBeech Hil,2026-01,6\n"


@pytest.fixture
def here(tmp_path: Path) -> list[str]:
    return ["--data", str(tmp_path / "data")]


def put(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def test_several_files_are_tried_and_loaded_units_first(
    tmp_path: Path, here: list[str], capsys: Captured
) -> None:
    files = [put(tmp_path, "a.csv", ANSWERS), put(tmp_path, "units.csv", UNITS)]
    assert main(["inspect", *files, *here, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["files"]
    assert [one["file"] for one in found] == ["units.csv", "a.csv"]
    assert found[1]["new_units"] == []
    assert not (tmp_path / "data" / "store.duckdb").exists()
    assert main(["load", *files, *here, "--json"]) == 0
    receipts = json.loads(capsys.readouterr().out)["receipts"]
    assert [(one["upload"], one["file"]) for one in receipts] == [(1, "units.csv"), (2, "a.csv")]
    assert {one["generation"] for one in receipts} == {1}


def test_the_first_file_that_fails_stops_those_after_it_and_no_other(
    tmp_path: Path, here: list[str], capsys: Captured
) -> None:
    wrong = FIGURES.replace(",6", ",six")
    files = [put(tmp_path, "f.csv", wrong), put(tmp_path, "units.csv", UNITS)]
    late = put(tmp_path, "g.csv", FIGURES.replace("Revenue", "Margin"))
    assert main(["load", *files, late, *here]) == 1
    said = capsys.readouterr()
    assert "units.csv: upload 1" in said.out
    assert "Generation 1 is what people see now" in said.out
    assert "not tried, because they may rest on it: g.csv" in said.err


def test_every_problem_is_written_and_none_runs_in_a_spreadsheet(
    tmp_path: Path, here: list[str], capsys: Captured
) -> None:
    rows = "".join(f"S1,2026-01-01,{'=1+1' if n % 2 else f'six{n}'}\n" for n in range(200))
    path = put(tmp_path, "c.csv", "store_code,answered_on,nps\nS1,2026-01-01,5\n" + rows)
    table = tmp_path / "problems.csv"
    assert main(["inspect", path, "--as", "customer_answers", "--problems", str(table), *here]) == 1
    with table.open(encoding="utf-8", newline="") as file:
        listed = [row for row in csv.DictReader(file) if row["severity"] == "error"]
    assert len(listed) == 200
    assert listed[0]["row"] == "3"
    assert {row["found"] for row in listed if "six" not in row["found"]} == {"'=1+1"}
    assert "nps: expected a number from 0 to 10 (" in capsys.readouterr().out


def test_what_would_be_hidden_is_tried_on_a_copy(
    tmp_path: Path, here: list[str], capsys: Captured
) -> None:
    main(["load", put(tmp_path, "units.csv", UNITS), *here])
    path = put(tmp_path, "few.csv", FEW)
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "data").rglob("*") if p.is_file()}
    capsys.readouterr()
    assert main(["inspect", path, "--figures", *here, "--json"]) == 0
    effect = json.loads(capsys.readouterr().out)["effect"]
    assert effect["waves"] == ["2026 Q1"]
    assert effect["after"]["hidden"] > 0
    assert effect["before"] is None
    after = {p: p.stat().st_mtime_ns for p in (tmp_path / "data").rglob("*") if p.is_file()}
    changed = {p.name for p in after.keys() ^ before.keys()}
    changed |= {p.name for p in before if before[p] != after.get(p)}
    assert changed <= {"store.lock"}
    main(["load", path, *here])
    capsys.readouterr()
    assert main(["inspect", put(tmp_path, "m.csv", ANSWERS), "--supersedes", "2", "--figures",
                 *here, "--json"]) == 0  # fmt: skip
    assert json.loads(capsys.readouterr().out)["effect"]["before"] == effect["after"]


def test_an_alias_is_told_once_and_taken_back(
    tmp_path: Path, here: list[str], capsys: Captured
) -> None:
    main(["load", put(tmp_path, "units.csv", UNITS), *here])
    path = put(tmp_path, "f.csv", FIGURES)
    main(["inspect", path, *here])
    assert "Beech Hil (like S002, Beech Hill)" in capsys.readouterr().out
    assert main(["alias", "Beech Hil", "S002", *here]) == 0
    assert "linkage undo 2 takes it back" in capsys.readouterr().out
    main(["inspect", path, *here])
    assert "new unit" not in capsys.readouterr().out
    assert main(["undo", "2", *here]) == 0
    assert main(["redo", "2", *here]) == 0
    assert "is back in force" in capsys.readouterr().out
    assert main(["alias", "Beech Hil", "S009", *here]) == 2


def test_the_log_names_who_loaded_and_who_took_it_back(
    tmp_path: Path, here: list[str], capsys: Captured
) -> None:
    assert main(["load", put(tmp_path, "units.csv", UNITS), *here]) == 0
    assert main(["load", put(tmp_path, "more.csv", UNITS.replace("S003", "S004")), *here,
                 "--dry-run"]) == 0  # fmt: skip
    assert main(["undo", "1", *here]) == 0
    assert main(["redo", "1", *here]) == 0
    assert main(["alias", "Beech Hil", "S002", *here]) == 0
    capsys.readouterr()
    assert main(["log", *here, "--json"]) == 0
    log = json.loads(capsys.readouterr().out)["entries"]
    assert [(one["action"], one["details"]["upload"]) for one in reversed(log)] == [
        ("upload", 1), ("undo", 1), ("redo", 1), ("upload", 2),
    ]  # fmt: skip
    assert {one["who"] for one in log} == {getpass.getuser()}
    assert [one["subject"] for one in log][-1] == "units.csv"


def test_a_map_is_saved_and_reads_the_file_again(
    tmp_path: Path, here: list[str], capsys: Captured
) -> None:
    path, saved = put(tmp_path, "a.csv", ANSWERS), tmp_path / "a.toml"
    assert main(["inspect", path, "--save-map", str(saved), *here]) == 0
    assert main(["load", path, "--map", str(saved), *here]) == 0
    capsys.readouterr()
    assert main(["uploads", *here]) == 0
    assert "a.csv" in capsys.readouterr().out


def test_late_answers_are_added(tmp_path: Path, here: list[str], capsys: Captured) -> None:
    main(["load", put(tmp_path, "a.csv", ANSWERS), *here])
    late = put(tmp_path, "late.csv", FEW)
    assert main(["load", late, *here]) == 1
    assert "or only the people who are new (--late)" in capsys.readouterr().err
    assert main(["load", late, "--late", *here]) == 0
    assert "26 rows: 2 loaded, 0 rejected, 24 left out" in capsys.readouterr().out


def test_a_file_that_leaves_something_open_says_what_it_is_and_what_is_missing(
    tmp_path: Path, here: list[str], capsys: Captured
) -> None:
    rows = "".join(f"S{n:03d},{n + 4},{n % 7}.5\n" for n in range(1, 40))
    path = put(tmp_path, "f.csv", f"Store code,Revenue,Margin %\n{rows}")
    assert main(["inspect", path, *here]) == 1
    said = capsys.readouterr().out
    assert "f.csv holds unit scores, going by its columns" in said
    assert "--wave 2026-03 says it for all rows" in said
    assert main(["inspect", path, *here, "--json"]) == 1
    (found,) = json.loads(capsys.readouterr().out)["files"]
    assert len(found["problems"]) == 1
    assert main(["inspect", path, "--wave", "2026-03", *here]) == 0
