import numpy as np
import pytest

from dashboard.stats.multiple import (
    benjamini_hochberg,
    discoveries,
    expected_by_chance,
    holm,
)


def test_step_up_by_hand():
    assert benjamini_hochberg([0.04, 0.01, 0.03]) == pytest.approx([0.04, 0.03, 0.04])


def test_step_down_by_hand():
    assert holm([0.04, 0.01, 0.03]) == pytest.approx([0.06, 0.03, 0.06])


def test_cells_that_cannot_say_count_in_no_family():
    found = benjamini_hochberg([0.04, np.nan, 0.01])
    assert found[[0, 2]] == pytest.approx([0.04, 0.02])
    assert np.isnan(found[1])


def test_only_surviving_cells_are_coloured():
    assert discoveries([0.001, 0.5, np.nan, 0.2]).tolist() == [True, False, False, False]
    assert not discoveries([np.nan]).any()


def test_one_in_twenty_is_expected_by_chance():
    assert expected_by_chance(160) == 8
