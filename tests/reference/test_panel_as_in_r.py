import numpy as np

from dashboard.stats.lead_lag import lead_lag, ri_clpm
from dashboard.stats.mundlak import mundlak
from dashboard.stats.panel import between, within
from tests.reference.r_values import assert_as_r, limits, table, values

PANEL = table("panel")
X, Y, UNIT, WAVE = (PANEL[name] for name in ("x", "y", "unit", "wave"))
KEPT = (UNIT + WAVE) % 7 != 0
RAGGED = (X[KEPT], Y[KEPT], UNIT[KEPT])


def _slope(found):
    interval = {"slope": found.slope.value, "low": found.slope.low, "high": found.slope.high}
    return interval | {"se": found.se, "p": found.p}


def test_within_units():
    assert_as_r("within", _slope(within(*RAGGED)))


def test_within_units_and_periods():
    assert_as_r("within_periods", _slope(within(*RAGGED, WAVE[KEPT])))


def test_between_units():
    found = between(*RAGGED)
    shown = {"r": found.r, "p": found.p, "low": found.ci_low, "high": found.ci_high}
    assert_as_r("between", shown)


def test_both_in_one_model():
    found = mundlak(*RAGGED)
    parts = [found.intercept, found.within, found.context]
    shown = {"value": [part.estimate.value for part in parts], "se": [part.se for part in parts]}
    assert_as_r("mundlak", shown | {"tau2": found.tau2, "sigma2": found.sigma2}, rel=1e-4)


def test_which_comes_first():
    found, expected = lead_lag(X, Y, UNIT, WAVE, resamples=50), values()["lead_lag"]
    for name, interval in (("forward", found.forward), ("backward", found.backward)):
        assert limits(interval).keys() == expected[name].keys()
        assert np.allclose(list(limits(interval).values()), list(expected[name].values()))


def test_paths_inside_units():
    order = np.lexsort((WAVE, UNIT))
    found = ri_clpm(X[order].reshape(120, 5), Y[order].reshape(120, 5))
    expected = values()["ri_clpm"]
    for name, interval in (("forward", found.raw_forward), ("backward", found.raw_backward)):
        assert np.allclose(
            list(limits(interval).values()), list(expected[name].values()), atol=2e-5
        )
    assert np.isclose(found.chi2, expected["chi2"], rtol=1e-6)
    assert (found.df, round(found.rmsea, 6)) == (expected["df"], round(expected["rmsea"], 6))
