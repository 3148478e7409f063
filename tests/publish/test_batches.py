"""Answers are added up some rounds at a time; how much work a refresh is, counted in statements."""

from collections import Counter
from datetime import date, timedelta

import numpy as np
import pytest

from dashboard.publish import publish, steps
from dashboard.publish.engine import DuckEngine
from dashboard.publish.moments import give_moments
from dashboard.settings import Settings
from tests.benchmarks.spending import watch
from tests.publish.facts import Facts
from tests.publish.seen import everything
from tests.publish.test_refresh import UNITS, Living, anew, differences

# A refresh after a new round asked about 130 on 30 November 2026, and 220 before; each costs
# planning, however little there is to do.
MOST_STATEMENTS = 155


@pytest.fixture
def unpatched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Gives back what counting puts in between."""
    for name in ("keep", "remember", "add", "run", "one", "all", "arrays", "view"):
        monkeypatch.setattr(DuckEngine, name, getattr(DuckEngine, name))
    for name in ("disclose", "make_segments", "give_moments"):
        monkeypatch.setattr(steps, name, getattr(steps, name))


def a_company(facts: Facts) -> Settings:
    living = Living(facts, np.random.default_rng(5))
    for _ in range(6):
        living.survey()
    return facts.settings


def test_rounds_added_up_one_by_one_give_what_all_at_once_give(
    facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = a_company(facts)
    together = everything(anew(settings).path)
    monkeypatch.setattr(DuckEngine, "most_answers", 1)
    one_by_one = everything(publish(settings).path)
    assert {row[4] for row in one_by_one["readings"] if row[0] == "engagement"} == {
        "W0",
        "W1",
        "W2",
    }
    assert one_by_one["segments"]
    for name, rows in one_by_one.items():
        assert differences(rows, together[name]) == [], name


def test_nothing_is_kept_of_single_people_when_sums_are_made(
    facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []

    def look(engine: DuckEngine, *, wanted: bool) -> None:
        kept.extend(name for (name,) in engine.con.execute("SHOW TABLES").fetchall())
        give_moments(engine, wanted=wanted)

    monkeypatch.setattr(steps, "give_moments", look)
    publish(a_company(facts))
    assert "index_sums" in kept
    assert not {"respondents", "driver_people", "skippers", "fills"} & set(kept)


@pytest.mark.usefixtures("unpatched")
def test_a_refresh_after_a_new_round_asks_few_statements(facts: Facts) -> None:
    living = Living(facts, np.random.default_rng(1))
    for unit in UNITS:
        facts.answers("W0", unit, [living.person() for _ in range(9)])
    facts.happened(waves=["W0"])
    publish(facts.settings)
    for unit in UNITS:
        facts.answers("W1", unit, [living.person() for _ in range(9)])
    facts.happened(waves=["W1"])
    calls = watch(Counter())
    publish(facts.settings)
    assert len(calls) <= MOST_STATEMENTS


@pytest.mark.usefixtures("unpatched")
def test_a_new_round_leaves_a_life_table_that_it_cannot_change(facts: Facts) -> None:
    shops = [f"S{n}" for n in range(10)]
    for name in ("W0", "W1"):
        facts.wave(name, date(2025, 3 + 6 * len(facts.waves), 3), date(2025, 4, 14))
    facts.item("Q1")
    for shop in shops:
        facts.unit(shop)
        for n in range(24):
            began = date(2023, 1 + 6 * (n % 2), 1)
            facts.spell(shop, began, began + timedelta(days=91 * (n // 4 + 1)) if n % 4 else None)
    _survey(facts, "W0", shops)
    first = publish(facts.settings).path
    _survey(facts, "W1", shops[::-1])
    calls = watch(Counter())
    second = publish(facts.settings).path
    assert "life_settled" in calls
    assert "life_cells" not in calls
    lives = [everything(path)["life_table"] for path in (first, second, anew(facts.settings).path)]
    assert len(lives[0]) > 50
    assert any(row[0] == "engagement_third" for row in lives[0])
    assert lives[0] == lives[1]
    assert differences(lives[1], lives[2]) == []


def _survey(facts: Facts, wave: str, shops: list[str]) -> None:
    """The later in the list, the better the mood."""
    for place, shop in enumerate(shops):
        facts.answers(wave, shop, [{"Q1": 1 + (place + n) % 5 / 2} for n in range(8)])
    facts.happened(waves=[wave], employment=[24276, 24312] if wave == "W0" else None)
