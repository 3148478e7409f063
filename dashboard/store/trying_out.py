"""A private copy of the data folder, on which a load can be tried and thrown away."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from dashboard.settings import Settings
from dashboard.store.connection import SPOOL_PREFIX, open_store
from dashboard.store.lock import locked


@contextmanager
def copied(settings: Settings, *, marts: bool) -> Iterator[Settings]:
    """Settings of a copy with the same facts, key and newest figures; gone when the block ends.

    The store is kept from changing meanwhile, so that what is tried is what loading would do; its
    readers go on. A folder left by a killed job is swept by the next writer.

    Args:
        marts: with the newest generation, so that publishing goes on from it.
    """
    if not settings.store_path.exists():
        with tempfile.TemporaryDirectory(prefix="linkage-") as folder:
            yield replace(settings, data=Path(folder) / "data")
        return
    if settings.store_path.with_name("store.duckdb.wal").exists():
        with open_store(settings, write=True):
            pass  # what a dead job had committed goes from the log into the file
    with (
        locked(settings.data / "store.lock", exclusive=False),
        tempfile.TemporaryDirectory(prefix=SPOOL_PREFIX, dir=settings.data) as folder,
    ):
        copy = replace(settings, data=Path(folder))
        shutil.copyfile(settings.store_path, copy.store_path)
        for name in ("person.key",):
            if (settings.data / name).exists():
                shutil.copyfile(settings.data / name, copy.data / name)
        if marts:
            _link_newest(settings, copy)
        yield copy


def _link_newest(settings: Settings, copy: Settings) -> None:
    """Published files never change, so they are linked and not copied."""
    copy.marts.mkdir(mode=0o700)
    for kind in ("mart", "basis"):
        found = sorted(settings.marts.glob(f"{kind}_*.duckdb")) if settings.marts.is_dir() else []
        if found:
            os.link(found[-1], copy.marts / found[-1].name)
