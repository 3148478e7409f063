import numpy as np
import pytest

from dashboard.stats.arrays import as_codes, as_floats, complete_cases, varies


def test_none_and_infinity_are_gaps():
    assert np.isnan(as_floats([None, np.inf, 1])).tolist() == [True, True, False]


def test_the_callers_array_is_left_alone():
    given = np.array([1.0, np.inf])
    as_floats(given)
    assert np.isinf(given[1])


def test_a_row_with_a_gap_in_any_column_goes():
    cases = complete_cases([1, 2, None, 4], [[1, 1], [np.nan, 1], [1, 1], [1, 1]])
    assert cases.positions.tolist() == [0, 3]
    assert (cases.n, cases.dropped) == (2, 2)
    assert cases.columns[1].shape == (2, 2)


def test_columns_of_different_lengths_are_refused():
    with pytest.raises(ValueError, match=r"\[1, 2\]"):
        complete_cases([1], [1, 2])


def test_rounding_is_no_variation():
    assert not varies(np.array([0.3, 0.1 + 0.2]))
    assert not varies(np.array([5.0]))
    assert varies(np.array([1e-20, 2e-20]))


def test_labels_become_codes_in_order():
    codes, count = as_codes(["b", "a", "b"])
    assert (codes.tolist(), count) == ([1, 0, 1], 2)


def test_nothing_at_all_gives_no_cases() -> None:
    assert complete_cases(np.array([]), np.array([])).n == 0
    assert complete_cases(np.array([]), np.empty((0, 3))).n == 0
