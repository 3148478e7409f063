"""Units: by code, alias or name; unknown ones become new units and are shown as such."""

from typing import Any

from dashboard.ingest.head import nearest
from dashboard.ingest.problems import Severity, file_problem, listed
from dashboard.ingest.resolving.nearest_unit import Unmatched, compared
from dashboard.ingest.totals import is_total
from dashboard.ingest.work import Work
from dashboard.sql_files import sql
from dashboard.store import desk

_NAMED = 12


def find_units(work: Work) -> bool:
    """Makes desk.unit_map. False where rows must be left out, which only the careful road can."""
    work.con.execute(sql("load/unit_spellings"))
    _take_as_told(work)
    work.con.execute(sql("load/unit_map"))
    rows = work.con.execute(sql("load/unit_map_rows")).fetchall()
    wholes = [row for row in rows if row[0] == 0 or not row[2]]
    left_out = work.plan.totals == "leave out"
    totals = [r for r in rows if left_out and (is_total(r[1]) or is_total(r[3] or ""))]
    if work.fast and (wholes or totals):
        return False
    _leave_out_whole(work)
    new = [row for row in rows if row[4] == "new"]
    work.facts["units"] = len(rows) - len(wholes)
    work.facts["new units"] = tuple(row[1] for row in new)
    if new:
        _tell_new(work, new, known_some=len(new) < len(rows))
    return True


def _take_as_told(work: Work) -> None:
    """What the map says of spellings comes first; a unit nobody knows is a mistake in it."""
    work.con.execute(sql("load/told_units"))
    told = work.plan.units
    desk.fill(work.con, "load/add_told_unit", told)
    found = {row[0] for row in work.con.execute(sql("load/told_spellings")).fetchall()}
    for spelling, unit in told:
        if spelling not in found:
            known = tuple(code for code, _ in work.con.execute(sql("load/known_units")).fetchall())
            what = f"the map says '{spelling}' is '{unit}', which is no unit.{nearest(unit, known)}"
            work.problems.append(file_problem(work.file, what))


def _leave_out_whole(work: Work) -> None:
    """Rows of the whole organisation are totals."""
    ((rows,),) = work.con.execute(sql("load/whole_rows")).fetchall()
    if rows:
        work.skipped["totals among the units"] += rows
        work.con.execute(sql("load/leave_out_whole"))


def _tell_new(work: Work, new: list[tuple[Any, ...]], *, known_some: bool) -> None:
    known = dict(work.con.execute(sql("load/known_units")).fetchall())
    found = compared([(row[1], row[3] or "", row[6]) for row in new], known)
    plural = "s" if len(new) > 1 else ""
    named = tuple(_with_nearest(one) for one in found)
    what = f"{len(new):,} new unit{plural}: {listed(named, _NAMED)}."
    # Where the other units are known, a new one is as likely a typing mistake.
    doubtful = known and known_some
    severity: Severity = "warning" if doubtful else "note"
    work.problems.append(file_problem(work.file, what, severity=severity))
    work.changes.append(f"{len(new):,} new unit{plural}")
    work.facts["unmatched"] = found if known and work.plan.kind != "units" else ()


def _with_nearest(one: Unmatched) -> str:
    if one.noughts:
        return f"{one.spelling} (is it {one.near}, with its noughts lost?)"
    named = f", {one.near_name}" if one.near_name not in ("", one.near) else ""
    return f"{one.spelling} (like {one.near}{named})" if one.near else one.spelling


def write_units(work: Work, upload: int) -> None:
    """Writes new units and names, and the spellings the map explains."""
    con, values = work.con, {"upload": upload}
    con.execute(sql("load/new_units"), values)
    con.execute(sql("store/revived/units"))
    con.execute(sql("load/told_aliases"), values)
    if work.has("unit_name"):
        con.execute(sql("load/unit_names"), values)
