"""access.db: accounts, sessions, tokens, failures and the audit log, in SQLite beside the store."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from dashboard.errors import StoreError
from dashboard.settings import Settings
from dashboard.sql_files import names, sql

# Writers take milliseconds; a server process that waits longer than this is not waiting for one.
_PATIENCE_SECONDS = 10.0


def database_path(settings: Settings) -> Path:
    return settings.data / "access.db"


@contextmanager
def open_access(settings: Settings) -> Iterator[sqlite3.Connection]:
    """A connection for one short job: committed at its end, rolled back on an error.

    Makes the folder (0700) and the file (0600) when they are not there.

    Raises:
        StoreError: the file cannot be opened or is no database.
    """
    path = database_path(settings)
    try:
        _make_private(path)
        # autocommit off: the first write takes the lock, so two writers never interleave.
        con = sqlite3.connect(path, timeout=_PATIENCE_SECONDS, isolation_level="IMMEDIATE")
        with closing(con), con:
            _prepare(con)
            yield con
    except (OSError, sqlite3.DatabaseError) as error:
        if isinstance(error, sqlite3.IntegrityError):
            raise
        raise StoreError(
            f"{path} cannot be used ({error}). Run linkage doctor, or restore a backup."
        ) from error


def copy_database(settings: Settings, to: Path) -> None:
    """Writes a copy as it is at one moment, while servers go on writing."""
    with closing(sqlite3.connect(database_path(settings))) as live:
        os.close(os.open(to, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(sqlite3.connect(to)) as copy:
            live.backup(copy)


def rows(
    con: sqlite3.Connection, name: str, values: Mapping[str, object] | None = None
) -> list[tuple[object, ...]]:
    """Rows of one statement of queries/access."""
    return con.execute(sql(f"access/{name}"), dict(values or {})).fetchall()


def change(con: sqlite3.Connection, name: str, values: Mapping[str, object]) -> int:
    """Runs one changing statement of queries/access; returns how many rows it touched."""
    return con.execute(sql(f"access/{name}"), dict(values)).rowcount


def _make_private(path: Path) -> None:
    if path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # SQLite gives its side files the rights of the file itself, so this one call covers all.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _prepare(con: sqlite3.Connection) -> None:
    con.execute(sql("access/no_remains"))
    if {name for (name,) in con.execute(sql("access/tables"))} >= _steps():
        return
    con.execute(sql("access/write_ahead"))
    for step in names("access/schema"):
        con.execute(sql(step))


def _steps() -> set[str]:
    """Each step of the schema is called after the table it makes: 001_accounts."""
    return {name.rsplit("/", 1)[1][4:] for name in names("access/schema")}
