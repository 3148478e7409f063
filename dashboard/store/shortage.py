"""A full disk or too little memory, said as such; engine and system have words of their own."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from dashboard.errors import StoreError

_NUMBERS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_WORDS = (
    "no space left",
    "disk quota exceeded",
    "file too large",
    "could not write all bytes",
    # What the engine puts aside on the disk may fill it as well.
    "max_temp_directory_size",
)

_TOO_LARGE = (
    "This needs more memory than one job may take; nothing was changed. Load it in several files, "
    "by wave or by month."
)


@contextmanager
def telling_of_shortage(folder: Path) -> Iterator[None]:
    """Turns what a shortage makes fail into words; the job's transaction did not happen.

    Raises:
        StoreError: the disk of the data folder is full, or the job needs more memory.
    """
    try:
        yield
    except OSError as error:
        if error.errno not in _NUMBERS:
            raise
        raise StoreError(_said(folder)) from error
    except duckdb.Error as error:
        if any(words in str(error).lower() for words in _WORDS):
            raise StoreError(_said(folder)) from error
        if isinstance(error, duckdb.OutOfMemoryException):
            raise StoreError(_TOO_LARGE) from error
        raise


def _said(folder: Path) -> str:
    free = shutil.disk_usage(folder).free / 1024**2 if folder.exists() else 0
    return (
        f"The disk of {folder} is full ({free:,.0f} MB free): the job was stopped and nothing was "
        "changed. Make room there, or move the data folder (--data), and try again."
    )
