"""`python -m tests.benchmarks.suppression [UNITS WAVES ITEMS]`: what the disclosure rules cost.

Processor time of publishing an invented company of small teams, and the share that hiding takes,
the first time and after one more round.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa

from dashboard.publish import publish, steps
from dashboard.store.connection import open_store
from tests.publish.facts import Facts

TEAM = 9


def main() -> None:
    """Print both shares."""
    units, waves, items = (int(one) for one in (*sys.argv[1:], 200, 12, 20)[:3])
    spent: list[float] = []
    for module, name in ((steps, "disclose"), (steps, "make_segments")):
        setattr(module, name, timed(getattr(module, name), spent))
    with tempfile.TemporaryDirectory() as folder:
        facts = company(Path(folder) / "data", units, waves, items)
        for said, more in (("first", waves), ("one more round", 1)):
            answered(facts, units, items, more)
            spent.clear()
            start = time.process_time()
            publish(facts.settings)
            took = time.process_time() - start
            print(f"{units:,} teams, {waves} rounds, {items} questions, {said}: {took:.1f} s, "
                  f"hiding {sum(spent):.1f} s ({sum(spent) / took:.0%})")  # fmt: skip


def timed(made: Callable[..., object], spent: list[float]) -> Callable[..., object]:
    """The same, adding what it takes to `spent`."""

    def run(*values: object, **named: object) -> object:
        start = time.process_time()
        found = made(*values, **named)
        spent.append(time.process_time() - start)
        return found

    return run


def company(data: Path, units: int, waves: int, items: int) -> Facts:
    """Teams in regions of ten, with rounds and questions and nobody's answers yet."""
    facts = Facts(data)
    for region in range(-(-units // 10)):
        facts.unit(f"R{region}")
        for team in range(region * 10, min(units, region * 10 + 10)):
            facts.unit(f"T{team}", f"R{region}")
    for number in range(waves + 1):
        opened = date(2010, 1, 4) + timedelta(days=91 * number)
        facts.wave(f"W{number:03d}", opened, opened + timedelta(days=11))
    for item in range(items):
        facts.item(f"Q{item}", "engagement" if item < 5 else "driver", f"D{item // 3}")
    facts.happened(all=True)
    return facts


def answered(facts: Facts, units: int, items: int, more: int) -> None:
    """Four to fourteen answer in each team, in the next rounds that nobody answered yet."""
    rng = np.random.default_rng(7)
    teams = np.array([facts.units[f"T{number}"] for number in range(units)])
    names = list(facts.waves)[:more] if more > 1 else list(facts.waves)[-1:]
    with open_store(facts.settings, write=True) as con:
        for name in names:
            unit = np.repeat(teams, rng.integers(TEAM - 5, TEAM + 6, teams.size))
            person = np.arange(unit.size)
            groups = ("female", "male")
            described = pa.table({
                "wave_id": pa.array(np.full(unit.size, facts.waves[name]), pa.int32()),
                "person": pa.array(person, pa.int64()),
                "attribute": pa.array(["gender"] * unit.size),
                "value": pa.array([groups[n % 2] for n in person]),
                "upload": pa.array(np.full(unit.size, 1), pa.int32()),
            })  # fmt: skip
            con.from_arrow(described).insert_into("main.person_attributes")
            con.from_arrow(answers(rng, facts.waves[name], unit, person, items)).insert_into(
                "main.answers"
            )
    facts.happened(waves=names)


def answers(
    rng: np.random.Generator, wave: int, unit: np.ndarray, person: np.ndarray, items: int
) -> pa.Table:
    """Everybody answers everything, on five points."""
    rows = unit.size * items
    return pa.table({
        "wave_id": pa.array(np.full(rows, wave), pa.int32()),
        "unit_id": pa.array(np.repeat(unit, items), pa.int32()),
        "person": pa.array(np.repeat(person, items), pa.int64()),
        "item_id": pa.array(np.tile(np.arange(1, items + 1), unit.size), pa.int32()),
        "score": pa.array(rng.integers(1, 6, rows).astype(float)),
        "upload": pa.array(np.full(rows, 1), pa.int32()),
    })  # fmt: skip


if __name__ == "__main__":
    main()
