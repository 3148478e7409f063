import numpy as np
import pytest
import statsmodels.api as sm

from dashboard.stats.lead_lag import lead_lag, paths_by_period
from dashboard.stats.lead_lag.lagged import lagged
from tests.stats.lead_lag.moves import long, moving


def test_every_step_in_time_has_its_own_pair_of_paths():
    steps = paths_by_period(*long(*moving(0.3, 0.0, waves=5)))
    assert [(step.before, step.after) for step in steps] == [(0, 1), (1, 2), (2, 3), (3, 4)]
    assert {step.units for step in steps} == {120}


def test_a_step_is_least_squares_with_robust_errors():
    given = long(*moving(0.2, 0.1, waves=4))
    rows, steps = lagged(*given, lag=1), paths_by_period(*given)
    waves = (rows.period[:, None] == np.arange(rows.periods)).astype(float)
    inside = rows.values - waves @ np.linalg.lstsq(waves, rows.values, rcond=None)[0]
    y, _, y0, x0 = (inside / np.sqrt(np.mean(inside**2, axis=0)))[rows.period == 1].T
    one = sm.OLS(y, sm.add_constant(np.column_stack([x0, y0]))).fit(cov_type="HC1")
    half = one.bse[1] * 1.9801  # t with 119 degrees of freedom
    assert steps[1].forward.value == pytest.approx(one.params[1])
    assert steps[1].forward.high == pytest.approx(one.params[1] + half, abs=1e-4)


def test_one_step_is_the_whole():
    given = long(*moving(0.3, 0.0, waves=2))
    (step,), whole = paths_by_period(*given), lead_lag(*given)
    assert whole
    assert step.forward == whole.forward
    assert step.backward == whole.backward


def test_a_step_with_few_units_is_left_out():
    x, y, unit, wave = long(*moving(0.3, 0.0, units=30, waves=4))
    kept = (wave < 3) | (unit < 9)
    steps = paths_by_period(x[kept], y[kept], unit[kept], wave[kept])
    assert [step.after for step in steps] == [1, 2]


def test_periods_keep_their_numbers_when_one_is_missing():
    x, y, unit, wave = long(*moving(0.3, 0.0, waves=6))
    steps = paths_by_period(x[wave != 2], y[wave != 2], unit[wave != 2], wave[wave != 2] + 10)
    assert [(step.before, step.after) for step in steps] == [(10, 11), (13, 14), (14, 15)]


def test_a_figure_that_never_varies_has_no_paths():
    x, y, unit, wave = long(*moving())
    assert paths_by_period(x, np.ones_like(y), unit, wave) == ()
