"""The fast road: the engine reads a plain file itself, and nothing in it may be doubtful."""

import sys

from dashboard.ingest.cells import is_date
from dashboard.ingest.fields import Field
from dashboard.ingest.values import notation_of
from dashboard.ingest.work import Work
from dashboard.sql_files import sql
from dashboard.store import desk

# What stands for a scale without an end; infinity itself is no figure.
_LOWEST, _HIGHEST = -sys.float_info.max, sys.float_info.max
_TYPES = {"text": "VARCHAR", "number": "DOUBLE", "date": "DATE", "flag": "BOOLEAN"}
# Types of a Parquet column that hold a cell of ours without a thought. Numbers as text are not
# among them, nor numbers where text is wanted: 7.0 is no code of a store.
_WHOLE = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER")
_PARQUET = {
    "text": ("VARCHAR", *_WHOLE),
    "number": ("DOUBLE", "FLOAT", *_WHOLE),
    "date": ("DATE", "TIMESTAMP", "TIMESTAMP_NS", "TIMESTAMP_MS", "TIMESTAMP_S"),
    "flag": ("BOOLEAN",),
}
# Kinds of which there are many rows: what every row has alike is not written down a row.
_MANY_ROWS = ("answers", "customer_answers")


def stage_fast(work: Work) -> bool:
    """Tries to let the engine read the file itself into desk.staged; False = not this file."""
    if not _is_simple(work):
        return False
    rows = _columnar(work) if work.source.dialect.shape == "parquet" else _delimited(work)
    if rows is None or not _engine_reads(work, rows):
        return False
    work.fast = True
    ((work.read,),) = work.con.execute(sql("load/staged_rows")).fetchall()
    return _all_in_range(work)


def _engine_reads(work: Work, rows: desk.Relation) -> bool:
    laid = [desk.Laid("line", None, None, "BIGINT")]
    for one in work.fields:
        source, constant = (None, one.constant) if one.at is None else (one.target, None)
        laid.append(desk.Laid(one.target, source, constant, _TYPES[one.cell]))
    if work.plan.kind not in _MANY_ROWS:
        return desk.laid_out_whole(work.con, rows, laid, "staged")
    if work.source.dialect.shape == "parquet":
        work.laid_over = True
    else:
        given = [desk.Laid(one.target, one.target) for one in work.fields if one.at is not None]
        if not desk.laid_out_whole(work.con, rows, given, "rows"):
            return False
        rows = desk.table(work.con, "rows")
    desk.lay_over(work.con, rows, laid)
    return True


def _is_simple(work: Work) -> bool:
    """Whether no row is to be left out, no word read as a number, no column used twice."""
    plan = work.plan
    places = [one.at for one in work.fields if one.at is not None]
    return (
        not (plan.drop_rows or plan.keep_rows or plan.missing)
        and not any(one.words for one in work.fields)
        and len(set(places)) == len(places)
        and plan.kind != "units"
    )


def _delimited(work: Work) -> desk.Relation | None:
    """A plain CSV with whole numbers, decimal points and ISO days, as far as the sample shows."""
    head = work.head
    above = head.raw[: head.first_row - 1]
    notation = notation_of(work.plan, work.fields, head.rows)
    if (
        not work.source.plain
        or notation.decimal != "."
        or any(one.cell == "flag" for one in work.fields if one.at is not None)
        or len(head.raw[head.header_row - 1]) != len(head.names)
        or any("\n" in cell or "\r" in cell for row in above for cell in row)
        or not _dates_are_iso(work)
    ):
        return None
    known = {one.at: (one.target, _TYPES[one.cell]) for one in work.fields if one.at is not None}
    types = dict(known.get(at, (f"unused_{at:04d}", "VARCHAR")) for at in range(len(head.names)))
    delimiter = work.source.dialect.delimiter
    skip = head.first_row - 1
    return desk.read_typed(work.con, work.path, delimiter=delimiter, skip=skip, types=types)


def _columnar(work: Work) -> desk.Relation | None:
    """A Parquet file whose columns have the types that are wanted of them."""
    columns = {one.at: one for one in work.fields if one.at is not None}
    fits = {at: _PARQUET[one.cell] for at, one in columns.items()}
    targets = {at: one.target for at, one in columns.items()}
    return desk.read_columns(work.con, work.path, targets, fits)


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
    # A file that lies elsewhere is read to its last cell once, before anything counts on it.
    counted = [one for one in columns if one.needed or work.laid_over]
    numbers = [one for one in columns if one.cell == "number"]
    found = desk.counts_and_ends(
        work.con, [one.target for one in counted], [one.target for one in numbers]
    )
    if found is None:
        return False
    counts, ends = found
    return all(
        count == work.read for one, count in zip(counted, counts, strict=True) if one.needed
    ) and all(_fits(one, *pair) for one, pair in zip(numbers, ends, strict=True))


def _fits(one: Field, lowest: float | None, highest: float | None) -> bool:
    if lowest is None or highest is None:
        return True
    low = _LOWEST if one.low is None else one.low
    return low <= lowest <= highest <= (_HIGHEST if one.high is None else one.high)
