"""A zip file with one table inside, unpacked within bounds."""

import shutil
import tempfile
import weakref
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from dashboard.errors import FileUnreadable
from dashboard.ingest.reading.source import Row, Source

# More than this, or packed tighter, is no export but an attack or a mistake.
LARGEST = 2_000_000_000
_TIGHTEST = 200
_FREE = 10_000_000
_PIECE = 1 << 20
_ENCRYPTED = 0x1


def is_workbook(path: Path) -> bool:
    """Whether a zip file is a spreadsheet: those are zip files too."""
    try:
        with zipfile.ZipFile(path) as packed:
            names = set(packed.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        # A broken spreadsheet is told as a spreadsheet.
        return True
    return "[Content_Types].xml" in names or any(n.endswith(".bin") for n in names)


def open_zipped(path: Path, open_table: Callable[[Path], Source]) -> Source:
    """The one table in a zip file; the unpacked copy goes when nobody reads it any more."""
    folder = Path(tempfile.mkdtemp(prefix="linkage-"))
    try:
        inside = _unpacked(path, folder)
        source = open_table(inside)
    except FileUnreadable as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise FileUnreadable(str(error).replace(str(folder), path.name)) from error
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    read = source.rows

    def rows() -> Iterator[tuple[int, Row]]:
        return read()

    weakref.finalize(rows, shutil.rmtree, folder, ignore_errors=True)
    # The engine would read the zip file itself, so it must not try.
    return replace(source, rows=rows, plain=False)


def _unpacked(path: Path, folder: Path) -> Path:
    try:
        with zipfile.ZipFile(path) as packed:
            entry = _only_table(path, packed)
            return _copied(path, packed, entry, folder)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise FileUnreadable(f"{path.name}: the zip file cannot be opened ({error}).") from error
    except RuntimeError as error:
        raise FileUnreadable(f"{path.name}: {_PASSWORD}") from error


_PASSWORD = "the zip file is protected by a password. Unpack it and load the file inside."  # noqa: S105


def _only_table(path: Path, packed: zipfile.ZipFile) -> zipfile.ZipInfo:
    entries = [one for one in packed.infolist() if not one.is_dir() and not _is_clutter(one)]
    if not entries:
        raise FileUnreadable(f"{path.name}: the zip file is empty.")
    if len(entries) > 1:
        names = ", ".join(Path(one.filename).name for one in entries[:6])
        raise FileUnreadable(
            f"{path.name}: {len(entries)} files inside ({names}); expected one table. Unpack it "
            "and load them one by one."
        )
    (entry,) = entries
    if entry.flag_bits & _ENCRYPTED:
        raise FileUnreadable(f"{path.name}: {_PASSWORD}")
    tight = entry.file_size > _FREE and entry.file_size > _TIGHTEST * max(entry.compress_size, 1)
    if entry.file_size > LARGEST or tight:
        raise FileUnreadable(
            f"{path.name}: would unpack to {entry.file_size / 1e9:.1f} GB; that is no ordinary "
            "export. Unpack it yourself if you trust it."
        )
    return entry


def _is_clutter(entry: zipfile.ZipInfo) -> bool:
    name = Path(entry.filename)
    return name.name.startswith(".") or "__MACOSX" in name.parts


def _copied(path: Path, packed: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path) -> Path:
    """The unpacked table, counted while it grows: the size a zip file states may be a lie."""
    target = folder / (Path(entry.filename).name or "table")
    written = 0
    with packed.open(entry) as inside, target.open("wb") as out:
        while piece := inside.read(_PIECE):
            written += len(piece)
            if written > entry.file_size:
                raise FileUnreadable(f"{path.name}: the zip file unpacks to more than it says.")
            out.write(piece)
    return target
