import numpy as np
import pytest

from dashboard.stats.random_intercept import random_intercept, random_intercept_of
from dashboard.stats.unit_sums import unit_sums


def _scores(seed=0, units=30, spread=0.5):
    rng = np.random.default_rng(seed)
    unit = np.repeat(np.arange(units), rng.integers(2, 30, size=units))
    return 3 + spread * rng.normal(size=units)[unit] + rng.normal(size=unit.size), unit


def test_balanced_units_give_the_anova_variances():
    rng = np.random.default_rng(1)
    unit = np.repeat(np.arange(25), 8)
    scores = rng.normal(size=25)[unit] + rng.normal(size=200)
    groups = scores.reshape(25, 8)
    msb, msw = 8 * groups.mean(axis=1).var(ddof=1), groups.var(axis=1, ddof=1).mean()
    found = random_intercept_of(scores, unit)
    assert found
    assert found.sigma2 == pytest.approx(msw, rel=1e-6)
    assert found.tau2 == pytest.approx((msb - msw) / 8, rel=1e-6)
    assert found.icc2 == pytest.approx(1 - msw / msb, rel=1e-6)


def test_small_units_are_pulled_further():
    found = random_intercept_of(*_scores())
    assert found
    pulled = (found.shrunken - found.grand_mean.value) / (found.raw_mean - found.grand_mean.value)
    assert pulled == pytest.approx(found.reliability)
    assert (found.low < found.shrunken).all()
    assert (found.shrunken < found.high).all()


def test_units_alike_are_all_pulled_to_the_mean():
    scores = np.tile([1.0, 2, 3, 4], 10)
    found = random_intercept_of(scores, np.repeat(np.arange(10), 4))
    assert found
    assert (found.tau2, found.icc1) == (0, 0)
    assert found.shrunken == pytest.approx(np.full(10, 2.5))


def test_a_unit_without_answers_gets_the_mean_and_no_trust():
    sums = unit_sums(*_scores())
    n = np.append(sums.n, 0)
    found = random_intercept(n, np.append(sums.total, 0), np.append(sums.total_squares, 0))
    alone = random_intercept(sums.n, sums.total, sums.total_squares)
    assert found and alone
    assert found.reliability[-1] == 0
    assert found.shrunken[-1] == pytest.approx(found.grand_mean.value)
    assert found.high[-1] - found.low[-1] > (found.high - found.low)[:-1].max()
    assert found.icc2 == pytest.approx(alone.icc2)


def test_scores_far_from_zero_lose_no_digits():
    scores, unit = _scores()
    near, far = random_intercept_of(scores, unit), random_intercept_of(scores + 10_000, unit)
    assert near and far
    assert far.tau2 == pytest.approx(near.tau2, rel=1e-5)
    assert far.shrunken - 10_000 == pytest.approx(near.shrunken, abs=1e-6)


def test_two_units_cannot_be_told_apart():
    assert not random_intercept_of([1, 2, 3, 4], [0, 0, 1, 1])


def test_answers_without_noise_are_refused():
    assert not random_intercept_of([1, 1, 2, 2, 3, 3], [0, 0, 1, 1, 2, 2])
