import numpy as np
import pytest

from dashboard.stats.panel import within
from dashboard.stats.panel.demeaned import demean
from dashboard.stats.panel.wild import WEBB, wild_cluster
from tests.stats.panel.panels import panel


def _slow_p(left, draws):
    """The bootstrap on rows, dummies refitted in every draw."""
    size = np.bincount(left.unit)
    unit = (left.unit[:, None] == np.arange(left.units)).astype(float)
    period = (left.period[:, None] == np.arange(left.periods)).astype(float)
    effects = np.column_stack([unit, period])
    maker = np.eye(left.rows) - effects @ np.linalg.pinv(effects)
    x = maker @ left.x

    def t(y):
        y = maker @ y
        slope = x @ y / (x @ x)
        scores = np.bincount(left.unit, x * (y - slope * x))
        return abs(slope) / np.sqrt(scores @ scores)

    assert size.min() > 1
    seen = t(left.y)
    return np.mean([t(left.y * weights[left.unit]) >= seen * (1 - 1e-9) for weights in draws])


@pytest.mark.parametrize("seed", [1, 2])
def test_sums_by_unit_give_what_refitting_gives(seed):
    left = demean(*panel(inside=0.35, units=8, periods=4, seed=seed))
    draws = WEBB[np.random.default_rng(20260101).integers(0, 6, size=(1999, 8))]
    assert wild_cluster(left)[2] == pytest.approx(_slow_p(left, draws), abs=0.002)


def test_zero_lies_inside_when_p_is_large_and_outside_when_small():
    for seed in range(6):
        low, high, p = wild_cluster(demean(*panel(inside=0.3, units=10, seed=seed)))
        assert (low <= 0 <= high) == (p > 0.05)


def test_the_interval_is_wider_than_that_of_t_with_too_many_degrees():
    low, high, _ = wild_cluster(demean(*panel(units=7, seed=3)))
    se = within(*panel(units=7, seed=3)).se
    assert high - low > 2 * 1.96 * se


@pytest.mark.slow
def test_twelve_units_without_a_link_seldom_show_one():
    panels = (demean(*panel(inside=0.0, units=12, seed=seed)) for seed in range(500))
    found = sum(wild_cluster(left)[2] <= 0.05 for left in panels)
    # 25 expected; two and a half standard errors more are 37.
    assert found <= 37
