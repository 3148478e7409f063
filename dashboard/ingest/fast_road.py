"""The fast road: the engine reads a plain file itself, and nothing in it may be doubtful."""

import sys

from dashboard.ingest.cells import is_date
from dashboard.ingest.fields import Field
from dashboard.ingest.narrow_columns import AS_IT_STANDS, Narrow, narrow_columns
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
    read = _read_columnar if work.source.dialect.shape == "parquet" else _read_delimited
    if not read(work):
        return False
    work.fast = True
    ((work.read,),) = work.con.execute(sql("load/staged_rows")).fetchall()
    return _all_in_range(work)


def _read_columnar(work: Work) -> bool:
    rows = _columnar(work)
    if rows is None:
        return False
    if work.plan.kind not in _MANY_ROWS:
        return desk.laid_out_whole(work.con, rows, _laid(work), "staged")
    work.laid_over = True
    desk.lay_over(work.con, rows, _laid(work))
    return True


def _read_delimited(work: Work) -> bool:
    if not _is_plain(work):
        return False
    if work.plan.kind not in _MANY_ROWS:
        rows = _delimited(work, AS_IT_STANDS)
        return desk.laid_out_whole(work.con, rows, _laid(work), "staged")
    narrow = narrow_columns(work)
    if not (narrow and _laid_out(work, narrow)) and not _laid_out(work, AS_IT_STANDS):
        return False
    desk.lay_over(work.con, desk.table(work.con, "rows"), _laid(work, typed=True))
    return True


def _laid_out(work: Work, narrow: Narrow) -> bool:
    given = [
        desk.Laid(one.target, one.target, macro="whole" if one.target in narrow.whole else "")
        for one in work.fields
        if one.at is not None
    ]
    return desk.laid_out_whole(work.con, _delimited(work, narrow), given, "rows")


def _laid(work: Work, *, typed: bool = False) -> list[desk.Laid]:
    """Columns of desk.staged; those of rows that have their types already are taken as they are."""
    laid = [desk.Laid("line", None, None, "BIGINT")]
    for one in work.fields:
        source, constant = (None, one.constant) if one.at is None else (one.target, None)
        cast = "" if typed and source else _TYPES[one.cell]
        laid.append(desk.Laid(one.target, source, constant, cast))
    return laid


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


def _is_plain(work: Work) -> bool:
    """Whether it is a plain CSV with decimal points and ISO days, as far as the sample shows."""
    head = work.head
    above = head.raw[: head.first_row - 1]
    notation = notation_of(work.plan, work.fields, head.rows)
    return (
        work.source.plain
        and notation.decimal == "."
        and not any(one.cell == "flag" for one in work.fields if one.at is not None)
        and len(head.raw[head.header_row - 1]) == len(head.names)
        and not any("\n" in cell or "\r" in cell for row in above for cell in row)
        and _dates_are_iso(work)
    )


def _delimited(work: Work, narrow: Narrow) -> desk.Relation:
    """The rows of a plain CSV, each column by the name and the type it has on the desk."""
    head, few = work.head, desk.few_texts(work.con, narrow.texts)
    known = {
        one.at: (one.target, few.get(one.target, _TYPES[one.cell]))
        for one in work.fields
        if one.at is not None
    }
    types = dict(known.get(at, (f"unused_{at:04d}", "VARCHAR")) for at in range(len(head.names)))
    delimiter = work.source.dialect.delimiter
    skip = head.first_row - 1
    return desk.read_typed(
        work.con, work.path, delimiter=delimiter, skip=skip, types=types, forgiving=not narrow
    )


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
