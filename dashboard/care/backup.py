"""`linkage backup`: everything that cannot be made again, in one file, while the server serves."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import dashboard
from dashboard.access.database import copy_database, database_path
from dashboard.care import archive
from dashboard.care.archive import Listed
from dashboard.errors import StoreError, UsageError
from dashboard.publish import generation
from dashboard.publish.basis import basis_of
from dashboard.settings import Settings
from dashboard.store.copying import copy_store, last_event

_MAKING = ".backup-linkage-"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was backed up, and how that was made sure of."""

    path: Path
    bytes: int
    listed: Listed
    verified: str


def back_up(settings: Settings, path: Path, *, with_key: bool = True) -> Receipt:
    """Writes a backup of the store, its person key, accounts, settings, words and the newest mart.

    Args:
        with_key: without it the file alone cannot tell whose answers it holds, and whoever
            restores it on another machine must bring the key.

    Raises:
        UsageError: the file is there already.
        StoreError: there is no store, or the written file does not hold what was read.
    """
    if path.exists():
        raise UsageError(f"{path} is there already; a backup never replaces a file.")
    with _beside(path) as folder:
        files, listed = _gathered(settings, folder, with_key)
        made = folder / "backup"
        archive.write(made, listed, files)
        checked = folder / "checked"
        checked.mkdir()
        archive.unpack(made, archive.read_list(made), checked)
        made.rename(path)
    verified = (
        f"{len(listed.tables)} tables with {listed.rows:,} rows compared with the store by count "
        f"and checksum; {len(files)} files read back and compared by SHA-256"
    )
    return Receipt(path, path.stat().st_size, listed, verified)


def _gathered(settings: Settings, folder: Path, with_key: bool) -> tuple[dict[str, Path], Listed]:
    store = folder / archive.STORE
    tables = copy_store(settings, store)
    files = {archive.STORE: store}
    key = settings.data / archive.KEY
    if with_key and key.exists():
        files[archive.KEY] = key
    if database_path(settings).exists():
        files[archive.ACCESS] = folder / archive.ACCESS
        copy_database(settings, files[archive.ACCESS])
    for name in (archive.SETTINGS, archive.WORDS):
        if (settings.data / name).exists():
            files[name] = settings.data / name
    # The next generation is compared with the last one, so that two never subtract to a person.
    if marts := generation.available(settings):
        newest = generation.path_of(settings, marts[-1])
        files[newest.name] = newest
        if (rests_on := basis_of(settings, marts[-1])).exists():
            files[rests_on.name] = rests_on
    listed = Listed(
        version=dashboard.__version__,
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        company=settings.company,
        files={name: archive.checksum(path) for name, path in files.items()},
        tables=tables,
        key=archive.checksum(key) if key.exists() else "",
        event=last_event(store),
    )
    return files, listed


def _sweep(folder: Path) -> None:
    """Removes what a backup that was killed left there: it holds everybody's answers."""
    for left in folder.glob(f"{_MAKING}*-*"):
        pid = left.name.removeprefix(_MAKING).split("-", 1)[0]
        if pid.isdigit() and not _is_running(int(pid)):
            shutil.rmtree(left, ignore_errors=True)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A private folder on the same disk, so that the last step is one rename."""
    _sweep(path.parent)
    try:
        with TemporaryDirectory(prefix=f"{_MAKING}{os.getpid()}-", dir=path.parent) as folder:
            yield Path(folder)
    except FileNotFoundError as error:
        if path.parent.is_dir():
            raise
        raise UsageError(f"There is no folder {path.parent}.") from error
    except OSError as error:
        raise StoreError(f"{path} could not be written ({error.strerror or error}).") from error
