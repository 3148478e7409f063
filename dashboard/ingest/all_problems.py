"""Every problem of a file as a table, for whoever mends the file."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import TextIO

from dashboard.errors import FileUnreadable, ProblemsFound
from dashboard.ingest.intake import Intake
from dashboard.ingest.planning import plan_file
from dashboard.ingest.preparing import prepare
from dashboard.ingest.problems import Problem
from dashboard.ingest.work import Work
from dashboard.settings import Settings
from dashboard.sql_files import sql
from dashboard.store.connection import open_store

HEAD = ("severity", "file", "row", "column", "found", "what")
# A spreadsheet takes text that begins so for a formula and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
# Reasons that say what a cell should have been.
_EXPECTED = ("a ", "yes or no")
_AT_ONCE = 10_000

Line = tuple[object, ...]


def write_problems(intakes: Sequence[Intake], settings: Settings, out: TextIO) -> int:
    """Writes a CSV with a line a problem, all of them; returns how many. Writes no facts.

    Text that a spreadsheet would run as a formula begins with an apostrophe.
    """
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEAD)
    lines = 0
    for intake in intakes:
        for line in _lines(intake, settings):
            writer.writerow([_harmless(cell) for cell in line])
            lines += 1
    return lines


def problems_csv(intakes: Sequence[Intake], settings: Settings) -> bytes:
    """The same as the bytes of a file; a byte order mark tells spreadsheets that it is UTF-8."""
    out = io.StringIO(newline="")
    write_problems(intakes, settings, out)
    return out.getvalue().encode("utf-8-sig")


def _lines(intake: Intake, settings: Settings) -> Iterator[Line]:
    file = intake.path.name
    try:
        with open_store(settings, write=False) as con:
            planned = plan_file(con, intake.path, intake.kind, intake.map_path, intake.wave)
            ways = (intake.supersedes, intake.late)
            loader = prepare(
                con, settings, intake.path, planned, write=False, supersedes=ways[0], late=ways[1]
            )
            yield from _of_the_file(loader.work)
    except ProblemsFound as error:
        yield from (_line(problem) for problem in error.problems if isinstance(problem, Problem))
    except FileUnreadable as error:
        yield "error", file, "", "", "", str(error)


def _of_the_file(work: Work) -> Iterator[Line]:
    """First what concerns the whole file, then every row that is not loaded, then other rows."""
    yield from (_line(one) for one in work.problems if not one.row)
    told: set[int] = set()
    if not work.fast:
        found = work.con.execute(sql("load/every_bad_row"))
        while rows := found.fetchmany(_AT_ONCE):
            for line, column, value, reason in rows:
                told.add(line)
                what = f"expected {reason}" if reason.startswith(_EXPECTED) else reason
                yield "error", work.file, line, column, value, what
    for one in work.problems:
        if one.row and not (one.severity == "error" and one.row in told):
            yield _line(one)


def _line(one: Problem) -> Line:
    return one.severity, one.file, one.row or "", one.column, one.found, one.message


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
