import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.stats.correlation import from_r, kendall, pearson, spearman
from dashboard.stats.result import NotEnoughData


def test_five_points_by_hand():
    found = pearson([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])
    assert found
    assert found.r == pytest.approx(0.8)
    assert found.p == pytest.approx(0.10408803866182778)
    assert (found.ci_low, found.ci_high) == pytest.approx((-0.2796400, 0.9861962), abs=1e-7)


def test_pairs_with_a_gap_are_dropped_and_counted():
    found = pearson([1, 2, 3, 4, 5, None], [2, 1, 4, 3, np.nan, 6])
    assert found
    assert (found.n, found.dropped) == (4, 2)


def test_an_infinite_value_is_a_gap():
    found = pearson([1, 2, 3, 4, 5], [2, 1, 4, 3, np.inf])
    assert found
    assert (found.n, found.dropped) == (4, 1)


def test_three_pairs_say_nothing():
    answer = pearson([1, 2, 3], [1, 3, 2])
    assert isinstance(answer, NotEnoughData)
    assert "3" in answer.reason


def test_a_figure_that_never_varies_says_nothing():
    assert not pearson([0.1 + 0.2, 0.3, 0.3, 0.3, 0.3], [1, 2, 3, 4, 5])
    assert not spearman([1, 2, 3, 4, 5], [7, 7, 7, 7, 7])


def test_an_exact_line_has_an_interval_without_width():
    found = pearson([1, 2, 3, 4, 5], [10, 8, 6, 4, 2])
    assert found
    assert (found.r, found.ci_low, found.ci_high, found.p) == (-1, -1, -1, 0)
    assert found.exact


def test_ranks_do_not_care_about_one_far_value():
    found = spearman([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 600])
    assert found
    assert found.r == 1


def test_kendall_counts_ordered_pairs():
    found = kendall([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])
    assert found
    assert found.r == pytest.approx((8 - 2) / 10)


def test_a_lower_level_gives_a_narrower_interval():
    wide = from_r(0.3, 50)
    low, high = wide.interval(0.90)
    assert wide.ci_low < low < 0.3 < high < wide.ci_high


def test_columns_of_different_lengths_are_a_mistake():
    with pytest.raises(ValueError, match="different lengths"):
        pearson([1, 2, 3], [1, 2])


@given(st.integers(0, 10_000), st.floats(0.01, 100), st.floats(-1000, 1000))
def test_r_ignores_the_unit_of_measure(seed, scale, shift):
    x, y = np.random.default_rng(seed).normal(size=(2, 12))
    before, after, flipped = pearson(x, y), pearson(scale * x + shift, y), pearson(-x, y)
    assert before and after and flipped
    assert after.r == pytest.approx(before.r, abs=1e-9)
    assert flipped.r == pytest.approx(-before.r)
    assert flipped.ci_low == pytest.approx(-before.ci_high)
