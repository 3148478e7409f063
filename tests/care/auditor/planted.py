"""Marts with a leak that was put there: what a mistake in the rules would publish."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import duckdb
import numpy as np

from dashboard.care.auditor.look import audit
from dashboard.care.auditor.told import Finding, Kind, Verdict
from dashboard.publish import publish
from dashboard.publish.generation import available, path_of
from dashboard.settings import Settings
from tests.publish.facts import Facts

OPENED, CLOSED = date(2025, 3, 3), date(2025, 3, 14)


def varied(people: int, seed: int = 1) -> list[dict[str, float]]:
    """Answers to two questions, never of one mind where there are two or more."""
    rng = np.random.default_rng(seed)
    scores = rng.integers(1, 6, size=(people, 2)).astype(float)
    if people > 1:
        scores[0], scores[-1] = (1, 4), (4, 2)
    return [{"Q1": a, "Q2": b} for a, b in scores]


_NOT_TOGETHER = "DELETE FROM readings WHERE unit LIKE '% (small units)'"


def regions(facts: Facts, **people: int) -> Facts:
    """North with A to D and South with E and F, so many respondents each."""
    for region, codes in (("North", "ABCD"), ("South", "EF")):
        facts.unit(region)
        for code in codes:
            facts.unit(code, region)
    facts.wave("W", OPENED, CLOSED)
    facts.item("Q1")
    facts.item("Q2")
    for seed, (unit, count) in enumerate(people.items()):
        facts.answers("W", unit, varied(count, seed))
    return facts


def published(facts: Facts, **touched: object) -> Path:
    facts.happened(**(touched or {"all": True}))
    return publish(facts.settings).path


def spoil(settings: Settings, statement: str, values: Sequence[object] = ()) -> None:
    """Changes the newest mart, as a mistake in publishing would have.

    What it says of small units together would contradict that, so it goes.
    """
    path = path_of(settings, available(settings)[-1])
    path.chmod(0o644)
    with duckdb.connect(str(path)) as con:
        con.execute(statement, list(values))
        con.execute(_NOT_TOGETHER)
    path.chmod(0o444)


def show(
    settings: Settings, unit: str, metric: str, people: float, total: float,
    weight: float | None = None,
) -> None:  # fmt: skip
    """Tells a figure that the rules had hidden; in the only period that the metric has."""
    path = path_of(settings, available(settings)[-1])
    path.chmod(0o644)
    with duckdb.connect(str(path)) as con:
        readings = con.table("readings")
        known = readings.filter("unit = 'B'").filter(f"metric = '{metric}'").fetchall()[0]
        each = weight or people
        con.table("readings").insert(
            [metric, unit, *known[2:5], people, each, total, total**2, total / each, None]
        )
        con.execute(_NOT_TOGETHER)
    path.chmod(0o444)
    spoil(settings, "DELETE FROM hidden WHERE unit = ? AND metric = ?", [unit, metric])


def of_kind(verdict: Verdict, kind: Kind) -> list[Finding]:
    return [one for one in verdict.learned if one.kind == kind]


def about(settings: Settings, kind: Kind, metric: str = "engagement") -> set[tuple[str, ...]]:
    """The units of which something of a kind is learned."""
    return {one.about for one in of_kind(audit(settings), kind) if one.metric == metric}
