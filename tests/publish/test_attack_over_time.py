"""An attacker who keeps every generation ever published and does linear algebra on all of them.

Each figure told is a sum over people's answers as they then were. Whatever combination of such sums
is taken, of one metric or of several, it must cancel out or rest on as many people as the smallest
group.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
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
ROOT = "(company)"
TOGETHER = " (small units)"
ITEMS = ("Q1", "Q2")
METRICS = {"engagement": ITEMS, "item_q1": ("Q1",), "item_q2": ("Q2",)}
Scores = dict[str, float]
Upload = dict[int, tuple[str, Scores]]


class Company:
    """Units, and what is in force: uploads of people with their unit and scores."""

    def __init__(self, facts: Facts, rng: np.random.Generator, parents: dict[str, str | None]):
        self.facts, self.rng, self.parents = facts, rng, dict(parents)
        for unit, parent in parents.items():
            facts.unit(unit, parent)
            above = facts.units[parent] if parent else None
            facts.write("unit_statements", [(facts.units[unit], None, above, None, None, None, 1)])
        facts.wave("W", date(2025, 3, 3), date(2025, 3, 14))
        for item in ITEMS:
            facts.item(item)
        facts.happened(all=True)
        self.leaves = [unit for unit in parents if unit not in parents.values()]
        self.uploads: dict[int, Upload] = {}
        self.undone: set[int] = set()
        self.people = 1000

    def load(self, upload: Upload) -> None:
        for person, (unit, scores) in upload.items():
            self.facts.answers("W", unit, [scores], first=person)
        self.facts.happened(waves=["W"])
        self.uploads[self.facts.events] = upload

    def newcomers(self, units: Iterable[str], most: int) -> Upload:
        upload: Upload = {}
        for unit in units:
            for _ in range(int(self.rng.integers(1, most + 1))):
                self.people += 1
                upload[self.people] = (unit, self.scores())
        return upload

    def scores(self) -> Scores:
        """Now and then a question is skipped."""
        said = {item: self.score() for item in ITEMS}
        if self.rng.random() < 0.15:
            del said[str(self.rng.choice(ITEMS))]
        return said

    def score(self) -> float:
        return float(self.rng.uniform(2.0, 4.0))

    def late(self) -> None:
        """A few answers more, in a few units; now and then for a parent itself."""
        places = list(self.parents) if self.rng.random() < 0.2 else self.leaves
        chosen = self.rng.choice(places, int(self.rng.integers(1, 4)), replace=False)
        self.load(self.newcomers([str(unit) for unit in chosen], 7))

    def taken_back(self) -> None:
        self.move(sorted(set(self.uploads) - self.undone - {2}), put_aside)

    def brought_back(self) -> None:
        here = set().union(*(self.uploads[n] for n in set(self.uploads) - self.undone))
        self.move([n for n in sorted(self.undone) if not here & set(self.uploads[n])], bring_back)

    def corrected(self) -> None:
        """An upload comes again, with some answers changed and some people elsewhere."""
        number = self.move(sorted(set(self.uploads) - self.undone), put_aside)
        share, moving = self.rng.random() * 0.4, self.rng.random() * 0.3
        upload: Upload = {}
        for person, (unit, scores) in self.uploads.get(number, {}).items():
            place = str(self.rng.choice(self.leaves)) if self.rng.random() < moving else unit
            said = {i: self.score() if self.rng.random() < share else s for i, s in scores.items()}
            if self.rng.random() < 0.95:
                upload[person] = (place, said)
        if upload:
            self.load(upload)

    def forgotten(self) -> None:
        number = int(self.rng.choice(sorted(self.uploads)))
        if not self.uploads[number]:
            self.late()
            return
        person = int(self.rng.choice(sorted(self.uploads[number])))
        with open_store(self.facts.settings, write=True) as con:
            for schema in ("main", "undone"):
                con.execute(f"DELETE FROM {schema}.answers WHERE person = {person}")  # noqa: S608
        for upload in self.uploads.values():
            upload.pop(person, None)
        self.facts.happened(all=True)

    def reorganised(self) -> None:
        unit = str(self.rng.choice(self.leaves))
        regions = sorted(set(self.parents.values()) - {None}, key=str)
        parent = str(self.rng.choice(regions)) if regions else None
        self.parents[unit] = parent
        with open_store(self.facts.settings, write=True) as con:
            values = {
                "p": self.facts.units[parent] if parent else None,
                "u": self.facts.units[unit],
            }
            for known in ("main.units", "undone.units", "main.unit_statements"):
                con.execute(f"UPDATE {known} SET parent_id = $p WHERE unit_id = $u", values)  # noqa: S608
        self.facts.happened(all=True)

    def raised(self) -> None:
        settings = self.facts.settings
        self.facts.settings = replace(settings, minimum_group=settings.minimum_group + 1)

    def move(self, numbers: list[int], how) -> int:
        if not numbers:
            self.late()
            return -1
        number = int(self.rng.choice(numbers))
        with open_store(self.facts.settings, write=True) as con:
            how(con, number)
        self.undone ^= {number}
        self.facts.happened(waves=["W"])
        return number

    def now(self) -> dict[str, dict[int, Scores]]:
        """Who answered what below each unit and the whole."""
        found: dict[str, dict[int, Scores]] = defaultdict(dict)
        for number in set(self.uploads) - self.undone:
            for person, (unit, scores) in self.uploads[number].items():
                above: str | None = unit
                found[ROOT][person] = scores
                while above is not None:
                    found[above][person] = scores
                    above = self.parents[above]
        return found


def counted(metric: str, people: dict[int, Scores]) -> Sum:
    """How often each answer counts in a metric: a skipped question counts as the others' mean."""
    weights: dict[Variable, float] = defaultdict(float)
    for person, scores in people.items():
        for item in METRICS[metric]:
            for answered in [item] if item in scores else scores:
                share = 1 if item in scores else 1 / len(scores)
                weights[person, answered, scores[answered]] += share / len(METRICS[metric])
    return weights


def told(path: Path, company: Company) -> list[Sum]:
    """What figures of this generation rest on; those that were kept are older, and told before."""
    state = company.now()
    kept = {row[:2] for row in table(path, "hidden")}
    shown = {(str(m), str(u)): row[3] for m, u, *row in table(path, "readings") if m in METRICS}
    sums = []
    for (metric, unit), people in shown.items():
        if (metric, unit) in kept:
            continue
        parent, together = unit.removesuffix(TOGETHER), unit.endswith(TOGETHER)
        below = [u for u, p in company.parents.items() if (p or ROOT) == parent and together]
        told_beside = set().union(*(state[child] for child in below if (metric, child) in shown))
        behind = {who: said for who, said in state[parent].items() if who not in told_beside}
        assert len(behind) == people, (metric, unit)
        sums.append(counted(metric, behind))
    return sums


SHAPES: dict[str, dict[str, str | None]] = {
    "flat": dict.fromkeys("ABCDE"),
    "regions": {"N": None, "S": None, "A": "N", "B": "N", "C": "N", "D": "S", "E": "S"},
    "chain": {"N": None, "M": "N", "A": "M", "B": "M", "C": "N", "D": None},
}
HAPPENINGS = (
    "late", "late", "taken_back", "brought_back", "corrected", "corrected", "forgotten",
    "reorganised", "raised",
)  # fmt: skip


def live(facts: Facts, rng: np.random.Generator, shape: str, steps: int) -> int:
    """Lets things happen and returns how few people could be told apart at the end."""
    company = Company(facts, rng, SHAPES[shape])
    company.load(company.newcomers(company.leaves, 13))
    sums: list[Sum] = []
    for step in range(steps):
        if step:
            getattr(company, str(rng.choice(HAPPENINGS)))()
        path = publish(company.facts.settings, full=bool(rng.random() < 0.3)).path
        sums += told(path, company)
    return fewest(sums, MINIMUM)


@pytest.mark.parametrize("shape", SHAPES)
def test_no_combination_of_generations_rests_on_a_few(facts: Facts, shape: str) -> None:
    assert live(facts, np.random.default_rng([3, 17]), shape, steps=6) == MINIMUM


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("seed", range(100, 200))
def test_no_combination_of_many_generations_either(facts: Facts, shape: str, seed: int) -> None:
    assert live(facts, np.random.default_rng([seed, 17]), shape, steps=9) == MINIMUM


def sum_over(people: Iterable[int]) -> Sum:
    return {(person, "Q1", 3.0): 1.0 for person in people}


def test_the_attacker_finds_one_late_answer() -> None:
    assert fewest([sum_over(range(12)), sum_over(range(13))], MINIMUM) == 1


def test_the_attacker_finds_what_two_large_changes_share() -> None:
    told = [sum_over(range(12)), sum_over([*range(12), *range(20, 25)])]
    assert fewest(told, MINIMUM) == MINIMUM
    told.append(sum_over([*range(12), *range(21, 26)]))
    assert fewest(told, MINIMUM) < MINIMUM


def test_the_attacker_finds_who_skipped_a_question_that_does_not_count_as_the_others() -> None:
    everybody = {n: {"Q1": 3.0, "Q2": 2.0} for n in range(12)} | {12: {"Q1": 4.0}}
    engagement = counted("engagement", everybody)
    answered = {who: said for who, said in everybody.items() if "Q2" in said}
    questions = [counted("item_q1", everybody), counted("item_q2", answered)]
    assert fewest([engagement, *questions], MINIMUM) == 1
    assert fewest([engagement, *(counted(m, everybody) for m in METRICS)], MINIMUM) == MINIMUM
