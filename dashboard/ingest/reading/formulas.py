"""Formula cells of a workbook: their last results are read, and that is said."""

import re
import zipfile
from html import unescape
from pathlib import Path

_FORMULA = re.compile(rb'<c\b[^>]*\br="([A-Z]{1,3}\d{1,7})"[^>]*>\s*<f[ />]')
_MARK = re.compile(r"<(?:\w+:)?(?:sheet|Relationship)\b[^>]*>")
_BOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
# So much of a sheet is looked at: a note needs no exact count of a huge one.
_MOST_BYTES = 30_000_000


def formulas_note(path: Path, sheet: str) -> str:
    """A sentence on the formula cells of a sheet; empty where it has none, or cannot be told."""
    try:
        with zipfile.ZipFile(path) as book, book.open(_file_of(book, sheet)) as part:
            found = _FORMULA.findall(part.read(_MOST_BYTES))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return ""
    if not found:
        return ""
    cells = "1 cell is a formula" if len(found) == 1 else f"{len(found):,} cells are formulas"
    return (
        f"{cells} (the first is {found[0].decode()}). Formulas are not run: each counts with the "
        "result the spreadsheet last saved."
    )


def _file_of(book: zipfile.ZipFile, sheet: str) -> str:
    """The part of the workbook that holds a sheet."""
    sheets = {unescape(_named(mark, "name")): _named(mark, "r:id") for mark in _marks(book, _BOOK)}
    targets = {_named(mark, "Id"): _named(mark, "Target") for mark in _marks(book, _LINKS)}
    target = targets[sheets[sheet]]
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _marks(book: zipfile.ZipFile, part: str) -> list[str]:
    with book.open(part) as file:
        return _MARK.findall(file.read(_MOST_BYTES).decode("utf-8", "replace"))


def _named(mark: str, key: str) -> str:
    found = re.search(rf'\b{key}="([^"]*)"', mark)
    return found[1] if found else ""
