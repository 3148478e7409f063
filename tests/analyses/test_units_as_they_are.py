"""Links of units as they are now: what two files, merged by hand beforehand, would have given."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from dashboard.analyses.link import LinkAnswer, link
from dashboard.mart.reading import open_mart
from dashboard.publish import publish
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.stats import NotEnoughData
from tests.publish.facts import Facts

# Two and three stores that became one; a chain of two mergers; the rest stayed.
INTO = {"S01": "S00", "S03": "S02", "S04": "S02", "S05": "S06", "S06": "S07"}
STORES = [f"S{n:02d}" for n in range(18)]
WAVES = {"2025 Q1": date(2025, 3, 3), "2025 Q2": date(2025, 6, 2)}


def today(store: str) -> str:
    while store in INTO:
        store = INTO[store]
    return store


def company(folder: Path, *, by_hand: bool) -> Settings:
    facts = Facts(folder)
    facts.unit("North")
    kept = [store for store in STORES if not by_hand or store == today(store)]
    for store in kept:
        facts.unit(store, "North")
    for wave, opened in WAVES.items():
        facts.wave(wave, opened, opened.replace(day=14))
    facts.item("Q1")
    draw = np.random.default_rng(4)
    for number, store in enumerate(STORES):
        unit = today(store) if by_hand else store
        mood = draw.normal()
        for wave, opened in WAVES.items():
            scores = np.clip(np.rint(3 + mood + draw.normal(size=8 + number)), 1, 5)
            facts.answers(wave, unit, [{"Q1": float(score)} for score in scores])
            for month in (opened.month + 1, opened.month + 2):
                said = np.clip(np.rint(6 + 2 * mood + 2 * draw.normal(size=12)), 0, 10)
                facts.customers(unit, date(2025, month, 9), "nps", [float(one) for one in said])
    if not by_hand:
        facts.write(
            "unit_changes",
            [("merge", facts.units[a], facts.units[b], None, None, date(2025, 9, 1))
             for a, b in INTO.items()],
        )  # fmt: skip
    facts.happened(all=True)
    publish(facts.settings)
    return facts.settings


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Settings, Settings]:
    """The company whose units were merged, and the one merged by hand."""
    folder = tmp_path_factory.mktemp("merged")
    return company(folder / "re_organised", by_hand=False), company(folder / "hand", by_hand=True)


def weighed(settings: Settings) -> LinkAnswer:
    return link(open_mart(settings), Selection("engagement", "nps"), settings)


def test_the_link_is_that_of_data_merged_by_hand(merged: tuple[Settings, Settings]) -> None:
    now = weighed(replace(merged[0], units_as="is"))
    hand = weighed(merged[1])
    assert not isinstance(now.between, NotEnoughData)
    assert not isinstance(hand.between, NotEnoughData)
    assert now.units == hand.units == len(STORES) - len(INTO)
    assert now.between.r == pytest.approx(hand.between.r, abs=1e-12)
    assert now.between.ci_low == pytest.approx(hand.between.ci_low, abs=1e-12)
    assert now.sentence == hand.sentence
    assert weighed(merged[0]).units == len(STORES)


def test_every_figure_is_that_of_data_merged_by_hand(merged: tuple[Settings, Settings]) -> None:
    def figures(settings: Settings) -> dict[tuple[object, ...], tuple[float, ...]]:
        told = open_mart(settings).table("readings")
        keys = zip(told["metric"], told["unit"], told["ends_on"], strict=True)
        sums = zip(told["people"], told["weight"], told["total"], told["value"], strict=True)
        every = dict(zip(keys, sums, strict=True))
        return {key: told for key, told in every.items() if key[0] in ("engagement", "nps")}

    now, hand = figures(replace(merged[0], units_as="is")), figures(merged[1])
    assert len(now) == len(hand) == (len(STORES) - len(INTO) + 2) * 6
    for key, sums in hand.items():
        assert now[key] == pytest.approx(sums), key


def test_only_units_that_stayed_as_they_were(merged: tuple[Settings, Settings]) -> None:
    touched = {*INTO, *INTO.values()}
    answer = weighed(replace(merged[0], units_as="unchanged"))
    assert answer.units == len(STORES) - len(touched)
    filtered = Selection("engagement", "nps", where=(("like_for_like", ("unchanged",)),))
    same = link(open_mart(merged[0]), filtered, merged[0])
    assert not isinstance(answer.between, NotEnoughData)
    assert not isinstance(same.between, NotEnoughData)
    assert answer.between.r == pytest.approx(same.between.r, abs=1e-12)
