import numpy as np
import pytest

from dashboard.stats.lead_lag import lag_profile
from dashboard.stats.panel.demeaned import demean
from tests.stats.lead_lag.moves import long, moving


def test_the_lag_at_which_y_follows_stands_out():
    found = lag_profile(*long(*moving(0.4, waves=10)), longest=3)
    assert found
    assert found.lags == (-3, -2, -1, 0, 1, 2, 3)
    assert 1 in found.stands_out
    assert int(found.lags[np.argmax(found.r)]) == 1


def test_each_r_is_computed_on_the_rows_that_have_both_ends():
    x, y, unit, wave = long(*moving(0.4))
    found, left = lag_profile(x, y, unit, wave, longest=2), demean(x, y, unit, wave)
    wide_x, wide_y = left.x.reshape(120, 6), left.y.reshape(120, 6)
    later, earlier = wide_x[:, :-2].ravel(), wide_y[:, 2:].ravel()
    assert found
    r = later @ earlier / np.sqrt((later @ later) * (earlier @ earlier))
    assert found.r[found.lags.index(2)] == pytest.approx(r)


def test_negative_lags_are_y_before_x():
    x, y, unit, wave = long(*moving(0.4))
    one, other = lag_profile(x, y, unit, wave, 2), lag_profile(y, x, unit, wave, 2)
    assert one and other
    assert other.r == pytest.approx(one.r[::-1])


def test_a_gap_in_the_waves_keeps_its_length():
    x, y, unit, wave = long(*moving(0.4))
    kept = wave != 2
    found = lag_profile(x[kept], y[kept], unit[kept], wave[kept], longest=5)
    assert found
    assert found.lags == tuple(range(-5, 6))


def test_few_units_or_still_figures_have_no_profile():
    assert not lag_profile(*long(*moving(units=9)))
    _, y, unit, wave = long(*moving())
    assert not lag_profile(0.5 * unit, y, unit, wave)


@pytest.mark.slow
def test_thirteen_lags_of_noise_seldom_stand_out():
    wrong = 0
    for seed in range(200):
        rng = np.random.default_rng(seed)
        x, y = rng.normal(size=(2, 40, 24))
        found = lag_profile(*long(x, y), longest=6, resamples=400)
        wrong += bool(found) and bool(found.stands_out)
    # 10 expected of 200; two and a half standard errors more are 18.
    assert wrong <= 18
