"""One sheet of a workbook: what it is, its small print, a frozen heading, numbers as numbers."""

import math
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

# Characters that XML cannot hold, and the longest text a cell takes.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
LONGEST = 32_000
# A spreadsheet takes text that begins so for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
HEADING_ROW = 4
BOLD, TITLE, QUIET = Font(bold=True), Font(bold=True, size=14), Font(color="565B63")
SHADE = PatternFill("solid", fgColor="E9EDF3")
WRAPPED = Alignment(wrap_text=True, vertical="top")

DATE = "yyyy-mm-dd"

Column = tuple[str, float, str]
"""Heading, width, number format ("" = as it comes)."""


def add_sheet(
    book: Workbook,
    name: str,
    about: tuple[str, str],
    columns: Sequence[Column],
    rows: Iterable[Sequence[object]],
) -> None:
    """A sheet with its rows under a heading that stays in sight.

    Args:
        about: what the sheet shows; its small print.
    """
    sheet: Any = book.create_sheet(name)
    last = get_column_letter(len(columns))
    sheet.freeze_panes = f"A{HEADING_ROW + 1}"
    for place, (_, width, _) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.append([_styled(text(sheet, about[0]), TITLE)])
    sheet.append([_styled(text(sheet, about[1]), QUIET)])
    sheet.append([])
    sheet.append([_heading(sheet, heading) for heading, _, _ in columns])
    numbers = [_number_cell(sheet, form) for _, _, form in columns]
    days = [_number_cell(sheet, DATE) for _ in columns]
    count = HEADING_ROW
    for row in rows:
        cells = zip(row, columns, numbers, days, strict=True)
        sheet.append([_cell(sheet, v, width, n, d) for v, (_, width, _), n, d in cells])
        count += 1
    sheet.auto_filter.ref = f"A{HEADING_ROW}:{last}{max(count, HEADING_ROW + 1)}"
    sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def text(sheet: Any, said: str) -> Any:
    """Text that stays text, in the sheet and when it is saved as something else."""
    cell = WriteOnlyCell(sheet, UNPRINTABLE.sub("", said)[:LONGEST])
    cell.data_type = "s"
    if said.startswith(FORMULA):
        # What a spreadsheet itself sets when somebody types an apostrophe first.
        cell.quotePrefix = True
    return cell


def _heading(sheet: Any, said: str) -> Any:
    cell = _styled(text(sheet, said), BOLD)
    cell.fill = SHADE
    cell.alignment = WRAPPED
    return cell


def _styled(cell: Any, font: Font) -> Any:
    cell.font = font
    return cell


def _number_cell(sheet: Any, form: str) -> Any:
    """A cell used again in every row: made anew each time it would take most of the time."""
    cell = WriteOnlyCell(sheet)
    if form:
        cell.number_format = form
    return cell


def _cell(sheet: Any, value: object, width: float, number: Any, day: Any) -> Any:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, str):
        if width < 40 and not value.startswith(FORMULA) and value.isprintable():
            return value
        cell = text(sheet, value)
        if len(value) > width >= 40:
            cell.alignment = WRAPPED
        return cell
    if isinstance(value, date):
        day._value, day.data_type = value, "d"
        return day
    number._value, number.data_type = value, "n"
    return number
