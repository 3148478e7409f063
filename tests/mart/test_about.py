"""Whatever leaves the page carries its filters, its age and what it leaves out."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from openpyxl import load_workbook

from dashboard.mart.about import About, about, caption, in_words
from dashboard.mart.export import export_bytes, export_text
from dashboard.mart.parameters import Option, Parameter
from dashboard.mart.question import ColumnWords, Question
from dashboard.mart.questions import question_named, run_question
from dashboard.mart.reading import open_mart
from dashboard.mart.result import Result, result_of
from dashboard.settings import Settings
from tests.mart.company import re_organised

NAME = "engaged_units_keep_customers"
VALUES: dict[str, object] = {"customers": "csat", "regions": ("North", "South")}


@pytest.fixture(scope="module")
def said(published: Settings) -> tuple[Question, Result, About]:
    question = question_named(published, NAME)
    result = run_question(published, question, VALUES)
    return question, result, about(published, result, question, VALUES)


def test_the_small_print_names_filters_generation_threshold_hidden_units_and_day(
    said: tuple[Question, Result, About],
) -> None:
    lines = dict(said[2].lines())
    assert lines["Filter: Customer score"] == "csat"
    assert lines["Filter: Regions"] == "North, South"
    assert lines["Generation"] == "1, published on 2025-01-05"
    assert lines["Smallest group shown"] == "5 people"
    assert lines["Units with hidden figures"] == "2"
    assert date.fromisoformat(lines["Exported on"]) <= date.today()  # noqa: DTZ011


def test_a_csv_begins_with_it_and_goes_on_as_ever(said: tuple[Question, Result, About]) -> None:
    question, result, small = said
    text = export_bytes(result, "csv", small, question).decode("utf-8-sig")
    head = [line for line in text.splitlines() if line.startswith("# ")]
    assert len(head) == len(small.lines())
    rows = list(csv.reader(io.StringIO(text.partition(head[-1])[2].lstrip())))
    assert rows[0] == list(result.columns)
    assert len(rows) == len(result) + 1


def test_a_filter_with_line_breaks_cannot_forge_a_row() -> None:
    forged = About("Q", "q", "C", (("Words", "a\r\nunit,99"),), 1, date(2025, 1, 1), 5, 0, (),
                   date(2025, 1, 1))  # fmt: skip
    empty = Result(("a",), ("text",), {"a": []})  # type: ignore[dict-item]
    text = export_text(empty, "csv", about=forged)
    assert [line[:1] for line in text.splitlines()] == ["#"] * len(forged.lines()) + ["a"]


def test_a_workbook_has_rows_under_headings_and_a_sheet_about_them(
    said: tuple[Question, Result, About],
) -> None:
    question, result, small = said
    book = load_workbook(io.BytesIO(export_bytes(result, "xlsx", small, question)))
    assert book.sheetnames == ["Rows", "About"]
    rows = list(book["Rows"].iter_rows(values_only=True))
    assert rows[0][4] == "Engagement (0-100)"
    assert rows[1][4] == pytest.approx(result.rows["engagement"][0])
    assert book["Rows"]["E2"].number_format == "0.0"
    assert ("Generation", "1, published on 2025-01-05") in book["About"].iter_rows(values_only=True)


def test_a_workbook_holds_no_formula() -> None:
    rows = {"a": ["=1+1", "+1", "@x", "-2", "\x01=2"]}
    result = Result(("a",), ("text",), rows)  # type: ignore[arg-type]
    sheet = load_workbook(io.BytesIO(export_bytes(result, "xlsx")))["Rows"]
    assert [sheet[f"A{n}"].data_type for n in range(1, 7)] == ["s"] * 6
    assert sheet["A2"].value == "=1+1"


def test_formats_of_the_front_matter_are_excels_own() -> None:
    columns = {"share": ColumnWords(format=".0%"), "up": ColumnWords(format="+.1f"),
               "money": ColumnWords(format=",.0f"), "day": ColumnWords(format="%b %Y")}  # fmt: skip
    question = Question("q", None, "Q?", "", columns=columns)  # type: ignore[arg-type]
    rows = {"share": [0.5], "up": [1.0], "money": [1e6], "day": [date(2026, 3, 1)]}
    result = Result(tuple(rows), ("number", "number", "number", "date"), rows)  # type: ignore[arg-type]
    sheet = load_workbook(io.BytesIO(export_bytes(result, "xlsx", None, question)))["Rows"]
    found = [sheet.cell(2, place).number_format for place in range(1, 5)]
    assert found == ["0%", "+0.0;-0.0;0", "#,##0", "mmm yyyy"]


def test_json_and_parquet_carry_it_too(said: tuple[Question, Result, About]) -> None:
    question, result, small = said
    document = json.loads(export_text(result, "json", question, small))
    assert document["about"]["minimum_group"] == 5
    assert document["about"]["filters"]["Regions"] == "North, South"
    table = pq.read_table(io.BytesIO(export_bytes(result, "parquet", small)))
    assert json.loads(table.schema.metadata[b"about"]) == document["about"]


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("list", (), "all"),
        ("choice", None, "any"),
        ("choice", 3, "three"),
        ("bool", False, "no"),
        ("daterange", (date(2025, 1, 1), None), "from 2025-01-01"),
        ("daterange", (None, date(2025, 1, 1)), "until 2025-01-01"),
        ("daterange", (date(2025, 1, 1), date(2025, 3, 1)), "2025-01-01 to 2025-03-01"),
        ("int", 0, "0"),
    ],
)
def test_a_filter_is_written_in_words(kind: str, value: object, words: str) -> None:
    parameter = Parameter("p", kind, options=(Option(3, "three"),))  # type: ignore[arg-type]
    assert in_words(parameter, value) == words


def test_units_that_are_not_read_as_they_were_are_told(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    re_organised().write(settings.marts / "mart_000001.duckdb")
    result = result_of({"a": [1]}, None, 1)
    now = replace(settings, units_as="is")
    assert ("Units", "as they are now") in about(now, result, title="t").lines()
    assert "Units" not in dict(about(settings, result, title="t").lines())
    assert caption(open_mart(now)).endswith("Units as they are now.")
