"""The machine around the data folder: versions, disk, clock, and what dead jobs left behind."""

import re
import shutil
import sys
import time
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from dashboard.access.clock import written
from dashboard.care.finding import Finding
from dashboard.errors import StoreBusy
from dashboard.settings import Settings
from dashboard.store.lock import locked

PACKAGE = "linkage-dashboard"
LEFTOVERS = (".spool-*", ".restoring-*", ".rewriting-*", ".spill", "marts/.making-*")
# Room to load and publish once more: the store is copied when it is rewritten, and a bit besides.
_COPIES, _BESIDES = 2, 500 * 1024**2
# A file system may round its times; a minute is no wrong clock.
_ROUNDING_SECONDS = 60


def look_at_versions() -> Iterator[Finding]:
    """Packages outside the range this version was tested with."""
    wrong = 0
    for name, low, high in _tested():
        try:
            found = version(name)
        except PackageNotFoundError:
            found = ""
        if not found or not low <= _parts(found) or (high and _parts(found) >= high):
            wrong += 1
            told = f"{name} is {found or 'not installed'}, outside what was tested"
            yield Finding("versions", "wrong", told, f"pip install --upgrade {PACKAGE}")
    if not wrong:
        python = ".".join(map(str, sys.version_info[:3]))
        yield Finding("versions", "fine", f"Python {python}, DuckDB {version('duckdb')}")


def look_at_disk(settings: Settings) -> Iterator[Finding]:
    """Whether a load, a backup or forgetting would find room."""
    size = settings.store_path.stat().st_size if settings.store_path.exists() else 0
    free = shutil.disk_usage(settings.data).free
    needed = _COPIES * size + _BESIDES
    state = f"{free / 1024**3:.1f} GB free"
    if free < needed:
        yield Finding("disk", "wrong", f"{state}, {needed / 1024**3:.1f} GB are needed to load and "
                      "publish safely", "make room on the disk of the data folder")  # fmt: skip
    else:
        yield Finding("disk", "fine", state)


def look_at_clock(settings: Settings) -> Iterator[Finding]:
    """Whether something was written later than now: sessions, waves and backups go by the clock."""
    now = time.time()
    files = [path for path in settings.data.rglob("*") if path.is_file()]
    latest = max((path.stat().st_mtime for path in files), default=now)
    if latest > now + _ROUNDING_SECONDS:
        yield Finding(
            "clock", "wrong", f"it is {written(now)} here, but a file was written at "
            f"{written(latest)}", "set the clock of this machine (timedatectl)",
        )  # fmt: skip
    else:
        yield Finding("clock", "fine", f"{written(now)}, later than everything written so far")


def look_at_leftovers(settings: Settings, *, mend: bool) -> Iterator[Finding]:
    """Files of jobs that were killed, and stores kept aside by a restore."""
    for path in sorted(settings.data.glob("before-restore-*")):
        yield Finding("leftovers", "look", f"{path.name} holds the store of before a restore",
                      f"when you are sure: rm -r '{path}'")  # fmt: skip
    left = [path for pattern in LEFTOVERS for path in sorted(settings.data.glob(pattern))]
    left = [path for path in left if path.is_file() or any(path.iterdir())]
    if not left:
        yield Finding("leftovers", "fine", "no killed job left anything behind")
        return
    try:
        with (
            locked(settings.data / "publish.lock", exclusive=True, patience=0),
            locked(settings.data / "store.lock", exclusive=True, patience=0),
        ):
            yield from _left_behind(left, mend)
    except StoreBusy as error:
        yield Finding("leftovers", "look", str(error))


def _left_behind(left: list[Path], mend: bool) -> Iterator[Finding]:
    for path in left:
        if mend:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        told = f"{path.name} was left by a killed job" + (" and is removed" if mend else "")
        yield Finding("leftovers", "look", told, "" if mend else "linkage doctor --mend")


def _tested() -> Iterator[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    """Name, lowest and first too high version of each package we need."""
    try:
        needed = requires(PACKAGE) or []
    except PackageNotFoundError:
        needed = []
    for line in needed:
        if "extra ==" not in line:
            name = re.split(r"[^\w.-]", line, maxsplit=1)[0]
            bounds = dict(re.findall(r"(>=|<)\s*([\d.]+)", line.split(";")[0]))
            yield name, _parts(bounds.get(">=", "0")), _parts(bounds.get("<", ""))


def _parts(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", text)[:3])
