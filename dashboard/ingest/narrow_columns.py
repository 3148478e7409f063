"""Columns of a large file that need less room on the desk than their text or number takes.

A column with few different texts is read into numbers by the engine as it parses, and whole figures
are kept in a byte. What is supposed of a column by samples is never believed: one cell that does
not fit and the file is read again as it stands.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.ingest.fields import Field
from dashboard.ingest.reading.source import Row
from dashboard.ingest.work import Work

# Reading a smaller file takes less than its samples do.
_LARGE = 16_000_000
# A stretch of this length every so many bytes: about one hundredth of the file.
_STRETCH, _EVERY = 1 << 14, 1 << 20
_FEWEST_STRETCHES = 64
# Beyond this many texts, or beyond a text in every so many rows, looking them up saves nothing.
_MOST_TEXTS, _ROWS_A_TEXT = 20_000, 8
# Columns in which a file says the same again and again.
_OFTEN = ("unit", "wave", "survey", "item", "metric_column")
_WHOLE = re.compile(r"-?\d{1,2}|100")


@dataclass(frozen=True, slots=True)
class Narrow:
    """texts: of each column of the desk that has few; whole: columns of small whole numbers."""

    texts: dict[str, tuple[str, ...]]
    whole: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.texts or self.whole)


AS_IT_STANDS = Narrow({}, frozenset())


def narrow_columns(work: Work) -> Narrow:
    """What samples from all over the file suggest; nothing for a file of ordinary size."""
    if work.path.stat().st_size < _LARGE:
        return AS_IT_STANDS
    there = [one for one in work.fields if one.at is not None]
    often = [one for one in there if one.target in _OFTEN]
    texts: dict[str, set[str]] = {one.target: set() for one in often}
    rows = 0
    for some in _samples(work.path, work.source.dialect.delimiter, len(work.head.names)):
        rows += len(some)
        columns = list(zip(*some, strict=True))
        for one in often:
            texts[one.target].update(columns[one.at or 0])
    for found in texts.values():
        found.discard("")
    few = min(_MOST_TEXTS, rows // _ROWS_A_TEXT)
    return Narrow(
        {one: tuple(found) for one, found in texts.items() if 0 < len(found) <= few},
        frozenset(one.target for one in there if _is_whole(one, work)),
    )


def _is_whole(one: Field, work: Work) -> bool:
    cells = {cell for cell in work.head.rows_at(one.at or 0) if cell}
    return one.cell == "number" and bool(cells) and all(map(_WHOLE.fullmatch, cells))


def _samples(path: Path, delimiter: str, width: int) -> Iterator[list[Row]]:
    """Whole rows of stretches that lie evenly over the file."""
    size = path.stat().st_size
    stretches = max(_FEWEST_STRETCHES, size // _EVERY)
    with path.open("rb") as file:
        for number in range(stretches):
            file.seek(number * (size - _STRETCH) // (stretches - 1))
            text = file.read(_STRETCH).decode("utf-8", errors="replace")
            whole = text[text.find("\n") + 1 : text.rfind("\n") + 1]
            try:
                rows = list(csv.reader(io.StringIO(whole, newline=""), delimiter=delimiter))
            except csv.Error:
                continue
            if fitting := [row for row in rows if len(row) == width]:
                yield fitting
