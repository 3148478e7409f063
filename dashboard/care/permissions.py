"""Whether anybody else on this machine can read or change what belongs to Linkage."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from dashboard.care.finding import Finding
from dashboard.settings import Settings

FOLDER, PRIVATE, PUBLISHED, PLAIN = 0o700, 0o600, 0o444, 0o644


def look_at_permissions(settings: Settings, *, mend: bool) -> Iterator[Finding]:
    """One finding for each file or folder that is open to others, or one that none is."""
    about, wrong = "permissions", 0
    for path, wanted in sorted(_expected(settings)):
        found = stat.S_IMODE(path.stat().st_mode)
        if path.stat().st_uid != os.geteuid():
            wrong += 1
            yield Finding(about, "wrong", f"{path.name} belongs to another user of this machine",
                          f"chown {_me()} '{path}'")  # fmt: skip
        elif found & ~wanted:
            wrong += not mend
            if mend:
                path.chmod(wanted)
            yield Finding(
                about,
                "look" if mend else "wrong",
                f"{path.name} was open to others ({found:03o})"
                if mend
                else f"{path.name} is open to others ({found:03o}, expected {wanted:03o})",
                "" if mend else f"chmod {wanted:o} '{path}', or linkage doctor --mend",
            )
    if not wrong:
        yield Finding(about, "fine", "the data folder is for its owner only")


def _expected(settings: Settings) -> Iterator[tuple[Path, int]]:
    """Every file and folder with the widest permissions it may have."""
    for folder, _, files in os.walk(settings.data):
        yield Path(folder), FOLDER
        for name in files:
            path = Path(folder) / name
            if not path.is_symlink():
                yield path, _widest(path, settings)


def _widest(path: Path, settings: Settings) -> int:
    if path.parent == settings.marts and path.suffix == ".duckdb":
        return PUBLISHED
    return PLAIN if path.name == "linkage.toml" else PRIVATE


def _me() -> str:
    return str(os.geteuid())
