import numpy as np
import pytest

from dashboard.stats.correlation import difference_dependent, difference_independent, pool


def test_equal_links_do_not_differ():
    found = difference_independent(0.3, 50, 0.3, 80)
    assert found
    assert (found.statistic, found.p) == pytest.approx((0, 1))
    assert found.difference.contains(0)


def test_interval_and_test_say_the_same():
    for r in (0.05, 0.2, 0.4, 0.6):
        found = difference_independent(r, 90, 0.0, 110)
        assert found
        assert found.difference.contains(0) == (found.p > 0.05)


def test_an_exact_link_cannot_be_compared():
    assert not difference_independent(1.0, 50, 0.3, 50)
    assert not difference_independent(0.2, 3, 0.3, 50)


def test_copies_cannot_be_compared():
    assert not difference_dependent(0.5, 0.5, 1.0, 40)


def test_alike_rivals_are_told_apart_more_surely():
    apart, alike = (difference_dependent(0.5, 0.3, r23, 60) for r23 in (0.1, 0.8))
    assert apart and alike
    assert alike.p < apart.p
    assert alike.difference.high - alike.difference.low < (
        apart.difference.high - apart.difference.low
    )


def test_segments_that_agree_pool_to_their_r():
    found = pool([0.4, 0.4, 0.4], [20, 30, 40])
    assert found
    assert found.fixed.value == pytest.approx(0.4)
    assert (found.q, found.tau2) == pytest.approx((0, 0), abs=1e-12)
    assert found.random == found.fixed


def test_segments_that_differ_widen_the_interval():
    found = pool([0.8, -0.2, 0.5], [50, 50, 50])
    assert found
    assert found.q_p < 0.001
    assert found.random.high - found.random.low > found.fixed.high - found.fixed.low


def test_segments_without_an_r_are_left_out():
    assert not pool([0.3, np.nan, 1.0, 0.2], [40, 40, 40, 3])
