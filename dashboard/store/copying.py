"""Whole copies of the store, and the sums by which two of them can be compared."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
from duckdb import ColumnExpression, FunctionExpression

from dashboard.errors import StoreError
from dashboard.settings import Settings
from dashboard.sql_files import sql
from dashboard.store.connection import MEMORY_LIMIT, Connection, open_store
from dashboard.store.lock import locked

Sums = dict[str, "TableSum"]


@dataclass(frozen=True, slots=True)
class TableSum:
    """rows; checksum: the hashes of all rows added up, whatever their order (0 = no row)."""

    rows: int
    checksum: int


def copy_store(settings: Settings, to: Path) -> Sums:
    """Writes a consistent copy beside a server that goes on serving, and compares the two.

    The copy is closed and opened anew before it is compared, so what is compared is the file.

    Raises:
        StoreError: there is no store, or the copy does not hold what the store holds.
    """
    if not settings.store_path.exists():
        raise StoreError(f"{settings.data} holds no store yet, so there is nothing to copy.")
    if settings.store_path.with_name("store.duckdb.wal").exists():
        with open_store(settings, write=True):
            pass  # what a dead job had committed goes from the log into the file
    with locked(settings.data / "store.lock", exclusive=False):
        with workbench(settings.data) as con:
            attach(con, settings.store_path)
            con.execute(sql("store/attach_copy"), {"path": str(to)})
            con.execute(sql("store/copy_all"))
            con.execute(sql("store/detach_copy"))
            before = sums_of(con)
        to.chmod(0o600)
        after = sums_of_file(to)
    if before != after:
        different = sorted(name for name in before if before[name] != after.get(name))
        raise StoreError(f"The copy {to.name} differs from the store in {different}. Try again.")
    return after


def sums_of_file(path: Path) -> Sums:
    """Sums of every table of a store's file; reads each byte of it.

    Raises:
        StoreError: the file is damaged or no store.
    """
    try:
        with workbench(path.parent) as con:
            attach(con, path)
            return sums_of(con)
    except duckdb.Error as error:
        told = str(error).splitlines()[0]
        raise StoreError(f"{path.name} cannot be read as a store: {told}") from error


def last_event(path: Path) -> int:
    """Number of the last event in a store's file; 0 when that cannot be read."""
    return _number(path, "last_event_of_store")


def event_of_generation(path: Path) -> int:
    """Up to which event a mart was made; 0 when that cannot be read."""
    return _number(path, "event_of_generation")


def sums_of(con: Connection) -> Sums:
    """Sums of every table of the attached store, by "schema.table"."""
    return {table: sum_of(con.table(f"store.{table}")) for table in tables_of(con)}


def tables_of(con: Connection) -> tuple[str, ...]:
    """Tables of the attached store, as "schema.table"."""
    return tuple(name for (name,) in con.execute(sql("store/tables_of_store")).fetchall())


def attach(con: Connection, path: Path) -> None:
    """Attaches a store's file as `store`, for reading only."""
    con.execute(sql("store/attach_store"), {"path": str(path)})


@contextmanager
def workbench(spill: Path) -> Iterator[Connection]:
    """An empty database in memory, to which files are attached."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "memory_limit": MEMORY_LIMIT,
        "temp_directory": str(spill / ".spill"),
    }
    con = duckdb.connect(":memory:", config=config)
    try:
        con.execute(sql("store/no_progress_bar"))
        yield con
    finally:
        con.close()


def sum_of(table: duckdb.DuckDBPyRelation) -> TableSum:
    """Rows and checksum of anything that has columns."""
    row = FunctionExpression("hash", *map(ColumnExpression, table.columns))
    ((rows, checksum),) = table.aggregate(
        [FunctionExpression("count"), FunctionExpression("sum", row)]
    ).fetchall()
    return TableSum(int(rows), int(checksum or 0))


def _number(path: Path, statement: str) -> int:
    try:
        with workbench(path.parent) as con:
            attach(con, path)
            ((number,),) = con.execute(sql(f"store/{statement}")).fetchall()
            return int(number or 0)
    except duckdb.Error:
        return 0
