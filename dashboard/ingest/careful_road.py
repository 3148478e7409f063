"""The careful road: row by row, every cell told apart, every mistake with its row."""

import tempfile
from dataclasses import replace
from pathlib import Path

from dashboard.ingest.checking import checks_of, told_once
from dashboard.ingest.problems import Problem, cell_problem, file_problem
from dashboard.ingest.spool import spool
from dashboard.ingest.values import Notation, laid_value, notation_of
from dashboard.ingest.work import Work
from dashboard.sql_files import sql
from dashboard.store import desk
from dashboard.store.connection import SPOOL_PREFIX
from dashboard.store.refusing import Check, refuse, stage

# Problems of one column that are written out; the rest is counted.
SHOWN = 50


def stage_carefully(work: Work) -> None:
    """Row by row: fills desk.staged with good rows and the work with what is wrong."""
    desk.clear(work.con)
    work.fast, work.laid_over, work.problems = False, False, []
    notation = _notation(work)
    with tempfile.TemporaryDirectory(prefix=SPOOL_PREFIX, dir=_where(work)) as folder:
        target = Path(folder) / "rows.csv"
        done = spool(work, target)
        work.read, work.skipped, work.left_out_at = done.read, done.skipped, done.left_out_at
        _lay_out_texts(work, target)
    desk.lay_out(desk.table(work.con, "texts"), _value_columns(work, notation), "checked")
    work.con.execute(sql("load/bad_rows"))
    work.con.execute(sql("load/refused_cells"))
    for problem in done.problems:
        bad = (problem.row, problem.column, problem.found, problem.message)
        desk.fill(work.con, "load/add_bad_row", [bad])
    work.problems += done.problems
    checks = checks_of(work.fields)
    if notation.unsure:
        work.problems.append(_ask_for_order(work, notation.order))
        work.facts["unsure of days"] = True
    else:
        for check in told_once(checks, work.fields):
            refuse(work.con, check)
            work.problems += _cell_problems(work, check)
    stage(work.con, ["line", *(one.target for one in work.fields)], checks)


def _notation(work: Work) -> Notation:
    """By the first rows; where they cannot tell the order of day and month, by all."""
    found = notation_of(work.plan, work.fields, work.head.rows)
    if not found.unsure:
        return found
    every = (row for number, row in work.source.rows() if number >= work.head.first_row)
    return notation_of(work.plan, work.fields, every)


def _where(work: Work) -> Path | None:
    """The data folder, which is private and swept after a killed job; else the system's own."""
    return work.settings.data if work.settings.data.is_dir() else None


def _lay_out_texts(work: Work, target: Path) -> None:
    columns = [one.target for one in work.fields if one.at is not None]
    types = {"line": "BIGINT"} | dict.fromkeys(columns, "VARCHAR")
    rows = desk.read_typed(work.con, target, delimiter=",", skip=0, types=types, forgiving=False)
    desk.lay_out(rows, [desk.Laid(name, name) for name in types], "texts")


def _value_columns(work: Work, notation: Notation) -> list[desk.Laid]:
    laid = [desk.Laid("line", "line")]
    for one in work.fields:
        laid.append(laid_value(one, notation))
        if one.at is not None:
            laid.append(desk.Laid(f"{one.target}__text", one.target))
    return laid


def _cell_problems(work: Work, check: Check) -> list[Problem]:
    wanted = {"column": check.label, "reason": check.reason, "shown": SHOWN}
    return [
        replace(cell_problem(work.file, line, check.label, found, check.reason), count=count)
        for line, found, count in work.run("bad_cells", **wanted)
    ]


def _ask_for_order(work: Work, order: str) -> Problem:
    columns = [one.label for one in work.fields if one.cell == "date" and one.at is not None]
    ways = (
        "both ways, 25/4 and 4/25" if order == "both" else "two ways: 3/4 may be 3 April or 4 March"
    )
    what = f'dates in {", ".join(columns)} read {ways}. Say date_order = "dmy" or "mdy" in the map.'
    return file_problem(work.file, what)
