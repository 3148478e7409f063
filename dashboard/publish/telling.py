"""Whether what would be told of a survey round, beside all that was told before, tells of a few.

Figures told at one time are sums over groups of people that do not overlap: each told cell less the
told cells below it. All that can be worked out from many tellings is a combination of such sums, of
every figure that the same questions go into. A new sum is told only if, whatever it is combined
with, enough people stay in it:

- people whose answers were part of no telling: nothing can take them away;
- people told of in the same sums until now, of whom some are gone: either those that stay or those
  that are gone remain;
- or it follows from older sums, so it is not new.

Figures of the same questions are told in the same cells, or one would give the change of another.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from dashboard.publish.engine import DuckEngine
from dashboard.publish.small_tables import table_of, table_of_rows
from dashboard.publish.sums import People, Signature, Steady, Sums, sums_of

WHOLE = -1

Cell = tuple[int, int, int]


@dataclass(slots=True)
class Family:
    """What could be told of one family's metrics in one round: cells by metric."""

    smallest: int
    told: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    untold: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    steady: Steady = field(default_factory=Steady)

    def everywhere_told(self) -> dict[int, set[int]]:
        """Cells in which no metric that is told anywhere stays hidden."""
        hidden = set().union(*(self.untold[metric] for metric in self.told))
        return {metric: cells - hidden for metric, cells in self.told.items()}


def hold_back(engine: DuckEngine) -> pa.Table:
    """Cells that must not be told anew; tells the statements `retold_waves`."""
    above: dict[int, list[int]] = defaultdict(list)
    for unit, ancestor in engine.all("units_above"):
        above[unit].append(ancestor)
    families = _families(engine)
    people = _people(engine, families)
    held: list[Cell] = []
    news: set[int] = set()
    for (number, slot), family in families.items():
        known = {metric: people[metric, slot] for metric in family.told}
        plan = min((Plan(family, known, above, merge) for merge in (True, False)), key=Plan.cost)
        cells = set().union(*family.told.values(), *family.untold.values())
        held += [(number, slot, unit) for unit in sorted(cells - plan.cells())]
        if plan.news:
            news.add(-slot)
    engine.give("retold_waves", table_of({"wave_id": pa.int32()}, [sorted(news)]))
    return table_of_rows(dict.fromkeys(("family", "slot", "unit_id"), pa.int64()), held)


class Plan:
    """Which cells of a family to tell anew. merge: rather hold back one below than a total."""

    def __init__(
        self,
        family: Family,
        people: Mapping[int, People],
        above: Mapping[int, list[int]],
        merge: bool,
    ) -> None:
        self.told = family.everywhere_told()
        self.held: set[int] = set()
        self.news = False
        while True:
            sums = {m: sums_of(people[m], c, above, family.steady) for m, c in self.told.items()}
            self.failing = {
                cell
                for s in sums.values()
                for cell in s.present
                if not s.safe(cell, family.smallest)
            }
            if not self.failing:
                break
            self._hold(sums, above, merge)
        self.news = any(not s.known(cell) for s in sums.values() for cell in s.present)

    def _hold(self, sums: Mapping[int, Sums], above: Mapping[int, list[int]], merge: bool) -> None:
        """Holds back in the deepest totals that tell too much: themselves, or what lies below."""
        deepest = max(len(above[cell]) for cell in self.failing)
        for cell in [one for one in self.failing if len(above[one]) == deepest]:
            changed = {
                below: count
                for s in sums.values()
                for below, count in s.newcomers.items()
                if below != cell and cell in above[below] and below not in self.held
            }
            chosen = min(changed, key=lambda b: (changed[b], b)) if merge and changed else cell
            self.held.add(chosen)
            for cells in self.told.values():
                cells.discard(chosen)

    def cells(self) -> set[int]:
        """What is told anew."""
        return set().union(*self.told.values())

    def cost(self) -> tuple[bool, int]:
        """The whole is held back last of all."""
        return WHOLE in self.held, len(self.held)


def _families(engine: DuckEngine) -> dict[tuple[int, int], Family]:
    smallest = dict(engine.all("smallest_groups"))
    families: dict[tuple[int, int], Family] = {}
    for number, metric, slot, unit, shown in engine.all("told_now"):
        family = families.setdefault((number, slot), Family(smallest[slot]))
        (family.told if shown else family.untold)[metric].add(unit)
    return families


def _people(
    engine: DuckEngine, families: Mapping[tuple[int, int], Family]
) -> dict[tuple[int, int], People]:
    cells = {row[:4]: row[4] for row in engine.all("told_then")}
    people: dict[tuple[int, int], People] = defaultdict(People)
    for metric, slot, unit, history, fresh, count in engine.rows("people_by_history"):
        signature = _signature(cells, (metric,), slot, history)
        people[metric, slot].rows.append((unit, signature, fresh, count))
    for number, slot, unit, history, count in engine.rows("steady_people"):
        if family := families.get((number, slot)):
            metrics = (*family.told, *family.untold)
            signature = _signature(cells, metrics, slot, history)
            if signature:
                family.steady.rows.append((unit, signature, count))
    _add_lost(engine, people, cells)
    return people


def _signature(
    cells: Mapping[tuple[int, ...], int], metrics: tuple[int, ...], slot: int, history: str | None
) -> Signature:
    """The sums that somebody was part of, from when they were in which unit."""
    found = []
    for time in history.split(",") if history else ():
        telling, unit = (int(part) for part in time.split(":"))
        for metric in metrics:
            if (cell := cells.get((metric, slot, telling, unit))) is not None:
                found.append((telling, cell) if len(metrics) == 1 else (telling, cell, metric))
    return tuple(found)


def _add_lost(
    engine: DuckEngine,
    people: dict[tuple[int, int], People],
    cells: Mapping[tuple[int, ...], int],
) -> None:
    """People who cannot be found any more: sums that held them are no ground to stand on."""
    missing: dict[tuple[int, int, int], int] = defaultdict(int)
    for metric, slot, telling, unit, count in engine.rows("lost_people"):
        people[metric, slot].lost.add((telling, cells.get((metric, slot, telling, unit), WHOLE)))
        missing[metric, slot, unit] = max(missing[metric, slot, unit], count)
    for (metric, slot, _), count in missing.items():
        people[metric, slot].missing += count
