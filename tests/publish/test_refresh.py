"""A refresh of what was touched gives what publishing everything gives, cell by cell."""

import math
import shutil
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from dashboard.publish import Generation, publish
from dashboard.publish.scope import Scope, scope_of
from dashboard.settings import Settings
from dashboard.store.connection import open_store
from tests.publish.facts import Facts
from tests.publish.seen import everything, table

WAVES = [date(2024, 3, 4), date(2024, 9, 2), date(2025, 3, 3)]
UNITS = ("A", "B", "C", "D", "E")


class Living:
    """A company to which things happen at random."""

    def __init__(self, facts: Facts, rng: np.random.Generator) -> None:
        self.facts, self.rng = facts, rng
        facts.unit("North")
        facts.unit("South")
        for unit in UNITS:
            facts.unit(unit, "North" if unit in "AB" else "South")
        for number, opened in enumerate(WAVES):
            facts.wave(f"W{number}", opened, opened + timedelta(days=11))
        facts.item("Q1")
        facts.item("Q2", reversed_scale=True)
        facts.item("Pay", role="driver", driver="Reward")
        facts.item("Perks", role="driver", driver="Reward")
        facts.item("Recommend", role="enps", low=0, high=10)
        facts.metric("margin", "result", None, None)
        facts.metric("trust", "staff")
        facts.happened(all=True)

    def survey(self) -> None:
        number = int(self.rng.integers(len(WAVES)))
        for unit in self.some_units():
            scores = [self.person() for _ in range(self.rng.integers(1, 15))]
            persons = self.facts.answers(f"W{number}", unit, scores)
            bands = self.rng.choice(["new", "old"], len(persons))
            described = [(number + 1, p, "band", str(b), 1) for p, b in zip(persons, bands)]  # noqa: B905
            self.facts.write("person_attributes", described)
            unit_id = self.facts.units[unit]
            self.facts.write("invitations", [(number + 1, unit_id, len(persons) + 3, 1)])
        self.facts.happened(waves=[f"W{number}"])

    def person(self) -> dict[str, float]:
        items = {i: float(self.rng.integers(1, 6)) for i in ("Q1", "Q2", "Pay", "Perks")}
        items["Recommend"] = float(self.rng.integers(0, 11))
        return {i: s for i, s in items.items() if self.rng.random() > 0.05 or i == "Q1"}

    def customers(self) -> None:
        day = date(2024, 1, 1) + timedelta(days=int(self.rng.integers(0, 500)))
        for unit in self.some_units():
            for metric, high in (("nps", 10), ("csat", 5)):
                scores = self.rng.integers(1, high + 1, 4).astype(float).tolist()
                self.facts.customers(unit, day, metric, scores)
        month = 12 * day.year + day.month - 1
        self.facts.happened(months=[month, month])

    def employment(self) -> None:
        for unit in self.some_units():
            for _ in range(5):
                started = date(2023, 1, 1) + timedelta(days=int(self.rng.integers(0, 500)))
                stayed = timedelta(days=int(self.rng.integers(20, 900)))
                ended = started + stayed if self.rng.random() < 0.6 else None
                self.facts.spell(unit, started, ended, voluntary=bool(self.rng.random() < 0.7))
        self.facts.happened(employment=[24276, 24312])

    def scores(self) -> None:
        metric = str(self.rng.choice(["margin", "trust"]))
        year = int(self.rng.integers(2022, 2026))
        span = date(year, 1, 1), date(year, 12, 31)
        for unit in self.some_units():
            people = float(self.rng.integers(2, 30)) if self.rng.random() < 0.8 else None
            self.facts.score(unit, metric, *span, float(self.rng.integers(0, 100)), people)
        periods = [[metric, span[0].isoformat(), span[1].isoformat()]]
        self.facts.happened(periods=periods)

    def taken_back(self) -> None:
        """An undo: one unit's answers in one wave are gone."""
        number = int(self.rng.integers(len(WAVES)))
        unit = self.facts.units[str(self.rng.choice(UNITS))]
        with open_store(self.facts.settings, write=True) as con:
            for name in ("answers", "invitations"):
                those = f"{name} WHERE wave_id = $wave AND unit_id = $unit"
                which = {"wave": number + 1, "unit": unit}
                con.execute(f"INSERT INTO undone.{name} SELECT * FROM {those}", which)  # noqa: S608
                con.execute(f"DELETE FROM {those}", which)  # noqa: S608
        self.facts.happened(waves=[f"W{number}"])

    def some_units(self) -> list[str]:
        return [str(u) for u in self.rng.choice(UNITS, int(self.rng.integers(1, 6)), False)]


def differences(one: list[tuple[object, ...]], other: list[tuple[object, ...]]) -> list[object]:
    """Rows that do not agree; numbers may differ in the last digits of how they were added."""
    if len(one) != len(other):
        return [f"{len(one)} rows, {len(other)} rows"]
    return [
        (a, b)
        for a, b in zip(one, other, strict=True)
        if not all(alike(left, right) for left, right in zip(a, b, strict=True))
    ]


def alike(a: object, b: object) -> bool:
    if isinstance(a, float) and isinstance(b, float):
        return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-7)
    return a == b


def anew(settings: Settings) -> Generation:
    """Everything published from a copy of facts and generations, in place of the next refresh."""
    copy = settings.data.with_name("copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(settings.data, copy)
    return publish(replace(settings, data=copy), full=True)


@pytest.mark.parametrize("seed", range(2))
def test_a_refresh_gives_what_publishing_everything_gives(facts: Facts, seed: int) -> None:
    rng = np.random.default_rng(seed)
    living = Living(facts, rng)
    living.survey()
    living.employment()
    publish(facts.settings)
    for _ in range(3):
        for name in rng.choice(
            ["survey", "customers", "employment", "scores", "taken_back"], rng.integers(1, 4)
        ):
            getattr(living, str(name))()
        whole = anew(facts.settings)
        refreshed = publish(facts.settings)
        expected = everything(whole.path)
        for name, rows in everything(refreshed.path).items():
            assert differences(rows, expected[name]) == [], name


def test_a_refresh_leaves_untouched_waves_alone(facts: Facts) -> None:
    living = Living(facts, np.random.default_rng(1))
    for unit in UNITS:
        facts.answers("W0", unit, [living.person() for _ in range(9)])
    facts.happened(waves=["W0"])
    publish(facts.settings)
    with open_store(facts.settings, write=True) as con:
        con.execute("UPDATE answers SET score = 1")
    for unit in UNITS:
        facts.answers("W1", unit, [living.person() for _ in range(9)])
    facts.happened(waves=["W1"])
    rows = table(publish(facts.settings).path, "readings")
    old = {row[8] for row in rows if row[0] == "item_q1" and row[4] == "W0"}
    assert old != {0.0}
    assert {row[4] for row in rows if row[0] == "item_q1"} == {"W0", "W1"}


def test_another_threshold_makes_everything_again(facts: Facts) -> None:
    living = Living(facts, np.random.default_rng(1))
    for unit in UNITS:
        facts.answers("W0", unit, [living.person() for _ in range(9)])
    facts.happened(waves=["W0"])
    publish(facts.settings)
    raised = replace(facts.settings, minimum_group=10)
    units = {row[1] for row in table(publish(raised).path, "readings") if row[0] == "engagement"}
    small = {"North (small units)", "South (small units)"}
    assert units == {"North", "South", "(company)"} | small


def test_a_new_question_that_ties_figures_together_reaches_older_waves(facts: Facts) -> None:
    for unit in UNITS:
        facts.unit(unit)
    facts.wave("W0", WAVES[0], WAVES[0] + timedelta(days=11))
    facts.item("Q1")
    facts.item("Pay", role="driver", driver="Reward")
    for unit, asked in zip(UNITS, (9, 4, 9, 9, 9), strict=True):
        varied = [{"Q1": float(1 + i % 5)} | ({"Pay": 3.0} if i < asked else {}) for i in range(9)]
        facts.answers("W0", unit, varied)
    facts.happened(waves=["W0"])
    first = table(publish(facts.settings).path, "readings")
    assert ("engagement", "B") in {row[:2] for row in first}
    facts.item("Q9", driver="Reward")
    facts.happened(waves=["W1"])
    expected = everything(anew(facts.settings).path)
    assert everything(publish(facts.settings).path) == expected
    assert ("engagement", "B") not in {row[:2] for row in expected["readings"]}


def test_what_events_touched_is_put_together() -> None:
    found = scope_of([
        '{"waves": ["W1"], "months": null, "employment": null, "periods": [], "all": false}',
        '{"waves": ["W0", "W1"], "months": [24300, 24301]}',
        '{"months": [24290, 24295], "employment": [1, 2], "periods": [["margin", "a", "b"]]}',
    ])  # fmt: skip
    assert found == Scope(False, ("W0", "W1"), (24290, 24301), True, ("margin",))


def test_a_change_of_units_makes_everything_again() -> None:
    assert scope_of(['{"waves": ["W1"]}', '{"all": true}']) == Scope(everything=True)
