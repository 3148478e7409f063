import numpy as np
import pytest

from dashboard.stats.lead_lag.lagged import lagged


def test_a_row_meets_its_unit_one_wave_before():
    found = lagged([1, 2, 3, 9], [10, 20, 30, 90], ["a", "a", "a", "b"], [1, 2, 3, 2], lag=1)
    assert found.values.tolist() == [[20, 2, 10, 1], [30, 3, 20, 2]]
    assert found.place.tolist() == [1, 2]
    assert (found.units, found.periods) == (1, 2)


def test_a_missing_wave_breaks_the_match():
    found = lagged([1, 2, 3], [1, 2, 3], ["a"] * 3, [1, 2, 4], lag=1)
    assert found.values[:, 1].tolist() == [2]


def test_a_unit_does_not_meet_the_one_before_it():
    found = lagged([1, 2], [1, 2], ["a", "b"], [3, 1], lag=2)
    assert found.values.shape == (0, 4)


def test_the_order_of_rows_does_not_matter():
    x, order = np.arange(6.0), [3, 0, 5, 1, 4, 2]
    unit, wave = np.repeat([0, 1], 3), np.tile([1, 2, 3], 2)
    plain = lagged(x, x, unit, wave, 1).values
    mixed = lagged(x[order], x[order], unit[order], wave[order], 1).values
    assert sorted(mixed.tolist()) == plain.tolist()


def test_two_rows_of_a_unit_in_one_wave_are_a_mistake():
    with pytest.raises(ValueError, match="two rows in one period"):
        lagged([1, 2], [1, 2], ["a", "a"], [1, 1], 1)


def test_no_rows_give_no_rows():
    assert lagged([np.nan], [1], ["a"], [1], 1).values.shape == (0, 4)
