import numpy as np
import pytest

from dashboard.stats.correlation import bca, needs_bca, pearson
from dashboard.stats.correlation.resampled import resampled_r


def test_resamples_are_those_of_drawing_pairs():
    x, y = np.random.default_rng(0).normal(size=(2, 30))
    draws = resampled_r(x, y, resamples=4000)
    assert np.std(draws) == pytest.approx((1 - np.corrcoef(x, y)[0, 1] ** 2) / 30**0.5, rel=0.25)


def test_a_resample_of_one_value_is_no_number():
    draws = resampled_r(np.array([0, 0, 0, 1.0]), np.array([1, 2, 3, 4.0]), resamples=200)
    assert np.isnan(draws).any()


def test_bca_keeps_the_r_and_names_the_method():
    x, y = np.random.default_rng(1).normal(size=(2, 25))
    plain, found = pearson(x, y), bca(x, y)
    assert plain and found
    assert (found.r, found.p, found.method) == (plain.r, plain.p, "pearson, bca")
    assert (found.ci_low, found.ci_high) != (plain.ci_low, plain.ci_high)


def test_bca_refuses_what_pearson_refuses():
    assert not bca([1, 2, 3], [1, 2, 3])
    assert not bca([1, 2, 3, 4], [1, 2, 4, 3])


def test_an_exact_line_needs_no_resampling():
    found = bca(range(10), range(10))
    assert found
    assert (found.ci_low, found.ci_high) == (1, 1)


def test_skewed_figures_and_lone_units_ask_for_bca():
    x, y = np.random.default_rng(2).normal(size=(2, 200))
    assert not needs_bca(x, y)
    assert needs_bca(np.exp(2 * x), y)
    z = np.linspace(-1, 1, 12)
    assert needs_bca(np.append(z, 3), np.append(z**2, 3))
    assert not needs_bca([1, 2], [1, 2])
