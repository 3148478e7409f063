"""One file on its way into the store: what is known of it so far."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dashboard.ingest.earlier import Earlier
from dashboard.ingest.fields import Field
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map
from dashboard.ingest.problems import Problem
from dashboard.ingest.reading.source import Source
from dashboard.settings import Settings
from dashboard.sql_files import sql
from dashboard.store.connection import Connection
from dashboard.store.keys import PersonKey


def _silent(_part: float, _what: str) -> None:
    """Nobody is watching."""


@dataclass(slots=True)
class Work:
    """A file laid out on the desk, with everything found out about it.

    Attributes:
        con: the store, with the desk attached.
        supersedes: upload whose place this file takes.
        late: leave out what is in force already, and add the rest.
        writes: the store may be written; otherwise all of it stays on the desk.
        fast: the engine read the file itself, so rows have no numbers.
        laid_over: rows are read from the file whenever they are needed.
        read: rows of data in the file, empty ones aside.
        rejected: rows with a mistake that concerns all of them.
        cells_rejected: single figures left out of rows that are not rejected.
        skipped: rows left out, by reason.
        left_out_at: the first rows of those, by reason.
        tell: hears how far the work is, from 0 to 1, and what it is about.
        problems: everything found so far.
        changes: what loading changes, in words.
        earlier: uploads in force that hold something of the same.
        facts: numbers for the inspection ("people", "units", …).
    """

    con: Connection
    settings: Settings
    key: PersonKey
    path: Path
    sha256: str
    source: Source
    head: Head
    plan: Map
    fields: tuple[Field, ...]
    supersedes: int | None = None
    late: bool = False
    writes: bool = False
    layout: str | None = None
    fast: bool = False
    laid_over: bool = False
    read: int = 0
    rejected: int = 0
    cells_rejected: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    left_out_at: dict[str, list[int]] = field(default_factory=dict)
    tell: Callable[[float, str], None] = _silent
    problems: list[Problem] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    facts: dict[str, object] = field(default_factory=dict)
    earlier: list[Earlier] = field(default_factory=list)

    @property
    def file(self) -> str:
        return self.path.name

    @property
    def loaded(self) -> int:
        return self.read - self.rejected - self.skipped.total()

    def run(self, statement: str, **values: object) -> list[tuple[Any, ...]]:
        """Rows of one statement of queries/load."""
        return self.con.execute(sql(f"load/{statement}"), values or None).fetchall()

    def has(self, target: str) -> bool:
        """Whether the file says anything in a column of the desk."""
        return any(
            one.target == target and (one.at is not None or one.constant) for one in self.fields
        )

    def label(self, target: str) -> str:
        """The header of a column of the desk; empty where the file has none."""
        fields = [one for one in self.fields if one.target == target and one.at is not None]
        return fields[0].label if fields else ""
