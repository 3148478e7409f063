import numpy as np
import pytest

from dashboard.stats.correlation import leave_one_out, pearson


def test_equals_leaving_each_out_in_turn():
    x, y = np.random.default_rng(3).normal(size=(2, 15))
    found = leave_one_out(x, y)
    slow = [pearson(np.delete(x, i), np.delete(y, i)).r for i in range(15)]
    assert found
    assert found.values == pytest.approx(slow, abs=1e-12)
    assert (found.low, found.index_low) == (pytest.approx(min(slow)), int(np.argmin(slow)))
    assert (found.high, found.index_high) == (pytest.approx(max(slow)), int(np.argmax(slow)))


def test_indices_count_the_units_with_gaps():
    x = [None, 1, 2, 3, 4, 5, 20]
    found = leave_one_out(x, [1, 2, 1, 2, 1, 2, 30])
    assert found
    assert found.index_low == 6
    assert np.isnan(found.values[0])


def test_a_link_that_rests_on_one_unit_is_no_link_without_it():
    found = leave_one_out([8, 8, 8, 8, 8, 19], [6, 5, 7, 8, 8, 12])
    assert found
    assert (found.low, found.undefined) == (0, (5,))


def test_four_pairs_are_too_few():
    assert not leave_one_out([1, 2, 3, 4], [1, 2, 4, 3])
