import numpy as np
import pytest

from dashboard.stats.mundlak import mundlak
from dashboard.stats.panel import within


def _panel(inside, across, seed=0, units=60, periods=6):
    rng = np.random.default_rng(seed)
    unit = np.repeat(np.arange(units), periods)
    level = rng.normal(size=units)
    moves = rng.normal(size=unit.size)
    x = level[unit] + moves
    y = across * level[unit] + inside * moves + 0.4 * rng.normal(size=units)[unit]
    return x, y + rng.normal(size=unit.size), unit


def test_within_is_the_fixed_effects_slope():
    x, y, unit = _panel(0.3, 0.8)
    found, slope = mundlak(x, y, unit), within(x, y, unit)
    assert found and slope
    assert found.within.estimate.value == pytest.approx(slope.slope.value)


def test_context_is_between_less_within():
    found = mundlak(*_panel(0.3, 0.9))
    assert found
    gap = found.between.estimate.value - found.within.estimate.value
    assert found.context.estimate.value == pytest.approx(gap)
    assert found.context.p < 0.01


def test_no_context_where_both_are_the_same():
    found = mundlak(*_panel(0.5, 0.5))
    assert found
    assert found.context.estimate.contains(0)


def test_intercept_is_where_x_is_zero():
    x, y, unit = _panel(0.3, 0.3)
    found, moved = mundlak(x, y, unit), mundlak(x + 10, y, unit)
    assert found and moved
    shift = 10 * (found.within.estimate.value + found.context.estimate.value)
    expected = found.intercept.estimate.value - shift
    assert moved.intercept.estimate.value == pytest.approx(expected)


def test_a_figure_constant_in_units_cannot_be_split():
    assert not mundlak(np.repeat(np.arange(10.0), 3), np.arange(30.0), np.repeat(range(10), 3))


def test_five_units_are_too_few():
    assert not mundlak(*_panel(0.3, 0.8, units=5))
