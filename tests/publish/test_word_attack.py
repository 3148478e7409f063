"""An attacker who keeps every generation of word counts and subtracts whatever lies in another.

Each survey round and month is a case of its own: random shops, few or many writers, late comments,
uploads taken back, an edited list, and rounds that come in after their comments were told by month.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from dashboard.publish import publish
from dashboard.store.connection import open_store
from dashboard.store.moving import bring_back, put_aside
from tests.publish.facts import Facts
from tests.publish.seen import table

MINIMUM = 10
CASES = 60
MOST = 1500
SHOPS = {"N1": "N", "N2": "N", "N3": "N", "S1": "S", "S2": "S"}
TEXTS = {
    "proud": "I am proud.", "chuffed": "So chuffed.", "delight": "A delight.",
    "pay": "My pay.", "wage": "My wage.", "": "It is fine.",
}  # fmt: skip
CHANCES = (0.3, 0.1, 0.1, 0.2, 0.1, 0.2)
LISTS: tuple[dict[str, tuple[str, ...]], ...] = (
    {"pride": ("proud",), "delight": ("delight",), "pay": ("pay",)},
    {"pride": ("proud", "chuffed"), "delight": ("delight",), "pay": ("pay",)},
    {"pride": ("proud", "chuffed"), "delight": ("delight",)},
    {"pride": ("proud", "chuffed"), "wages": ("pay", "wage")},
    {"pride": ("proud",), "delight": ("delight",), "pay": ("pay", "wage")},
)
Group = frozenset[int]


class Company:
    """What was written when, by whom and where, and which uploads are in force."""

    def __init__(self, facts: Facts, rng: np.random.Generator) -> None:
        self.facts, self.rng = facts, rng
        for unit in ("N", "S"):
            facts.unit(unit)
        for shop, region in SHOPS.items():
            facts.unit(shop, region)
        self.days = [date(2001 + n // 4, 1 + 3 * (n % 4), 10) for n in range(CASES)]
        for n in range(0, CASES, 2):
            facts.wave(f"W{n}", self.days[n] - timedelta(9), self.days[n])
        # (case, on the day of the first comments?, shop, words), by upload and person
        self.uploads: dict[int, dict[int, tuple[int, bool, str, set[str]]]] = {}
        self.undone: set[int] = set()
        self.edit(LISTS[0])

    def write(self, most: int, share: float, *, later: bool = False) -> None:
        """Up to so many more in each shop of a share of the cases."""
        upload = {}
        for case in np.flatnonzero(self.rng.random(CASES) < share):
            for shop in SHOPS:
                for _ in range(int(self.rng.integers(0, most + 1)) * int(self.rng.random() < 0.7)):
                    words = set(self.rng.choice(list(TEXTS), 2, p=CHANCES))
                    upload[self.facts.people] = (int(case), not later, shop, words)
                    self.facts.people += 1
        self.facts.write("comments", [
            ("staff", self.facts.units[shop], self.days[case] + timedelta(0 if first else 1),
             person, " ".join(TEXTS[word] for word in words), 1)
            for person, (case, first, shop, words) in upload.items()
        ])  # fmt: skip
        self.facts.happened(all=True)
        self.uploads[self.facts.events] = upload

    def move(self, number: int, how) -> None:
        with open_store(self.facts.settings, write=True) as con:
            how(con, number)
        self.undone ^= {number}
        self.facts.happened(all=True)

    def rounds_come_in(self) -> None:
        """A day after the comments that were told by month."""
        for n in range(1, CASES, 4):
            self.facts.wave(f"W{n}", self.days[n] - timedelta(9), self.days[n] + timedelta(1))

    def edit(self, listed: dict[str, tuple[str, ...]]) -> None:
        kinds = {"pride": "pride", "delight": "pride"}
        lines = [f"{kinds.get(w, 'theme')},{w},en,{' '.join(f)}" for w, f in listed.items()]
        text = "\n".join(["kind,word,language,forms", *lines])
        path = self.facts.settings.words_path
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        self.listed = listed

    def forms(self, word: str) -> set[str]:
        if word == "(any)":
            return {form for w in ("pride", "delight") for form in self.listed.get(w, ())}
        return set(self.listed[word])

    def behind(self, case: int, unit: str, word: str) -> dict[bool, Group]:
        """Who wrote that for a unit, on the first day and after it."""
        found: dict[bool, set[int]] = {True: set(), False: set()}
        for number in set(self.uploads) - self.undone:
            for person, (its, first, shop, words) in self.uploads[number].items():
                within = unit in (shop, SHOPS[shop], "(company)")
                if its == case and within and (not word or words & self.forms(word)):
                    found[first].add(person)
        return {first: frozenset(people) for first, people in found.items()}


class Attacker:
    """Every group of people that a published count ever stood for, by case and word."""

    def __init__(self, company: Company) -> None:
        self.company = company
        self.case_of = {(d.year, d.month): n for n, d in enumerate(company.days)}
        self.groups: dict[int, dict[str, set[Group]]] = defaultdict(lambda: defaultdict(set))
        self.last: dict[tuple[object, ...], object] = {}

    def look(self, path: Path) -> None:
        rows = [(*row[:4], "", *row[4:]) for row in table(path, "comment_counts")]
        seen = {}
        for _, unit, month, wave, word, people, _why in [*rows, *table(path, "word_counts")]:
            if people is None:
                continue
            key = (unit, month, wave, word)
            seen[key] = people
            if self.last.get(key) == people:
                continue
            case = self.case_of[month.year, month.month]
            by_day = self.company.behind(case, str(unit), str(word))
            first, after = by_day[True], by_day[False]
            at_home = wave == (None if case % 2 else f"W{case}")
            likely = (first, first | after, after) if at_home else (after, first | after, first)
            # Any word of pride is told to the nearest five; the attacker is given who it was.
            near = 2 if word == "(any)" else 0
            fits = [group for group in likely if abs(len(group) - people) <= near]
            # A count that comes back after it was withdrawn is of the people of then.
            known = self.groups[case][str(word)]
            older = [g for g in known if abs(len(g) - people) <= near]
            assert fits or older, key
            self.groups[case][str(word)].update(fits[:1])
        self.last.update(seen)

    def fewest(self) -> int:
        """The smallest group that subtracting leaves, of those who wrote and used one word."""
        found = [MINIMUM]
        for known in self.groups.values():
            for word in list(known):
                together = known["(any)"] if word in ("pride", "delight") else set()
                found += map(len, subtracted(known[""] | together | known[word]))
        return min(found)


def subtracted(groups: Iterable[Group]) -> set[Group]:
    """All that follows by taking groups out of others that hold them, as far as it goes."""
    known = {group for group in groups if group}
    fresh = set(known)
    while fresh and len(known) < MOST:
        found = {a - b for a in known for b in fresh if b < a}
        found |= {a - b for a in fresh for b in known if b < a}
        fresh = found - known
        known |= fresh
    return known


def live(facts: Facts, seed: int) -> int:
    company = Company(facts, np.random.default_rng([seed, 11]))
    attacker = Attacker(company)
    company.write(16, 1.0)
    first = company.facts.events
    company.write(16, 0.3)
    second = company.facts.events
    steps = (
        lambda: company.write(4, 0.6),
        lambda: (company.edit(LISTS[1]), company.move(second, put_aside)),
        lambda: (company.rounds_come_in(), company.write(14, 0.5, later=True)),
        lambda: (company.edit(LISTS[2]), company.write(14, 0.5)),
        lambda: (company.edit(LISTS[3]), company.move(second, bring_back)),
        lambda: (company.edit(LISTS[4]), company.write(5, 0.5)),
        lambda: company.move(first, put_aside),
    )
    attacker.look(publish(facts.settings).path)
    for step in steps:
        step()
        attacker.look(publish(facts.settings).path)
    return attacker.fewest()


def test_no_subtraction_of_word_counts_leaves_fewer_than_ten_people(facts: Facts) -> None:
    assert live(facts, 1) == MINIMUM


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 120))
def test_no_subtraction_does_in_many_more_companies(facts: Facts, seed: int) -> None:
    assert live(facts, seed) == MINIMUM


def test_the_attacker_finds_who_came_without_using_the_word() -> None:
    wrote, used = frozenset(range(40)), frozenset(range(20))
    came, of_them = frozenset(range(40, 52)), frozenset(range(40, 51))
    left = subtracted([wrote, used, wrote | came, used | of_them])
    assert frozenset({51}) in left


def test_the_attacker_finds_nobody_where_all_groups_are_told_apart_by_ten() -> None:
    left = subtracted([frozenset(range(30)), frozenset(range(10)), frozenset(range(10, 20))])
    assert min(map(len, left)) == 10
