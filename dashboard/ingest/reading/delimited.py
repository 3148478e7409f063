"""CSV, TSV and their relatives, in any common encoding and with any line ends."""

import csv
import io
import itertools
from collections.abc import Iterator
from pathlib import Path

from dashboard.errors import FileUnreadable
from dashboard.ingest.reading.dialect import (
    delimiter_in_quoted_lines,
    delimiter_of,
    encoding_of,
    has_backslash_quotes,
)
from dashboard.ingest.reading.source import SAMPLE_ROWS, Dialect, Row, Source

_SAMPLE_BYTES = 1 << 18
# A comment can be long; a cell beyond this is a quote that never closes.
_LONGEST_CELL = 10_000_000


def open_delimited(path: Path, encoding: str = "", delimiter: str = "") -> Source:
    """A delimited text file; empty `encoding` and `delimiter` are found out."""
    with path.open("rb") as file:
        sample = file.read(_SAMPLE_BYTES)
        whole = not file.read(1)
    encoding = _named(encoding) or encoding_of(sample, whole=whole)
    text = sample.decode(encoding, errors="replace")
    text = text.removeprefix("\ufeff")
    delimiter = delimiter or delimiter_of(text)
    dialect = Dialect("csv", encoding.removesuffix("-sig"), delimiter)
    if has_backslash_quotes(text, delimiter):
        first = tuple(_head(text.replace('\\"', '""'), delimiter, path))
        note = 'quotes inside cells are written \\"; read as quotes.'
        return Source(dialect, first, lambda: _rows(path, encoding, delimiter, True), note=note)
    first = tuple(_head(text, delimiter, path))
    if inner := delimiter_in_quoted_lines(first):
        return _whole_lines(path, encoding, delimiter, inner, first)
    plain = encoding in ("utf-8", "utf-8-sig") and "\r" not in text.replace("\r\n", "")
    return Source(dialect, first, lambda: _rows(path, encoding, delimiter), plain)


def _whole_lines(
    path: Path, encoding: str, delimiter: str, inner: str, first: tuple[Row, ...]
) -> Source:
    """A file whose lines stand in quotes as one cell each: read once more inside them."""

    def rows() -> Iterator[tuple[int, Row]]:
        for number, row in _rows(path, encoding, delimiter):
            yield number, _inside(row, inner)

    note = "each line stands in quotes as one cell; it is read as the columns inside."
    dialect = Dialect("csv", encoding.removesuffix("-sig"), inner)
    return Source(dialect, tuple(_inside(row, inner) for row in first), rows, note=note)


def _inside(row: Row, delimiter: str) -> Row:
    return next(csv.reader([row[0]], delimiter=delimiter), []) if len(row) == 1 else row


def _named(encoding: str) -> str:
    return encoding.lower().replace("windows-1252", "cp1252")


def _head(text: str, delimiter: str, path: Path) -> Iterator[Row]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        yield from itertools.islice(rows, SAMPLE_ROWS)
    except csv.Error as error:
        raise FileUnreadable(f"{path.name}, row {rows.line_num}: {error}.") from error


def _rows(
    path: Path, encoding: str, delimiter: str, backslashes: bool = False
) -> Iterator[tuple[int, Row]]:
    """All rows. Where the sample looked like UTF-8 and a later byte is not, Windows-1252 it is."""
    try:
        if encoding in ("utf-8", "utf-8-sig"):
            _decode_through(path)
    except UnicodeDecodeError:
        encoding = encoding_of(path.read_bytes(), whole=True)
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding=encoding, newline="", errors="replace") as file:
        lines = (line.replace('\\"', '""') for line in file) if backslashes else file
        rows = csv.reader(lines, delimiter=delimiter)
        try:
            for number, row in enumerate(rows, 1):
                if number == 1 and row:
                    row[0] = row[0].removeprefix("\ufeff")
                yield number, row
        except csv.Error as error:
            raise FileUnreadable(
                f"{path.name}, line {rows.line_num}: {error}. Is a quotation mark never closed?"
            ) from error


def _decode_through(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        while file.read(1 << 20):
            pass
