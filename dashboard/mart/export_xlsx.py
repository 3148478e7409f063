"""A result as a workbook: the rows under their headings, and a sheet that says what they are."""

import io
import re
from collections.abc import Iterable
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from dashboard.mart.about import About
from dashboard.mart.question import Question
from dashboard.mart.result import Result

# Excel's own formats for what the front matter says in Python's.
PYTHON_FORMAT = re.compile(r"(?P<sign>\+?)(?P<comma>,?)\.(?P<digits>\d)(?P<kind>[f%])\Z")
DATE_PARTS = {"%b": "mmm", "%B": "mmmm", "%Y": "yyyy", "%y": "yy", "%m": "mm", "%d": "dd"}
# Characters that XML cannot hold; a spreadsheet could not show them either.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
LONGEST_CELL = 32_000
BOLD = Font(bold=True)


def xlsx(result: Result, about: About | None = None, question: Question | None = None) -> bytes:
    """The content of a .xlsx file; text never becomes a formula, whatever it begins with."""
    book = Workbook(write_only=True)
    _rows(book.create_sheet("Rows"), result, question)
    if about is not None:
        sheet = book.create_sheet("About")
        sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 28, 90
        for label, text in about.lines():
            sheet.append([_text(sheet, label, bold=True), _text(sheet, text)])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _rows(sheet: WriteOnlyWorksheet, result: Result, question: Question | None) -> None:
    headings = [question.heading(name) if question else name for name in result.columns]
    formats = [_excel_format(question, name) for name in result.columns]
    sheet.freeze_panes = "A2"
    for place, heading in enumerate(headings, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = min(max(len(heading) + 2, 11), 48)
    sheet.append([_text(sheet, heading, bold=True) for heading in headings])
    for row in result.tuples():
        sheet.append(list(_cells(sheet, row, formats)))


def _cells(
    sheet: WriteOnlyWorksheet, row: Iterable[object], formats: list[str]
) -> Iterable[Cell | None]:
    for value, form in zip(row, formats, strict=True):
        if value is None:
            yield None
        elif isinstance(value, str):
            yield _text(sheet, value)
        elif isinstance(value, int) and abs(value) >= 10**15:
            # Excel keeps fifteen digits; a longer number is a code, kept letter by letter.
            yield _text(sheet, str(value))
        else:
            cell = WriteOnlyCell(sheet, value)
            if form:
                cell.number_format = form
            elif isinstance(value, date):
                cell.number_format = "yyyy-mm-dd"
            yield cell


def _text(sheet: WriteOnlyWorksheet, text: str, *, bold: bool = False) -> Cell:
    cell = WriteOnlyCell(sheet, UNPRINTABLE.sub("", text)[:LONGEST_CELL])
    # Text stays text, so that a leading = is a letter and not the start of a formula.
    cell.data_type = "s"
    if bold:
        cell.font = BOLD
    return cell


def _excel_format(question: Question | None, name: str) -> str:
    words = question.columns.get(name) if question else None
    if words is None or not words.format:
        return ""
    if words.format.startswith("%"):
        found = words.format
        for python, excel in DATE_PARTS.items():
            found = found.replace(python, excel)
        return "" if "%" in found else found
    known = PYTHON_FORMAT.match(words.format)
    if not known:
        return ""
    digits = int(known["digits"])
    form = ("#,##0" if known["comma"] else "0") + (f".{'0' * digits}" if digits else "")
    form += "%" if known["kind"] == "%" else ""
    return f"+{form};-{form};0" if known["sign"] else form
