"""A file laid out on the desk and checked: the common part of inspecting and loading."""

from collections.abc import Callable
from pathlib import Path

from dashboard.errors import FileUnreadable
from dashboard.ingest.careful_road import stage_carefully
from dashboard.ingest.fast_road import stage_fast
from dashboard.ingest.fields import plan_fields
from dashboard.ingest.planning import Planned
from dashboard.ingest.pointing_out import pointed_out
from dashboard.ingest.problems import errors, file_problem
from dashboard.ingest.work import Work
from dashboard.ingest.writing import LOADERS, Loader
from dashboard.settings import Settings
from dashboard.store import desk
from dashboard.store.connection import Connection
from dashboard.store.keys import person_key


def prepare(
    con: Connection,
    settings: Settings,
    path: Path,
    planned: Planned,
    *,
    write: bool,
    supersedes: int | None = None,
    late: bool = False,
    carefully: bool = False,
    tell: Callable[[float, str], None] | None = None,
) -> Loader:
    """The file on the desk, every row accounted for: read = loaded + rejected + skipped.

    carefully: the fast road was tried and something on it was doubtful.
    """
    if not carefully:
        desk.open_desk(con)
    fields = plan_fields(planned.plan, planned.head.names, path.name)
    work = Work(
        con=con,
        settings=settings,
        key=person_key(settings, write=write),
        path=path,
        sha256=planned.sha256,
        source=planned.source,
        head=planned.head,
        plan=planned.plan,
        fields=fields,
        supersedes=supersedes,
        late=late,
        writes=write,
        layout=planned.layout,
    )
    work.tell = tell or work.tell
    loader = None if carefully else _by_the_fast_road(work)
    loader = loader or _by_the_careful_road(work)
    if not work.fast:
        ((work.rejected,),) = work.run("bad_row_count")
        ((work.cells_rejected,),) = work.run("refused_cell_count")
    for note in (planned.note, planned.source.note):
        if note:
            work.problems.append(file_problem(work.file, note, severity="note"))
    _tell_what_was_left_out(work)
    work.problems += pointed_out(work)
    if not work.read:
        raise FileUnreadable(f"{path.name}: there are no rows of data.")
    return loader


def _by_the_fast_road(work: Work) -> Loader | None:
    if not stage_fast(work):
        return None
    work.tell(0.3, f"Matching {work.read:,} rows")
    loader = LOADERS[work.plan.kind](work)
    loader.name_attributes()
    return loader if loader.prepare() and not errors(work.problems) else None


def _by_the_careful_road(work: Work) -> Loader:
    work.changes.clear()
    work.facts.clear()
    work.earlier.clear()
    work.skipped.clear()
    stage_carefully(work)
    work.tell(0.4, f"Matching {work.read:,} rows")
    loader = LOADERS[work.plan.kind](work)
    loader.name_attributes()
    loader.prepare()
    return loader


def _tell_what_was_left_out(work: Work) -> None:
    for reason, rows in work.skipped.items():
        at = work.left_out_at.get(reason, [])
        named = f"{', '.join(map(str, at))}{' …' if rows > len(at) else ''}"
        where = f" (row{'s' if rows != 1 else ''} {named})" if at else ""
        what = f"{rows:,} row{'s' if rows != 1 else ''} left out: {reason}{where}."
        work.problems.append(file_problem(work.file, what, severity="note"))
    dropped = [name for name in work.plan.dropped if name in work.head.names]
    if dropped:
        what = f"not kept, because they say who somebody is: {', '.join(dropped)}."
        work.problems.append(file_problem(work.file, what, severity="note"))
