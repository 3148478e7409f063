"""Opening the store: folder, lock, settings of the engine, migrations."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from dashboard.errors import StoreError
from dashboard.settings import Settings
from dashboard.sql_files import names, sql
from dashboard.store.lock import PATIENCE_SECONDS, Waiting, locked
from dashboard.store.migrations import migrate, pending
from dashboard.store.shortage import telling_of_shortage

Connection = duckdb.DuckDBPyConnection

# Jobs stay within this, spilling to the data folder, so that a laptop keeps breathing.
MEMORY_LIMIT = "2GB"
# Loads have less. What the engine does not count comes on top: a file of 1 GB peaks below 1 GB.
LOAD_MEMORY = "600MB"


# Files on their way in lie here, one folder a job, removed when it ends.
SPOOL_PREFIX = ".spool-"
# What does not fit the engine's memory waits here.
SPILL = ".spill"


@contextmanager
def open_store(
    settings: Settings,
    *,
    write: bool,
    patience: float = PATIENCE_SECONDS,
    on_wait: Waiting | None = None,
    memory: str = MEMORY_LIMIT,
) -> Iterator[Connection]:
    """The store, for the length of one job.

    Writing makes the folder (0700) and the file (0600) when they are not there, and has the store
    alone; readers share it. Reading where nothing was ever loaded gives an empty store in memory.
    on_wait is told once, in words, whom the job waits for.
    The store offers month_ix(date), month_start(ix) and day_number(date) besides its tables.

    Raises:
        StoreBusy: another job has the store and does not finish in time.
        StoreTooNew: a later version of Linkage wrote it.
        StoreError: the folder or the file cannot be used.
    """
    if not write and not settings.store_path.exists():
        with _connected(":memory:", settings.data, memory, read_only=False) as con:
            migrate(con)
            yield con
        return
    _make_folder(settings.data)
    lock = settings.data / "store.lock"
    with locked(lock, exclusive=write, patience=patience, on_wait=on_wait):
        if write:
            _sweep(settings.data)
        path = str(settings.store_path)
        with _connected(path, settings.data, memory, read_only=not write) as con:
            if write:
                settings.store_path.chmod(0o600)
                migrate(con)
            if write or not pending(con):
                yield con
                return
    with open_store(settings, write=True, patience=patience):
        pass
    with open_store(settings, write=False, patience=patience, memory=memory) as con:
        yield con


@contextmanager
def open_desk(settings: Settings) -> Iterator[Connection]:
    """An empty database in memory with the functions and limits of the store, for facts that lie
    elsewhere."""
    _make_folder(settings.data)
    with _connected(":memory:", settings.data, MEMORY_LIMIT, read_only=False) as con:
        yield con


@contextmanager
def transaction(con: Connection) -> Iterator[None]:
    """All of what is written inside, or none of it."""
    con.begin()
    try:
        yield
        con.commit()
    except BaseException:
        # After a failed write the engine may have ended the transaction by itself.
        with suppress(duckdb.Error):
            con.rollback()
        raise


def _sweep(folder: Path) -> None:
    """Removes what killed jobs left behind; the lock says that no job is under way."""
    for left in (*folder.glob(f"{SPOOL_PREFIX}*"), folder / SPILL):
        shutil.rmtree(left, ignore_errors=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The data folder {folder} cannot be made ({error.strerror}). Choose another one with "
            "--data or LINKAGE_DATA."
        ) from error


@contextmanager
def _connected(
    database: str, folder: Path, memory: str, *, read_only: bool
) -> Iterator[Connection]:
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "memory_limit": memory,
        "temp_directory": str(folder / SPILL),
    }
    try:
        with telling_of_shortage(folder):
            con = duckdb.connect(database, read_only=read_only, config=config)
    except duckdb.Error as error:
        raise StoreError(
            f"{database} cannot be opened: {str(error).splitlines()[0]} "
            "Put a backup in its place, or run linkage doctor."
        ) from error
    try:
        con.execute(sql("store/no_progress_bar"))
        for name in names("store/macros"):
            con.execute(sql(name))
        with telling_of_shortage(folder):
            yield con
    finally:
        con.close()
