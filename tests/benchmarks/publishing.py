"""`python -m tests.benchmarks.publishing [--rows 1M,10M]`: what publishing costs beside bare sums.

Beside the full publish stand group-bys of the same sums, written by hand for this organisation:
each question by unit and round, the indexes by way of each respondent, cross-products of questions,
breakdowns, customers by unit and month, days of employment by unit and month. Both run in processes
of their own, with as much memory; processor time tells more than the clock on a busy machine.
"""

import argparse
import json
import math
import platform
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

import duckdb

from dashboard.publish import publish
from dashboard.settings import Settings
from dashboard.store.connection import MEMORY_LIMIT

from .organisation import build, go_on, organisation
from .spending import Spent, measured

BARE = Path(__file__).with_name("bare")
SUMS = (
    "answer_sums", "index_sums", "item_products", "segment_sums", "customer_sums", "person_days",
)  # fmt: skip
# What hiding is made of: deciding which cells and which breakdowns are shown.
HIDING = ("(disclose)", "segment_rows", "segment_hidden", "segment_hide", "segment_nested")
SIZES = {"k": 1_000, "m": 1_000_000}


@dataclass(frozen=True, slots=True)
class Cost:
    """One organisation, published whole, then once more after one round and month."""

    rows: int
    units: int
    bare: Spent
    full: Spent
    refresh: Spent

    def __str__(self) -> str:
        full, bare, refresh = self.full, self.bare, self.refresh
        clock = full.wall / bare.wall
        hiding = sum(full.by_step.get(step, 0) for step in HIDING)
        return (
            f"{self.rows:,} answers, {self.units:,} units: full {full.busy:.1f} s busy, "
            f"{full.wall:.1f} s, {full.peak:,.0f} MB, {full.statements} statements; bare sums "
            f"{bare.busy:.1f} s busy, {bare.wall:.1f} s\n"
            f"  full against bare {full.busy / bare.busy:.2f}x (clock {clock:.2f}x); "
            f"hiding {hiding / full.busy:.0%}; refresh 1/{full.busy / refresh.busy:.1f} "
            f"(clock 1/{full.wall / refresh.wall:.1f}), {refresh.busy:.2f} s busy"
        )


def main() -> None:
    """Print the costs and how they grow, and write them as JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", default="1M", help="answers, such as 1M,10M,100M")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--steps", action="store_true", help="tell the dearest statements too")
    asked = parser.parse_args()
    costs = [cost(rows_of(size), asked.steps) for size in asked.rows.split(",")]
    print(f"{platform.machine()}, Python {platform.python_version()}, DuckDB {duckdb.__version__}")
    if len(costs) > 1:
        print(f"full grows with rows to the power of {exponent(costs):.2f}")
    if asked.json:
        asked.json.write_text(json.dumps([asdict(one) for one in costs], indent=1))


def rows_of(size: str) -> int:
    """`10M` as a number."""
    unit = SIZES.get(size[-1].lower(), 1)
    return int(size.rstrip("kKmM")) * unit


def cost(rows: int, steps: bool) -> Cost:
    """Builds the organisation, publishes it, lets it go on, and publishes again both ways."""
    of = organisation(rows)
    with tempfile.TemporaryDirectory() as folder:
        facts = build(Path(folder) / "data", of)
        publish(facts.settings)
        go_on(facts, of)
        refresh = measured(publish, facts.settings)
        bare = measured(bare_sums, facts.settings, Path(folder) / "sums.duckdb")
        full = measured(publish, facts.settings, full=True)
    found = Cost(rows, of.units, bare, full, refresh)
    print(found, flush=True)
    for name, spent in (("full", full), ("refresh", refresh)) if steps else ():
        dearest = sorted(spent.by_step.items(), key=lambda step: -step[1])[:40]
        print(f"  {name}:", ", ".join(f"{step} {busy:.2f}" for step, busy in dearest))
    return found


def bare_sums(settings: Settings, path: Path) -> None:
    """The same sums, without rules, parent units or names."""
    limits: dict[str, str | bool | int | float | list[str]] = {"memory_limit": MEMORY_LIMIT}
    with duckdb.connect(str(path), config=limits) as con:
        con.execute("SET enable_progress_bar = false")
        con.execute((BARE / "attach_store.sql").read_text(), {"path": str(settings.store_path)})
        for name in SUMS:
            con.execute((BARE / f"{name}.sql").read_text())


def exponent(costs: list[Cost]) -> float:
    """The slope of processor time over rows, both as logarithms."""
    x = [math.log(one.rows) for one in costs]
    y = [math.log(one.full.busy) for one in costs]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    products = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True))
    return products / sum((a - mean_x) ** 2 for a in x)


if __name__ == "__main__":
    main()
