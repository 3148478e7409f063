"""Days as people write them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard.ingest.cells import day_month_order
from dashboard.ingest.values import formats
from dashboard.sql_files import sql


def read(cell: str, order: str) -> date | None:
    con = duckdb.connect()
    con.execute(sql("load/macros/date_of"))
    values = duckdb.FunctionExpression(
        "date_of", duckdb.ConstantExpression(cell), duckdb.ConstantExpression(formats(order))
    )
    ((found,),) = con.sql("SELECT 1").select(values).fetchall()
    return found


@pytest.mark.parametrize(
    ("cell", "order"),
    [
        ("2024-03-04", ""),
        ("2024-03-04", "dmy"),
        ("2024-03-04", "mdy"),
        ("2024-3-4", ""),
        ("2024/03/04 10:00:00 AM GMT+3", ""),
        ("2024-03-04T10:11:12.123Z", ""),
        ("20240304", ""),
        ("4 March 2024", ""),
        ("04-Mar-24", ""),
        ("Mar 4, 2024", ""),
        ("4/3/2024", "dmy"),
        ("04.03.24", "dmy"),
        ("04-03-24", "dmy"),
        ("3/4/24 9:05", "mdy"),
        ("03/04/2024 09:15:00", "mdy"),
    ],
)
def test_the_fourth_of_march_in_many_ways(cell: str, order: str) -> None:
    assert read(cell, order) == date(2024, 3, 4)


@pytest.mark.parametrize("cell", ["", "2024-02-30", "31/12", "03-04-24", "12", "soon", "1/2/03"])
def test_what_is_no_day_stays_none(cell: str) -> None:
    assert read(cell, "") is None


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["3/4/2024", "25/4/2024"], "dmy"),
        (["3/4/2024", "4/25/2024"], "mdy"),
        (["25/4/2024", "4/25/2024"], "both"),
        (["3/4/2024", "5/6/2024"], ""),
    ],
)
def test_the_days_themselves_tell_their_order(cells: list[str], order: str) -> None:
    assert day_month_order(cells) == order


def test_a_late_day_tells_the_order_of_all(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    early = "".join(f"S1,0{1 + n % 9}/04/2026,9\n" for n in range(600))
    load(write("Store,Answered on,NPS\n" + early + "S1,25/04/2026,9\n"))
    assert rows("SELECT DISTINCT month(answered_on) FROM customer_answers") == [(4,)]
