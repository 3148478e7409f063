"""Laying a file out on the desk: the fast road if it is a plain CSV, else the careful one."""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from dashboard.ingest.cells import is_date
from dashboard.ingest.fields import Field
from dashboard.ingest.problems import Problem, cell_problem, file_problem
from dashboard.ingest.spool import spool
from dashboard.ingest.values import Notation, laid_value, notation_of
from dashboard.ingest.work import Work
from dashboard.sql_files import sql
from dashboard.store import desk
from dashboard.store.connection import SPOOL_PREFIX

# Problems of one column that are written out; the rest is counted.
SHOWN = 50
# What stands for a scale without an end; infinity itself is no figure.
_LOWEST, _HIGHEST = -sys.float_info.max, sys.float_info.max
_TYPES = {"text": "VARCHAR", "number": "DOUBLE", "date": "DATE", "flag": "BOOLEAN"}


def stage_fast(work: Work) -> bool:
    """Tries to let the engine read the file itself into desk.staged; False = not this file."""
    notation = notation_of(work.plan, work.fields, work.head.rows)
    if not _is_plain(work, notation):
        return False
    columns = {one.at: one for one in work.fields if one.at is not None}
    types = {
        columns[at].target if at in columns else f"unused_{at:04d}": _TYPES[columns[at].cell]
        if at in columns
        else "VARCHAR"
        for at in range(len(work.head.names))
    }
    rows = desk.read_typed(
        work.con,
        work.path,
        delimiter=work.source.dialect.delimiter,
        skip=work.head.first_row - 1,
        types=types,
    )
    if not _engine_reads(work, rows):
        return False
    work.fast = True
    ((work.read,),) = work.con.execute(sql("load/staged_rows")).fetchall()
    return _all_in_range(work)


def _engine_reads(work: Work, rows: desk.Relation) -> bool:
    laid = [desk.Laid("line", None, None, "BIGINT")]
    for one in work.fields:
        source, constant = (None, one.constant) if one.at is None else (one.target, None)
        laid.append(desk.Laid(one.target, source, constant, _TYPES[one.cell]))
    return desk.laid_out_whole(work.con, rows, laid, "staged")


def _is_plain(work: Work, notation: Notation) -> bool:
    places = [one.at for one in work.fields if one.at is not None]
    plan = work.plan
    above = work.head.raw[: work.head.first_row - 1]
    return (
        work.source.plain
        and notation.decimal == "."
        and not (plan.drop_rows or plan.keep_rows or plan.missing)
        and not any(one.words for one in work.fields)
        and not any(one.cell == "flag" for one in work.fields if one.at is not None)
        and len(set(places)) == len(places)
        and len(work.head.raw[work.head.header_row - 1]) == len(work.head.names)
        and not any("\n" in cell or "\r" in cell for row in above for cell in row)
        and plan.kind != "units"
        and _dates_are_iso(work)
    )


def _dates_are_iso(work: Work) -> bool:
    days = [
        cell
        for one in work.fields
        if one.cell == "date" and one.at is not None
        for cell in work.head.rows_at(one.at)
        if cell
    ]
    return all(len(day) == 10 and day[4:5] == "-" and is_date(day) for day in days)


def _all_in_range(work: Work) -> bool:
    """Whether every needed cell is there and every number on its scale, in one pass."""
    columns = [one for one in work.fields if one.at is not None]
    needed = [one.target for one in columns if one.needed]
    numbers = [one for one in columns if one.cell == "number"]
    counts, ends = desk.counts_and_ends(work.con, needed, [one.target for one in numbers])
    return all(count == work.read for count in counts) and all(
        _fits(one, *pair) for one, pair in zip(numbers, ends, strict=True)
    )


def _fits(one: Field, lowest: float | None, highest: float | None) -> bool:
    if lowest is None or highest is None:
        return True
    low = _LOWEST if one.low is None else one.low
    return low <= lowest <= highest <= (_HIGHEST if one.high is None else one.high)


def stage_carefully(work: Work) -> None:
    """Row by row: fills desk.staged with good rows and the work with what is wrong."""
    desk.clear(work.con)
    work.fast, work.problems = False, []
    notation = _notation(work)
    with tempfile.TemporaryDirectory(prefix=SPOOL_PREFIX, dir=_where(work)) as folder:
        target = Path(folder) / "rows.csv"
        done = spool(work.source, work.head, work.plan, work.fields, work.file, target)
        work.read, work.skipped = done.read, done.skipped
        _lay_out_texts(work, target)
    desk.lay_out(desk.table(work.con, "texts"), _value_columns(work, notation), "checked")
    work.con.execute(sql("load/bad_rows"))
    for problem in done.problems:
        bad = (problem.row, problem.column, problem.found, problem.message)
        desk.fill(work.con, "load/add_bad_row", [bad])
    work.problems += done.problems
    if notation.unsure:
        work.problems.append(_ask_for_order(work, notation.order))
    else:
        for one in work.fields:
            work.problems += _cell_problems(work, one)
    work.con.execute(sql("load/staged_from_checked"))


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


def _cell_problems(work: Work, one: Field) -> list[Problem]:
    if one.at is None or (one.cell == "text" and not one.needed):
        return []
    expected, limits = one.expected(), {"low": one.low, "high": one.high}
    desk.refuse_cells(
        work.con, one.target, **limits, needed=one.needed, label=one.label, reason=expected
    )
    return [
        replace(cell_problem(work.file, line, one.label, found, expected), count=count)
        for line, found, count in work.con.execute(
            sql("load/bad_cells"), {"column": one.label, "reason": expected, "shown": SHOWN}
        ).fetchall()
    ]


def _ask_for_order(work: Work, order: str) -> Problem:
    columns = [one.label for one in work.fields if one.cell == "date" and one.at is not None]
    ways = (
        "both ways, 25/4 and 4/25" if order == "both" else "two ways: 3/4 may be 3 April or 4 March"
    )
    what = f'dates in {", ".join(columns)} read {ways}. Say date_order = "dmy" or "mdy" in the map.'
    return file_problem(work.file, what)
