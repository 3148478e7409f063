import math

import numpy as np
import pytest

from dashboard.stats.correlation import (
    disattenuate,
    from_r,
    probability_of_superiority,
    quartile_gap,
    superiority_interval,
)
from dashboard.stats.result import NotEnoughData


@pytest.mark.parametrize(("r", "chance"), [(0, 0.5), (0.16, 0.55), (0.33, 0.61), (1, 1), (-1, 0)])
def test_the_happier_of_two_units(r, chance):
    assert probability_of_superiority(r) == pytest.approx(chance, abs=0.005)


def test_limits_of_r_become_limits_of_the_chance():
    found = superiority_interval(from_r(0.3, 60))
    assert found.low < 0.5 + math.asin(0.3) / math.pi < found.high


def test_the_gap_is_two_and_a_half_r():
    rng = np.random.default_rng(0)
    x, noise = rng.normal(size=(2, 200_000))
    found = quartile_gap(x, 0.4 * x + math.sqrt(1 - 0.16) * noise)
    assert found
    assert found.gap.value == pytest.approx(2.54 * 0.4, abs=0.02)


def test_quarters_by_hand():
    found = quartile_gap(range(1, 13), [1, 2, 3, 0, 0, 0, 0, 0, 0, 7, 8, 9])
    assert found
    assert (found.mean_low, found.mean_high, found.gap.value) == (2, 8, 6)
    assert (found.n_low, found.n_high) == (3, 3)


def test_quarters_of_two_units_or_of_equal_units_are_refused():
    assert not quartile_gap(range(7), range(7))
    assert not quartile_gap([1, 1, 1, 1, 1, 1, 2], range(7))
    assert not quartile_gap(range(12), [5, 5, 5, 1, 2, 3, 4, 1, 2, 7, 7, 7])


def test_less_noise_would_show_a_larger_link():
    observed = from_r(0.32, 100)
    found = disattenuate(observed, 0.75, 0.64)
    assert found.r == pytest.approx(0.4619, abs=1e-4)
    assert found.ci_low / observed.ci_low == pytest.approx(found.r / observed.r)
    assert not found.capped


def test_more_than_one_is_capped_and_said():
    found = disattenuate(from_r(0.6, 100), 0.4, 0.5)
    assert (found.r, found.ci_high, found.capped) == (1, 1, True)


def test_pure_noise_has_no_true_link():
    assert not disattenuate(from_r(0.6, 100), 0.0, 0.5)
    assert not disattenuate(NotEnoughData("none"), 0.9, 0.9)
