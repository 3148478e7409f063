"""Whether leavers of a month may be told beside all that was told of it, taken together.

staying.py lays a month beside each telling of it. Three tellings may leave a few people though no
two do: ten people and ten others, the first ten with one more, then the others. So where a month
was told more than once it is asked, as of answers (sums.py), whether enough people stay in a new
sum whatever older ones it is combined with.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from dashboard.publish.engine import DuckEngine
from dashboard.publish.small_tables import table_of
from dashboard.publish.sums import Part, People, Signature, Steady, Sums, sums_of


@dataclass(slots=True)
class Beside:
    """People of one month by the sums that told of them, and those who never counted otherwise."""

    people: People = field(default_factory=People)
    steady: Steady = field(default_factory=Steady)

    def add(
        self, place: int | None, signature: Signature, count: int, *, fresh: bool, steady: bool
    ) -> None:
        self.people.rows.append((place, signature, fresh, count))
        if steady and signature:
            self.steady.rows.append((place, signature, count))

    def lose(self, part: Part, count: int) -> None:
        """People of a sum cannot be found any more: it is no ground to stand on."""
        self.people.lost.add(part)
        self.people.missing += count

    def sums(self, told: set[int], above: Mapping[int, list[int]]) -> Sums:
        return sums_of(self.people, told, above, self.steady)


# Of each telling of a month: in which told cell the people of a unit were counted.
Cells = Mapping[int, Mapping[int, int]]
# Cells that were not told, by month and telling.
Unseen = Mapping[int, Mapping[int, set[int]]]


def beside_all(engine: DuckEngine, cells: Mapping[int, Cells]) -> dict[int, Beside]:
    """What each of these months is weighed with. cells: by month, telling and unit."""
    engine.give("staying_together", table_of({"slot": pa.int64()}, [sorted(cells)]))
    engine.remember("leaver_states")
    engine.call("states_asked", "leaver_states")
    found: dict[int, Beside] = defaultdict(Beside)
    for slot, unit, history, fresh, steady, count in engine.all("state_histories"):
        signature = tuple(
            (telling, cells[slot][telling][place])
            for telling, place in told_at(history)
            if place in cells[slot][telling]
        )
        found[slot].add(unit, signature, count, fresh=fresh, steady=steady)
    for slot, unit, sure, count in engine.all("leavers_unchanged"):
        known = cells[slot].items()
        signature = tuple((telling, told[unit]) for telling, told in known if unit in told)
        found[slot].add(unit, signature, count, fresh=False, steady=sure)
    for telling, unit, count in engine.all("leavers_lost"):
        for slot in cells:
            if unit in cells[slot].get(telling, ()):
                found[slot].lose((telling, cells[slot][telling][unit]), count)
    return found


def told_at(history: str | None) -> list[tuple[int, int]]:
    """The tellings of a history, each with the place."""
    times = history.split(",") if history else ()
    return [(int(telling), int(place)) for telling, place in (one.split(":") for one in times)]


def cells_then(
    engine: DuckEngine, unseen: Mapping[int, Mapping[int, set[int]]]
) -> dict[int, Cells]:
    """By month: the told cells of each telling of it. unseen: cells not told, by month, telling."""
    above: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for telling, unit, ancestor in engine.all("staying_above_all"):
        above[telling][unit].append(ancestor)
    found: dict[int, Cells] = {}
    for slot, tellings in unseen.items():
        found[slot] = {
            telling: {
                unit: cell
                for unit, those in above[telling].items()
                if (cell := next((one for one in those if one not in hidden), None)) is not None
            }
            for telling, hidden in tellings.items()
        }
    return found
