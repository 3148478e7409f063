import numpy as np
import pytest

from dashboard.stats.panel import between


def test_every_unit_counts_once():
    x, y = np.random.default_rng(0).normal(size=(2, 6))
    once = between(x, y, range(6))
    often = between(np.append(x, [x[0]] * 9), np.append(y, [y[0]] * 9), [*range(6), *[0] * 9])
    assert once and often
    assert often.r == pytest.approx(once.r)
    assert often.n == 6


def test_means_are_over_rows_that_have_both():
    x = [1, 9, 2, 3, 4, 5]
    y = [1, np.nan, 2, 4, 3, 5]
    found = between(x, y, ["a", "a", "b", "c", "d", "e"])
    assert found
    assert found.r == pytest.approx(0.9)
