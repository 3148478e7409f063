"""`linkage restore`: a backup takes the place of the present store, or nothing changes."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard import publish
from dashboard.access import sessions
from dashboard.access.database import database_path
from dashboard.care import archive
from dashboard.care.archive import BackupDamaged, Listed
from dashboard.errors import StoreError
from dashboard.publish import generation
from dashboard.settings import Settings
from dashboard.store import replacing
from dashboard.store.copying import event_of_generation, last_event, sums_of_file
from dashboard.store.lock import locked

UNPACKING = ".restoring-"
# Files of a generation, and who may do what with them.
_KEPT = {"mart_": 0o444, "basis_": 0o400}


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back. aside: folder of the store that was there before; None = there was none.
    number: the generation that shows it."""

    listed: Listed
    aside: Path | None
    number: int
    notes: tuple[str, ...]


def restore(
    settings: Settings, path: Path, on_progress: Callable[[float, str], None] | None = None
) -> Restored:
    """Checks every byte of a backup, then puts its store in place and publishes.

    Accounts, settings, words and published figures of this folder stay; the backup's are used where
    there are none. Whoever is signed in with accounts from a backup has to sign in again.

    Raises:
        BackupDamaged: the file is not whole; nothing was changed.
        StoreTooNew: a later version of Linkage made it.
        StoreError: the backup belongs to another installation, by its person key.
    """
    listed = archive.read_list(path)
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=UNPACKING, dir=settings.data) as folder:
        files = archive.unpack(path, listed, Path(folder))
        _check(settings, path, listed, files)
        with locked(settings.data / "publish.lock", exclusive=True):
            replacing.make_ready(files[archive.STORE], _last_event(settings, listed))
            notes = _fill_gaps(settings, listed, files)
            aside = replacing.take_place(settings, files[archive.STORE])
    made = publish.publish(settings, on_progress=on_progress)
    return Restored(listed, aside, made.number, notes)


def _check(settings: Settings, path: Path, listed: Listed, files: dict[str, Path]) -> None:
    if archive.STORE not in files:
        raise BackupDamaged(f"{path.name} holds no store.")
    try:
        found = sums_of_file(files[archive.STORE])
    except StoreError as error:
        raise BackupDamaged(f"{path.name}: its store cannot be read. {error}") from error
    if found != dict(listed.tables):
        different = sorted(name for name in listed.tables if found.get(name) != listed.tables[name])
        raise BackupDamaged(f"{path.name}: its tables {different} are not what was backed up.")
    here = settings.data / archive.KEY
    if listed.key and here.exists() and archive.checksum(here) != listed.key:
        raise StoreError(
            f"{path.name} was made with another person key than the one in {settings.data}: with "
            "it nobody would be recognised again. Restore into an empty folder with --data."
        )
    if listed.key and not here.exists() and archive.KEY not in files:
        raise StoreError(
            f"{path.name} was made without its person key, and {settings.data} has none. Put that "
            "person.key there first."
        )


def _last_event(settings: Settings, listed: Listed) -> int:
    known = [listed.event]
    marts = generation.available(settings)
    known += [event_of_generation(generation.path_of(settings, one)) for one in marts]
    if settings.store_path.exists():
        known.append(last_event(settings.store_path))
    return max(known)


def _fill_gaps(settings: Settings, listed: Listed, files: dict[str, Path]) -> tuple[str, ...]:
    """Puts in place what this folder does not have."""
    notes = []
    if not (settings.data / archive.KEY).exists() and archive.KEY in files:
        files[archive.KEY].replace(settings.data / archive.KEY)
        notes.append("The person key came from the backup.")
    if not database_path(settings).exists() and archive.ACCESS in files:
        files[archive.ACCESS].replace(database_path(settings))
        sessions.end_every_one(settings)
        notes.append("Accounts and audit log came from the backup; everybody has to sign in again.")
    if not (settings.data / archive.SETTINGS).exists() and archive.SETTINGS in files:
        files[archive.SETTINGS].replace(settings.data / archive.SETTINGS)
        notes.append("Settings came from the backup.")
    if not settings.words_path.exists() and archive.WORDS in files:
        files[archive.WORDS].replace(settings.words_path)
        notes.append("The list of words came from the backup.")
    if not generation.available(settings):
        settings.marts.mkdir(mode=0o700, exist_ok=True)
        for name in listed.files:
            if name.startswith(tuple(_KEPT)):
                files[name].chmod(_KEPT[name.partition("_")[0] + "_"])
                shutil.move(files[name], settings.marts / name)
    return tuple(notes)
