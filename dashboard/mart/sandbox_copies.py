"""The copies of generations that a process holds: made on first use, the oldest let go."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import duckdb

from dashboard.errors import NoGeneration
from dashboard.mart.gate import published_tables
from dashboard.mart.lockdown import opened
from dashboard.mart.sandbox import Limits, Sandbox
from dashboard.mart.scope import USE, narrow
from dashboard.sql_files import names, sql

# Whole copies held at a time: the current one, the one before, one that a shared link names. A
# company of 2,000 units and 60 surveys takes 0.6 GB each.
WHOLE_COPIES = 3
# All copies, with those of some units only.
COPIES = 12

Scope = frozenset[str] | None
_copies: OrderedDict[tuple[Path, bool, Limits, Scope], Sandbox] = OrderedDict()
_lock = Lock()


def sandbox_of(
    path: Path,
    generation: int = 0,
    *,
    scope: Scope = None,
    empty: bool = False,
    limits: Limits | None = None,
) -> Sandbox:
    """The process's copy of a generation's file.

    Args:
        scope: units (or regions) that may be seen, with those below and above; None = all.
        empty: its tables without a row: enough to see whether a statement fits them.

    Raises:
        NoGeneration: there is no such file (any more).
    """
    limits = limits or Limits()
    key = (path.absolute(), empty, limits, scope)
    with _lock:
        if key not in _copies or _copies[key].spoilt:
            _copies[key] = _copied(path, generation, scope, empty, limits)
        _copies.move_to_end(key)
        _let_go()
        return _copies[key]


def _let_go() -> None:
    """Drops the longest unused; never closes them, a query may still be running."""
    whole = [key for key in _copies if key[3] is None and not key[1]]
    for key in whole[:-WHOLE_COPIES]:
        del _copies[key]
    while len(_copies) > COPIES:
        _copies.popitem(last=False)


def bare_sandbox(limits: Limits | None = None) -> Sandbox:
    """The tables of a mart before anything was published: no row, no further attribute."""
    limits = limits or Limits()
    with _filling(limits) as connection:
        for table in names("schema/mart"):
            connection.execute(sql(table))
        _limit_time(connection, limits)
        return Sandbox(connection)


def _copied(path: Path, generation: int, scope: Scope, empty: bool, limits: Limits) -> Sandbox:
    if not path.is_file():
        raise NoGeneration(f"{path.name} is gone. Open the page again to see the newest data.")
    with _filling(limits) as connection:
        if scope is None:
            _copy_all(connection, path, empty)
        else:
            _copy_narrowed(connection, path, scope)
        _limit_time(connection, limits)
        return Sandbox(connection, generation, narrowed=scope is not None)


def _copy_all(connection: duckdb.DuckDBPyConnection, path: Path, empty: bool) -> None:
    connection.execute(sql("sandbox/attach"), {"path": str(path.absolute())})
    connection.execute(sql("sandbox/copy_tables_only" if empty else "sandbox/copy_generation"))
    connection.execute(sql("sandbox/detach"))


def _copy_narrowed(
    connection: duckdb.DuckDBPyConnection, path: Path, scope: frozenset[str]
) -> None:
    """Copies what the scope's views show; the views themselves need the file and stay behind."""
    with duckdb.connect(":memory:") as aside:
        aside.execute(sql("publish_duckdb/attach_published"), {"path": str(path.absolute())})
        narrow(aside, scope)
        aside.execute(sql(USE))
        for table in sorted(published_tables()):
            connection.from_arrow(aside.table(table).to_arrow_table()).create(table)


def _limit_time(connection: duckdb.DuckDBPyConnection, limits: Limits) -> None:
    """The clock is for what comes after the filling."""
    connection.execute(sql("sandbox/limit_time"), {"milliseconds": int(limits.seconds * 1000)})


@contextmanager
def _filling(limits: Limits) -> Iterator[duckdb.DuckDBPyConnection]:
    """An open instance to fill; closed again when that fails."""
    connection = opened(limits.memory)
    try:
        yield connection
    except duckdb.Error:
        connection.close()
        raise
