"""A small company with facts of every kind, for engines to be compared on."""

import random
from datetime import date, timedelta
from pathlib import Path

from tests.publish.facts import Facts

SHOPS = ("N1", "N2", "N3", "S1", "S2", "S3")
WAVES = {"May": date(2025, 5, 16), "November": date(2025, 11, 14)}
# Items with their role and driver; three make engagement, two make one driver.
ITEMS = (
    ("E1", "engagement", None), ("E2", "engagement", None), ("E3", "engagement", None),
    ("D1", "driver", "Support"), ("D2", "driver", "Support"), ("C1", "service_climate", "Service"),
)  # fmt: skip


def every_kind(folder: Path) -> Facts:
    """One shop too small to be shown, one of one mind, people who skip questions."""
    chance = random.Random(7)
    facts = Facts(folder / "data")
    for region in "NS":
        facts.unit(region)
        for shop in (one for one in SHOPS if one[0] == region):
            facts.unit(shop, region, region=region, size="large" if shop[1] == "1" else "small")
    for code, role, driver in ITEMS:
        facts.item(code, role, driver)
    facts.item("R", "enps", low=0, high=10)
    for wave, closed in WAVES.items():
        facts.wave(wave, closed - timedelta(days=11), closed)
        for shop in SHOPS:
            answer(facts, wave, shop, 3 if shop == "N2" else chance.randint(12, 18), chance)
    _employ(facts, chance)
    _serve(facts, chance)
    for shop in SHOPS:
        facts.score(shop, "revenue", date(2025, 1, 1), date(2025, 12, 31), chance.uniform(5, 9))
    facts.metric("revenue", "result", None, None)
    facts.happened(all=True)
    return facts


def answer(facts: Facts, wave: str, shop: str, people: int, chance: random.Random) -> None:
    """So many people of a shop answer, two of them not every question."""
    given = [
        {code: float(5 if shop == "S2" else chance.randint(1, 5)) for code, *_ in ITEMS}
        | {"R": float(chance.randint(0, 10))}
        for _ in range(people)
    ]
    for one in given[:2]:
        del one["E2"]
    persons = facts.answers(wave, shop, given)
    number = facts.waves[wave]
    facts.write("invitations", [(number, facts.units[shop], people + 5, 1)])
    facts.write("person_attributes", [
        (number, person, "tenure", "long" if person % 2 else "short", 1) for person in persons[1:]
    ])  # fmt: skip
    facts.write("comments", [
        ("staff", facts.units[shop], WAVES[wave], person, "I am proud of the team.", 1)
        for person in persons
    ])  # fmt: skip


def _employ(facts: Facts, chance: random.Random) -> None:
    for shop in SHOPS:
        for _ in range(15):
            began = date(2023, 1, 1) + timedelta(days=chance.randint(0, 700))
            left = began + timedelta(days=chance.randint(60, 1500))
            gone = left < date(2025, 12, 31)
            facts.spell(shop, began, left if gone else None, voluntary=gone, regretted=False)


def _serve(facts: Facts, chance: random.Random) -> None:
    for shop in SHOPS:
        for month in range(1, 13):
            day = date(2025, month, 9)
            facts.customers(shop, day, "nps", [chance.randint(0, 10) for _ in range(8)])
            facts.customers(shop, day, "csat", [chance.randint(1, 5) for _ in range(8)])
            row = ("customer", facts.units[shop], day, None, "What a delight.", 1)
            facts.write("comments", [row])
