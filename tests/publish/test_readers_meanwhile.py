"""Whoever reads while the next generation is made sees one generation or the other, never both."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Event

from dashboard.mart.reading import open_mart
from dashboard.publish import publish
from dashboard.settings import Settings
from tests.publish.facts import Facts

READERS, GENERATIONS = 6, 3
MORE = 7


def load(facts: Facts) -> None:
    """As many more people in each unit, so that in every generation both have as many."""
    for unit in "AB":
        facts.answers("W", unit, [{"Q1": 1 + i % 5} for i in range(MORE)])
    facts.happened(waves=["W"])


def seen_until(over: Event, settings: Settings) -> set[tuple[int, float, float]]:
    """Generation, and how many people answered in each of the two units."""
    seen = set()
    while not over.wait(0.002):
        mart = open_mart(settings)
        a, b = (
            mart.rows("metric_over_time", metric="engagement", unit=unit)[0][4] for unit in "AB"
        )
        mart.forget()
        seen.add((mart.number, a, b))
    return seen


def test_many_readers_never_see_two_generations_at_once(facts: Facts) -> None:
    facts.unit("A")
    facts.unit("B")
    facts.wave("W", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    load(facts)
    publish(facts.settings)
    over = Event()
    with ThreadPoolExecutor(READERS) as pool:
        readers = [pool.submit(seen_until, over, facts.settings) for _ in range(READERS)]
        try:
            for _ in range(GENERATIONS - 1):
                load(facts)
                publish(facts.settings)
        finally:
            over.set()
        seen = set().union(*(reader.result() for reader in readers))
    assert seen <= {(n, MORE * n, MORE * n) for n in range(1, GENERATIONS + 1)}
    assert len(seen) > 1
