"""A result in the forms people carry away: a table to read, CSV, JSON, Parquet."""

import csv
import io
import json
from datetime import date
from typing import Literal

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.errors import UnknownName
from dashboard.mart.question import Question
from dashboard.mart.result import Result
from dashboard.mart.written import NUMBERS, written

Format = Literal["table", "csv", "json", "parquet"]
FORMATS: tuple[Format, ...] = ("table", "csv", "json", "parquet")
# A spreadsheet takes text that begins so for a formula and runs it.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def export_text(result: Result, form: str = "table", question: Question | None = None) -> str:
    """A result as text; CSV holds the rows only, the others also what must be said with them.

    Args:
        form: table, csv or json.
        question: heads and formats the columns of a table; the others keep names and full values.

    Raises:
        UnknownName: no such form; parquet is not text, see `export_bytes`.
    """
    if form == "table":
        return _table(result, question)
    if form == "csv":
        return _csv(result)
    if form == "json":
        return _json(result)
    raise UnknownName("text format", form, ["table", "csv", "json"])


def export_bytes(result: Result, form: str) -> bytes:
    """A result as the content of a file; CSV begins with a mark that makes Excel read UTF-8."""
    if form == "parquet":
        return _parquet(result)
    text = export_text(result, form)
    return text.encode("utf-8-sig" if form == "csv" else "utf-8")


def _csv(result: Result) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_harmless(name) for name in result.columns)
    for row in result.tuples():
        writer.writerow(
            _harmless(value) if isinstance(value, str) else _written(value) for value in row
        )
    return out.getvalue()


def _harmless(text: str) -> str:
    """Text that a spreadsheet shows instead of running it; numbers never come here."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _written(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else value


def _json(result: Result) -> str:
    hidden = result.hidden
    document = {
        "columns": list(result.columns),
        "types": list(result.types),
        "rows": [list(map(_plain, row)) for row in result.tuples()],
        "more": result.more,
        "notes": list(result.notes),
        "hidden": None
        if hidden is None
        else {"units": hidden.units, "cells": hidden.cells, "people": hidden.people},
        "generation": result.generation,
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _parquet(result: Result) -> bytes:
    out = io.BytesIO()
    said = {"notes": json.dumps(result.said()), "generation": str(result.generation)}
    pq.write_table(arrow(result).replace_schema_metadata(said), out)
    return out.getvalue()


def arrow(result: Result) -> pa.Table:
    """The rows as an Arrow table, with types that hold for empty results too."""
    known = {
        "integer": pa.int64(), "number": pa.float64(), "text": pa.string(), "flag": pa.bool_(),
        "date": pa.date32(), "time": pa.timestamp("us"), "other": pa.string(),
    }  # fmt: skip
    rows = list(result.tuples())
    columns = {}
    for place, (name, kind) in enumerate(zip(result.columns, result.types, strict=True)):
        values = [row[place] for row in rows]
        if kind == "integer" and any(isinstance(v, int) and abs(v) >= 2**63 for v in values):
            # Sums of sums may pass 64 bits: a float is near enough, an error is not.
            columns[name] = pa.array(result.rows[name], from_pandas=True)
        else:
            columns[name] = pa.array(values, type=known[kind])
    return pa.table(columns)


def _table(result: Result, question: Question | None) -> str:
    columns = []
    for name, kind in zip(result.columns, result.types, strict=True):
        cells = written(result, name, question)
        heading = question.heading(name) if question else name
        width = max(len(heading), *map(len, cells), 0)
        padded = str.rjust if kind in NUMBERS else str.ljust
        columns.append([padded(cell, width) for cell in (heading, "-" * width, *cells)])
    lines = ["  ".join(row).rstrip() for row in zip(*columns, strict=True)]
    return "\n".join([*lines, *(["", *result.said()] if result.said() else [])]) + "\n"
