"""A result in the forms people carry away: a table to read, CSV, XLSX, JSON, Parquet."""

import csv
import io
import json
from datetime import date
from typing import Literal

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.errors import UnknownName
from dashboard.mart.about import About
from dashboard.mart.export_xlsx import xlsx
from dashboard.mart.question import Question
from dashboard.mart.result import Result
from dashboard.mart.written import NUMBERS, written

Format = Literal["table", "csv", "xlsx", "json", "parquet"]
FORMATS: tuple[Format, ...] = ("table", "csv", "xlsx", "json", "parquet")
# Forms that are not text.
BINARY = frozenset({"xlsx", "parquet"})
# A spreadsheet takes text that begins so for a formula and runs it.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def export_text(
    result: Result,
    form: str = "table",
    question: Question | None = None,
    about: About | None = None,
) -> str:
    """A result as text.

    Args:
        form: table, csv or json.
        question: heads and formats the columns of a table; the others keep names and full values.
        about: the small print: lines that begin with # above a CSV, a key of the JSON. Without it
            a CSV holds the rows alone.

    Raises:
        UnknownName: no such form; xlsx and parquet are not text, see `export_bytes`.
    """
    if form == "table":
        return _table(result, question)
    if form == "csv":
        return _small_print(about) + _csv(result)
    if form == "json":
        return _json(result, about)
    raise UnknownName("text format", form, ["table", "csv", "json"])


def export_bytes(
    result: Result, form: str, about: About | None = None, question: Question | None = None
) -> bytes:
    """A result as the content of a file; CSV begins with a mark that makes Excel read UTF-8."""
    if form == "parquet":
        return _parquet(result, about)
    if form == "xlsx":
        return xlsx(result, about, question)
    text = export_text(result, form, question, about)
    return text.encode("utf-8-sig" if form == "csv" else "utf-8")


def _small_print(about: About | None) -> str:
    """One line a fact. Readers of CSV know # for a comment (R, DuckDB; pandas when told)."""
    if about is None:
        return ""
    return "".join(f"# {label}: {' '.join(text.split())}\r\n" for label, text in about.lines())


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


def _json(result: Result, about: About | None) -> str:
    return json.dumps(json_document(result, about), ensure_ascii=False, allow_nan=False)


def json_document(result: Result, about: About | None = None) -> dict[str, object]:
    """A result as JSON has it; its keys are stable and documented in the README."""
    hidden = result.hidden
    document: dict[str, object] = {
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
    if about is not None:
        document["about"] = _about(about)
    return document


def _about(about: About) -> dict[str, object]:
    return {
        "question": about.title,
        "company": about.company,
        "filters": dict(about.chosen),
        "published_on": about.made_on.isoformat(),
        "minimum_group": about.minimum_group,
        "hidden_units": about.hidden_units,
        "exported_on": about.exported_on.isoformat(),
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _parquet(result: Result, about: About | None) -> bytes:
    out = io.BytesIO()
    said = {"notes": json.dumps(result.said()), "generation": str(result.generation)}
    if about is not None:
        said["about"] = json.dumps(_about(about))
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
