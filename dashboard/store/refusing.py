"""Cells of desk.checked that are not what they should be: with their row, or alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from duckdb import (
    CaseExpression,
    CoalesceOperator,
    ColumnExpression,
    ConstantExpression,
    Expression,
)

from dashboard.sql_files import sql
from dashboard.store import desk
from dashboard.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Check:
    """What the cells of one column must be.

    Attributes:
        field: the column whose cells are refused.
        judged: the column that decides; a figure goes with the number of people behind it.
        alone: the cell is left out and the row's other figures stay.
    """

    field: str
    judged: str
    label: str
    reason: str
    low: float | None = None
    high: float | None = None
    needed: bool = False
    alone: bool = False


def refuse(con: Connection, check: Check) -> None:
    """Adds the cells that fail to desk.refused_cells, or their rows to desk.bad_rows."""
    rows = desk.table(con, "checked").filter(_wrong(check))
    if check.field != check.judged:
        rows = rows.filter(ColumnExpression(f"{check.field}__text").isnotnull())
    text = ColumnExpression(f"{check.field}__text")
    found = CoalesceOperator(text, ConstantExpression(""))
    columns = (ColumnExpression("line"), ConstantExpression(check.label), found)
    target = "refused_cells" if check.alone else "bad_rows"
    rows.select(*columns, ConstantExpression(check.reason)).insert_into(f"desk.main.{target}")


def stage(con: Connection, columns: Iterable[str], checks: Sequence[Check]) -> None:
    """Makes desk.staged of the rows that stay, without the cells that were refused alone."""
    con.execute(sql("load/readable"))
    alone = [one for one in checks if one.alone]
    kept = [_kept(name, [one for one in alone if one.field == name]) for name in columns]
    desk.table(con, "readable").select(*kept).to_table("desk.main.staged")
    if alone:
        con.execute(sql("load/refuse_rows_left_empty"))
        con.execute(sql("load/take_bad_rows_off"))


def _kept(name: str, checks: Sequence[Check]) -> Expression:
    value: Expression = ColumnExpression(name)
    for check in checks:
        value = CaseExpression(_wrong(check), ConstantExpression(None)).otherwise(value)
    return value.alias(name)


def _wrong(check: Check) -> Expression:
    text, value = ColumnExpression(f"{check.judged}__text"), ColumnExpression(check.judged)
    wrong = text.isnotnull() & value.isnull()
    if check.low is not None:
        wrong = wrong | (value < ConstantExpression(check.low))
    if check.high is not None:
        wrong = wrong | (value > ConstantExpression(check.high))
    if check.needed:
        wrong = wrong | text.isnull()
    # An empty cell makes a comparison unknown, which is not wrong.
    return CoalesceOperator(wrong, ConstantExpression(False))
