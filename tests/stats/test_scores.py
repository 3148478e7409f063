import math

import numpy as np
import pytest
from scipy import stats

from dashboard.stats.result import Interval
from dashboard.stats.scores import (
    margin_in_finite_population,
    mean_change,
    mean_interval_from_sums,
    nonresponse_bounds,
    nps,
    nps_change,
    share,
)


def test_nps_of_a_hundred_answers():
    found = nps(40, 35, 25)
    assert found
    assert (found.value, found.low, found.high) == pytest.approx((15, -0.53, 30.53), abs=0.01)


def test_five_promoters_of_five_are_not_certain():
    found = nps(5, 0, 0)
    assert found
    assert (found.value, found.method, found.high) == (100, "adjusted wald", 100)
    assert found.low == pytest.approx(17.49, abs=0.01)


def test_no_answers_no_nps():
    assert not nps(0, 0, 0)


def test_a_change_adds_both_errors():
    before, after = nps(40, 35, 25), nps(60, 30, 10)
    assert before and after
    found = nps_change(before, after)
    assert found.value == pytest.approx(35)
    assert found.high - found.value == pytest.approx(1.959964 * math.hypot(before.se, after.se))


def test_none_of_eight_may_still_be_a_third():
    found = share(0, 8)
    assert found
    assert (found.value, found.low) == (0, 0)
    assert found.high == pytest.approx(0.3244, abs=1e-4)


def test_wilson_is_symmetric():
    yes, no = share(3, 11), share(8, 11)
    assert yes and no
    assert yes.low == pytest.approx(1 - no.high)


def test_no_answers_no_share():
    assert not share(0, 0)


def test_a_mean_from_sums_is_the_t_interval():
    scores = np.array([1, 4, 4, 5, 2, 3.0])
    found = mean_interval_from_sums(scores.size, scores.sum(), scores @ scores)
    expected = stats.ttest_1samp(scores, 0).confidence_interval()
    assert found
    assert (found.low, found.high) == pytest.approx(tuple(expected))


def test_one_answer_has_no_margin():
    assert not mean_interval_from_sums(1, 4, 16)


def test_change_of_means_keeps_uneven_limits():
    found = mean_change(Interval(1, 0, 3), Interval(5, 4, 5))
    assert (found.value, found.low, found.high) == pytest.approx((4, 4 - math.sqrt(5), 5))


def test_asking_everyone_leaves_no_margin():
    assert margin_in_finite_population(0.5, 80, 80) == 0
    assert not margin_in_finite_population(0.5, 81, 80)


def test_silence_widens_the_share():
    assert nonresponse_bounds(0.62, 0.75) == pytest.approx((0.465, 0.845))
