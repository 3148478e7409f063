import numpy as np
import pytest

from dashboard.stats.correlation import fitted_line, weighted_slope


def test_a_line_through_three_exact_points_has_no_band():
    found = fitted_line([0, 1, 2, 3], [1, 3, 5, 7], at=[0, 10])
    assert found
    assert (found.slope.value, found.intercept) == pytest.approx((2, 1))
    assert found.fit == pytest.approx([1, 21])
    assert found.high - found.low == pytest.approx([0, 0], abs=1e-9)


def test_the_band_is_narrowest_at_the_mean():
    x, y = np.random.default_rng(0).normal(size=(2, 40))
    found = fitted_line(x, y, at=[x.min(), x.mean(), x.max()])
    assert found
    width = found.high - found.low
    assert width[1] < min(width[0], width[2])


def test_without_places_the_line_spans_the_data():
    found = fitted_line([3, 1, 2, 5, None], [1, 2, 2, 4, 3])
    assert found
    assert (found.at[0], found.at[-1], found.x_low, found.x_high) == (1, 5, 1, 5)
    assert found.n == 4


def test_a_constant_figure_has_no_line():
    assert not fitted_line([1, 1, 1, 1], [1, 2, 3, 4])
    assert not weighted_slope([1, 1, 1, 1], [1, 2, 3, 4], [1, 1, 1, 1])


def test_equal_weights_give_the_plain_slope():
    x, y = np.random.default_rng(1).normal(size=(2, 30))
    plain, found = fitted_line(x, y), weighted_slope(x, y, np.full(30, 4))
    assert plain and found
    assert found.slope.value == pytest.approx(plain.slope.value)
    assert found.intercept == pytest.approx(plain.intercept)
    assert found.se == pytest.approx(plain.slope_se, rel=0.5)
