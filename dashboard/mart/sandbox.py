"""A locked copy of one generation, in memory, in which questions run.

One copy a generation and process; any number of threads, each query on a cursor of its own, in a
transaction that cannot write, ended whatever happens. What it does not stop is one very large
vectorised call: SQL that nobody has reviewed runs in a process of its own (`child`).
"""

import time
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import duckdb

from dashboard.errors import NoGeneration, QueryBroken
from dashboard.mart.database_errors import explained
from dashboard.mart.gate import Statement
from dashboard.mart.lockdown import locked, opened
from dashboard.mart.result import Hidden, Result, column_of, kind_of
from dashboard.sql_files import names, sql

# A table for people: beyond this nobody reads on, and a chart bins.
ROWS = 20_000
# Copies held at a time: the current generation, the one before it, one that a shared link names.
COPIES = 3
SIDES = frozenset({"staff", "staying", "customer", "result", "control"})
# Tables whose figures stand for people: what is hidden of them is told with every result.
FIGURES = frozenset({"readings", "segments", "item_moments", "life_table"})


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
        spoilt: DuckDB gave up on the copy after an internal error; the next caller gets a new one.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, generation: int = 0) -> None:
        rows = connection.execute(sql("sandbox/columns")).fetchall()
        self.columns: dict[str, tuple[str, ...]] = {table: tuple(found) for table, found in rows}
        self.generation = generation
        self.spoilt = False
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

    def hidden(self, statement: Statement, values: Mapping[str, object]) -> Hidden | None:
        """What is not shown of the metrics a statement names, else of the sides it names."""
        if not statement.tables & FIGURES:
            return None
        said = statement.words | {str(value) for value in values.values()}
        with self._reading() as cursor:
            metrics = {row[0] for row in cursor.execute(sql("sandbox/metric_names")).fetchall()}
            chosen = {"metrics": sorted(metrics & said), "sides": sorted(SIDES & said)}
            row = cursor.execute(sql("sandbox/hidden"), chosen).fetchone()
        units, of_units, cells, people = row or (0, 0, 0, None)
        return Hidden(units, of_units, cells, None if people is None else int(people))

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


_copies: OrderedDict[tuple[Path, bool, Limits], Sandbox] = OrderedDict()
_lock = Lock()


def sandbox_of(
    path: Path, generation: int = 0, *, empty: bool = False, limits: Limits | None = None
) -> Sandbox:
    """The process's copy of a generation's file, made on first use.

    Args:
        empty: its tables without a row: enough to see whether a statement fits them.

    Raises:
        NoGeneration: there is no such file (any more).
    """
    limits = limits or Limits()
    key = (path.absolute(), empty, limits)
    with _lock:
        if key not in _copies or _copies[key].spoilt:
            _copies[key] = _copied(path, generation, empty, limits)
        _copies.move_to_end(key)
        while len(_copies) > 2 * COPIES:
            # Dropped, not closed: a query may still be running on it.
            _copies.popitem(last=False)
        return _copies[key]


def _copied(path: Path, generation: int, empty: bool, limits: Limits) -> Sandbox:
    if not path.is_file():
        raise NoGeneration(f"{path.name} is gone. Open the page again to see the newest data.")
    connection = opened(limits.memory)
    try:
        connection.execute(sql("sandbox/attach"), {"path": str(path.absolute())})
        connection.execute(sql("sandbox/copy_tables_only" if empty else "sandbox/copy_generation"))
        connection.execute(sql("sandbox/detach"))
        _limit_time(connection, limits)
        return Sandbox(connection, generation)
    except duckdb.Error:
        connection.close()
        raise


def bare_sandbox(limits: Limits | None = None) -> Sandbox:
    """The tables of a mart before anything was published: no row, no further attribute."""
    limits = limits or Limits()
    connection = opened(limits.memory)
    for table in names("schema/mart"):
        connection.execute(sql(table))
    _limit_time(connection, limits)
    return Sandbox(connection)


def _limit_time(connection: duckdb.DuckDBPyConnection, limits: Limits) -> None:
    connection.execute(sql("sandbox/limit_time"), {"milliseconds": int(limits.seconds * 1000)})
