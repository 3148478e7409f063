"""Whether months of service may be told beside all that was told of them, taken together.

life_changes.sql lays a month beside each telling of it; three may leave a few people though no two
do (staying_sums.py). So of months told more than once every smallest group, a third of a region,
must be as it was last told or hold enough people whom no combination of tellings takes away.
"""

from collections import Counter, defaultdict

import pyarrow as pa

from dashboard.publish.engine import DuckEngine
from dashboard.publish.small_tables import table_of
from dashboard.publish.staying_sums import Beside, told_at
from dashboard.publish.sums import Sums


def hold_together(engine: DuckEngine) -> None:
    """Gives `life_held_together`: months of service that stay, by their number in life_together."""
    engine.remember("life_together")
    held = _held(engine) if engine.holds("life_together") else []
    engine.give("life_held_together", table_of({"slot": pa.int64()}, [sorted(held)]))


def _held(engine: DuckEngine) -> list[int]:
    (smallest,) = engine.one("rules_smallest")
    engine.remember("life_states")
    engine.call("states_asked", "life_states")
    tellings: dict[int, list[int]] = defaultdict(list)
    for slot, telling in engine.all("life_tellings"):
        tellings[slot].append(telling)
    found: dict[int, Beside] = defaultdict(Beside)
    changed: Counter[tuple[int, int]] = Counter()
    places: dict[int, dict[int, list[int]]] = defaultdict(dict)
    for slot, place, history, fresh, steady, count in engine.all("state_histories"):
        signature = tuple(part for part in told_at(history) if part[0] in tellings[slot])
        found[slot].add(place, signature, count, fresh=fresh, steady=steady)
        if place is not None:
            changed[slot, place] += count
            places[slot][place] = [place]
    for slot, place, people in engine.all("life_places"):
        places[slot][place] = [place]
        signature = tuple((telling, place) for telling in tellings[slot])
        unchanged = max(people - changed[slot, place], 0)
        if unchanged:
            found[slot].add(place, signature, unchanged, fresh=False, steady=True)
    return [
        slot
        for slot, beside in found.items()
        if not _safe(beside.sums(set(places[slot]), places[slot]), tellings[slot][-1], smallest)
    ]


def _safe(sums: Sums, last: int, smallest: int) -> bool:
    return all(
        sums.remaining(place, smallest) >= smallest or sums.as_told(place, last)
        for place in sums.present
    )
