"""An invented organisation of any size, written straight into a store as the loader leaves it.

Half as many customers' answers as answers of staff and a hundredth as many spells; a unit for every
50,000 answers, so that teams are as large whatever the size. The last round and month come later.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb

from dashboard.store.connection import open_store
from tests.publish.facts import Facts

FACTS = Path(__file__).with_name("facts")
WAVES, MONTHS, ITEMS = 60, 60, 10
# Questions of engagement, then the one of recommendation, then two themes.
ROLES = ["engagement"] * 4 + ["enps"] + ["driver"] * 5


@dataclass(frozen=True, slots=True)
class Organisation:
    """How many answers, over how many units below regions of twenty."""

    rows: int
    units: int

    @property
    def people(self) -> int:
        """Who answer in each round."""
        return self.rows // (WAVES * ITEMS)


def organisation(rows: int) -> Organisation:
    """As many units as make teams of 83 on average; twenty at least."""
    return Organisation(rows, max(20, rows // 50_000))


def wave_names() -> list[str]:
    """In order."""
    return [f"W{number:02d}" for number in range(1, WAVES + 1)]


def build(data: Path, of: Organisation) -> Facts:
    """Everything but the last round and month."""
    facts = Facts(data)
    regions = of.units // 20
    for region in range(regions):
        facts.unit(f"R{region}", region="North" if region % 2 else "South")
    for unit in range(of.units):
        facts.unit(f"U{unit}", f"R{unit % regions}")
    for number, name in enumerate(wave_names()):
        opened = date(2021, 1, 4) + timedelta(days=30 * number)
        facts.wave(name, opened, opened + timedelta(days=11))
    for item, role in enumerate(ROLES, 1):
        driver = f"Theme {item % 2}" if role == "driver" else None
        low, high = (0, 10) if role == "enps" else (1, 5)
        facts.item(f"Q{item}", role, driver, low, high)
    facts.happened(all=True)
    with open_store(facts.settings, write=True) as con:
        for wave in range(1, WAVES):
            _survey(con, of, wave)
        for month in range(MONTHS - 1):
            _customers(con, of, month)
        spells = {"rows": of.rows // 100, "units": of.units, "upload": 1}
        con.execute(_statement("spells"), spells)
    facts.happened(all=True)
    return facts


def go_on(facts: Facts, of: Organisation) -> None:
    """The last round is loaded, and the last month of customers."""
    with open_store(facts.settings, write=True) as con:
        _survey(con, of, WAVES)
        _customers(con, of, MONTHS - 1)
    last = 2021 * 12 + MONTHS - 1
    facts.happened(waves=[wave_names()[-1]], months=[last, last])


def _survey(con: duckdb.DuckDBPyConnection, of: Organisation, wave: int) -> None:
    asked = {"wave_id": wave, "people": of.people}
    con.execute(_statement("answers"), asked | {"units": of.units, "items": ITEMS})
    con.execute(_statement("attributes"), asked)


def _customers(con: duckdb.DuckDBPyConnection, of: Organisation, month: int) -> None:
    rows = of.rows // 2 // MONTHS
    asked = {"month": month, "rows": rows, "units": of.units, "upload": 1}
    con.execute(_statement("customers"), asked)


def _statement(name: str) -> str:
    return (FACTS / f"{name}.sql").read_text()
