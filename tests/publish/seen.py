"""What a published mart holds, for tests to look at."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

TABLES = (
    "readings", "hidden", "hidden_totals", "segments", "item_moments", "life_table", "word_counts",
    "comment_counts", "quotes", "words",
    "metrics", "units", "unit_attributes", "unit_successors", "waves", "items",
)  # fmt: skip


@dataclass(frozen=True)
class Reading:
    starts_on: date
    ends_on: date
    wave: str | None
    people: float | None
    weight: float
    total: float
    total_squares: float | None
    value: float
    bound: str | None


def table(path: Path, name: str) -> list[tuple[object, ...]]:
    """All rows of one table of a mart, sorted."""
    with duckdb.connect(str(path), read_only=True) as con:
        return con.table(name).order("ALL").fetchall()


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables but `generation`, each sorted."""
    with duckdb.connect(str(path), read_only=True) as con:
        return {name: con.table(name).order("ALL").fetchall() for name in TABLES}


def readings(path: Path, metric: str, unit: str = "(company)") -> list[Reading]:
    """One metric of one unit, oldest first."""
    rows = [row for row in table(path, "readings") if row[0] == metric and row[1] == unit]
    return sorted((Reading(*row[2:]) for row in rows), key=lambda row: row.ends_on)


def reading(path: Path, metric: str, unit: str = "(company)") -> Reading:
    """The only reading of one metric and unit."""
    (found,) = readings(path, metric, unit)
    return found


def hidden(path: Path, metric: str) -> dict[str, str]:
    """Units hidden for one metric, with the reason."""
    return {str(row[1]): str(row[5]) for row in table(path, "hidden") if row[0] == metric}
