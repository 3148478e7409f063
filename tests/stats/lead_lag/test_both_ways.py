import numpy as np
import pytest
import statsmodels.api as sm

from dashboard.stats.lead_lag import lead_lag
from dashboard.stats.lead_lag.lagged import lagged
from tests.stats.lead_lag.moves import long, moving


def test_the_figure_that_moves_first_is_found():
    forward, backward = lead_lag(*long(*moving(0.3, 0.0))), lead_lag(*long(*moving(0.0, 0.3)))
    assert forward and backward
    assert (forward.first, backward.first) == ("x", "y")


def test_without_an_order_neither_is_first():
    found = lead_lag(*long(*moving(0.2, 0.2)))
    assert found
    assert found.first is None
    assert found.difference.contains(0)


def test_coefficients_are_those_of_least_squares_with_wave_dummies():
    given = long(*moving(0.2, 0.1))
    rows, found = lagged(*given, lag=1), lead_lag(*given)
    waves = (rows.period[:, None] == np.arange(rows.periods)).astype(float)
    means = waves @ np.linalg.lstsq(waves, rows.values, rcond=None)[0]
    y, x, y0, x0 = ((rows.values - means) / (rows.values - means).std(axis=0)).T
    clusters = {"cov_type": "cluster", "cov_kwds": {"groups": rows.unit}, "use_t": True}
    one = sm.OLS(y, np.column_stack([x0, y0, waves])).fit(**clusters)
    other = sm.OLS(x, np.column_stack([y0, x0, waves])).fit(**clusters)
    assert found
    assert (found.forward.low, found.forward.high) == pytest.approx(tuple(one.conf_int()[0]))
    assert (found.backward.low, found.backward.high) == pytest.approx(tuple(other.conf_int()[0]))
    assert (found.p_forward, found.p_backward) == pytest.approx((one.pvalues[0], other.pvalues[0]))
    assert found.difference.value == pytest.approx(one.params[0] - other.params[0])


def test_turning_the_two_round_turns_the_answer_round():
    x, y, unit, wave = long(*moving(0.3, 0.0))
    one, other = lead_lag(x, y, unit, wave), lead_lag(y, x, unit, wave)
    assert one and other
    assert other.forward.value == pytest.approx(one.backward.value)
    assert other.difference.value == pytest.approx(-one.difference.value)
    assert other.first == "y"


def test_the_unit_of_measure_does_not_matter():
    x, y, unit, wave = long(*moving(0.3, 0.0))
    one, other = lead_lag(x, y, unit, wave), lead_lag(10 * x + 3, y / 7, unit, wave)
    assert one and other
    assert other.difference.low == pytest.approx(one.difference.low)


def test_an_unbalanced_panel_is_no_obstacle():
    x, y, unit, wave = long(*moving(0.3, 0.0))
    kept = np.random.default_rng(0).random(x.size) > 0.2
    found = lead_lag(x[kept], y[kept], unit[kept], wave[kept])
    assert found
    assert found.first == "x"
    assert found.rows < 500


def test_nine_units_are_too_few():
    answer = lead_lag(*long(*moving(0.3, units=9)))
    assert not answer
    assert "9 units" in answer.reason


def test_one_wave_has_nothing_before_it():
    assert not lead_lag(*long(*moving(waves=1)))


def test_a_figure_with_itself_or_a_constant_says_nothing():
    x, y, unit, wave = long(*moving())
    assert not lead_lag(x, 2 * x + 1, unit, wave)
    assert not lead_lag(x, np.ones_like(y), unit, wave)


def test_a_lag_of_none_is_a_mistake():
    with pytest.raises(ValueError, match="one period or more"):
        lead_lag(*long(*moving()), lag=0)


@pytest.mark.slow
def test_equal_paths_seldom_look_unequal():
    wrong = 0
    for seed in range(300):
        found = lead_lag(*long(*moving(0.1, 0.1, units=60, seed=seed)), resamples=400)
        wrong += bool(found) and not found.difference.contains(0)
    assert wrong <= 26
