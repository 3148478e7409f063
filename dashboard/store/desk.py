"""The desk: a database in memory beside the store, where a file is laid out before it counts.

Columns of a file get their own names here by the engine's expressions, so no name out of a file
ever becomes part of a statement.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
from duckdb import ColumnExpression, ConstantExpression, FunctionExpression

from dashboard.sql_files import names, sql
from dashboard.store.connection import Connection

Relation = duckdb.DuckDBPyRelation

# How far beyond a plain cell the engine reads: a comment of ten megabytes is a missing quote.
_LONGEST_LINE = 10_000_000
# By itself the engine takes sixteen times the longest line for each thread.
_BUFFER = 32_000_000
# What the engine calls the place of a row in a Parquet file.
_PLACE = "file_row_number"


@dataclass(frozen=True, slots=True)
class Laid:
    """One column of a table on the desk.

    Attributes:
        target: its name there.
        source: column it comes from; None = the constant for every row.
        constant: text, or None for nothing.
        type: engine type it is cast to; "" = as it comes.
        macro: macro of load/macros through which the source goes, with further arguments.
    """

    target: str
    source: str | None = None
    constant: str | None = None
    type: str = ""
    macro: str = ""
    arguments: tuple[object, ...] = ()


def open_desk(con: Connection) -> None:
    """Attaches an empty desk; it is gone when the connection closes."""
    con.execute(sql("load/desk"))
    for name in names("load/macros"):
        con.execute(sql(name))


def lay_out(relation: Relation, columns: Iterable[Laid], table: str) -> None:
    """Writes a table of the desk, replacing none: the name must be free."""
    relation.select(*(_expression(one) for one in columns)).to_table(f"desk.main.{table}")


def read_typed(
    con: Connection,
    path: Path,
    *,
    delimiter: str,
    skip: int,
    types: Mapping[str, str],
    forgiving: bool = True,
) -> Relation:
    """A CSV file read by the engine with these names and types, nothing guessed.

    forgiving: cells that do not fit are counted by `refused` and their rows are missing; otherwise
    the engine raises.
    """
    return con.read_csv(
        str(path),
        header=False,
        auto_detect=False,
        columns=dict(types),
        sep=delimiter,
        quotechar='"',
        escapechar='"',
        skiprows=skip,
        store_rejects=forgiving,
        max_line_size=_LONGEST_LINE,
        buffer_size=_BUFFER,
    )


def few_texts(con: Connection, texts: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Engine types that keep each of a few texts as a number, by column of the desk."""
    if not texts:
        return {}
    con.execute(sql("load/few_texts"))
    fill(con, "load/add_few_texts", [(target, list(few)) for target, few in texts.items()])
    for target in texts:
        con.execute(sql(f"load/few_texts/{target}"))
    return {target: f"desk.main.few_{target}" for target in texts}


def read_columns(
    con: Connection, path: Path, targets: Mapping[int, str], fits: Mapping[int, tuple[str, ...]]
) -> Relation | None:
    """A Parquet file with columns named anew, and the place of each row as `rowid`.

    None: a column has no type that fits, or is called as the engine calls that place.
    """
    rows = con.read_parquet(str(path))
    types = [str(one).partition("(")[0] for one in rows.types]
    if any(types[at] not in fits[at] for at in targets) or _PLACE in rows.columns:
        return None
    rows = con.read_parquet(str(path), file_row_number=True)
    named = [ColumnExpression(rows.columns[at]).alias(targets[at]) for at in targets]
    return rows.select(ColumnExpression(_PLACE).alias("rowid"), *named)


def laid_out_whole(
    con: Connection, relation: Relation, columns: Iterable[Laid], table: str
) -> bool:
    """Like lay_out, of a forgiving read; False where the engine could not take every row."""
    try:
        lay_out(relation, columns, table)
    except duckdb.Error:
        return False
    return refused(con) == 0


def lay_over(con: Connection, relation: Relation, columns: Iterable[Laid]) -> None:
    """Makes desk.staged without copying a row; `settle` makes it a table."""
    places = ColumnExpression("rowid").alias("rowid")
    con.register("laid_over", relation.select(places, *(_expression(one) for one in columns)))
    con.execute(sql("load/staged_over"))


def settle(con: Connection) -> None:
    """Makes desk.staged a table, so that rows can be taken off; they keep their places."""
    if con.execute(sql("load/is_laid_over")).fetchall():
        for step in ("settled", "settled_no_view", "settled_name"):
            con.execute(sql(f"load/{step}"))


def counts_and_ends(
    con: Connection, counted: Sequence[str], ranged: Sequence[str]
) -> tuple[list[int], list[tuple[float | None, float | None]]] | None:
    """How many cells of some columns of desk.staged hold something, and the lowest and highest
    number of others (NaN counts as the highest); None where the engine cannot read them."""
    wanted = [FunctionExpression("count", ColumnExpression(name)) for name in counted]
    for name in ranged:
        wanted += [FunctionExpression(end, ColumnExpression(name)) for end in ("min", "max")]
    if not wanted:
        return [], []
    try:
        (found,) = table(con, "staged").aggregate(wanted).fetchall()
    except duckdb.Error:
        return None
    ends = found[len(counted) :]
    return list(found[: len(counted)]), list(zip(ends[0::2], ends[1::2], strict=True))


def refused(con: Connection) -> int:
    """How many cells the engine could not read since the desk was opened."""
    if not con.execute(sql("load/has_refused")).fetchall():
        return 0
    ((count,),) = con.execute(sql("load/refused")).fetchall()
    return int(count)


def table(con: Connection, name: str) -> Relation:
    """A table of the desk."""
    return con.table(f"desk.main.{name}")


def clear(con: Connection) -> None:
    """Empties the desk."""
    con.execute(sql("load/no_desk"))
    con.execute(sql("load/desk"))


def fill(con: Connection, statement: str, rows: Sequence[Sequence[object]]) -> None:
    """Runs one statement of queries/load for each row of values, in their order."""
    if rows:
        con.executemany(sql(statement), [list(row) for row in rows])


def _expression(one: Laid) -> duckdb.Expression:
    value = ConstantExpression(one.constant)
    if one.source is not None:
        value = ColumnExpression(one.source)
    if one.macro:
        value = FunctionExpression(one.macro, value, *map(ConstantExpression, one.arguments))
    return (value.cast(duckdb.dtype(one.type)) if one.type else value).alias(one.target)
