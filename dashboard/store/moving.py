"""Moving an upload's rows out of force and back, with the units, waves and questions it alone used.

Undone rows wait in tables of the same name in the schema `undone`. A unit, wave or question keeps
its number for ever: whoever brings the same code again gets the same number.
"""

from duckdb import ColumnExpression, ConstantExpression

from dashboard.sql_files import names, sql
from dashboard.store.connection import Connection

_FACTS = tuple(name.removeprefix("store/forget/") for name in names("store/forget"))
_DICTIONARIES = ("units", "waves", "items", "uploaded_metrics")


def put_aside(con: Connection, upload: int) -> None:
    """Rows of one upload leave `main`; its ledger row must say so already."""
    for table in _FACTS:
        _copy(con, f"main.{table}", f"undone.{table}", upload)
        con.execute(sql(f"store/forget/{table}"), {"upload": upload})
    settle(con)


def bring_back(con: Connection, upload: int) -> None:
    """Rows of one upload return to `main`."""
    for table in _FACTS:
        _copy(con, f"undone.{table}", f"main.{table}", upload)
        con.execute(sql(f"store/forget_undone/{table}"), {"upload": upload})
    settle(con)


def settle(con: Connection) -> None:
    """Makes units, waves, questions and metrics agree with the facts in force."""
    for table in _DICTIONARIES:
        for step in ("retire", "retired", "revive", "revived"):
            con.execute(sql(f"store/{step}/{table}"))
    refresh_units(con)


def refresh_units(con: Connection) -> None:
    """Gives units and their attributes the latest word in force on them."""
    con.execute(sql("store/refresh_units"))
    con.execute(sql("store/clear_attributes"))
    con.execute(sql("store/refresh_attributes"))


def _copy(con: Connection, source: str, target: str, upload: int) -> None:
    same = ColumnExpression("upload") == ConstantExpression(upload)
    con.table(source).filter(same).insert_into(target)
