"""Units: by code, alias or name; unknown ones become new units and are shown as such."""

import re
from difflib import get_close_matches

from dashboard.ingest.problems import Severity, file_problem, listed
from dashboard.ingest.totals import is_total
from dashboard.ingest.work import Work
from dashboard.sql_files import sql

_NAMED = 12


def find_units(work: Work) -> bool:
    """Makes desk.unit_map. False where rows must be left out, which only the careful road can."""
    work.con.execute(sql("load/unit_spellings"))
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
        _tell_new(work, [row[1] for row in new], known_some=len(new) < len(rows))
    return True


def _leave_out_whole(work: Work) -> None:
    """Rows of the whole organisation are totals."""
    ((rows,),) = work.con.execute(sql("load/whole_rows")).fetchall()
    if rows:
        work.skipped["totals among the units"] += rows
        work.con.execute(sql("load/leave_out_whole"))


def _tell_new(work: Work, new: list[str], *, known_some: bool) -> None:
    known = [code for code, _ in work.con.execute(sql("load/known_units")).fetchall()]
    near = tuple(_with_nearest(one, known) for one in new[:_NAMED]) + tuple(new[_NAMED:])
    plural = "s" if len(new) > 1 else ""
    what = f"{len(new):,} new unit{plural}: {listed(near, _NAMED)}."
    # Where the other units are known, a new one is as likely a typing mistake.
    doubtful = known and known_some
    severity: Severity = "warning" if doubtful else "note"
    work.problems.append(file_problem(work.file, what, severity=severity))
    work.changes.append(f"{len(new):,} new unit{plural}")


def _with_nearest(code: str, known: list[str]) -> str:
    short = code.strip().lstrip("0")
    longer = (one for one in known if short.isdigit() and one.lstrip("0") == short)
    if noughts := next(longer, ""):
        return f"{code} (is it {noughts}, with its noughts lost?)"
    near = get_close_matches(code, known, n=1, cutoff=0.75)
    # S003 beside S002 is the next number, S0O2 is a slip.
    numbered = near and re.sub(r"\d", "0", near[0]) == re.sub(r"\d", "0", code)
    return f"{code} (like {near[0]})" if near and not numbered else code


def write_units(work: Work, upload: int) -> None:
    """Writes new units and names."""
    con, values = work.con, {"upload": upload}
    con.execute(sql("load/new_units"), values)
    con.execute(sql("store/revived/units"))
    if work.has("unit_name"):
        con.execute(sql("load/unit_names"), values)
