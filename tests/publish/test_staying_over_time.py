"""An attacker who keeps every generation of leavers and does linear algebra on all of them.

What a month says of a person is all that its figures take from them: days, early days, leaving.
"""

from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from dashboard.publish import publish
from dashboard.store.connection import open_store
from dashboard.store.moving import bring_back, put_aside
from tests.publish.facts import Facts
from tests.publish.linear_attack import Sum, Variable, fewest
from tests.publish.seen import table

MINIMUM = 5
BEGIN, END = date(2025, 1, 1), date(2025, 3, 31)
# They hold the first and the last day of the records where they are, whatever else is loaded.
ANCHORS = {900_001: ("A", date(2020, 1, 1), date(2025, 1, 5)), 900_002: ("A", END, None)}
PARENTS: dict[str, str | None] = {
    "N": None, "S": None, "A": "N", "B": "N", "C": "N", "D": "S", "E": "S"
}  # fmt: skip
LEAVES = "ABCDE"
Spell = tuple[str, date, date | None]


class Company:
    def __init__(self, facts: Facts, rng: np.random.Generator) -> None:
        self.facts, self.rng, self.parents = facts, rng, dict(PARENTS)
        for unit, parent in PARENTS.items():
            facts.unit(unit, parent)
            above = facts.units[parent] if parent else None
            facts.write("unit_statements", [(facts.units[unit], None, above, None, None, None, 1)])
        facts.happened(all=True)
        self.uploads: dict[int, dict[int, Spell]] = {}
        self.undone: set[int] = set()
        self.people = 0
        self.load(ANCHORS)
        self.load(self.newcomers(14))

    def load(self, upload: dict[int, Spell]) -> None:
        for person, (unit, started, ended) in upload.items():
            self.facts.spell(unit, started, ended, person=person, voluntary=person % 2 == 0)
        self.facts.happened(all=True)
        self.uploads[self.facts.events] = dict(upload)

    def newcomers(self, most: int) -> dict[int, Spell]:
        upload: dict[int, Spell] = {}
        for unit in self.rng.choice(list(LEAVES), int(self.rng.integers(2, 6)), replace=False):
            for _ in range(int(self.rng.integers(1, most + 1))):
                self.people += 1
                started = date(2021, 1, 1) + timedelta(int(self.rng.integers(0, 1400)))
                upload[self.people] = (str(unit), started, self.end())
        return upload

    def end(self) -> date | None:
        return BEGIN + timedelta(int(self.rng.integers(5, 88))) if self.rng.random() < 0.4 else None

    def late(self) -> None:
        self.load(self.newcomers(8))

    def move(self, numbers: list[int], how) -> int:
        if not numbers:
            self.late()
            return -1
        number = int(self.rng.choice(numbers))
        with open_store(self.facts.settings, write=True) as con:
            how(con, number)
        self.undone ^= {number}
        self.facts.happened(all=True)
        return number

    def here(self) -> list[int]:
        return sorted(set(self.uploads) - self.undone - {2})

    def taken_back(self) -> None:
        self.move(self.here(), put_aside)

    def brought_back(self) -> None:
        here = set().union(*(self.uploads[n] for n in self.here()))
        self.move([n for n in sorted(self.undone) if not here & set(self.uploads[n])], bring_back)

    def corrected(self) -> None:
        number = self.move(self.here(), put_aside)
        share, moving = self.rng.random() * 0.5, self.rng.random() * 0.3
        upload = {
            person: (
                str(self.rng.choice(list(LEAVES))) if self.rng.random() < moving else unit,
                started,
                self.end() if self.rng.random() < share else ended,
            )
            for person, (unit, started, ended) in self.uploads.get(number, {}).items()
        }
        if upload:
            self.load(upload)

    def reorganised(self) -> None:
        unit, parent = str(self.rng.choice(list(LEAVES))), str(self.rng.choice(["N", "S"]))
        self.parents[unit] = parent
        with open_store(self.facts.settings, write=True) as con:
            values = {"p": self.facts.units[parent], "u": self.facts.units[unit]}
            for known in ("main.units", "undone.units", "main.unit_statements"):
                con.execute(f"UPDATE {known} SET parent_id = $p WHERE unit_id = $u", values)  # noqa: S608
        self.facts.happened(all=True)

    def said(self, month: date) -> dict[str, set[Variable]]:
        """What is said of whom below each unit in a month."""
        following = (month + timedelta(31)).replace(day=1)
        found: dict[str, set[Variable]] = defaultdict(set)
        for number in set(self.uploads) - self.undone:
            for person, (unit, started, ended) in self.uploads[number].items():
                begin, end = max(started, month), min(ended or END, following - timedelta(1))
                if begin > end:
                    continue
                left = ended is not None and month <= ended < following
                year = min(end, started + timedelta(364))
                early = max(0, (year - begin).days + 1)
                first_year = left and ended is not None and (ended - started).days < 365
                variable = (person, (end - begin).days, early, left, first_year)
                above: str | None = unit
                found["(company)"].add(variable)
                while above is not None:
                    found[above].add(variable)
                    above = self.parents[above]
        return found


def told(path: Path, company: Company) -> dict[date, list[Sum]]:
    """By month: what its figures are sums over. Those that were kept are older, and told before."""
    kept = {row[:3] for row in table(path, "hidden") if row[0] == "turnover"}
    sums: dict[date, list[Sum]] = defaultdict(list)
    said: dict[date, dict[str, set[Variable]]] = {}
    for metric, unit, month, *_ in table(path, "readings"):
        if metric != "turnover" or (metric, unit, month) in kept:
            continue
        assert isinstance(month, date)
        if month not in said:
            said[month] = company.said(month)
        sums[month].append(dict.fromkeys(said[month][str(unit)], 1.0))
    return sums


HAPPENINGS = ("late", "taken_back", "brought_back", "corrected", "corrected", "reorganised")


def live(facts: Facts, seed: int, steps: int) -> int:
    rng = np.random.default_rng([seed, 23])
    company = Company(facts, rng)
    known: dict[date, list[Sum]] = defaultdict(list)
    for step in range(steps):
        if step:
            getattr(company, str(rng.choice(HAPPENINGS)))()
        for month, sums in told(publish(facts.settings).path, company).items():
            known[month] += sums
    return min(fewest(sums, MINIMUM) for sums in known.values())


def test_no_combination_of_generations_tells_of_a_few_leavers(facts: Facts) -> None:
    assert live(facts, 3, steps=6) == MINIMUM


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 160))
def test_no_combination_of_many_generations_does_either(facts: Facts, seed: int) -> None:
    assert live(facts, seed, steps=9) == MINIMUM


def test_the_attacker_finds_one_person_whom_three_tellings_leave() -> None:
    told = [range(20), [*range(10), 99], range(10, 20)]
    sums = [{(person, "left"): 1.0 for person in one} for one in told]
    assert all(fewest(pair, MINIMUM) == MINIMUM for pair in (sums[:2], sums[1:], sums[::2]))
    assert fewest(sums, MINIMUM) == 1
