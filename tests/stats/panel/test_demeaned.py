import numpy as np
import pytest

from dashboard.stats.panel.demeaned import demean
from tests.stats.panel.panels import panel


def test_nothing_of_unit_or_period_is_left():
    left = demean(*panel())
    for values in (left.x, left.y):
        assert left.by_unit(values) == pytest.approx(np.zeros(left.units), abs=1e-9)
        assert np.bincount(left.period, values) == pytest.approx(np.zeros(6), abs=1e-9)
    assert left.shared == 5


def test_a_period_that_only_one_unit_saw_is_fitted_away():
    x = [1.0, 2, 4, 3, 1, 9]
    left = demean(x, x, ["a", "a", "b", "b", "c", "c"], [0, 1, 0, 1, 1, 2])
    assert left.x[-1] == pytest.approx(0, abs=1e-12)


def test_units_seen_once_are_dropped():
    left = demean([1, 2, 5], [1, 2, 3], ["a", "a", "b"])
    assert (left.units, left.rows, left.dropped) == (1, 2, 1)


def test_rounding_does_not_count_as_change():
    left = demean([0.1 + 0.2, 0.3, 1, 1], [1, 2, 3, 5], [0, 0, 1, 1])
    assert left.x.tolist() == [0, 0, 0, 0]


def test_no_rows_are_no_units():
    left = demean([np.nan], [1], [0], [0])
    assert (left.units, left.rows) == (0, 0)
