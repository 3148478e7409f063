"""How somebody wants one file taken: everything that is asked beside the file itself."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Intake:
    """One file and what was said of it; what was left out is found.

    Attributes:
        kind: what it holds.
        map_path: how it becomes facts.
        wave: name of the survey wave, where the file has none.
        supersedes: upload whose place it takes.
        late: leave out what is in force already, and add the rest.
        accept_rejects: load the good rows and keep a list of the bad ones.
    """

    path: Path
    kind: str | None = None
    map_path: Path | None = None
    wave: str | None = None
    supersedes: int | None = None
    late: bool = False
    accept_rejects: bool = False

    def asked(self) -> dict[str, Any]:
        """What inspecting and loading are asked alike, by the names of their arguments."""
        names = ("kind", "map_path", "wave", "supersedes", "late")
        return {name: getattr(self, name) for name in names}
