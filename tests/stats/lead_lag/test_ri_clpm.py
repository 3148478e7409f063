import numpy as np
import pytest

from dashboard.stats.lead_lag import ri_clpm
from dashboard.stats.lead_lag.ri_clpm_model import implied, implied_derivatives
from tests.stats.lead_lag.moves import moving

POINT = np.array([0.5, 0.6, 0.1, 0.3, 0.05, 0.2, 0.25] + [1.0, 0.9, 0.1] * 3)


def test_covariances_of_the_model_are_those_of_its_figures():
    x, y = moving(forward=0.3, units=300_000, waves=3)
    point = np.array([0.49, 0.49, 0, 0.3, 0, 0.3, 0.3, 1, 1, 0, 1, 1, 0, 1, 1, 0])
    found = np.cov(np.hstack([x, y]), rowvar=False)
    assert implied(point, 3) == pytest.approx(found, abs=0.03)


def test_derivatives_are_those_of_small_steps():
    step = 1e-6
    for place, slope in enumerate(implied_derivatives(POINT, 3)):
        ahead, behind = POINT.copy(), POINT.copy()
        ahead[place] += step
        behind[place] -= step
        assert slope == pytest.approx((implied(ahead, 3) - implied(behind, 3)) / (2 * step))


def test_paths_inside_units_are_found():
    found = ri_clpm(*moving(forward=0.3, units=600, waves=5))
    assert found
    assert found.raw_forward.contains(0.3)
    assert found.backward.contains(0)
    assert found.difference.low > 0
    assert found.stays_x.contains(0.3)
    assert found.p > 0.01


def test_three_waves_leave_five_degrees_of_freedom():
    found = ri_clpm(*moving(forward=0.3, units=800, waves=3))
    assert found
    assert (found.df, found.waves, found.units) == (5, 3, 800)


def test_raw_paths_follow_the_unit_of_measure():
    x, y = moving(forward=0.3, units=600, waves=4)
    one, other = ri_clpm(x, y), ri_clpm(100 * x, y)
    assert one and other
    assert other.raw_forward.value == pytest.approx(one.raw_forward.value / 100, rel=1e-4)
    assert other.forward.value == pytest.approx(one.forward.value, rel=1e-4)


def test_units_with_a_gap_are_dropped():
    x, y = moving(units=150, waves=4)
    x[:3, 2] = np.nan
    found = ri_clpm(x, y)
    assert found
    assert (found.units, found.dropped) == (147, 3)


@pytest.mark.parametrize(("units", "waves"), [(99, 4), (200, 2), (200, 13)])
def test_too_few_units_or_waves_or_too_many_are_refused(units, waves):
    assert not ri_clpm(*moving(units=units, waves=waves))


def test_a_wave_without_differences_is_refused():
    x, y = moving(units=150, waves=4)
    x[:, 1] = 3
    assert not ri_clpm(x, y)


def test_copies_are_refused():
    x, _ = moving(units=150, waves=4)
    assert not ri_clpm(x, x)


def test_figures_without_lasting_differences_are_refused():
    rng = np.random.default_rng(5)
    alternating = rng.normal(size=(2, 200, 4))
    alternating[:, :, 1::2] -= 0.9 * alternating[:, :, ::2]
    assert not ri_clpm(*alternating)


def test_x_and_y_must_have_the_same_shape():
    with pytest.raises(ValueError, match="one column a wave"):
        ri_clpm(np.ones((120, 3)), np.ones((120, 4)))
