"""Whether a generation's file can be read to its last block, found out once a process.

The engine compares each block with its checksum as it reads. A file that changed since it was
looked at is looked at again.
"""

from pathlib import Path
from threading import Lock

from dashboard.errors import StoreError
from dashboard.store.copying import sums_of_file

State = tuple[Path, int, int, int]

_judged: dict[State, bool] = {}
_judging = Lock()


def is_whole(path: Path) -> bool:
    """Reads all of it the first time; a file that is gone is not whole."""
    state = _state(path)
    if state is None:
        return False
    with _judging:
        if state not in _judged:
            _judged[state] = _can_be_read(path)
        return _judged[state]


def known_as_damaged(path: Path) -> bool:
    """Whether somebody in this process came upon the damage; reads nothing."""
    state = _state(path)
    return state is not None and _judged.get(state) is False


def _state(path: Path) -> State | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return path, found.st_ino, found.st_size, found.st_mtime_ns


def _can_be_read(path: Path) -> bool:
    try:
        sums_of_file(path)
    except StoreError:
        # Taken away by a publish meanwhile: gone is not damaged, and is not asked for again.
        return not path.exists()
    return True
