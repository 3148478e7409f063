"""A mart written by hand: metrics, waves and readings as a test needs them."""

from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path

import duckdb

from dashboard.mart.reading import Mart
from dashboard.sql_files import names, sql

Reading = tuple[object, ...]


class SmallMart:
    """Gathers rows; `open` writes the file. Units A and B are leaves of the region North."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "mart_000001.duckdb"
        self.rows: dict[str, list[tuple[object, ...]]] = {
            "metrics": [], "waves": [], "readings": [], "hidden": [], "hidden_totals": [],
            "units": [
                ("(company)", "Acme", None, "company", 0, False, "Acme", None, None, None),
                ("N", "North", "(company)", "region", 1, False, "North", None, None, None),
                ("A", "Alpha", "N", "store", 2, True, "North / Alpha", "North", None, None),
                ("B", "Beta", "N", "store", 2, True, "North / Beta", "North", None, None),
            ],
        }  # fmt: skip

    def metric(self, name: str, grain: str, kind: str = "mean", side: str = "staff") -> None:
        sort = len(self.rows["metrics"])
        self.rows["metrics"].append(
            (name, name.title(), side, kind, grain, 0.0, 100.0, "higher", "points", False, sort, "")
        )

    def wave(self, name: str, opened: date, survey: str = "Pulse", days: int = 11) -> None:
        self.rows["waves"].append((name, survey, opened, opened + timedelta(days=days), 5))

    def of_wave(self, metric: str, unit: str, wave: str, people: float, value: float) -> None:
        ((_, _, opened, closed, _),) = [row for row in self.rows["waves"] if row[0] == wave]
        self.span(metric, unit, opened, closed, people, value, wave)  # type: ignore[arg-type]

    def month(self, metric: str, unit: str, month: str, people: float, value: float) -> None:
        starts = date.fromisoformat(f"{month}-01")
        ends = starts.replace(day=monthrange(starts.year, starts.month)[1])
        self.span(metric, unit, starts, ends, people, value)

    def span(
        self, metric: str, unit: str, starts: date, ends: date, people: float, value: float,
        wave: str | None = None,
    ) -> None:  # fmt: skip
        total, squares = people * value, people * value * value
        self.rows["readings"].append(
            (metric, unit, starts, ends, wave, people, people, total, squares, value, None)
        )

    def hide(self, metric: str, unit: str, wave: str, why: str = "small_group") -> None:
        ((_, _, opened, closed, _),) = [row for row in self.rows["waves"] if row[0] == wave]
        self.rows["hidden"].append((metric, unit, opened, closed, wave, why))

    def open(self) -> Mart:
        with duckdb.connect(str(self.path)) as con:
            for name in names("schema/mart"):
                con.execute(sql(name))
            for table, rows in self.rows.items():
                marks = ", ".join("?" * len(con.table(table).columns))
                if rows:
                    con.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608
        return Mart(self.path, 1)
