import numpy as np
import pytest

from dashboard.stats.reliability import alpha, alpha_of, omega, omega_of, scale_reliability


def _scale(items=5, people=300, seed=0):
    rng = np.random.default_rng(seed)
    loadings = np.linspace(0.6, 1.2, items)
    return rng.normal(size=(people, 1)) * loadings + rng.normal(size=(people, items))


def test_parallel_items_by_hand():
    covariance = np.full((3, 3), 0.5) + 0.5 * np.eye(3)
    found = alpha_of(covariance, 100)
    assert found
    assert found.alpha.value == pytest.approx(0.75)
    assert found.alpha_without == pytest.approx([2 / 3] * 3)
    assert found.item_rest == pytest.approx([1 / np.sqrt(3)] * 3)


def test_an_item_not_reversed_is_named():
    items = _scale()
    items[:, 2] *= -1
    found = alpha(items)
    assert found
    assert found.against == (2,)


def test_people_with_a_gap_are_left_out():
    items = _scale()
    items[5, 0] = np.nan
    found = alpha(items)
    assert found
    assert found.n == 299


def test_a_constant_item_or_a_single_one_is_no_scale():
    items = _scale()
    items[:, 1] = 4
    assert not alpha(items)
    assert not alpha(items[:, :1])
    assert not alpha(items[:, 0])
    assert not omega(items[:, 0])


def test_omega_finds_the_loadings_behind_the_items():
    loadings = np.array([0.5, 0.7, 0.9, 1.1])
    unique = np.array([1, 0.8, 0.6, 0.4])
    n = 1_000_000
    table = (np.outer(loadings, loadings) + np.diag(unique)) * n / (n - 1)
    found = omega_of(table, n)
    assert found
    assert found.factor.loadings == pytest.approx(loadings, abs=1e-6)
    assert found.factor.unique == pytest.approx(unique, abs=1e-6)
    assert found.omega == pytest.approx(loadings.sum() ** 2 / (loadings.sum() ** 2 + unique.sum()))
    assert found.factor.chi2 == pytest.approx(0, abs=1e-3)


def test_omega_and_alpha_agree_when_items_are_alike():
    covariance = np.full((4, 4), 0.4) + 0.6 * np.eye(4)
    one, other = omega_of(covariance, 200), alpha_of(covariance, 200)
    assert one and other
    assert one.omega == pytest.approx(other.alpha.value, abs=1e-6)


def test_three_items_have_alpha_only():
    table = np.cov(_scale(3), rowvar=False)
    assert not omega_of(table, 300)
    found = scale_reliability(table, 300)
    assert found
    assert found.method == "alpha"


def test_four_items_have_omega():
    found = scale_reliability(np.cov(_scale(4), rowvar=False), 300)
    assert found
    assert found.method == "omega"
    assert 0.6 < found.value < 0.9


def test_copies_of_an_item_fall_back_to_alpha():
    items = _scale(4)
    items[:, 3] = items[:, 0]
    found = scale_reliability(np.cov(items, rowvar=False), 300)
    assert found
    assert found.method == "alpha"


def test_an_item_that_takes_the_whole_factor_is_refused():
    table = np.eye(4)
    table[0, 1] = table[1, 0] = 0.9
    table[0, 2] = table[2, 0] = 0.3
    assert not omega_of(table, 100)
