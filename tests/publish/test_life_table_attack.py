"""Whoever adds and subtracts the published months of service never corners a few people."""

import math
from collections import Counter
from datetime import date, timedelta
from itertools import product

import numpy as np
import pytest

from dashboard.publish import publish
from tests.publish.facts import Facts
from tests.publish.seen import hidden, table

MONTH = 30.4375
BEGIN, END = date(2023, 1, 1), date(2025, 12, 31)
SMALLEST = 5
REGIONS = "NSEW"
THIRDS = ("lowest third", "middle third", "highest third")


def organisation(facts: Facts, seed: int) -> dict[str, Counter[int]]:
    """A small one at random; how many people of each unit are in sight in each month of service."""
    rng = np.random.default_rng(seed)
    facts.item("E1")
    facts.wave("2025 Q1", date(2025, 3, 1), date(2025, 3, 20))
    spells = []
    for n in range(int(rng.integers(13, 18))):
        facts.unit(f"U{n:02d}", region=REGIONS[int(rng.integers(0, 4))])
        size = int(rng.integers(3, 14) if rng.random() < 0.25 else rng.integers(40, 90))
        if size > 8:
            scores = [{"E1": float(v)} for v in rng.integers(1, 6, size)]
            facts.answers("2025 Q1", f"U{n:02d}", scores)
        for _ in range(size):
            started = date(2021, 1, 1) + timedelta(days=int(rng.integers(0, 1700)))
            ended = started + timedelta(days=int(rng.exponential(700)))
            if ended >= BEGIN:
                left = ended if ended <= END else None
                facts.spell(f"U{n:02d}", started, left)
                spells.append((f"U{n:02d}", started, left))
    facts.spell("U00", END, None)
    spells.append(("U00", END, None))
    facts.happened(all=True)
    first = min(left for _, _, left in spells if left).replace(day=1)
    people: dict[str, Counter[int]] = {}
    for unit, started, left in spells:
        begin = (max(started, first) - started).days / MONTH
        last = math.ceil(((left or END) - started).days / MONTH + 1 / MONTH)
        people.setdefault(unit, Counter()).update(range(math.floor(begin) + 1, last + 1))
    return people


@pytest.mark.parametrize("seed", range(8))
def test_no_sum_or_difference_tells_of_fewer_than_the_smallest_group(
    facts: Facts, seed: int
) -> None:
    people = organisation(facts, seed)
    path = publish(facts.settings).path
    units = sorted(people)
    region = {str(row[0]): str(row[7]) for row in table(path, "units")}
    secret = set(hidden(path, "turnover"))
    score = {
        str(row[1]): float(row[7]) / float(row[6])  # type: ignore[arg-type]
        for row in table(path, "readings")
        if row[0] == "engagement"
    }
    ranked = sorted(
        (u for u in units if u in score and u not in secret), key=lambda u: (score[u], u)
    )
    third = {
        u: names
        for names, part in zip(THIRDS, np.array_split(ranked, 3), strict=True)
        for u in part
    }

    def inside(grouping: str, group: str) -> np.ndarray:
        if grouping == "(all)":
            return np.ones(len(units), dtype=int)
        if grouping == "region":
            return np.array([region[u] == group and u not in secret for u in units], dtype=int)
        return np.array([third.get(u) == group for u in units], dtype=int)

    shown: dict[int, list[np.ndarray]] = {}
    for grouping, group, month, *_ in table(path, "life_table"):
        shown.setdefault(int(month), []).append(inside(str(grouping), str(group)))  # type: ignore[call-overload]
    # Some of the eight are too small for thirds; most are not.
    assert shown
    for month, vectors in shown.items():
        count = np.array([people[u][month] for u in units])
        for signs in product((-1, 0, 1), repeat=len(vectors)):
            told = np.array(signs) @ np.array(vectors)
            told = np.where(count > 0, told, 0)
            if told.any() and (told >= 0).all():
                assert count[told > 0].sum() >= SMALLEST, (month, signs)
