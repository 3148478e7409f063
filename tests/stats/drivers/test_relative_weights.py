import numpy as np
import pytest

from dashboard.stats.drivers import lmg, relative_weights


def test_weights_of_two_drivers_equal_their_shares():
    table = np.array([[1, 0.4, 0.5], [0.4, 1, 0.3], [0.5, 0.3, 1]])
    assert relative_weights(table) == pytest.approx(lmg(table))


def test_copies_share_without_breaking():
    table = np.array([[1, 1, 0.6], [1, 1, 0.6], [0.6, 0.6, 1]])
    assert relative_weights(table) == pytest.approx([0.18, 0.18])
