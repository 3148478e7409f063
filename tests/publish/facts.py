"""Facts for tests, written straight into a store: what loading files would leave behind."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pyarrow as pa

from dashboard.settings import Settings
from dashboard.store.connection import open_store

Row = Sequence[object]


def write_rows(
    con: duckdb.DuckDBPyConnection, table: str, rows: Iterable[Row], upload: int | None = None
) -> None:
    """Inserts rows, columns in the order of the table; columns that rows lack stay empty.

    upload: the number that all of them get, if not their own.
    """
    listed = list(rows)
    if not listed:
        return
    empty = con.table(f"main.{table}")
    columns = {}
    for i, (name, kind) in enumerate(zip(empty.columns, empty.types, strict=True)):
        values = [row[i] if i < len(row) else None for row in listed]
        if name == "upload" and upload is not None:
            values = [upload] * len(listed)
        columns[name] = pa.array(values, _arrow(str(kind)))
    arrow = pa.table(columns)
    con.from_arrow(arrow).insert_into(f"main.{table}")


def _arrow(kind: str) -> pa.DataType:
    return {
        "INTEGER": pa.int32(), "BIGINT": pa.int64(), "DOUBLE": pa.float64(),
        "VARCHAR": pa.string(), "DATE": pa.date32(), "BOOLEAN": pa.bool_(),
        "TIMESTAMP": pa.timestamp("us"),
    }[kind]  # fmt: skip


class Facts:
    """A store being filled by hand; an event writes what was gathered. Units, items by name."""

    def __init__(self, data: Path, **settings: object) -> None:
        self.settings = Settings(data=data, **settings)  # type: ignore[arg-type]
        self.units: dict[str, int] = {}
        self.waves: dict[str, int] = {}
        self.items: dict[str, int] = {}
        self.events = 0
        self.people = 0
        self.gathered: dict[str, list[Row]] = {}

    def write(self, table: str, rows: Iterable[Row]) -> None:
        self.gathered.setdefault(table, []).extend(rows)

    def happened(self, **touched: object) -> None:
        """Writes what was gathered and records an event, as a load does."""
        self.events += 1
        now = datetime.now(UTC).replace(tzinfo=None)
        self.write("events", [(self.events, "load", 1, now, json.dumps(touched))])
        with open_store(self.settings, write=True) as con:
            for table, rows in self.gathered.items():
                write_rows(con, table, rows, self.events if table != "events" else None)
        self.gathered = {}

    def unit(self, code: str, parent: str | None = None, **attributes: str) -> None:
        number = self.units[code] = len(self.units) + 1
        above = self.units[parent] if parent else None
        self.write("units", [(number, code, f"Unit {code}", above, "store", None, None, 1)])
        self.write(
            "unit_attributes", [(number, k, v, None, None, 1) for k, v in attributes.items()]
        )

    def wave(self, name: str, opened: date, closed: date, minimum_group: int = 5) -> None:
        number = self.waves[name] = len(self.waves) + 1
        self.write("waves", [(number, "Pulse", name, opened, closed, minimum_group, 1)])

    def item(
        self, code: str, role: str = "engagement", driver: str | None = None,
        low: float = 1, high: float = 5, reversed_scale: bool = False,
    ) -> None:  # fmt: skip
        number = self.items[code] = len(self.items) + 1
        row = (number, "Pulse", code, f"Text of {code}", role, driver, low, high, reversed_scale, 1)
        self.write("items", [row])

    def answers(
        self, wave: str, unit: str, scores: Sequence[dict[str, float]], first: int | None = None
    ) -> list[int]:
        """One dict of item and score a person; returns the persons' keys."""
        start = self.people if first is None else first
        persons = list(range(start, start + len(scores)))
        self.people = max(self.people, start + len(scores))
        self.write(
            "answers",
            [
                (self.waves[wave], self.units[unit], person, self.items[item], score, 1)
                for person, given in zip(persons, scores, strict=True)
                for item, score in given.items()
            ],
        )
        return persons

    def customers(self, unit: str, day: date, metric: str, scores: Sequence[float]) -> None:
        high = {"nps": 10.0, "csat": 5.0, "ces": 7.0, "stars": 5.0}[metric]
        low = 0.0 if metric == "nps" else 1.0
        self.write(
            "customer_answers",
            [(self.units[unit], day, metric, score, low, high, None, 1) for score in scores],
        )

    def score(
        self, unit: str, metric: str, starts: date, ends: date, value: float,
        people: float | None = None,
    ) -> None:  # fmt: skip
        self.write("unit_scores", [(self.units[unit], metric, starts, ends, value, people, 1)])

    def metric(self, name: str, side: str, low: float | None = 0, high: float | None = 100) -> None:
        self.write(
            "uploaded_metrics", [(name, name.title(), side, low, high, "higher", "points", 1)]
        )

    def spell(
        self, unit: str, started: date, ended: date | None = None, *, person: int | None = None,
        moved: bool = False, voluntary: bool | None = None, regretted: bool | None = None,
    ) -> None:  # fmt: skip
        who = self.people if person is None else person
        self.people = max(self.people, who) + 1
        self.write(
            "employment",
            [(who, self.units[unit], started, ended, moved, voluntary, regretted, None, None, 1)],
        )
