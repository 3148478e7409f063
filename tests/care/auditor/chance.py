"""Organisations at random, and what may happen to them between two publishings."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from dashboard.store.connection import open_store
from dashboard.store.moving import bring_back, put_aside
from tests.publish.facts import Facts

# person → item → score, of one wave and unit.
Said = dict[int, dict[str, float]]
Truth = dict[tuple[str, str], Said]


@dataclass
class Organisation:
    """Facts with what is true of them: who said what in which wave and unit."""

    facts: Facts
    rng: np.random.Generator
    minimum: int
    mixed: bool
    described: bool = False
    units: list[str] = field(default_factory=list)
    parent: dict[str, str | None] = field(default_factory=dict)
    waves: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    uploads: dict[int, Truth] = field(default_factory=dict)
    undone: dict[int, Truth] = field(default_factory=dict)

    @property
    def truth(self) -> Truth:
        """Everything that is loaded now."""
        whole: Truth = {}
        for part in self.uploads.values():
            for place, said in part.items():
                whole.setdefault(place, {}).update(said)
        return whole

    def below(self, unit: str) -> set[str]:
        """The unit and all below it; '(company)' is all of them."""
        if unit == "(company)":
            return set(self.units)
        found = {unit}
        for code in self.units:
            if self.parent[code] in found:
                found.add(code)
        return found


def organisation(data: Path, seed: int, waves: int, *, mixed: bool = True) -> Organisation:
    """A tree, flat or deep or lopsided, with so many rounds of a survey, each answered anew.

    mixed: answers differ enough that no few are of one mind by chance.
    """
    rng = np.random.default_rng(seed)
    minimum = int(rng.integers(3, 8))
    facts = Facts(data, minimum_group=minimum, generations_kept=9)
    made = Organisation(facts, rng, minimum, mixed)
    made.described = bool(rng.random() < 0.3)
    _tree(made)
    made.items = [f"q{n}" for n in range(int(rng.integers(1, 4)))]
    for n, item in enumerate(made.items):
        facts.item(
            item, role="engagement" if n < 2 else "driver", driver=None if n < 2 else "Trust"
        )
    for n in range(waves):
        opened = date(2020, 1, 1) + timedelta(days=30 * n)
        facts.wave(f"W{n}", opened, opened + timedelta(days=9), minimum_group=minimum)
        made.waves.append(f"W{n}")
    arrive(made, dict.fromkeys(made.waves, made.units))
    facts.happened(all=True)
    return made


def _tree(made: Organisation) -> None:
    rng = made.rng
    shape = rng.integers(0, 3)
    count = int(rng.integers(4, 16))
    regions = [f"R{n}" for n in range(int(rng.integers(1, 5)))]
    for region in regions if shape else ():
        made.parent[region] = None
    for n in range(count):
        above = [None, *made.parent] if shape == 2 else regions if shape else [None]
        made.parent[f"u{n}"] = above[int(rng.integers(0, len(above)))]  # type: ignore[assignment]
    made.units = list(made.parent)
    for code in made.units:
        made.facts.unit(code, made.parent[code])


def arrive(made: Organisation, where: dict[str, list[str]], few: bool = False) -> None:
    """New people answer, mostly in leaves; each round of sizes of its own."""
    upload = made.facts.events + 1
    part = made.uploads.setdefault(upload, {})
    parents = set(made.parent.values())
    for wave, units in where.items():
        typical = 3 if few else made.rng.choice([4, 8, 14])
        for unit in units:
            many = int(made.rng.poisson(typical))
            if made.rng.random() < 0.1 or (unit in parents and made.rng.random() < 0.8):
                many = 0
            scores = _scores(made, many)
            persons = made.facts.answers(wave, unit, scores)
            part.setdefault((wave, unit), {}).update(zip(persons, scores, strict=True))
            number, bands = made.facts.waves[wave], made.rng.choice(["new", "mid", "old"], many)
            described = zip(persons, bands, strict=True) if made.described else ()
            rows = [(number, person, "band", str(band), 1) for person, band in described]
            made.facts.write("person_attributes", rows)


def _scores(made: Organisation, people: int) -> list[dict[str, float]]:
    """On 1 to 5; mixed ones keep to fractions that are never alike."""
    if made.mixed:
        scores = made.rng.uniform(1.2, 4.8, size=(people, len(made.items)))
    else:
        scores = made.rng.choice([1.0, 3.0, 5.0], p=[0.1, 0.1, 0.8], size=(people, len(made.items)))
    return [dict(zip(made.items, map(float, row), strict=True)) for row in scores]


def something_happens(made: Organisation) -> None:
    """Late answers, an undo or its undoing, other answers, a unit that moves, a further round."""
    rng = made.rng
    touched = [str(one) for one in rng.choice(made.waves, min(8, len(made.waves)), replace=False)]
    act = str(rng.choice(["late", "late", "undo", "changed", "moved"]))
    if act == "undo" and len(made.uploads) > 1:
        _undo(made)
    elif act == "changed":
        _changed(made, touched)
    elif act == "moved":
        _moved(made)
    else:
        some = max(1, len(made.units) // 3)
        where = {
            wave: [str(one) for one in rng.choice(made.units, some, replace=False)]
            for wave in touched
        }
        arrive(made, where, few=True)
        made.facts.happened(waves=touched)


def _undo(made: Organisation) -> None:
    last = max(made.uploads)
    waves = sorted({wave for wave, _ in made.uploads[last]})
    with open_store(made.facts.settings, write=True) as con:
        put_aside(con, last)
    made.undone[last] = made.uploads.pop(last)
    made.facts.happened(waves=waves)
    if made.rng.random() < 0.3:
        with open_store(made.facts.settings, write=True) as con:
            bring_back(con, last)
        made.uploads[last] = made.undone.pop(last)
        made.facts.happened(waves=waves)


def _changed(made: Organisation, touched: list[str]) -> None:
    """The last upload comes again, corrected: some answers are others, some people are gone."""
    last = max(made.uploads)
    part = made.uploads.pop(last)
    with open_store(made.facts.settings, write=True) as con:
        put_aside(con, last)
    made.undone[last] = part
    again = made.uploads.setdefault(made.facts.events + 1, {})
    for (wave, unit), said in part.items():
        kept = dict(said)
        for person in list(kept) if wave in touched else ():
            if made.rng.random() < 0.1:
                kept[person] = _scores(made, 1)[0]
            elif made.rng.random() < 0.05:
                del kept[person]
        for person, scores in kept.items():
            made.facts.answers(wave, unit, [scores], first=person)
        again[wave, unit] = kept
    made.facts.happened(waves=sorted({wave for wave, _ in part}))


def _moved(made: Organisation) -> None:
    leaves = [one for one in made.units if one not in set(made.parent.values())]
    unit = str(made.rng.choice(leaves))
    others = [None, *(one for one in made.units if one in set(made.parent.values()))]
    above = others[int(made.rng.integers(0, len(others)))]
    made.parent[unit] = above
    with open_store(made.facts.settings, write=True) as con:
        values = {"above": made.facts.units[above] if above else None,
                  "unit": made.facts.units[unit]}  # fmt: skip
        con.execute("UPDATE units SET parent_id = $above WHERE unit_id = $unit", values)
    made.facts.happened(all=True)
