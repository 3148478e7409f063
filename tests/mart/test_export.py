"""A result leaves as table, CSV, JSON or Parquet, and harms no spreadsheet."""

import csv
import io
import json
from collections.abc import Callable

import pyarrow.parquet as pq
import pytest

from dashboard.errors import UnknownName
from dashboard.mart.export import export_bytes, export_text
from dashboard.mart.question import Question
from dashboard.mart.questions import answered
from dashboard.mart.result import Result
from dashboard.mart.sandbox import Sandbox

Ask = Callable[..., Result]
MIXED = (
    "SELECT 'a, \"b\"' AS words, -1.5 AS number, 3 AS whole, true AS flag, "
    "DATE '2024-01-31' AS day, NULL AS none, 1 / 0 AS broken"
)


def cells(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_csv_holds_plain_values(ask: Ask) -> None:
    assert cells(export_text(ask(MIXED), "csv"))[1] == [
        'a, "b"', "-1.5", "3", "yes", "2024-01-31", "", "",
    ]  # fmt: skip


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_would_run_is_disarmed(ask: Ask, begin: str) -> None:
    text = export_text(ask("SELECT $evil AS words", evil=f"{begin}cmd|' /C calc'!A0"), "csv")
    assert cells(text)[1][0].startswith(f"'{begin}")


def test_negative_numbers_stay_numbers(ask: Ask) -> None:
    assert cells(export_text(ask("SELECT -5 AS a, -0.5 AS b"), "csv"))[1] == ["-5", "-0.5"]


def test_a_column_name_is_disarmed_too(ask: Ask) -> None:
    assert cells(export_text(ask('SELECT 1 AS "=1+1"'), "csv"))[0] == ["'=1+1"]


def test_json_is_one_document_with_what_must_be_said(ask: Ask) -> None:
    found = json.loads(export_text(ask(MIXED), "json"))
    assert found["rows"] == [['a, "b"', -1.5, 3, True, "2024-01-31", None, None]]
    assert found["types"] == ["text", "number", "integer", "flag", "date", "text", "number"]
    assert "broken" in found["notes"][0]
    assert found["generation"] == 1


def test_parquet_keeps_types_and_notes(ask: Ask) -> None:
    table = pq.read_table(io.BytesIO(export_bytes(ask(MIXED), "parquet")))
    assert table.to_pylist()[0]["whole"] == 3
    assert str(table.schema.field("day").type) == "date32[day]"
    assert b"broken" in table.schema.metadata[b"notes"]


def test_parquet_takes_sums_beyond_64_bits(ask: Ask) -> None:
    result = ask("SELECT 170141183460469231731687303715884105727::HUGEINT AS big")
    found = pq.read_table(io.BytesIO(export_bytes(result, "parquet"))).to_pylist()
    assert found[0]["big"] == pytest.approx(1.7e38, rel=0.01)


def test_a_file_for_excel_begins_with_its_mark(ask: Ask) -> None:
    assert export_bytes(ask("SELECT 'é' AS a"), "csv").startswith(b"\xef\xbb\xbf")


def test_a_table_is_headed_and_formatted_as_the_question_says(
    read: Callable[[str], Question], sandbox: Sandbox
) -> None:
    question = read(
        '/*---\n[columns]\na = { label = "Score", format = ".1f" }\n---*/\n'
        "SELECT 12.345 AS a, NULL AS b, 7 AS c"
    )
    lines = export_text(answered(sandbox, question, {}), "table", question).splitlines()
    assert lines == ["Score  B  C", "-----  -  -", " 12.3  –  7"]


def test_an_empty_result_is_still_a_table(ask: Ask) -> None:
    result = ask("SELECT unit, level FROM units WHERE false")
    assert export_text(result).splitlines()[0] == "unit  level"
    assert json.loads(export_text(result, "json"))["rows"] == []
    assert pq.read_table(io.BytesIO(export_bytes(result, "parquet"))).num_rows == 0


def test_an_unknown_form_is_refused(ask: Ask) -> None:
    with pytest.raises(UnknownName, match="csv"):
        export_text(ask("SELECT 1 AS a"), "xml")
