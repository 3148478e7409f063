"""What is wrong with a file, in words a person can act on."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing found in a file.

    Attributes:
        severity: error stops the load (or rejects the row), warning and note do not.
        file: name of the file, without its folder.
        row: row of the file as a spreadsheet counts it, the header included; 0 = the whole file.
        column: header of the column; empty = the whole row or file.
        found: the cell as it stands.
        expected: what would have been right.
        message: the sentence after the place.
        count: how many rows have it; `row` is the first of them.
    """

    severity: Severity
    file: str
    row: int
    column: str
    found: str
    expected: str
    message: str
    count: int = 1

    def __str__(self) -> str:
        place = [self.file]
        if self.row:
            place.append(f"row {self.row}")
        if self.column:
            place.append(self.column)
        more = f" ({self.count - 1} more like it)" if self.count > 1 else ""
        return f"{', '.join(place)}: {self.message}{more}"


def cell_problem(file: str, row: int, column: str, found: str, expected: str) -> Problem:
    """An error in one cell: "service_may.csv, row 14, csat: 'six' is not a number from 1 to 5"."""
    shown = found if len(found) <= 60 else found[:57] + "…"
    what = f"'{shown}' is not {expected}" if found else f"empty; expected {expected}"
    return Problem("error", file, row, column, found, expected, what)


def file_problem(file: str, message: str, *, severity: Severity = "error") -> Problem:
    """Something about the whole file."""
    return Problem(severity, file, 0, "", "", "", message)


def listed(names: tuple[str, ...], most: int = 12) -> str:
    """Names with commas between them; beyond `most` only how many more there are."""
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Only those that stop a load."""
    return tuple(one for one in problems if one.severity == "error")
