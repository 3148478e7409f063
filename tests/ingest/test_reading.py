"""The same table, however it was written, becomes the same facts."""

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard.errors import FileUnreadable, UnknownName
from dashboard.ingest.reading.opening import open_source
from dashboard.ingest.reading.workbook import cell_text, open_workbook

TABLE = [
    ["Store", "Store name", "Month", "Revenue", "Margin %"],
    ["007", "Zürich – Hbf", "2026-01", "1234.5", "12.5"],
    ["007", "Zürich – Hbf", "2026-02", "1300.25", ""],
    ["S10", "Málaga", "2026-01", "0", "8.25"],
]
FACTS = [
    ("007", "margin_pct", date(2026, 1, 1), 12.5),
    ("007", "revenue", date(2026, 1, 1), 1234.5),
    ("007", "revenue", date(2026, 2, 1), 1300.25),
    ("S10", "margin_pct", date(2026, 1, 1), 8.25),
    ("S10", "revenue", date(2026, 1, 1), 0.0),
]
QUERY = """
    SELECT unit, metric, starts_on, value FROM unit_scores JOIN units USING (unit_id)
    ORDER BY unit, metric, starts_on
"""


def delimited(
    delimiter: str, line_end: str, decimal: str = ".", quoting: Any = csv.QUOTE_MINIMAL
) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end, quoting=quoting)
    writer.writerow(TABLE[0])
    writer.writerows([*row[:3], *(c.replace(".", decimal) for c in row[3:])] for row in TABLE[1:])
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_encoding_and_delimiter(
    encoding: str,
    delimiter: str,
    write: Callable[..., Path],
    load: Callable[..., Any],
    rows: Callable[..., Any],
) -> None:
    load(write(delimited(delimiter, "\n"), encoding=encoding))
    assert rows(QUERY) == FACTS
    assert rows("SELECT name FROM units ORDER BY unit") == [("Zürich – Hbf",), ("Málaga",)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_line_end(
    line_end: str, write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write(delimited(",", line_end)))
    assert rows(QUERY) == FACTS


def test_decimal_commas(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write(delimited(";", "\n", decimal=",")))
    assert rows(QUERY) == FACTS


def test_every_cell_in_quotes(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write(delimited(",", "\n", quoting=csv.QUOTE_ALL)))
    assert rows(QUERY) == FACTS


def test_a_late_byte_of_windows_1252_after_much_plain_text(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    plain = "".join(f"S{n:05d},Plain,2026-01,{n}\n" for n in range(30_000))
    path = write("Store,Store name,Month,Revenue\n" + plain)
    with path.open("ab") as file:
        file.write("LAST,Zürich – Hbf,2026-01,5\n".encode("cp1252"))
    load(path)
    assert rows("SELECT name FROM units WHERE unit = 'LAST'") == [("Zürich – Hbf",)]


def test_words_above_the_table_and_empty_rows_within(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    text = "Harbour & Pine\n\nRevenue by store\n" + delimited(",", "\n").replace(
        "S10", "\n,,,,\nS10"
    )
    receipt = load(write(text))
    assert (receipt.rows, receipt.loaded) == (3, 3)
    assert rows(QUERY) == FACTS


def test_a_spreadsheet_keeps_leading_noughts(
    tmp_path: Path, load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    book = openpyxl.Workbook()
    notes = book.active
    notes.append(["Made for you"])
    sheet = book.create_sheet("Figures")
    sheet.append(["Revenue by store"])
    for row in TABLE[:1]:
        sheet.append(row)
    for row in TABLE[1:]:
        sheet.append([*row[:3], *(float(c) if c else None for c in row[3:])])
    path = tmp_path / "figures.xlsx"
    book.save(path)
    load(path)
    assert rows(QUERY) == FACTS


def test_parquet_with_types(
    tmp_path: Path, load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    columns = dict(zip(TABLE[0], zip(*TABLE[1:], strict=True), strict=True))
    numbers = {
        name: pa.array([float(c) if c else None for c in columns[name]])
        for name in ("Revenue", "Margin %")
    }
    months = pa.array([date.fromisoformat(f"{month}-01") for month in columns["Month"]])
    path = tmp_path / "figures.parquet"
    pq.write_table(pa.table({**columns, "Month": months, **numbers}), path)
    load(path)
    found = rows(QUERY.replace("starts_on, value", "date_trunc('month', starts_on)::DATE, value"))
    assert found == FACTS


def test_a_chosen_sheet_by_name_and_by_number(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "First"
    book.active.append(["a"])
    book.create_sheet("Second").append(["b"])
    path = tmp_path / "two.xlsx"
    book.save(path)
    assert open_workbook(path, "Second").first[0] == ["b"]
    assert open_workbook(path, "1").first[0] == ["a"]
    with pytest.raises(UnknownName, match="Second"):
        open_workbook(path, "Third")


@pytest.mark.parametrize(
    ("cell", "text"),
    [(4.0, "4"), (4.25, "4.25"), (True, "Yes"), (None, ""), (date(2026, 1, 5), "2026-01-05")],
)
def test_a_cell_reads_as_a_person_would_type_it(cell: object, text: str) -> None:
    assert cell_text(cell) == text


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "empty"), (b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04broken", "cannot be opened")],
)
def test_a_file_that_is_no_table_is_refused_in_words(
    content: bytes, told: str, tmp_path: Path
) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    with pytest.raises(FileUnreadable, match=told):
        open_source(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="No such file"):
        open_source(tmp_path / "nothing.csv")
