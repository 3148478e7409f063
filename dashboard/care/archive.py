"""A backup is one zip file: what must not be lost, and a list of it with checksums."""

import json
import os
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO

from dashboard.errors import StoreError
from dashboard.store.copying import TableSum

LIST = "backup.json"
LAYOUT = 1
STORE, KEY, ACCESS, SETTINGS = "store.duckdb", "person.key", "access.db", "linkage.toml"
WORDS = "words.csv"
_PIECE = 1 << 20
# What reading a damaged zip raises, depending on where the damage is.
UNREADABLE = (
    OSError, EOFError, KeyError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


class BackupDamaged(StoreError):
    """A backup is not whole, or was not made by Linkage."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a backup says it holds.

    Attributes:
        files: name to SHA-256.
        tables: "schema.table" to its rows and checksum.
        key: SHA-256 of the person key the store was written with; "" when there was none.
        event: number of the last event in the store.
    """

    version: str
    made_at: str
    company: str
    files: Mapping[str, str]
    tables: Mapping[str, TableSum]
    key: str
    event: int

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables.values())

    def to_json(self) -> str:
        return json.dumps({"layout": LAYOUT, **asdict(self)}, indent=2, ensure_ascii=False)


def write(path: Path, listed: Listed, files: Mapping[str, Path]) -> None:
    """Writes a backup for its owner's eyes only, synced to the disk."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        # The lightest level: a table of answers halves, and a large one still goes fast.
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.writestr(LIST, listed.to_json())
            for name, source in files.items():
                archive.write(source, name)
        out.flush()
        os.fsync(out.fileno())


def read_list(path: Path) -> Listed:
    """What a backup says it holds.

    Raises:
        BackupDamaged: it cannot be read, or a later version of Linkage wrote it.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            found = json.loads(archive.read(LIST))
        if found.pop("layout") > LAYOUT:
            raise BackupDamaged(f"{path.name} was written by a later version of Linkage.")
        tables = {name: TableSum(**each) for name, each in found.pop("tables").items()}
        return Listed(tables=tables, **found)
    except FileNotFoundError:
        raise StoreError(f"There is no file {path}.") from None
    except (*UNREADABLE, TypeError, AttributeError) as error:
        raise BackupDamaged(f"{path.name} is no backup of Linkage, or is damaged.") from error


def unpack(path: Path, listed: Listed, folder: Path) -> dict[str, Path]:
    """Writes the listed files into a folder, each compared with its checksum on the way.

    Raises:
        BackupDamaged: one is missing or is not what was backed up; names it.
    """
    made = {}
    with zipfile.ZipFile(path) as archive:
        for name, expected in listed.files.items():
            # Names come out of a file: only a plain one may become a path.
            if Path(name).name != name:
                raise BackupDamaged(f"{path.name} lists '{name}', which is no plain file name.")
            made[name] = folder / name
            try:
                with archive.open(name) as packed:
                    found = _poured(packed, made[name])
            except UNREADABLE as error:
                raise BackupDamaged(f"{path.name}: {name} cannot be read back.") from error
            if found != expected:
                raise BackupDamaged(f"{path.name}: {name} is not what was backed up.")
    return made


def checksum(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return _digest(file, lambda _: None)


def _poured(packed: IO[bytes], to: Path) -> str:
    handle = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        return _digest(packed, out.write)


def _digest(file: IO[bytes], passed_on: Callable[[bytes], object]) -> str:
    digest = sha256()
    while piece := file.read(_PIECE):
        digest.update(piece)
        passed_on(piece)
    return digest.hexdigest()
