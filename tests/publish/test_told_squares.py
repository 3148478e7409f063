"""How many sets of answers fit what is told of a few people: a sum, and squares to a step."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import combinations_with_replacement

import duckdb
import numpy as np
import pytest

from dashboard.publish import publish
from dashboard.sql_files import sql
from tests.publish.facts import Facts
from tests.publish.seen import readings, table

FEW = range(5, 10)


def told(kind: str, rows: Sequence[Sequence[float]]) -> list[float]:
    """What is told of squares. rows: people, sum and exact sum of squares."""
    low = -100 if kind == "net" else 0
    with duckdb.connect() as con:
        con.execute(sql("publish_duckdb/squares_step"))
        con.execute(sql("publish_duckdb/told_squares"))
        con.execute("CREATE TABLE cells (place INT, people DOUBLE, total DOUBLE, squares DOUBLE)")
        con.executemany("INSERT INTO cells VALUES (?, ?, ?, ?)",
                        [(place, *row) for place, row in enumerate(rows)])  # fmt: skip
        found = con.execute(
            "SELECT told_squares(?, ?, 100, people, total, squares) FROM cells ORDER BY place",
            [kind, low],
        ).fetchall()
    return [value for (value,) in found]


def sets_of(people: int, answers: Sequence[float]) -> np.ndarray:
    """Every set of answers whose mean is told, not only a bound: a row each."""
    every = np.array(list(combinations_with_replacement(answers, people)))
    ends = answers[0], answers[-1]
    outer = 0.05 * (ends[1] - ends[0])
    mean = every.mean(axis=1)
    return every[(mean > ends[0] + outer) & (mean < ends[1] - outer)]


def alone(kind: str, people: int, answers: Sequence[float], *, exact: bool = False) -> float:
    """The share of sets told of that are the only ones to fit, of those the sum does not settle."""
    every = sets_of(people, answers)
    totals, squares = every.sum(axis=1), (every**2).sum(axis=1)
    rows = [(people, *row) for row in zip(totals.tolist(), squares.tolist(), strict=True)]
    known = squares.tolist() if exact else told(kind, rows)
    by_sum = Counter(totals.round(4).tolist())
    cells = list(zip(totals.round(4).tolist(), np.round(known, 4).tolist(), strict=True))
    fit = Counter(cells)
    open_yet = [cell for cell in cells if by_sum[cell[0]] > 1]
    return sum(fit[cell] == 1 for cell in open_yet) / len(open_yet)


@pytest.mark.parametrize("people", FEW)
def test_squares_of_five_steps_seldom_leave_one_set_of_answers(people: int) -> None:
    answers = np.linspace(0, 100, 5).tolist()
    assert alone("mean", people, answers) < 0.06
    # Told exactly they left one far more often: without that this would show nothing.
    assert alone("mean", people, answers, exact=True) > 0.2


@pytest.mark.parametrize("people", (5, 6, 7))
def test_squares_of_seven_steps_hardly_ever_do(people: int) -> None:
    assert alone("mean", people, np.linspace(0, 100, 7).tolist()) < 0.03


@pytest.mark.parametrize("people", FEW)
def test_nobody_learns_how_many_of_nine_people_recommend_and_how_many_warn(people: int) -> None:
    assert alone("net", people, (-100.0, 0.0, 100.0)) == 0
    assert alone("net", people, (-100.0, 0.0, 100.0), exact=True) == 1


@pytest.mark.parametrize("kind", ["mean", "net", "share"])
def test_what_was_told_is_told_again_alike(kind: str) -> None:
    answers = {"mean": (0, 25, 50, 75, 100), "net": (-100, 0, 100), "share": (0, 100)}[kind]
    rng = np.random.default_rng(3)
    drawn = [rng.choice(answers, size=rng.integers(5, 90)) for _ in range(3000)]
    rows = [(len(a), float(a.sum()), float((a**2).sum())) for a in drawn]
    once = told(kind, rows)
    again = told(kind, [(*row[:2], value) for row, value in zip(rows, once, strict=True)])
    assert again == pytest.approx(once)


def test_told_squares_stay_near_and_within_what_can_be() -> None:
    rng = np.random.default_rng(4)
    drawn = [rng.integers(0, 5, size=rng.integers(5, 40)) * 25.0 for _ in range(3000)]
    people, total, squares = (
        np.array([f(a) for a in drawn]) for f in (len, np.sum, lambda a: (a**2).sum())
    )
    found = np.array(told("mean", np.column_stack([people, total, squares]).tolist()))
    assert np.abs(found - squares).max() <= 2500 + 1e-6
    assert (found >= total**2 / people - 1e-6).all()
    assert (found <= 100 * total + 1e-6).all()
    # On the whole nothing is added or taken: what is worked out of many units stays as it was.
    spread = squares - total**2 / people
    assert (found - squares).sum() / spread.sum() == pytest.approx(0, abs=0.01)


def test_every_published_figure_of_answers_has_its_squares_to_a_step(facts: Facts) -> None:
    facts.unit("North")
    for unit in ("A", "B", "C", "D"):
        facts.unit(unit, "North")
    facts.wave("W", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    facts.item("Pay", role="driver", driver="Reward")
    rng = np.random.default_rng(5)
    for unit, people in (("A", 6), ("B", 20), ("C", 3), ("D", 4)):
        scores = [{"Q1": float(a), "Pay": float(b)} for a, b in rng.integers(1, 6, (people, 2))]
        facts.answers("W", unit, scores)
    facts.happened(all=True)
    path = publish(facts.settings).path
    units = {row[1] for row in table(path, "readings")}
    assert {"(company)", "North", "North (small units)", "A", "B"} <= units
    for metric in ("engagement", "item_q1", "driver_reward", "item_pay"):
        for unit in units:
            for found in readings(path, metric, str(unit)):
                row = (found.weight, found.total, found.total_squares)
                assert told("mean", [row]) == pytest.approx([found.total_squares])  # type: ignore[list-item]
