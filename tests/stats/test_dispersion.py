import numpy as np
import pytest

from dashboard.stats import NotEnoughData
from dashboard.stats.dispersion import count_dispersion, widened
from dashboard.stats.turnover import RateRatio, rate_ratio


def test_chance_alone_gives_one() -> None:
    rng = np.random.default_rng(5)
    years = rng.uniform(20, 80, 2000)
    group = np.repeat(["a", "b"], 1000)
    rates = np.repeat([0.2, 0.4], 1000)
    found = count_dispersion(rng.poisson(rates * years), years, group)
    assert found == pytest.approx(1.0, abs=0.08)


def test_units_that_differ_give_more() -> None:
    rng = np.random.default_rng(5)
    years = np.full(2000, 50.0)
    own = 0.25 * rng.gamma(10, 0.1, 2000)
    # 1 + mean count / shape
    assert count_dispersion(rng.poisson(own * years), years) == pytest.approx(2.25, abs=0.2)


def test_one_unit_a_group_cannot_say() -> None:
    assert isinstance(count_dispersion([1, 2], [3, 4], ["a", "b"]), NotEnoughData)


def test_limits_move_out_on_the_log_scale() -> None:
    ratio = rate_ratio((60, 200), (40, 210))
    assert isinstance(ratio, RateRatio)
    wide = widened(ratio, 4.0)
    assert np.log(wide.high / wide.ratio) == pytest.approx(2 * np.log(ratio.high / ratio.ratio))
    assert np.log(wide.ratio / wide.low) == pytest.approx(2 * np.log(ratio.ratio / ratio.low))


def test_limits_never_move_in() -> None:
    ratio = rate_ratio((60, 200), (40, 210))
    assert isinstance(ratio, RateRatio)
    assert widened(ratio, 0.3).high == pytest.approx(ratio.high)


def test_a_group_that_lost_nobody_keeps_its_limits() -> None:
    ratio = rate_ratio((5, 20), (0, 21))
    assert isinstance(ratio, RateRatio)
    assert widened(ratio, 3.0) == ratio
