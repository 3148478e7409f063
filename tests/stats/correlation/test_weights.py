import numpy as np
import pytest

from dashboard.stats.correlation import capped_weights, kish_n, pearson, weighted_pearson


def test_equal_weights_are_no_weights():
    x, y = np.random.default_rng(0).normal(size=(2, 20))
    plain, found = pearson(x, y), weighted_pearson(x, y, np.full(20, 7))
    assert plain and found
    assert found.n_effective == pytest.approx(20)
    assert found.correlation.r == pytest.approx(plain.r)
    assert (found.correlation.p, found.correlation.ci_low) == pytest.approx((plain.p, plain.ci_low))


def test_a_weight_of_two_is_the_unit_twice():
    x, y = np.random.default_rng(1).normal(size=(2, 10))
    weight = np.array([1, 2] * 5)
    twice = np.repeat(np.arange(10), weight)
    found = weighted_pearson(x, y, weight)
    assert found
    assert found.correlation.r == pytest.approx(np.corrcoef(x[twice], y[twice])[0, 1])
    assert found.correlation.n == 10


def test_one_giant_leaves_no_units_to_speak_of():
    x, y = np.random.default_rng(2).normal(size=(2, 10))
    answer = weighted_pearson(x, y, [1] * 9 + [1000])
    assert not answer
    assert "count as only 1" in answer.reason


def test_units_without_weight_are_dropped():
    x, y = np.random.default_rng(3).normal(size=(2, 10))
    found = weighted_pearson(x, y, [0, np.nan] + [5] * 8)
    assert found
    assert (found.correlation.n, found.correlation.dropped) == (8, 2)


def test_a_negative_weight_is_a_mistake():
    with pytest.raises(ValueError, match="negative"):
        weighted_pearson([1, 2, 3, 4, 5], [1, 2, 3, 4, 6], [1, 1, 1, 1, -1])


def test_the_largest_unit_counts_at_most_three_times_the_median():
    found = capped_weights([10, 20, 30, 1000], [50, 15, 30, 900])
    assert found.tolist() == [10, 15, 30, 67.5]


def test_unknown_people_have_no_weight():
    assert np.isnan(capped_weights([None, None], [1, 2])).all()
    assert kish_n([]) == 0
