"""What spreadsheets do to data: ranges turned into dates, long numbers rounded, noughts lost."""

import re
from collections.abc import Sequence
from typing import Final

from dashboard.ingest.cells import is_number
from dashboard.ingest.head import simple
from dashboard.ingest.problems import Problem, Severity

# Row of the file and the cell in it.
Cells = Sequence[tuple[int, str]]

_MONTHS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_DAY_MONTH = re.compile(r"^(\d{1,2})-([A-Z][a-z]{2})$|^([A-Z][a-z]{2})-(\d{1,2})$")
_ROUNDED = re.compile(r"^\d([.,]\d+)?E\+[1-9]\d$", re.I)
_INDIAN = re.compile(r"^\d{1,2}(,\d{2})+,\d{3}$")
_OLDEST = 120
# Codes shorter than this differ in width by themselves.
_SHORTEST_CODE = 5


def ranges_as_dates(file: str, column: str, cells: Cells) -> list[Problem]:
    """ "6-25" that became "25-Jun"; a column that holds nothing else may mean days."""
    hits = [(row, cell) for row, cell in cells if _DAY_MONTH.match(cell)]
    if not hits or len(hits) == len(cells):
        return []
    meant = sorted({f"'{cell}' for {_range(cell)}" for _, cell in hits})
    what = f"a spreadsheet made days of ranges: {', '.join(meant[:4])}"
    return [_warning(file, hits, column, what)]


def _range(cell: str) -> str:
    found = _DAY_MONTH.match(cell)
    if not found:
        return cell
    day, month = int(found[1] or found[4]), (found[2] or found[3]).lower()
    number = _MONTHS.index(month) + 1 if month in _MONTHS else 0
    return f"{min(day, number)}-{max(day, number)}" if number else "a range"


def rounded_numbers(file: str, column: str, cells: Cells) -> list[Problem]:
    """6.34E+17 where an identifier stood."""
    hits = [(row, cell) for row, cell in cells if _ROUNDED.match(cell)]
    what = "a spreadsheet rounded long numbers; whoever they stood for cannot be told apart by them"
    return [_warning(file, hits, column, what)] if hits else []


def indian_grouping(file: str, column: str, cells: Cells) -> list[Problem]:
    """2,39,554 is read as 239554."""
    hits = [(row, cell) for row, cell in cells if _INDIAN.match(cell)]
    if not hits or sum(is_number(cell) for _, cell in cells) + len(hits) < 0.5 * len(cells):
        return []
    plain = hits[0][1].replace(",", "")
    return [_warning(file, hits, column, f"grouped by lakhs; read as {plain}", "note")]


def ungrouped(text: str) -> str:
    """A number grouped by lakhs without its commas; any other text as it is."""
    return text.replace(",", "") if _INDIAN.match(text) else text


def lost_noughts(file: str, column: str, cells: Cells) -> list[Problem]:
    """Codes that are shorter than the rest by one or two digits, and none begins with 0."""
    if not cells or not all(cell.isdigit() for _, cell in cells):
        return []
    width = max(len(cell) for _, cell in cells)
    short = [(row, cell) for row, cell in cells if len(cell) < width]
    begins = any(cell.startswith("0") for _, cell in cells)
    few = len(short) <= 0.5 * len(cells) and min(len(cell) for _, cell in cells) >= width - 2
    if not short or begins or not few or width < _SHORTEST_CODE:
        return []
    what = f"shorter than the other codes ({width} digits); has a spreadsheet dropped noughts?"
    return [_warning(file, short, column, what)]


def impossible_ages(file: str, column: str, cells: Cells) -> list[Problem]:
    """Ages below 0 or above 120."""
    if "age" not in simple(column).split():
        return []
    hits = [(row, cell) for row, cell in cells if _is_whole(cell) and not 0 <= int(cell) <= _OLDEST]
    if not hits:
        return []
    ages = [int(cell) for _, cell in hits]
    what = f"no age that anybody has; such ages run from {min(ages)} to {max(ages)}"
    return [_warning(file, hits, column, what)]


def _is_whole(cell: str) -> bool:
    return bool(re.fullmatch(r"[+-]?\d{1,15}", cell))


def _warning(
    file: str, hits: Cells, column: str, what: str, severity: Severity = "warning"
) -> Problem:
    row, found = hits[0]
    return Problem(severity, file, row, column, found, "", f"'{found}': {what}", len(hits))
