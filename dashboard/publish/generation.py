"""A published mart: a numbered file that never changes."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dashboard.settings import Settings

# Numbers in file names: a process that holds one open keeps reading it, whatever comes after.
_NAMED = re.compile(r"^mart_(\d{6,})\.duckdb$")

# Files in the making begin with this, so that nobody takes one for a generation.
MAKING = ".making-"


@dataclass(frozen=True, slots=True)
class Generation:
    """One published mart.

    Attributes:
        made_at: UTC, without zone.
        event: the last event of the facts it knows of.
        hidden: figures the disclosure rules keep back.
    """

    number: int
    path: Path
    made_at: datetime
    event: int
    hidden: int


def path_of(settings: Settings, number: int) -> Path:
    """Where a generation is kept, whether it is there or not."""
    return settings.marts / f"mart_{number:06d}.duckdb"


def available(settings: Settings) -> tuple[int, ...]:
    """Numbers of the generations that are kept, oldest first."""
    if not settings.marts.is_dir():
        return ()
    found = (_NAMED.match(path.name) for path in settings.marts.iterdir())
    return tuple(sorted(int(match.group(1)) for match in found if match))
