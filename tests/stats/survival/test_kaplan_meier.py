import math

import numpy as np
import pytest

from dashboard.stats.survival import (
    kaplan_meier,
    life_table,
    median_stay,
    restricted_mean,
    retained_at,
    risk_table,
)


@pytest.fixture
def curve():
    return kaplan_meier(risk_table([2, 3, 3, 5, 7, 8], [1, 1, 0, 1, 0, 0]))


def test_the_curve_by_hand(curve):
    assert curve.retained == pytest.approx([5 / 6, 5 / 6 * 4 / 5, 2 / 3 * 2 / 3])


def test_greenwood_by_hand(curve):
    assert curve.se[0] == pytest.approx(5 / 6 * math.sqrt(1 / (6 * 5)))


def test_limits_stay_inside_nought_and_one(curve):
    assert (curve.low >= 0).all()
    assert (curve.high <= 1).all()
    assert (curve.low < curve.retained).all()


def test_between_leavers_the_curve_is_flat(curve):
    assert retained_at(curve, 1).value == 1
    assert retained_at(curve, 4.9) == retained_at(curve, 3)


def test_beyond_the_last_sight_nothing_is_said(curve):
    assert not retained_at(curve, 8.1)
    assert not restricted_mean(curve, 9)


def test_a_flat_step_at_one_half_has_its_middle_as_median():
    found = median_stay(kaplan_meier(risk_table([1, 2, 5, 6], [1, 1, 1, 1])))
    assert found
    assert found.value == 3.5


def test_half_not_yet_gone_has_no_median(curve):
    half = kaplan_meier(risk_table(range(1, 11), [1, 1] + [0] * 8))
    assert not median_stay(half)
    found = median_stay(curve)
    assert found
    assert (found.value, found.high) == (5, np.inf)


def test_mean_stay_is_the_area_below(curve):
    mean, se = restricted_mean(curve, 5)
    assert mean.value == pytest.approx(2 + 5 / 6 + 2 * 2 / 3)
    assert se > 0


def test_nobody_left_is_no_curve():
    assert not kaplan_meier(risk_table([1, 2, 3], [0, 0, 0]))


def test_an_early_risk_set_that_empties_is_refused():
    answer = kaplan_meier(risk_table([1, 5, 6, 7], [1, 1, 1, 0], entry=[0, 2, 2, 2]))
    assert not answer
    assert "everyone still in sight had left" in answer.reason


def test_when_all_have_left_nobody_is_retained():
    found = kaplan_meier(risk_table([1, 2, 3, 4], [1, 1, 1, 1]))
    assert found
    assert (found.retained[-1], found.low[-1]) == (0, 0)
    assert found.high[-1] == found.high[-2]


def test_published_counts_give_the_same_curve():
    found = kaplan_meier(life_table([1, 2, 3], [100, 80, 50], [10, 8, 5]))
    assert found
    assert found.retained == pytest.approx([0.9, 0.81, 0.729])


@pytest.mark.parametrize("scale", ["log-log", "log", "plain"])
def test_every_scale_gives_limits_round_the_curve(scale):
    found = kaplan_meier(risk_table([2, 3, 3, 5, 7, 8], [1, 1, 0, 1, 0, 0]), scale=scale)
    assert found
    assert (found.low <= found.retained).all()
    assert (found.retained <= found.high).all()
