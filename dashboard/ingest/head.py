"""Where the column names stand, and what the first rows of data look like."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from dashboard.ingest.cells import is_date, is_missing, is_number
from dashboard.ingest.header_rows import names_from
from dashboard.ingest.reading.source import Row

# Reports put at most a handful of lines above their table.
_DEEPEST_HEADER = 30

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Head:
    """What a format is recognised by.

    Attributes:
        names: column names, made unique: a second "Score" is "Score (2)", an empty one "column 4".
        rows: rows of data below, cut or padded to the names.
        raw: the first rows of the file as they stand.
        header_row: row of the names, from 1.
        first_row: first row of data, from 1.
    """

    names: tuple[str, ...]
    rows: tuple[Row, ...]
    raw: tuple[Row, ...]
    header_row: int
    first_row: int

    def column(self, name: str) -> list[str]:
        """The sample's cells of one column; empty for a name that is not there."""
        if name not in self.names:
            return []
        at = self.names.index(name)
        return [row[at] for row in self.rows]

    def rows_at(self, at: int) -> list[str]:
        """The sample's cells of one column by its place."""
        return [row[at] for row in self.rows]

    def find(self, *wanted: str) -> str:
        """The first column whose simplified name is one of `wanted`, in their order; "" if none."""
        plain = {simple(in_words(name)): name for name in reversed(self.names)}
        plain |= {simple(name): name for name in reversed(self.names)}
        if found := next((plain[one] for one in wanted if one in plain), ""):
            return found
        # "termdate" and "hiredate" are written without a hump as well.
        joined = (one.replace(" ", "") for one in wanted if " " in one)
        return next((plain[one] for one in joined if one in plain), "")


@lru_cache(maxsize=8192)
def simple(name: str) -> str:
    """A header without case, punctuation and doubled spaces, for comparison."""
    kept = "".join(c if c.isalnum() or c == "%" else " " for c in name.lower())
    return " ".join(kept.split())


def in_words(name: str) -> str:
    """EmployeeNumber as Employee Number, for headers that programs write."""
    return _HUMP.sub(" ", name)


def make_head(raw: tuple[Row, ...], header_row: int = 0, first_row: int = 0) -> Head:
    """The head of a table; `header_row` and `first_row` count from 1, 0 = find out.

    Rows between the two are part of the names where a question spans the columns of its choices.
    """
    at = header_row or find_header(raw)
    start = first_row or at + 1
    names = unique_names(names_from(raw[at - 1 : start - 1]))
    rows = tuple(fitted(r, len(names)) for r in raw[start - 1 :] if any(c.strip() for c in r))
    return Head(names, rows, raw, at, start)


def fitted(row: Row, width: int) -> Row:
    """A row cut or padded to a width."""
    return row[:width] + [""] * (width - len(row))


def unique_names(cells: Row) -> tuple[str, ...]:
    """Column names as people will see them, no two alike, trailing empty ones dropped."""
    cells = [" ".join(cell.split()) for cell in cells]
    while cells and not cells[-1]:
        cells.pop()
    names: list[str] = []
    for number, cell in enumerate(cells, 1):
        name = cell or f"column {number}"
        again = 2
        while name in names:
            name = f"{cell or f'column {number}'} ({again})"
            again += 1
        names.append(name)
    return tuple(names)


def find_header(raw: tuple[Row, ...]) -> int:
    """Row of the column names, from 1: the first wide row of words with narrower rows above it."""
    width = max((_filled(row) for row in raw), default=0)
    for number, row in enumerate(raw[:_DEEPEST_HEADER], 1):
        cells = [cell for cell in row if cell.strip()]
        if len(cells) < max(0.5 * width, min(2, width)):
            continue
        wordy = [c for c in cells if not is_number(c) and not is_date(c) and not is_missing(c)]
        if len(wordy) >= 0.8 * len(cells) and len(set(cells)) >= 0.5 * len(cells):
            return number
    return next((n for n, row in enumerate(raw, 1) if _filled(row)), 1)


def nearest(name: str, names: tuple[str, ...]) -> str:
    """A hint for a column that is not there."""
    near = get_close_matches(name, names, n=1, cutoff=0.5)
    return f" Did you mean '{near[0]}'?" if near else f" The file has: {', '.join(names[:12])}."


def _filled(row: Row) -> int:
    return sum(bool(cell.strip()) for cell in row)
