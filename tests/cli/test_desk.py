"""An analyst's verbs: a starter file that is whole, checks for people and machines, the tables."""

import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dashboard.cli import main
from tests.mart.company import company

Captured = pytest.CaptureFixture[str]
BROKEN = '/*---\ntitel = "Oops"\n---*/\nSELECT 1 AS one\n'


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("data")
    company().write(folder / "marts" / "mart_000001.duckdb")
    return str(folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "mine"


def test_a_new_question_is_whole_and_answers(data: str, folder: Path, capsys: Captured) -> None:
    here = ["--data", data, "--queries", str(folder)]
    assert main(["new", "question", "our_first", *here]) == 0
    assert main(["check", str(folder / "our_first.sql"), *here]) == 0
    assert main(["ask", "our_first", "--param", "regions=North", *here]) == 0
    assert "Engagement (0-100)" in capsys.readouterr().out
    assert 'title       = "Our first?"' in (folder / "our_first.sql").read_text()


def test_a_new_question_never_replaces_one(data: str, folder: Path, capsys: Captured) -> None:
    new = ["new", "question", "mine", "--data", data, "--queries", str(folder)]
    assert main(new) == 0
    assert main(new) == 2
    assert "there already" in capsys.readouterr().err


def test_a_name_that_is_no_address_is_refused(data: str, folder: Path) -> None:
    assert main(["new", "question", "../evil", "--data", data, "--queries", str(folder)]) == 2
    assert not folder.exists()


@pytest.fixture
def broken(folder: Path) -> Path:
    folder.mkdir()
    (folder / "broken.sql").write_text(BROKEN, encoding="utf-8")
    return folder / "broken.sql"


def test_check_says_file_line_and_what_to_do(data: str, broken: Path, capsys: Captured) -> None:
    assert main(["check", str(broken), "--data", data]) == 1
    line = capsys.readouterr().out
    assert line.startswith(f"{broken}:2: unknown key 'titel'.")
    assert "Did you mean 'title'?" in line


@pytest.mark.parametrize("option", [["--json"], ["--format", "json"]])
def test_check_has_one_json_document(
    data: str, broken: Path, capsys: Captured, option: list[str]
) -> None:
    assert main(["check", str(broken), "--data", data, *option]) == 1
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert (found["file"], found["line"]) == (str(broken), 2)


def test_check_speaks_sarif(
    data: str, broken: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(broken.parent.parent)
    assert main(["check", str(broken), "--data", data, "--format", "sarif"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert document["version"] == "2.1.0"
    (result,) = document["runs"][0]["results"]
    assert result["ruleId"] in {
        rule["id"] for rule in document["runs"][0]["tool"]["driver"]["rules"]
    }
    place = result["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "mine/broken.sql"}, "region": {"startLine": 2}}


def test_sarif_of_nothing_to_mend_has_no_result(data: str, folder: Path, capsys: Captured) -> None:
    here = ["--data", data, "--queries", str(folder)]
    main(["new", "question", "mine", *here])
    capsys.readouterr()
    assert main(["check", str(folder), *here, "--format", "sarif"]) == 0
    assert json.loads(capsys.readouterr().out)["runs"][0]["results"] == []


def test_check_runs_on_sample_companies(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "rows.sql"
    path.write_text("SELECT unit, people, value / 0 AS v FROM readings LIMIT 3")
    assert main(["check", str(path), "--sample", "--data", str(tmp_path / "none")]) == 1
    assert "not a number in 'v'" in capsys.readouterr().out


def test_schema_lists_tables_and_tells_their_columns(data: str, capsys: Captured) -> None:
    assert main(["schema", "--data", data]) == 0
    assert "readings: One row a metric, unit and period" in capsys.readouterr().out
    assert main(["schema", "readings", "--data", data]) == 0
    assert "distinct persons behind it" in capsys.readouterr().out
    assert main(["schema", "readings", "--data", data, "--json"]) == 0
    (table,) = json.loads(capsys.readouterr().out)["tables"]
    assert table["columns"][0] == {
        "name": "metric", "type": "VARCHAR", "meaning": "what is measured",
    }  # fmt: skip


def test_a_table_that_is_not_there_is_wrong_usage(data: str, capsys: Captured) -> None:
    assert main(["schema", "reading", "--data", data]) == 2
    assert "Did you mean 'readings'" in capsys.readouterr().err


def test_ask_writes_a_workbook_with_its_small_print(data: str, tmp_path: Path) -> None:
    out = tmp_path / "rows.xlsx"
    ask = ["ask", "turnover_by_unit", "--param", "each=unit", "--format", "xlsx"]
    assert main([*ask, "--out", str(out), "--data", data]) == 0
    about = dict(load_workbook(io.BytesIO(out.read_bytes()))["About"].iter_rows(values_only=True))
    assert about["Filter: One bar for each"] == "Unit"


def test_ask_prints_csv_of_the_rows_alone(data: str, capsys: Captured) -> None:
    assert main(["ask", "turnover_by_unit", "--format", "csv", "--data", data]) == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows[0][0] == "name"
    assert len(rows) == 5


def test_a_folder_of_ones_own_replaces_a_shipped_question(
    data: str, folder: Path, capsys: Captured
) -> None:
    folder.mkdir()
    (folder / "turnover_by_unit.sql").write_text("SELECT 42 AS answer")
    here = ["--data", data, "--queries", str(folder)]
    assert main(["ask", "turnover_by_unit", *here]) == 0
    assert "42" in capsys.readouterr().out
