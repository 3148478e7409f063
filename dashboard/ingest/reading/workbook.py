"""Spreadsheets: the sheet that holds data, every cell as the text a person would type."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from dashboard.errors import FileUnreadable, UnknownName
from dashboard.ingest.reading.formulas import formulas_note
from dashboard.ingest.reading.source import SAMPLE_ROWS, Dialect, Row, Source


def open_workbook(path: Path, sheet: str = "") -> Source:
    """One sheet of a workbook: by name, by number from 1, else the one with the most cells."""
    try:
        book = CalamineWorkbook.from_path(str(path))
        name = _chosen(book, sheet)
        rows = [
            [cell_text(cell) for cell in row]
            for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        ]
    except (CalamineError, OSError) as error:
        raise FileUnreadable(
            f"{path.name}: the workbook cannot be opened ({error}). If it has a password, save a "
            "copy without one."
        ) from error
    return Source(
        Dialect("xlsx", sheet=name),
        tuple(rows[:SAMPLE_ROWS]),
        lambda: _numbered(rows),
        note=formulas_note(path, name),
    )


def _numbered(rows: list[Row]) -> Iterator[tuple[int, Row]]:
    return iter(enumerate(rows, 1))


def _chosen(book: CalamineWorkbook, sheet: str) -> str:
    names = list(book.sheet_names)
    if not sheet:
        return max(names, key=lambda name: _filled(book, name))
    if sheet in names:
        return sheet
    if sheet.isdigit() and 1 <= int(sheet) <= len(names):
        return names[int(sheet) - 1]
    raise UnknownName("sheet", sheet, names)


def _filled(book: CalamineWorkbook, name: str) -> int:
    rows = book.get_sheet_by_name(name).to_python()
    return sum(cell != "" for row in rows for cell in row)


def cell_text(cell: object) -> str:
    """A cell as text: 4.0 is "4", a date is ISO, a whole day's time is dropped."""
    if isinstance(cell, bool):
        return "Yes" if cell else "No"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return "" if cell is None else str(cell)
