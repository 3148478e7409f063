"""One writer at a time: a lock on the file `store.lock`, let go by the system when a job dies."""

import fcntl
import getpass
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from dashboard.errors import StoreBusy

# Longer than nearly every load; a person who waits half a minute wants to be told why.
PATIENCE_SECONDS = 30.0
# Loading queues behind another load, however large, and says so while it waits.
QUEUE_SECONDS = 600.0
_PAUSE_SECONDS = 0.05

Waiting = Callable[[str], None]


@contextmanager
def locked(
    path: Path,
    *,
    exclusive: bool,
    patience: float = PATIENCE_SECONDS,
    on_wait: Waiting | None = None,
) -> Iterator[None]:
    """Holds the lock file for one job; readers share it, a writer has it alone.

    Args:
        on_wait: told once who has it, where the job must wait.

    Raises:
        StoreBusy: still taken after `patience` seconds; names who holds it and since when.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        _wait_for(handle, exclusive, patience, path, on_wait)
        if exclusive:
            _sign(handle)
        yield
    finally:
        os.close(handle)


def _wait_for(
    handle: int, exclusive: bool, patience: float, path: Path, on_wait: Waiting | None
) -> None:
    mode = (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB
    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, mode)
            return
        except BlockingIOError:
            if time.monotonic() >= until:
                raise StoreBusy(_who_has(path, patience)) from None
            if on_wait:
                on_wait(f"Waiting for {_holder(path)}, who is working in this data folder")
                on_wait = None
            time.sleep(_PAUSE_SECONDS)


def _sign(handle: int) -> None:
    since = datetime.now().astimezone().strftime("%H:%M:%S")
    os.ftruncate(handle, 0)
    os.pwrite(handle, f"{_user()} (process {os.getpid()}, since {since})".encode(), 0)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody"


def _who_has(path: Path, patience: float) -> str:
    return (
        f"{path.parent}: {_holder(path)} is working in this data folder; waited {patience:.0f} "
        "seconds. Try again when that job is done."
    )


def _holder(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace").strip() or "somebody else"
