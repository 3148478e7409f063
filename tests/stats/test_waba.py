import numpy as np
import pytest

from dashboard.stats.waba import waba


def test_the_two_products_make_the_pooled_r():
    rng = np.random.default_rng(4)
    unit = rng.integers(0, 12, size=200)
    x = rng.normal(size=200) + rng.normal(size=12)[unit]
    y = rng.normal(size=200) - 0.5 * x + rng.normal(size=12)[unit]
    found = waba(x, y, unit)
    assert found
    between = found.eta_between_x * found.eta_between_y * found.between
    within = found.eta_within_x * found.eta_within_y * found.within
    assert between + within == pytest.approx(found.pooled)
    assert found.pooled == pytest.approx(np.corrcoef(x, y)[0, 1])


def test_a_figure_constant_in_units_has_no_within_part():
    assert not waba([1, 1, 2, 2, 3, 3], [1, 2, 3, 4, 5, 7], [0, 0, 1, 1, 2, 2])
