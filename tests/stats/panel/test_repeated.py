import numpy as np
import pytest

from dashboard.stats.panel import repeated_measures_r
from tests.stats.panel.panels import panel


def test_r_of_what_is_left_after_unit_means():
    x, y, unit, _ = panel()
    found = repeated_measures_r(x, y, unit)

    def left(values):
        return values - (np.bincount(unit, values) / np.bincount(unit))[unit]

    assert found
    assert found.r == pytest.approx(np.corrcoef(left(x), left(y))[0, 1])
    assert found.n == x.size - np.unique(unit).size + 1


def test_two_units_twice_are_too_few():
    assert not repeated_measures_r([1, 2, 3, 5], [1, 3, 2, 2], [0, 0, 1, 1])
