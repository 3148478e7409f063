"""A locked copy of one generation, in memory, in which questions run.

Any number of threads may ask, each on a cursor of its own, in a transaction that cannot write and
ends whatever happens. What it does not stop is one very large vectorised call: SQL that nobody has
reviewed runs in a process of its own (`child`).
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import duckdb

from dashboard.errors import QueryBroken
from dashboard.mart.database_errors import explained
from dashboard.mart.gate import Statement
from dashboard.mart.lockdown import locked
from dashboard.mart.result import Hidden, Result, column_of, kind_of
from dashboard.sql_files import sql

# A table for people: beyond this nobody reads on, and a chart bins.
ROWS = 20_000
SIDES = frozenset({"staff", "staying", "customer", "result", "control"})
# Tables whose figures stand for people: what is hidden of them is told with every result.
FIGURES = frozenset({"readings", "segments", "item_moments", "life_table"})
# Before a statement that got through the gate: what would be done, instead of doing it.
EXPLAIN = "EXPLAIN "


@dataclass(frozen=True, slots=True)
class Limits:
    """seconds: of the database's work on one statement. memory: of one copy with its queries."""

    seconds: float = 10.0
    memory: str = "2GB"


class Sandbox:
    """One copy.

    Attributes:
        generation: its number; 0 for the empty one.
        columns: table name to the names of its columns.
        narrowed: it holds some units only; what is hidden elsewhere is none of its business.
        spoilt: DuckDB gave up on the copy after an internal error; the next caller gets a new one.
    """

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, generation: int = 0, *, narrowed: bool = False
    ) -> None:
        rows = connection.execute(sql("sandbox/columns")).fetchall()
        self.columns: dict[str, tuple[str, ...]] = {table: tuple(found) for table, found in rows}
        self.generation = generation
        self.narrowed = narrowed
        self.spoilt = False
        self._names: frozenset[str] | None = None
        self._hidden: dict[tuple[frozenset[str], frozenset[str]], Hidden] = {}
        self._connection = locked(connection)

    def run(
        self,
        statement: Statement,
        values: Mapping[str, object] | None = None,
        *,
        limit: int = ROWS,
        result: object = None,
    ) -> Result:
        """Rows of a statement that the gate let through.

        Args:
            values: one for each of its parameters.
            limit: most rows returned; the result says when there were more.
            result: an Arrow table, readable as `result`, for what an author asserts of it.

        Raises:
            QueryBroken: the database cannot make sense of it; carries line and column.
            QueryTooHeavy: a limit of time or memory was reached.
        """
        started = time.monotonic()
        try:
            with self._reading(result) as cursor:
                cursor.execute(statement.text, dict(values or {}))
                described = _described(cursor)
                rows = cursor.fetchmany(limit + 1)
        except duckdb.Error as error:
            self.spoilt |= isinstance(error, duckdb.InternalException | duckdb.FatalException)
            known = (name for table in statement.tables for name in self.columns.get(table, ()))
            raise explained(error, statement.text, known) from error
        found = _result(described, rows[:limit])
        return Result(
            found.columns,
            found.types,
            found.rows,
            more=len(rows) > limit,
            notes=found.notes,
            generation=self.generation,
            elapsed=time.monotonic() - started,
        )

    def plan(self, statement: Statement, values: Mapping[str, object]) -> str:
        """How the database would go about a statement, drawn in letters; nothing is run.

        Raises:
            QueryBroken: as for `run`.
        """
        asked = f"{EXPLAIN}{statement.text}"
        try:
            with self._reading() as cursor:
                rows = cursor.execute(asked, dict(values)).fetchall()
        except duckdb.Error as error:
            known = (name for table in statement.tables for name in self.columns.get(table, ()))
            raise explained(error, statement.text, known, before=len(EXPLAIN)) from error
        return "\n".join(str(row[-1]) for row in rows)

    def hidden(self, statement: Statement, values: Mapping[str, object]) -> Hidden | None:
        """What is not shown of the metrics a statement names, else of the sides it names."""
        if not statement.tables & FIGURES:
            return None
        said = statement.words | {str(value) for value in values.values()}
        return self._hidden_of(frozenset(self._metrics() & said), SIDES & said)

    def _metrics(self) -> frozenset[str]:
        """Names of all metrics; a copy never changes, so they are read once."""
        if self._names is None:
            with self._reading() as cursor:
                rows = cursor.execute(sql("sandbox/metric_names")).fetchall()
            self._names = frozenset(str(row[0]) for row in rows)
        return self._names

    def _hidden_of(self, metrics: frozenset[str], sides: frozenset[str]) -> Hidden:
        if (metrics, sides) not in self._hidden:
            chosen = {"metrics": sorted(metrics), "sides": sorted(sides)}
            with self._reading() as cursor:
                row = cursor.execute(sql("sandbox/hidden"), chosen).fetchone()
            units, of_units, cells, people = row or (0, 0, 0, None)
            told = None if people is None or self.narrowed else int(people)
            self._hidden[metrics, sides] = Hidden(units, of_units, cells, told)
        return self._hidden[metrics, sides]

    @contextmanager
    def _reading(self, result: object = None) -> Iterator[duckdb.DuckDBPyConnection]:
        with self._connection.cursor() as cursor:
            if result is not None:
                cursor.register("result", result)
            cursor.execute(sql("sandbox/begin"))
            try:
                yield cursor
            finally:
                # After an internal error there is no transaction left to end.
                with suppress(duckdb.Error):
                    cursor.rollback()


def _described(cursor: duckdb.DuckDBPyConnection) -> tuple[tuple[str, str], ...]:
    """Names and types of the columns, before a row is fetched."""
    described = tuple((str(name), str(kind.id)) for name, kind, *_ in cursor.description or ())
    columns = [name for name, _ in described]
    for name, kind in described:
        if columns.count(name) > 1:
            raise QueryBroken(f"Two columns are called '{name}'. Give each its name with AS.")
        if "time zone" in kind:
            raise QueryBroken(
                f"Column '{name}' is a time with a time zone. Write {name}::DATE or ::TIMESTAMP."
            )
    return described


def _result(described: Sequence[tuple[str, str]], rows: list[tuple[object, ...]]) -> Result:
    names_ = tuple(name for name, _ in described)
    kinds = tuple(kind_of(kind) for _, kind in described)
    columns, notes = {}, []
    for place, (name, kind) in enumerate(zip(names_, kinds, strict=True)):
        columns[name], spoilt = column_of([row[place] for row in rows], kind)
        if spoilt:
            verb = "value was" if spoilt == 1 else "values were"
            notes.append(f"{spoilt} {verb} not a number in '{name}'; shown as no value.")
    return Result(names_, kinds, columns, notes=tuple(notes))
