"""Cross-products of questions, against sums over persons one by one."""

from datetime import date

import numpy as np
import pytest

from dashboard.publish import publish
from dashboard.publish.moments import cross_products
from tests.publish.facts import Facts
from tests.publish.seen import reading, table


def test_products_are_sums_over_persons_who_answered_both() -> None:
    person = np.array([0, 0, 1, 1, 2])
    item = np.array([0, 1, 0, 1, 1])
    score = np.array([2.0, 3.0, 4.0, 5.0, 7.0])
    answered, totals, products = cross_products(person, item, score, 2)
    assert answered.tolist() == [[2, 2], [2, 3]]
    assert totals.tolist() == [[6, 6], [8, 15]]
    assert products.tolist() == [[20, 26], [26, 83]]


def test_cutting_into_blocks_changes_nothing() -> None:
    rng = np.random.default_rng(0)
    people, items = 5000, 30
    scores = rng.integers(1, 6, (people, items)).astype(float)
    person, item = np.divmod(np.arange(people * items), items)
    answered, _, products = cross_products(person, item, scores.ravel(), items)
    assert (answered == people).all()
    assert products == pytest.approx(scores.T @ scores)


@pytest.fixture
def answers(facts: Facts) -> np.ndarray:
    """Thirty persons and three questions in two units, some skipped; written in disorder."""
    rng = np.random.default_rng(4)
    scores = rng.integers(1, 6, (30, 3)).astype(float)
    scores[rng.random((30, 3)) < 0.1] = np.nan
    facts.unit("A")
    facts.unit("B")
    facts.wave("W", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    facts.item("Q2", reversed_scale=True)
    facts.item("Q3")
    for unit, half in (("A", scores[:15]), ("B", scores[15:])):
        rows = [{f"Q{i + 1}": s for i, s in enumerate(r) if not np.isnan(s)} for r in half]
        facts.answers("W", unit, rows)
    rng.shuffle(facts.gathered["answers"])
    facts.happened(all=True)
    return np.column_stack([(scores[:, 0] - 1), (5 - scores[:, 1]), (scores[:, 2] - 1)]) * 25


def test_published_moments_give_the_covariance_of_pairs(facts: Facts, answers: np.ndarray) -> None:
    rows = table(publish(facts.settings).path, "item_moments")
    assert len(rows) == 6
    for wave, a, b, people, total_a, total_b, total_ab in rows:
        i, j = int(str(a)[1]) - 1, int(str(b)[1]) - 1
        both = answers[~np.isnan(answers[:, [i, j]]).any(axis=1)]
        assert (wave, people) == ("W", len(both))
        published = total_ab / people - total_a / people * total_b / people  # type: ignore[operator]
        # A question with itself is told as squares are: to a step.
        room = 2500 / people if i == j else 1e-6  # type: ignore[operator]
        expected = np.cov(both[:, i], both[:, j], bias=True)[0, 1]
        assert published == pytest.approx(expected, abs=room)


def test_published_sums_do_not_tell_of_those_who_skipped_a_question(
    facts: Facts, answers: np.ndarray
) -> None:
    path = publish(facts.settings).path
    mean = reading(path, "item_q1").value
    for _, a, _, people, total_a, *_ in table(path, "item_moments"):
        if a == "Q1":
            assert total_a / people == pytest.approx(mean)  # type: ignore[operator]


def test_moments_of_nine_people_are_not_told(facts: Facts) -> None:
    facts.unit("A")
    facts.wave("W", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    facts.answers("W", "A", [{"Q1": 2}] * 5 + [{"Q1": 4}] * 4)
    facts.happened(all=True)
    path = publish(facts.settings).path
    assert reading(path, "item_q1").people == 9
    assert table(path, "item_moments") == []


def test_moments_of_a_hidden_company_are_not_told(facts: Facts) -> None:
    facts.unit("A")
    facts.wave("W", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    facts.answers("W", "A", [{"Q1": 2}] * 2 + [{"Q1": 5}] * 2)
    facts.happened(all=True)
    assert table(publish(facts.settings).path, "item_moments") == []
