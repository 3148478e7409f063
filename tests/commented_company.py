"""A company of four shops whose comments are known to the letter, published once a test run."""

import atexit
import shutil
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from dashboard import publish
from dashboard.settings import Settings
from tests.publish.facts import Facts

WAVES = {name: date(2025, month, 20) for name, month in zip("ABCD", (2, 5, 8, 11), strict=True)}


@cache
def commented() -> Settings:
    """In the North pride is written in two rounds and then by nobody; in the South by twelve of
    forty in S1. Delight is a customers' word. Two of the staff in S1 write of training. Parking is
    customers' alone, pay is staff's alone, joy is nobody's. In S2 only three staff ever write."""
    folder = Path(mkdtemp(prefix="linkage-comments-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    facts = Facts(folder / "data")
    for region, name in (("N", "North"), ("S", "South")):
        facts.unit(region, region_name=name)
        for shop in "12":
            facts.unit(region + shop, region)
    for name, closed in WAVES.items():
        facts.wave(name, closed - timedelta(days=14), closed)
    for place, closed in enumerate(WAVES.values()):
        for shop in ("N1", "N2", "S1", "S2"):
            staff(facts, shop, closed, texts(shop, faded=place > 1))
    for month in range(1, 13):
        for shop in ("N1", "N2", "S1", "S2"):
            said = (
                ["What a delight."] * 3 + ["Parking was hard. Ring [number]."] * 2 + ["Fine."] * 5
            )
            facts.write("comments", [
                ("customer", facts.units[shop], date(2025, month, 7), None, text, 1)
                for text in said
            ])  # fmt: skip
    facts.happened(all=True)
    publish.publish(facts.settings)
    return facts.settings


def texts(shop: str, *, faded: bool) -> list[str]:
    if shop == "S2":
        return ["I am proud."] * 3
    proud = [] if faded and shop in ("N1", "N2") else ["I am proud of my shop."] * 12
    training = ["The training is good."] * (2 if shop == "S1" else 0)
    return [*proud, *training, *["The pay is low."] * 14, *["Not proud at all."] * 12]


def staff(facts: Facts, shop: str, day: date, said: list[str]) -> None:
    first = facts.people
    facts.people += len(said)
    facts.write("comments", [
        ("staff", facts.units[shop], day, first + place, text, 1)
        for place, text in enumerate(said)
    ])  # fmt: skip


@cache
def uncommented() -> Settings:
    """A company in which nobody wrote a word."""
    folder = Path(mkdtemp(prefix="linkage-silent-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    facts = Facts(folder / "data")
    facts.unit("A")
    facts.customers("A", date(2025, 3, 3), "nps", [9, 10])
    facts.happened(all=True)
    publish.publish(facts.settings)
    return facts.settings


def of_customers(data: Path) -> Settings:
    """A shop of its own for a test: customers wrote of a cosy place, and of pride."""
    facts = Facts(data)
    facts.unit("A")
    facts.write("comments", [
        ("customer", facts.units["A"], date(2025, 3, 3), None, text, 1)
        for text in ("A cosy place.", "They take pride in it.")
    ])  # fmt: skip
    facts.happened(all=True)
    publish.publish(facts.settings)
    return facts.settings
