"""Whether leavers of a month may be told anew beside all that was told of them before.

A month of a unit is told anew only where nobody or enough people changed since each time the month
was told, once the units told anew below it are taken out: all that two generations subtract to is
such a rest. A unit that was not told then and did not change stays untold, or a sum of then would
give away another. What is held back stays as it was. The same is asked of every month of service.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pyarrow as pa

from dashboard.publish.engine import DuckEngine
from dashboard.publish.small_tables import empty_table, table_of_rows
from dashboard.publish.staying_sums import Beside, beside_all, cells_then

# A unit with the one above it.
Step = tuple[int, int | None]

# Tables of the basis: what was told of who stays, and what that rests on.
_TELLING = {"telling": pa.int32()}
BASIS = {
    "staying_uploads": {**_TELLING, "upload": pa.int32(), "loaded_at": pa.timestamp("us")},
    "staying_slots": {**_TELLING, "slot": pa.int64()},
    "staying_unseen": {**_TELLING, "slot": pa.int64(), "unit_id": pa.int32()},
    "staying_above": {**_TELLING, "unit_id": pa.int32(), "ancestor_id": pa.int32()},
    "staying_spells": {**_TELLING, "unit_id": pa.int32(), "spells": pa.int64()},
    "life_units": {**_TELLING, "unit_id": pa.int32(), "third": pa.string(), "region": pa.string()},
    "life_told": {
        **_TELLING, "grouping_name": pa.string(), "group_name": pa.string(),
        "month_of_service": pa.int32(),
    },
}  # fmt: skip

_HELD = {"family": pa.int64(), "slot": pa.int64(), "unit_id": pa.int64()}
_LIFE = {
    "grouping_name": pa.string(), "group_name": pa.string(), "month_of_service": pa.int32(),
    "at_risk": pa.float64(), "leavers": pa.float64(), "voluntary_leavers": pa.float64(),
}  # fmt: skip
_CELLS = {"slot": pa.int64(), "unit_id": pa.int32()}


@dataclass(slots=True)
class Rest:
    """People of a cell beside those told anew below it, since one telling.

    anybody: changed, perhaps; sure: changed for certain, in sums over several units too. there: is
    anybody in it at all?
    """

    anybody: int = 0
    sure: int = 0
    there: bool = False

    def add(self, other: "Rest") -> None:
        self.anybody += other.anybody
        self.sure += other.sure
        self.there = self.there or other.there


@dataclass(slots=True)
class Then:
    """One telling of a month: rests by unit, units not told then, units that were there."""

    rests: dict[int, Rest] = field(default_factory=lambda: defaultdict(Rest))
    unseen: set[int] = field(default_factory=set)
    known: set[int] = field(default_factory=set)

    def safe(self, unit: int, rest: Rest, smallest: int) -> bool:
        """Does telling this cell leave nobody among too few, beside what was told then?"""
        unchanged = not rest.anybody and unit in self.known and unit not in self.unseen
        return not rest.there or rest.sure >= smallest or unchanged


@dataclass(slots=True)
class Month:
    """What could be told of one month. shown: by unit, as far as its people go."""

    shown: dict[int, bool] = field(default_factory=dict)
    alone: set[int] = field(default_factory=set)
    then: dict[int, Then] = field(default_factory=lambda: defaultdict(Then))
    told: set[int] = field(default_factory=set)
    news: bool = False

    def settle(self, upwards: Iterable[Step], smallest: int, barred: Collection[int] = ()) -> None:
        """Decides every cell, from the deepest up. upwards: units with the one above, in order.

        barred: cells not to be told anyway.
        """
        self.told, self.news = set(), False
        left: dict[tuple[int, int], Rest] = defaultdict(Rest)
        for telling, then in self.then.items():
            for unit, rest in then.rests.items():
                left[telling, unit].add(rest)
        for unit, parent in upwards:
            rests = {}
            for telling in self.then:
                rests[telling] = rest = left.pop((telling, unit), Rest())
                rest.there = rest.there or unit in self.alone
            if (
                unit not in barred
                and self.shown.get(unit, False)
                and all(self.then[t].safe(unit, rest, smallest) for t, rest in rests.items())
            ):
                self.told.add(unit)
                self.news |= rests[max(rests)].anybody > 0
            elif parent is not None:
                for telling, rest in rests.items():
                    left[telling, parent].add(rest)

    def settle_beside(
        self, beside: Beside, upwards: Sequence[Step], above: Mapping[int, list[int]], smallest: int
    ) -> None:
        """Settles anew until no told cell leaves a few people beside all tellings together."""
        barred: set[int] = set()
        while True:
            sums = beside.sums(self.told, above)
            failing = {cell for cell in sums.present if not sums.safe(cell, smallest)}
            if not failing:
                return
            deepest = max(len(above[cell]) for cell in failing)
            barred |= {cell for cell in failing if len(above[cell]) == deepest}
            self.settle(upwards, smallest, barred)


def look_back(engine: DuckEngine, *, before: bool) -> bool:
    """Lets statements find what was told of who stays; nothing, where that is not known."""
    known = before and bool(engine.one("basis_has_staying")[0])
    for name, columns in BASIS.items():
        if known:
            engine.call(f"{name}_then", f"basis.{name}")
        else:
            engine.give(f"{name}_then", empty_table(columns))
    if known:
        engine.call("life_shown_then", "previous.life_table")
    else:
        engine.give("life_shown_then", empty_table(_LIFE))
    for table in ("employment", "headcounts"):
        engine.take_back(f"undone_{table}", table)
    for name in ("staying_in_force", "spells_at_times", "spell_changes"):
        engine.remember(name)
    engine.give("staying_untold", table_of_rows(_CELLS, []))
    engine.give("staying_news", table_of_rows({"slot": pa.int64()}, []))
    return known


def write_staying_basis(engine: DuckEngine, *, wanted: bool) -> None:
    """Writes into `next_basis` what figures of who stays rest on, after the life table."""
    if wanted or engine.one("basis_has_staying")[0]:
        for name in BASIS:
            engine.run(f"next_basis_{name}" if wanted else f"same_{name}")


def hold_leavers(engine: DuckEngine) -> pa.Table:
    """Cells of leavers not to be told anew; gives `staying_news` and `staying_untold`."""
    months = _months(engine)
    family, smallest = engine.one("staying_family")
    above = _above(engine)
    upwards = _upwards(above)
    for month in months.values():
        month.settle(upwards, smallest)
    unseen = {
        slot: {telling: then.unseen for telling, then in month.then.items()}
        for slot, month in months.items()
        if month.told and len(month.then) > 1
    }
    if unseen:
        for slot, beside in beside_all(engine, cells_then(engine, unseen)).items():
            months[slot].settle_beside(beside, upwards, above, smallest)
    held = [
        (family, slot, unit)
        for slot, month in months.items()
        for unit, shown in month.shown.items()
        if shown and unit not in month.told
    ]
    untold = [(s, unit) for s, month in months.items() for unit in {*month.shown} - month.told]
    news = [(slot,) for slot, month in months.items() if month.news]
    engine.give("staying_untold", table_of_rows(_CELLS, untold))
    engine.give("staying_news", table_of_rows({"slot": pa.int64()}, news))
    return table_of_rows(_HELD, held)


def _months(engine: DuckEngine) -> dict[int, Month]:
    """Months in which something is not as it was told, or could be told that was not."""
    engine.remember("staying_changes")
    months: dict[int, Month] = defaultdict(Month)
    for slot, unit, shown, alone in engine.all("staying_cells"):
        months[slot].shown[unit] = shown
        if alone:
            months[slot].alone.add(unit)
    known: dict[int, set[int]] = defaultdict(set)
    for telling, unit in engine.all("staying_known"):
        known[telling].add(unit)
    for telling, slot in engine.all("staying_tellings"):
        if slot in months:
            months[slot].then[telling].known = known[telling]
    moving = set()
    for telling, slot, unit, anybody, sure in engine.all("staying_changed"):
        if slot in months:
            months[slot].then[telling].rests[unit].add(Rest(anybody, sure))
            moving.add(slot)
    for telling, slot, unit in engine.all("staying_hidden_then"):
        if slot in months:
            months[slot].then[telling].unseen.add(unit)
            if months[slot].shown.get(unit):
                moving.add(slot)
    moving |= _move(engine, months)
    return {slot: months[slot] for slot in moving}


def _move(engine: DuckEngine, months: Mapping[int, Month]) -> set[int]:
    """For all that a hidden unit left or joined since, somebody changed."""
    moved = set()
    for telling, unit, above in engine.all("staying_moves"):
        for slot, month in months.items():
            if telling in month.then and unit in month.shown:
                moved.add(slot)
                if unit in month.then[telling].unseen or not month.shown[unit]:
                    month.then[telling].rests[above].anybody += 1
    return moved


def _above(engine: DuckEngine) -> dict[int, list[int]]:
    """Every unit with itself and those above it, nearest first."""
    above: dict[int, list[int]] = defaultdict(list)
    for unit, ancestor in engine.all("units_above"):
        above[unit].append(ancestor)
    return above


def _upwards(above: Mapping[int, list[int]]) -> list[Step]:
    deepest = sorted(above, key=lambda unit: -len(above[unit]))
    return [(unit, above[unit][1] if len(above[unit]) > 1 else None) for unit in deepest]
