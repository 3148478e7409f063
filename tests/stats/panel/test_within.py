import numpy as np
import pytest
import statsmodels.api as sm

from dashboard.stats.panel import within
from dashboard.stats.panel.demeaned import demean
from dashboard.stats.verdict import Verdict, verdict
from tests.stats.panel.panels import panel


def _dummies(codes):
    return (codes[:, None] == np.unique(codes)[None, :]).astype(float)


def _by_dummies(x, y, unit, period=None):
    """Least squares with a dummy for every unit (and period): slope and residual sums by unit."""
    parts = [_dummies(unit)] + ([] if period is None else [_dummies(period)[:, 1:]])
    design = np.column_stack([x, *parts])
    fit = sm.OLS(y, design).fit()
    return fit.params[0]


def test_slope_is_that_of_unit_dummies():
    x, y, unit, _ = panel()
    found = within(x, y, unit)
    assert found
    assert found.slope.value == pytest.approx(_by_dummies(x, y, unit))


def test_slope_with_periods_is_that_of_both_sets_of_dummies():
    x, y, unit, period = panel()
    found = within(x, y, unit, period)
    assert found
    assert found.slope.value == pytest.approx(_by_dummies(x, y, unit, period))


def test_a_drift_shared_by_all_fools_only_the_model_without_periods():
    x, y, unit, period = panel(inside=0.0, gaps=0.0)
    without, found = within(x, y, unit), within(x, y, unit, period)
    assert without and found
    assert without.p < 0.001
    assert found.slope.contains(0)


def test_errors_are_clustered_by_unit_with_t():
    x, y, unit, period = panel(units=30)
    left = demean(x, y, unit, period)
    shared = left.shared
    fit = sm.OLS(left.y, left.x).fit(cov_type="cluster", cov_kwds={"groups": left.unit})
    # statsmodels does not know that the period effects were taken out as well.
    se = fit.bse[0] * np.sqrt((left.rows - 1) / (left.rows - 1 - shared))
    found = within(x, y, unit, period)
    assert found
    assert found.se == pytest.approx(se)
    assert (found.units, found.method) == (30, "clustered t")


def test_r_and_slope_cross_zero_together():
    for seed in range(8):
        found = within(*panel(inside=0.1, seed=seed))
        assert found
        assert found.r.contains(0) == found.slope.contains(0) == (found.p > 0.05)


def test_under_twenty_units_the_wild_bootstrap_takes_over():
    found = within(*panel(units=12))
    assert found
    assert found.method == "wild cluster bootstrap"
    assert found.slope.low < found.slope.value < found.slope.high


def test_the_verdict_reads_its_correlation():
    found = within(*panel(inside=0.8, units=100))
    assert found
    assert found.correlation.n == 100
    assert verdict(found.correlation) is Verdict.SUPPORTED
    assert found.correlation.interval(0.95) == pytest.approx((found.r.low, found.r.high), abs=0.02)


def test_five_units_are_too_few():
    answer = within(*panel(units=5))
    assert not answer
    assert "5 units" in answer.reason


def test_units_seen_once_say_nothing():
    assert not within(np.arange(10.0), np.arange(10.0) ** 2, np.arange(10))


def test_a_figure_that_never_changes_inside_units_says_nothing():
    x, y, unit, _ = panel()
    assert not within(0.1 * unit, y, unit)
    assert not within(x, 0.3 * unit, unit)


def test_the_same_figure_twice_says_nothing():
    x, _, unit, _ = panel()
    assert not within(x, 2 * x, unit)


def test_rows_with_a_gap_are_counted():
    x, y, unit, _ = panel(gaps=0.0)
    x[:3] = np.nan
    found = within(x, y, unit)
    assert found
    assert (found.rows, found.dropped) == (237, 3)
