"""How much a generation tells and how much it hides: what a load would change about that."""

from dataclasses import dataclass
from pathlib import Path

from dashboard.settings import Settings
from dashboard.sql_files import sql
from dashboard.store.connection import Connection
from dashboard.store.copying import workbench


@dataclass(frozen=True, slots=True)
class Told:
    """Of the smallest units, in some survey waves.

    Attributes:
        figures: shown. hidden: kept back by the disclosure rules.
        units: how many have a hidden figure, of `of_units`.
    """

    figures: int
    hidden: int
    units: int
    of_units: int


def told_in(path: Path, waves: tuple[str, ...], settings: Settings) -> Told:
    """Counts in one generation's file."""
    with workbench(settings.data) as con:
        return _counted(con, path, waves)


def _counted(con: Connection, path: Path, waves: tuple[str, ...]) -> Told:
    con.execute(sql("rehearsal/attach_mart"), {"path": str(path)})
    (row,) = con.execute(sql("rehearsal/told"), {"waves": list(waves)}).fetchall()
    return Told(*(int(one) for one in row))
