"""Problems by kind: one line for what is wrong, with the first rows that have it."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.ingest.problems import Problem, Severity

_ORDER = ("error", "warning", "note")
FIRST_ROWS = 5


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """Problems of one kind in one column.

    Attributes:
        what: what is wrong with all of them.
        rows: how many rows have it; 0 = it is about the whole file.
        first: the first of them, row and cell.
    """

    severity: Severity
    column: str
    what: str
    rows: int
    first: tuple[tuple[int, str], ...]

    def __str__(self) -> str:
        place = f"{self.column}: " if self.column else ""
        many = f" ({self.rows:,} row{'s' if self.rows != 1 else ''})" if self.rows else ""
        return f"{place}{self.what}{many}"


def grouped(problems: Iterable[Problem]) -> tuple[ProblemGroup, ...]:
    """Errors before warnings before notes; within these the most frequent first."""
    kinds: dict[tuple[Severity, str, str], list[Problem]] = {}
    for one in problems:
        kinds.setdefault(_kind(one), []).append(one)
    groups = []
    for (severity, column, what), found in kinds.items():
        rows = sum(one.count for one in found if one.row)
        first = sorted((one.row, one.found) for one in found if one.row)[:FIRST_ROWS]
        groups.append(ProblemGroup(severity, column, what, rows, tuple(first)))
    return tuple(sorted(groups, key=lambda one: (_ORDER.index(one.severity), -one.rows)))


def belongs(one: Problem, group: ProblemGroup) -> bool:
    """Whether a problem is of a group's kind."""
    return _kind(one) == (group.severity, group.column, group.what)


def _kind(one: Problem) -> tuple[Severity, str, str]:
    expected = f"expected {one.expected}" if one.row and one.expected else ""
    return one.severity, one.column, expected or one.message
