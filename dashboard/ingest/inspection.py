"""What a file is, before anything is written."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.ingest.earlier import Earlier
from dashboard.ingest.formats.unit_columns import WHOLE
from dashboard.ingest.head import make_head
from dashboard.ingest.mapping import Item, Map
from dashboard.ingest.planning import Planned, plan_file
from dashboard.ingest.preparing import prepare
from dashboard.ingest.problems import Problem, errors
from dashboard.ingest.reading.opening import open_source
from dashboard.ingest.resolving.nearest_unit import Unmatched
from dashboard.ingest.work import Work
from dashboard.ingest.writing import Loader
from dashboard.settings import Settings
from dashboard.store import uploads
from dashboard.store.connection import LOAD_MEMORY, open_store
from dashboard.store.uploads import Touched


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a file is and what loading it would do.

    Attributes:
        confidence: how sure the format is, 0 to 1; 1 with a map.
        columns: each column of the file and what it becomes ("not used" if nothing).
        rows, loaded, rejected, skipped: rows = loaded + rejected + skipped.
        cells_rejected: single cells left out of rows whose other figures would count.
        new_units: codes the store does not know yet.
        items: questions with role and scale.
        changes: what loading would change, in words.
        will_touch: what loading would make publish again.
        unmatched: spellings of units that the store does not know, while it knows units.
        earlier: uploads in force that hold something of the same.
        unsure_of_days: its dates read two ways; date_order in the map says which.
        repeated: people in it answer the same wave more than once.
        already_loaded: upload that holds this very file, or None.
    """

    file: str
    sha256: str
    format: str
    confidence: float
    dialect: str
    header_row: int
    kind: str
    plan: Map
    columns: tuple[tuple[str, str], ...]
    rows: int
    loaded: int
    rejected: int
    skipped: int
    people: int | None
    units: int
    new_units: tuple[str, ...]
    items: tuple[Item, ...]
    waves: tuple[str, ...]
    changes: tuple[str, ...]
    problems: tuple[Problem, ...]
    already_loaded: int | None
    will_touch: Touched
    unmatched: tuple[Unmatched, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    unsure_of_days: bool = False
    cells_rejected: int = 0
    repeated: bool = False

    @property
    def whole_without_units(self) -> bool:
        """Whether no column says where people work, so that all count as one unit."""
        named = self.plan.columns.get("unit", "").strip().lower()
        return named == WHOLE.lower() and WHOLE not in dict(self.columns)

    @property
    def errors(self) -> tuple[Problem, ...]:
        return errors(self.problems)


def inspect_file(
    path: Path,
    settings: Settings,
    *,
    kind: str | None = None,
    map_path: Path | None = None,
    wave: str | None = None,
    supersedes: int | None = None,
    late: bool = False,
) -> Inspection:
    """Reads and checks a file against what the store knows; writes nothing.

    Args:
        supersedes, late: as in load_file: what is there already is judged accordingly.

    Raises:
        FileUnreadable: it cannot be opened or holds no table.
        ProblemsFound: no format knows it, or it does not fit its map.
    """
    path = Path(path)
    with open_store(settings, write=False, memory=LOAD_MEMORY) as con:
        planned = plan_file(con, path, kind, map_path, wave)
        known = uploads.find_loaded(con, planned.sha256)
        loader = prepare(
            con, settings, path, planned, write=False, supersedes=supersedes, late=late
        )
        return _inspection(loader, planned, known.upload if known else None)


def _inspection(loader: Loader, planned: Planned, known: int | None) -> Inspection:
    work, facts = loader.work, loader.work.facts
    people, units, new = facts.get("people"), facts.get("units"), facts.get("new units")
    return Inspection(
        file=work.file,
        sha256=work.sha256,
        format=work.plan.format or "map file",
        confidence=planned.confidence,
        dialect=str(work.source.dialect),
        header_row=work.head.header_row,
        kind=work.plan.kind,
        plan=work.plan,
        columns=_columns(work),
        rows=work.read,
        loaded=work.loaded,
        rejected=work.rejected,
        skipped=work.skipped.total(),
        people=people if isinstance(people, int) else None,
        units=units if isinstance(units, int) else 0,
        new_units=new if isinstance(new, tuple) else (),
        items=_tuple(facts.get("items")),
        waves=_tuple(facts.get("waves")),
        changes=tuple(work.changes),
        problems=tuple(work.problems),
        already_loaded=known,
        will_touch=loader.touched() if not errors(work.problems) else Touched(),
        unmatched=_tuple(facts.get("unmatched")),
        earlier=tuple(work.earlier),
        unsure_of_days=bool(facts.get("unsure of days")),
        repeated=bool(facts.get("repeated")),
        cells_rejected=work.cells_rejected,
    )


def _tuple(found: object) -> tuple[Any, ...]:
    return found if isinstance(found, tuple) else ()


def _columns(work: Work) -> tuple[tuple[str, str], ...]:
    becomes = {one.at: _meaning(one.target, work.plan) for one in work.fields if one.at is not None}
    dropped = set(work.plan.dropped)
    return tuple(
        (name, becomes.get(at, "not kept (personal)" if name in dropped else "not used"))
        for at, name in enumerate(work.head.names)
    )


def _meaning(target: str, plan: Map) -> str:
    """What a column of the desk is, in words."""
    if target.startswith("item_0"):
        item = plan.items[int(target[5:9]) - 1]
        ends = f", {item.low:g} to {item.high:g}" if item.low is not None else ""
        return f"question ({item.role}{ends}{', reversed' if item.reversed else ''})"
    if target.startswith("value_0"):
        return f"metric {plan.metrics[int(target[6:10]) - 1].name}"
    if target.startswith("people_0"):
        return f"people behind {plan.metrics[int(target[7:11]) - 1].name}"
    if target.startswith(("attribute_0", "comment_0")):
        return target.split("_", maxsplit=1)[0]
    if target == "email":
        return "e-mail (kept only as a keyed hash)"
    return target.replace("_column", "").replace("_", " ")


def column_names(path: Path) -> tuple[str, ...]:
    """The columns of a file, whatever it is.

    Raises:
        FileUnreadable: it cannot be opened or holds no table.
    """
    return make_head(open_source(path).first).names
