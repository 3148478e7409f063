import numpy as np
import pytest
import statsmodels.api as sm

from dashboard.stats.drivers import key_drivers


def _units(weights, n=120, seed=0, shared=0.0):
    rng = np.random.default_rng(seed)
    drivers = rng.normal(size=(n, len(weights))) + shared * rng.normal(size=(n, 1))
    return drivers, drivers @ np.array(weights) + rng.normal(size=n)


def test_the_driver_that_matters_comes_first():
    found = key_drivers(*_units([0.1, 1.0, 0.0]))
    assert found
    assert found.ranked[0].place == 1
    assert (found.drivers[1].rank_low, found.drivers[1].rank_high) == (1, 1)
    assert found.drivers[1].beats_noise


def test_a_driver_of_noise_does_not_beat_noise():
    found = key_drivers(*_units([1.0, 0.5, 0.0]))
    assert found
    assert [driver.beats_noise for driver in found.drivers] == [True, True, False]


def test_shares_sum_to_r_squared_and_lie_in_their_intervals():
    found = key_drivers(*_units([0.4, 0.3, 0.2, 0.1], shared=0.5))
    assert found
    assert sum(driver.share.value for driver in found.drivers) == pytest.approx(found.r_squared)
    assert all(driver.share.contains(driver.share.value) for driver in found.drivers)
    assert found.r_squared_adjusted < found.r_squared
    assert sorted(driver.rank for driver in found.drivers) == [1, 2, 3, 4]


def test_drivers_alike_have_no_sure_order_and_are_named():
    drivers, outcome = _units([0.8, 0.0, 0.0])
    behind = drivers[:, 0].copy()
    drivers[:, :2] = behind[:, None] + 0.05 * np.random.default_rng(9).normal(size=(120, 2))
    found = key_drivers(drivers, outcome)
    assert found
    assert found.alike == (0, 1)
    assert (found.drivers[0].rank_low, found.drivers[0].rank_high) == (1, 2)


def test_the_sign_of_a_driver_is_kept():
    found = key_drivers(*_units([-1.0, 0.3]))
    assert found
    assert found.drivers[0].r < -0.5


def test_the_same_data_give_the_same_answer():
    drivers, outcome = _units([0.5, 0.2])
    assert key_drivers(drivers, outcome) == key_drivers(drivers, outcome)


def test_units_with_a_gap_are_dropped():
    drivers, outcome = _units([0.5, 0.2])
    drivers[0, 0] = outcome[1] = np.nan
    found = key_drivers(drivers, outcome)
    assert found
    assert (found.units, found.dropped) == (118, 2)


@pytest.mark.parametrize(("drivers", "units"), [(3, 29), (8, 39), (13, 200), (1, 100)])
def test_too_few_units_or_too_many_drivers_are_refused(drivers, units):
    answer = key_drivers(*_units([0.1] * drivers, n=units))
    assert not answer
    assert str(units if drivers in (3, 8) else 12 if drivers == 13 else "two") in answer.reason


def test_constant_and_copied_drivers_are_refused():
    drivers, outcome = _units([0.5, 0.2, 0.1])
    drivers[:, 2] = drivers[:, 0] + drivers[:, 1]
    assert not key_drivers(drivers, outcome)
    drivers[:, 2] = 1
    assert not key_drivers(drivers, outcome)


def test_one_column_must_still_be_a_table():
    with pytest.raises(ValueError, match="one column a driver"):
        key_drivers(np.arange(40.0), np.arange(40.0))


def test_all_drivers_together_are_tested_as_in_least_squares():
    drivers, outcome = _units([0.2, 0.1, 0.0], n=60)
    found = key_drivers(drivers, outcome)
    fitted = sm.OLS(outcome, sm.add_constant(drivers)).fit()
    assert found
    assert found.p == pytest.approx(fitted.f_pvalue)
