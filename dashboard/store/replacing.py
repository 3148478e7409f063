"""Putting another file in the store's place, in one step, with the present one kept aside."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from dashboard.errors import StoreError
from dashboard.settings import Settings
from dashboard.sql_files import sql
from dashboard.store.connection import open_store
from dashboard.store.lock import locked
from dashboard.store.migrations import pending
from dashboard.store.uploads import Touched


def make_ready(new: Path, after: int) -> None:
    """Records in a store's file that it is being put back, so that all of it is published anew.

    Args:
        after: the last event that present figures were made from.

    Raises:
        StoreTooNew: a later version of Linkage wrote it.
    """
    with duckdb.connect(str(new), config={"autoload_known_extensions": False}) as con:
        pending(con)
        values = {
            "after": after,
            "happened_at": datetime.now(UTC).replace(tzinfo=None),
            "touched": Touched(all=True).to_json(),
        }
        con.execute(sql("store/restored_event"), values)


def take_place(settings: Settings, new: Path) -> Path | None:
    """Gives the new file the store's name; returns the folder that holds the present one.

    At every moment there is a whole store: the old one or the new one.
    """
    with suppress(StoreError):
        # Merges the log of a dead job; a store too damaged for that is kept aside as it is.
        if settings.store_path.exists():
            with open_store(settings, write=True):
                pass
    with locked(settings.data / "store.lock", exclusive=True):
        aside = _keep_aside(settings)
        new.chmod(0o600)
        new.replace(settings.store_path)
        handle = os.open(settings.data, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
    return aside


def _keep_aside(settings: Settings) -> Path | None:
    if not settings.store_path.exists():
        return None
    now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = settings.data / f"before-restore-{now}"
    aside.mkdir(mode=0o700)
    os.link(settings.store_path, aside / settings.store_path.name)
    log = settings.store_path.with_name(f"{settings.store_path.name}.wal")
    if log.exists():
        log.rename(aside / log.name)
    return aside
