"""The careful road into the engine: row by row through Python into a clean file of its own.

Taken by spreadsheets, odd encodings, words for numbers, rows to leave out, and by any file in which
the fast road met something it could not read: only here rows keep their numbers.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dashboard.ingest.fields import Field
from dashboard.ingest.head import Head
from dashboard.ingest.problems import Problem
from dashboard.ingest.reading.source import Row, Source
from dashboard.ingest.row_rules import CellCleaner, RowFilter
from dashboard.ingest.work import Work

_TOLD_EVERY = 50_000
# So many rows of each reason are told by their number.
ROWS_NAMED = 5


@dataclass(slots=True)
class Spooled:
    """What happened on the way: rows read, rows left out by reason, broken rows."""

    read: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    left_out_at: dict[str, list[int]] = field(default_factory=dict)

    def leave_out(self, number: int, reason: str) -> None:
        """Counts a row that stays out; the first of each reason are remembered."""
        self.skipped[reason] += 1
        rows = self.left_out_at.setdefault(reason, [])
        if len(rows) < ROWS_NAMED:
            rows.append(number)


def spool(work: Work, target: Path) -> Spooled:
    """Writes `target`: line number, then the fields' cells; missing values are empty."""
    head, plan, fields, file = work.head, work.plan, work.fields, work.file
    done = Spooled()
    columns = [one for one in fields if one.at is not None]
    clean = [(one.at or 0, CellCleaner(one, plan)) for one in columns]
    figures = _figures(columns) if plan.kind == "unit_scores" else []
    leave_out = RowFilter(plan, head.names, fields, file)
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        for number, row in _data(work.source, head):
            done.read += 1
            if not done.read % _TOLD_EVERY:
                work.tell(0.3, f"Reading row {done.read:,}")
            if reason := leave_out(row):
                done.leave_out(number, reason)
                continue
            if len(row) != len(head.names) and (wrong := _ragged(row, head, number, file)):
                done.problems.append(wrong)
                continue
            cells = [fix(row[at]) if at < len(row) else "" for at, fix in clean]
            # A heading or a footnote among the rows is no unit.
            if figures and not any(cells[place] for place in figures):
                done.leave_out(number, "no figure given")
                continue
            writer.writerow([number, *cells])
    return done


def _figures(columns: list[Field]) -> list[int]:
    """Places of the columns of figures."""
    return [place for place, one in enumerate(columns) if one.target.startswith("value_")]


def _data(source: Source, head: Head) -> Iterator[tuple[int, Row]]:
    for number, row in source.rows():
        if number >= head.first_row and any(cell.strip() for cell in row):
            yield number, row


def _ragged(row: Row, head: Head, number: int, file: str) -> Problem | None:
    """A row that is too short or too long; empty cells at the end are no fault."""
    width = len(head.names)
    if not any(cell.strip() for cell in row[width:]) and len(row) > width:
        return None
    if len(row) == len(head.raw[head.header_row - 1]):
        return None
    what = f"the row has {len(row)} cells; expected {width}"
    return Problem("error", file, number, "", str(len(row)), f"{width} cells", what)
