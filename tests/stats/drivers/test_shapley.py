from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.stats.drivers import lmg, lmg_of_many
from dashboard.stats.drivers.shapley import r_squared_by_subset


def _table(seed, p=4, n=30):
    rng = np.random.default_rng(seed)
    drivers = rng.normal(size=(n, p)) + rng.normal(size=(n, 1))
    outcome = drivers @ rng.normal(size=p) + rng.normal(size=n)
    return np.corrcoef(np.column_stack([drivers, outcome]), rowvar=False)


def _r_squared(table, subset):
    subset = list(subset)
    inside, outside = table[np.ix_(subset, subset)], table[subset, -1]
    return float(outside @ np.linalg.solve(inside, outside)) if subset else 0.0


@given(st.integers(0, 1000), st.integers(2, 6))
def test_shares_sum_to_the_whole(seed, p):
    table = _table(seed, p)
    assert lmg(table).sum() == pytest.approx(_r_squared(table, range(p)))
    assert (lmg(table) >= -1e-12).all()


def test_each_share_is_the_mean_gain_over_all_orders():
    table = _table(7)
    gains = np.zeros(4)
    for order in permutations(range(4)):
        for place, driver in enumerate(order):
            before, after = order[:place], order[: place + 1]
            gains[driver] += _r_squared(table, after) - _r_squared(table, before)
    assert lmg(table) == pytest.approx(gains / 24)


def test_every_subset_has_its_r_squared():
    table = _table(1, p=3)
    found = r_squared_by_subset(table[:, :, None])[:, 0]
    for mask in range(8):
        subset = [driver for driver in range(3) if mask >> driver & 1]
        assert found[mask] == pytest.approx(_r_squared(table, subset))


def test_unrelated_drivers_keep_their_own_r_squared():
    table = np.eye(4)
    table[:3, 3] = table[3, :3] = [0.5, 0.3, 0.0]
    assert lmg(table) == pytest.approx([0.25, 0.09, 0])


def test_a_copy_takes_half():
    table = np.array([[1, 1, 0.6], [1, 1, 0.6], [0.6, 0.6, 1]])
    assert lmg(table) == pytest.approx([0.18, 0.18])


def test_many_tables_at_once_are_each_their_own():
    tables = np.stack([_table(seed) for seed in range(5)], axis=2)
    found = lmg_of_many(tables)
    for place in range(5):
        assert found[:, place] == pytest.approx(lmg(tables[:, :, place]))
