"""The board's PDF: one page, or the fuller one with every ladder, the methods and the ledger.

Tagged and PDF/UA-1, set without a browser and without the network. Words go in as data, never as
markup, so nothing in a name can be taken for an instruction.
"""

import json
from contextlib import suppress
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import typst

from dashboard.errors import LinkageError

from .full_data import full_data
from .pdf_data import board_data
from .report import Report

HERE = Path(__file__).parent


@cache
def _fonts(machine: bool) -> typst.Fonts:
    """Ours and those of the typesetter: the same page on every machine.

    Args:
        machine: this machine's own too, for writing that ours do not hold.
    """
    return typst.Fonts(include_system_fonts=machine, font_paths=[HERE / "fonts"])


def pdf(report: Report, *, full: bool = False) -> bytes:
    """The file's content; the same report gives the same bytes.

    A name in letters that no font here holds cannot be PDF/UA; then the page is tagged all the
    same, but makes no claim to the standard.

    Raises:
        LinkageError: the typesetter refused, which is a mistake of ours.
    """
    data = json.dumps(full_data(report) if full else board_data(report), allow_nan=False)
    page = "full.typ" if full else "board.typ"
    for machine, standards in ((False, ["ua-1"]), (True, ["ua-1"])):
        with suppress(typst.TypstError):
            return _set(page, data, report.small.made_on, _fonts(machine), standards)
    try:
        return _set(page, data, report.small.made_on, _fonts(machine=True), [])
    except typst.TypstError as error:
        raise LinkageError(f"The PDF could not be set: {error.message}. Try --as xlsx.") from error


def _set(page: str, data: str, day: date, fonts: typst.Fonts, standards: Any) -> bytes:
    made = typst.compile(
        HERE / "typst" / page,
        root=HERE / "typst",
        font_paths=fonts,
        sys_inputs={"data": data},
        pdf_standards=standards,
        timestamp=datetime.combine(day, time(), UTC),
        format="pdf",
    )
    assert isinstance(made, bytes)  # noqa: S101  one file comes as bytes, only pictures as a list
    return made
