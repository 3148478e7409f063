"""One change of units, as a file: it is reviewed, loaded and taken back like any other."""

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

CHANGES: Final = ("rename", "move", "merge", "split")


def changes_file(
    folder: Path, change: str, units: Sequence[str], into: Sequence[str], on: date
) -> Path:
    """Writes a list of unit changes, a row a pair; named after what it says.

    Args:
        units: codes of the units that change.
        into: new name (rename), new parent (move), or the units that follow.
    """
    named = "".join(c for c in f"{change} {' '.join(units)}"[:60] if c.isalnum() or c in " -_")
    path = folder / f"{named} {on}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("unit", "change", "new_unit", "effective"))
        writer.writerows((unit, change, new, on.isoformat()) for unit in units for new in into)
    return path
