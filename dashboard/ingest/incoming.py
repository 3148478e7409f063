"""Files that come over the network: streamed to the data folder, where they wait to be confirmed.

A file lies in `.incoming/ID/` beside a note of whose it is. While it comes the folder is called
`ID.part`, while it is loaded `ID.busy`: renaming is what one of two who hurry can do.
"""

import json
import secrets
import shutil
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from dashboard.errors import NoRoom, TooMuch, UnknownName, UsageError
from dashboard.settings import Settings

FOLDER = ".incoming"
# Larger files go through `linkage load`, which needs no second copy of them.
LARGEST = 20 * 1024**3
# What stays free on the disk of the data folder, for the store and for whoever else works there.
RESERVE = 1024**3
MOST_WAITING = 20
_A_DAY = 86_400
# No stream stands still for so long without its connection being cut.
_STILL_SECONDS = 3_600
_LOOK_EVERY = 64 * 1024**2
_NOTE = "note.json"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One file that waits. kind and wave: what its sender said of it."""

    id: str
    file: str
    owner: str
    kind: str | None
    wave: str | None


class Arrival:
    """One file on its way in. Ends by `kept` or by `gone`, whatever happens between."""

    def __init__(self, settings: Settings, waiting: Waiting, announced: int | None) -> None:
        self._folder = settings.data / FOLDER / f"{waiting.id}.part"
        self._waiting = waiting
        self._unlooked = 0
        self.size = 0
        _check_size(announced or 0)
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        _check_room(settings.data, announced or 0)
        self._folder.parent.mkdir(mode=0o700, exist_ok=True)
        self._folder.mkdir(mode=0o700)
        self._file = (self._folder / waiting.file).open("xb")

    def take(self, piece: bytes) -> None:
        """Writes the next piece.

        Raises:
            TooMuch: the file is larger than any that is taken.
            NoRoom: the disk is nearly full.
        """
        self.size += len(piece)
        self._unlooked += len(piece)
        _check_size(self.size)
        if self._unlooked >= _LOOK_EVERY:
            self._unlooked = 0
            _check_room(self._folder, 0)
        self._file.write(piece)

    def kept(self) -> Path:
        """The whole file came; it waits from now on. Gives its path."""
        self._file.close()
        note = json.dumps(asdict(self._waiting))
        (self._folder / _NOTE).write_text(note, encoding="utf-8")
        self._folder.rename(self._folder.with_suffix(""))
        return self._folder.with_suffix("") / self._waiting.file

    def gone(self) -> None:
        """Nothing of it stays."""
        self._file.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def begin(
    settings: Settings,
    owner: str,
    name: str,
    *,
    kind: str | None = None,
    wave: str | None = None,
    announced: int | None = None,
) -> tuple[Waiting, Arrival]:
    """Makes a place for one file.

    Args:
        name: as the sender calls the file; its last part counts.
        announced: bytes to come, where the sender says so.

    Raises:
        UsageError: the name is no file's name, or too many files of this owner wait.
        TooMuch, NoRoom: see Arrival.take.
    """
    plain = name.replace("\\", "/").rsplit("/", 1)[-1].strip()
    if not plain.strip(".") or len(plain) > 200 or not plain.isprintable() or plain == _NOTE:
        raise UsageError("name: expected the file's name, such as name=answers.csv.")
    sweep(settings)
    if len([one for one in _all(settings) if one.owner == owner]) >= MOST_WAITING:
        raise UsageError(f"{MOST_WAITING} files wait already: confirm or discard some of them.")
    waiting = Waiting(secrets.token_hex(12), plain, owner, kind, wave)
    return waiting, Arrival(settings, waiting, announced)


def find(settings: Settings, number: str, owner: str) -> tuple[Waiting, Path]:
    """A file that waits, and where it lies.

    Raises:
        UnknownName: nothing of that number waits, or it is another's.
    """
    known = [one for one in _all(settings) if one.owner == owner]
    for one in known:
        if one.id == number:
            return one, settings.data / FOLDER / one.id / one.file
    raise UnknownName("waiting file", number[:40], [one.id for one in known])


def discard(settings: Settings, number: str, owner: str) -> Waiting:
    """Takes a waiting file away.

    Raises:
        UnknownName: see `find`.
    """
    waiting, path = find(settings, number, owner)
    shutil.rmtree(path.parent, ignore_errors=True)
    return waiting


def take_up(settings: Settings, number: str, owner: str) -> tuple[Waiting, Path]:
    """A waiting file for the one who loads it; nobody else finds it until it is put back.

    Raises:
        UnknownName: see `find`; or somebody is loading it already.
    """
    waiting, path = find(settings, number, owner)
    busy = path.parent.with_name(f"{waiting.id}.busy")
    try:
        path.parent.rename(busy)
    except OSError:
        raise UnknownName("waiting file", number, []) from None
    return waiting, busy / waiting.file


def put_back(path: Path) -> None:
    """The load did not happen; the file waits again."""
    path.parent.rename(path.parent.with_suffix(""))


def done_with(path: Path) -> None:
    """The load happened; the file is not needed any more."""
    shutil.rmtree(path.parent, ignore_errors=True)


def sweep(settings: Settings) -> None:
    """Takes away what waited for a day, and what a server that died had begun to receive."""
    folder = settings.data / FOLDER
    for one in folder.iterdir() if folder.is_dir() else ():
        with suppress(OSError):
            latest = max(part.stat().st_mtime for part in (one, *one.iterdir()))
            patience = _STILL_SECONDS if one.suffix == ".part" else _A_DAY
            if time.time() - latest > patience:
                shutil.rmtree(one, ignore_errors=True)


def _all(settings: Settings) -> list[Waiting]:
    folder = settings.data / FOLDER
    notes = sorted(folder.glob(f"*/{_NOTE}")) if folder.is_dir() else []
    return [
        Waiting(**json.loads(note.read_text(encoding="utf-8")))
        for note in notes
        if not note.parent.suffix
    ]


def _check_size(size: int) -> None:
    if size > LARGEST:
        raise TooMuch(
            f"The file is larger than {LARGEST / 1024**3:.0f} GB. Load it on the server itself: "
            "linkage load FILE."
        )


def _check_room(folder: Path, announced: int) -> None:
    free = shutil.disk_usage(folder).free
    if free - announced < RESERVE:
        raise NoRoom(
            f"The server's disk has {free / 1024**3:.1f} GB free, too little for this file. Make "
            "room there, or move the data folder."
        )
