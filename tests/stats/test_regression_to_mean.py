import numpy as np
import pytest
import statsmodels.api as sm

from dashboard.stats.regression_to_mean import bounce, expected_bounce


@pytest.mark.parametrize(("retest", "gain"), [(0.5, 0.64), (0.7, 0.38), (0.9, 0.13)])
def test_the_bottom_quarter_improves_by_itself(retest, gain):
    rng = np.random.default_rng(0)
    before = rng.normal(size=200_000)
    after = retest * before + np.sqrt(1 - retest**2) * rng.normal(size=200_000)
    bottom = before < np.quantile(before, 0.25)
    assert expected_bounce(before, bottom, retest) == pytest.approx(gain, abs=0.01)
    assert after[bottom].mean() - before[bottom].mean() == pytest.approx(gain, abs=0.01)


def test_nobody_selected_has_no_bounce():
    assert not expected_bounce([1, 2, 3], [False] * 3, 0.5)
    assert not expected_bounce([np.nan, 2, 3], [True, False, False], 0.5)


def _two_waves(gain=0.0, seed=0):
    rng = np.random.default_rng(seed)
    level = rng.normal(size=120)
    before, after = level + 0.7 * rng.normal(size=(2, 120))
    bottom = before < np.quantile(before, 0.25)
    return before, after + gain * bottom, bottom


def test_a_bounce_alone_claims_nothing():
    found = bounce(*_two_waves())
    assert found
    assert found.observed > 0.3
    assert found.expected > 0.3
    assert found.beyond.contains(0)


def test_what_goes_beyond_the_bounce_is_the_indicator_in_a_regression():
    before, after, bottom = _two_waves(gain=1.0)
    found = bounce(before, after, bottom)
    rest = sm.OLS(after[~bottom], sm.add_constant(before[~bottom])).fit()
    beyond = (after[bottom] - rest.predict(sm.add_constant(before[bottom]))).mean()
    assert found
    assert found.beyond.value == pytest.approx(beyond)
    assert found.beyond.low > 0
    assert found.observed - found.expected == pytest.approx(beyond)


def test_too_few_units_are_refused():
    assert not bounce([1, 2, 3, 4], [1, 2, 3, 5], [True, True, False, False])
