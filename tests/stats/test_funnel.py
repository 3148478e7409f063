import numpy as np
import pytest
from scipy import stats

from dashboard.stats.funnel import funnel_of_means, funnel_of_rates, funnel_of_shares


def test_small_units_have_wide_limits():
    found = funnel_of_shares([3, 30, 300], [10, 100, 1000])
    assert found
    width = found.warning_high - found.warning_low
    assert width[0] > width[1] > width[2]
    assert found.target == pytest.approx(0.3)


def test_limits_leave_the_stated_tail_outside():
    found = funnel_of_shares([300, 300], [1000, 1000])
    assert found
    tail = stats.binom.cdf(found.warning_low[0] * 1000, 1000, 0.3)
    assert tail == pytest.approx(0.025, abs=0.002)


def test_rates_use_the_poisson():
    found = funnel_of_rates([10, 10, 30], [100, 100, 100])
    assert found
    expected = 100 * found.target
    low, high = found.alarm_low[0] * 100, found.alarm_high[0] * 100
    assert stats.poisson.cdf(low, expected) == pytest.approx(0.001, abs=0.001)
    assert stats.poisson.sf(high, expected) == pytest.approx(0.001, abs=0.001)


def test_a_unit_far_off_is_outside_and_a_small_one_is_not():
    found = funnel_of_shares([600, 1, 495, 505], [1000, 1, 1000, 1000])
    assert found
    assert found.outside.tolist() == [True, False, False, False]


def test_means_use_the_spread_of_answers():
    found = funnel_of_means([400, 300], [100, 100], sd=2.0)
    assert found
    assert found.warning_high - found.target == pytest.approx([1.96 * 0.2] * 2, rel=1e-4)
    wider = funnel_of_means([400, 300], [100, 100], sd=2.0, tau2=0.25)
    assert wider
    assert (wider.alarm_high > found.alarm_high).all()


def test_units_without_answers_have_no_value_and_raise_no_alarm():
    found = funnel_of_shares([3, 0, np.nan, 5], [10, 0, 10, 10])
    assert found
    assert np.isnan(found.value).tolist() == [False, True, True, False]
    assert not found.outside[1:3].any()


def test_one_unit_or_no_variation_cannot_be_compared():
    assert not funnel_of_shares([3], [10])
    assert not funnel_of_shares([0, 0], [10, 10])
    assert not funnel_of_rates([0, 0], [10, 10])
    assert not funnel_of_means([10, 20], [5, 5], sd=0.0)


def test_equal_units_seldom_ring_the_alarm():
    rng = np.random.default_rng(0)
    size = rng.integers(5, 200, size=5000)
    found = funnel_of_shares(rng.binomial(size, 0.2), size)
    assert found
    assert found.outside.mean() < 0.006
