"""A small made-up company, published: the tables of a mart, filled without the store."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa

from dashboard.sql_files import names, sql

REGIONS = ("North", "South", "East", "West")
WAVES = (
    ("2023 Q4", date(2023, 11, 1), date(2023, 11, 30)),
    ("2024 Q2", date(2024, 5, 1), date(2024, 5, 31)),
    ("2024 Q4", date(2024, 11, 1), date(2024, 11, 30)),
)
MONTHS = [date(2023 + m // 12, m % 12 + 1, 1) for m in range(24)]
ITEMS = (
    ("Q1", "I am proud to work here", "engagement", "Pride"),
    ("Q2", "My manager puts the guest first", "service_climate", "Service"),
    ("Q3", "We are praised for good service", "service_climate", "Service"),
)
# metric, label, side, kind, grain, low, high, better, unit label, confidential
METRICS = (
    ("engagement", "Engagement", "staff", "mean", "wave", 0, 100, "higher", "points", True),
    ("favourable", "Favourable", "staff", "share", "wave", 0, 100, "higher", "%", True),
    ("enps", "eNPS", "staff", "net", "wave", -100, 100, "higher", "points", True),
    ("response_rate", "Response rate", "staff", "share", "wave", 0, 100, "neither", "%", True),
    ("item_q1", ITEMS[0][1], "staff", "mean", "wave", 0, 100, "higher", "points", True),
    ("item_q2", ITEMS[1][1], "staff", "mean", "wave", 0, 100, "higher", "points", True),
    ("item_q3", ITEMS[2][1], "staff", "mean", "wave", 0, 100, "higher", "points", True),
    ("driver_service", "Service", "staff", "mean", "wave", 0, 100, "higher", "points", True),
    ("turnover", "Turnover", "staying", "rate", "month", 0, None, "lower", "a year", False),
    ("headcount", "Headcount", "staying", "amount", "month", 0, None, "neither", "people", False),
    ("nps", "NPS", "customer", "net", "month", -100, 100, "higher", "points", False),
    ("csat", "Satisfaction", "customer", "mean", "month", 0, 100, "higher", "points", False),
    ("csat_top_box", "Raving", "customer", "share", "month", 0, 100, "higher", "%", False),
    ("csat_top_two", "Satisfied", "customer", "share", "month", 0, 100, "higher", "%", False),
    ("revenue", "Revenue", "result", "amount", "period", None, None, "higher", "£", False),
)


@dataclass
class Company:
    """Rows by table; `write` makes the file of a generation of them."""

    stores: int = 40
    tables: dict[str, list[tuple[object, ...]]] = field(default_factory=dict)

    def write(self, path: Path) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        with duckdb.connect(str(path)) as connection:
            for table in names("schema/mart"):
                connection.execute(sql(table))
            for table, rows in self.tables.items():
                columns = connection.execute(f"DESCRIBE {table}").fetchall()
                # A column that publishing added since is not what these tests are about.
                spare = ["" if kind == "VARCHAR" else 0 for _, kind, *_ in columns[len(rows[0]) :]]
                filled = zip(*((*row, *spare) for row in rows), strict=True)
                found = pa.table(
                    {column[0]: list(v) for column, v in zip(columns, filled, strict=True)}
                )
                connection.from_arrow(found).insert_into(table)
        return path


def company(stores: int = 40, seed: int = 7) -> Company:
    """Engaged stores please their customers here; two small ones are hidden."""
    made = Company(stores)
    draw = np.random.default_rng(seed)
    feeling = draw.normal(0, 1, stores)
    pleased = 0.6 * feeling + 0.8 * draw.normal(0, 1, stores)
    made.tables = {
        "generation": [
            (1, date(2025, 1, 5), 1, "Testshop", 5, "duckdb", "0.1", date(2025, 1, 1), "f")
        ],
        "metrics": [(*metric, place) for place, metric in enumerate(METRICS)],
        "waves": [(name, "staff", first, last, 5) for name, first, last in WAVES],
        "items": [
            (q, "staff", text, role, driver, 1.0, 5.0, False, f"item_{q.lower()}", "driver_service")
            for q, text, role, driver in ITEMS
        ],
        "units": units(stores),
        "unit_attributes": [(code(n), "region", REGIONS[n % 4]) for n in range(stores)],
        "readings": readings(stores, feeling, pleased, draw),
        "segments": segments(draw),
        "hidden": [
            ("engagement", code(n), first, last, wave, "small_group")
            for n in (0, 1)
            for wave, first, last in WAVES
        ],
        "hidden_totals": [("engagement", first, last, wave, 2, 7.0) for wave, first, last in WAVES],
    }
    return made


def code(n: int) -> str:
    return f"S{n:03d}"


def units(stores: int) -> list[tuple[object, ...]]:
    whole = ("(company)", "Testshop", None, "company", 0, False, "(company)", None, None, None)
    regions = [
        (r, r, "(company)", "region", 1, False, f"(company)/{r}", r, None, None) for r in REGIONS
    ]
    shops = [
        (code(n), f"Store {n}", REGIONS[n % 4], "store", 2, True,
         f"(company)/{REGIONS[n % 4]}/{code(n)}", REGIONS[n % 4], date(2010, 1, 1), None)
        for n in range(stores)
    ]  # fmt: skip
    return [whole, *regions, *shops]


def readings(
    stores: int, feeling: np.ndarray, pleased: np.ndarray, draw: np.random.Generator
) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    places = [(code(n), feeling[n], pleased[n], 20) for n in range(2, stores)]
    places += [(name, 0.1, 0.1, 20 * stores // 4) for name in REGIONS]
    places.append(("(company)", 0.0, 0.0, 20 * stores))
    for unit, staff, customers, people in places:
        for name, first, last in WAVES:
            for metric, _, _, kind, grain, *_ in METRICS:
                if grain == "wave":
                    middle = 20 if kind == "net" else 68
                    value = middle + 6 * staff + draw.normal(0, 2)
                    found.append(reading(metric, unit, first, last, name, people, value))
        for month in MONTHS:
            found += monthly(unit, month, customers - 0.3 * staff, customers, people, draw)
    return found


def monthly(
    unit: str, month: date, leaving: float, pleased: float, people: int, draw: np.random.Generator
) -> list[tuple[object, ...]]:
    last = (month + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    values = {
        "turnover": max(0.0, 25 - 5 * leaving + draw.normal(0, 4)),
        "headcount": float(people),
        "nps": 30 + 10 * pleased + draw.normal(0, 6),
        "csat": 75 + 4 * pleased + draw.normal(0, 2),
        "csat_top_box": 45 + 5 * pleased + draw.normal(0, 3),
        "csat_top_two": 80 + 3 * pleased + draw.normal(0, 2),
        "revenue": 100_000 + 9_000 * pleased + draw.normal(0, 4_000),
    }
    return [reading(name, unit, month, last, None, people, value) for name, value in values.items()]


def reading(
    metric: str, unit: str, first: date, last: date, wave: str | None, people: int, value: float
) -> tuple[object, ...]:
    return (
        metric, unit, first, last, wave, float(people), float(people), people * value,
        people * (value**2 + 100), float(value), None,
    )  # fmt: skip


def segments(draw: np.random.Generator) -> list[tuple[object, ...]]:
    found = []
    for name, first, last in WAVES:
        for place, tenure in enumerate(("0-1", "1-3", "3-6", "6+")):
            value = 74 - 4 * place + draw.normal(0, 1)
            found.append(
                ("engagement", "(company)", "Tenure", tenure, first, last, name,
                 150.0, 150.0, 150 * value, 150 * (value**2 + 90), value)
            )  # fmt: skip
    return found


def re_organised(stores: int = 40) -> Company:
    """The same, after stores 2 and 3 became store 4 and store 5 was moved."""
    made = company(stores)
    day = date(2024, 12, 1)
    made.tables["unit_successors"] = [
        (code(2), "merge", day, code(4), code(4)),
        (code(3), "merge", day, code(4), code(4)),
        (code(5), "move", day, code(5), code(5)),
    ]
    made.tables["unit_attributes"] += [
        (code(n), "like_for_like", "re-organised" if 2 <= n <= 5 else "unchanged")
        for n in range(stores)
    ]
    return made
