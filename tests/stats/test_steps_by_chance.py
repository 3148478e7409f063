"""How many change step although nothing changed."""

import math

import numpy as np
import pytest

from dashboard.stats.steps_by_chance import seen, steps_by_chance
from tests.reference.r_values import assert_as_r

QUARTERS = (0.25, 0.75, 0.90)


def test_as_in_r():
    found = steps_by_chance(QUARTERS, 0.7, 140)
    told = {
        "shares": found.shares.ravel().tolist(),
        "changed": found.changed,
        "limits": [found.low, found.high],
    }
    assert_as_r("steps_by_chance", told)


@pytest.mark.parametrize("correlation", [0.0, 0.3, 0.8, 0.99])
def test_one_border_in_the_middle_has_a_known_answer(correlation):
    found = steps_by_chance([0.5], correlation, 50)
    assert found.changed == pytest.approx(math.acos(correlation) / math.pi, abs=1e-9)


def test_each_step_holds_its_share_both_times():
    found = steps_by_chance(QUARTERS, 0.6, 100)
    assert found.shares.sum() == pytest.approx(1)
    assert found.shares.sum(axis=1) == pytest.approx([0.25, 0.5, 0.15, 0.1])
    assert found.shares == pytest.approx(found.shares.T)


def test_a_perfect_measurement_moves_nobody_so_it_is_not_told():
    assert not steps_by_chance(QUARTERS, 1.0, 100)
    assert not steps_by_chance(QUARTERS, float("nan"), 100)


def test_unchanged_units_move_within_the_limits():
    draw = np.random.default_rng(3)
    level = draw.normal(size=(400, 140))
    first, then = (math.sqrt(0.7) * level + math.sqrt(0.3) * draw.normal(size=(400, 140))
                   for _ in range(2))  # fmt: skip
    borders = [-0.6744897501960817, 0.6744897501960817, 1.2815515655446004]
    moved = (np.searchsorted(borders, first) != np.searchsorted(borders, then)).sum(axis=1)
    found = steps_by_chance(QUARTERS, 0.7, 140)
    inside = np.mean((moved >= found.low) & (moved <= found.high))
    assert 0.92 <= inside <= 0.98


def test_seen_counts_from_rows_to_columns():
    found = seen(np.array([0, 0, 2]), np.array([0, 1, 2]), 3)
    assert found.tolist() == [[1, 1, 0], [0, 0, 0], [0, 0, 1]]
