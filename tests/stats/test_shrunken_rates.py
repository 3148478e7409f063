import numpy as np
import pytest

from dashboard.stats import NotEnoughData
from dashboard.stats.shrunken_rates import ShrunkenRates, shrunken_rates


def company(seed: int, units: int = 80, spread: float = 0.3) -> tuple[np.ndarray, ...]:
    rng = np.random.default_rng(seed)
    shape = 1 / spread**2
    true = 0.25 * rng.gamma(shape, 1 / shape, units)
    years = rng.uniform(5, 120, units)
    return true, rng.poisson(true * years).astype(float), years


def test_limits_hold_the_true_rate_as_often_as_they_say() -> None:
    held = []
    for seed in range(30):
        true, left, years = company(seed)
        found = shrunken_rates(left, years)
        assert isinstance(found, ShrunkenRates)
        held.append(np.mean((found.low <= true) & (true <= found.high)))
    assert np.mean(held) == pytest.approx(0.95, abs=0.02)


def test_finds_how_far_units_differ() -> None:
    found = [shrunken_rates(*company(seed, 200)[1:]) for seed in range(20)]
    spreads = [one.spread / one.mean for one in found if isinstance(one, ShrunkenRates)]
    assert np.mean(spreads) == pytest.approx(0.3, abs=0.03)


def test_small_units_are_pulled_furthest() -> None:
    found = shrunken_rates([0, 2, 30, 25, 8], [1.0, 5.0, 100.0, 110.0, 50.0])
    assert isinstance(found, ShrunkenRates)
    assert found.reliability[0] < found.reliability[2]
    assert found.value[0] > 0


def test_units_that_do_not_differ_share_one_rate() -> None:
    rng = np.random.default_rng(2)
    years = rng.uniform(20, 60, 100)
    found = shrunken_rates(np.round(0.2 * years), years)
    assert isinstance(found, ShrunkenRates)
    assert np.ptp(found.value) < 0.01


def test_a_unit_without_exposure_stands_at_the_mean() -> None:
    found = shrunken_rates([3, np.nan, 9, 4, 7], [20.0, 10.0, 30.0, 0.0, 25.0])
    assert isinstance(found, ShrunkenRates)
    assert found.reliability[1] == found.reliability[3] == 0
    assert found.value[1] == pytest.approx(found.mean)


@pytest.mark.parametrize(("left", "years"), [([1, 2], [3, 4]), ([0, 0, 0], [5, 5, 5])])
def test_refuses_where_nothing_can_be_told(left: list[float], years: list[float]) -> None:
    assert isinstance(shrunken_rates(left, years), NotEnoughData)
