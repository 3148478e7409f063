import numpy as np
import pytest

from dashboard.stats.series import (
    correlation_at_effective_n,
    effective_periods,
    lag_one,
    level_correlation,
    link_of_changes,
)


def test_levels_are_always_refused():
    answer = level_correlation(range(24), range(24))
    assert not answer
    assert "24 periods" in answer.reason


def test_two_trends_without_a_link_change_apart():
    rng = np.random.default_rng(0)
    x, y = np.arange(60) + rng.normal(size=(2, 60))
    found = link_of_changes(x, y)
    assert found
    assert found.changes.ci_low < 0 < found.changes.ci_high
    assert found.n_effective < 5
    assert np.corrcoef(x, y)[0, 1] > 0.99


def test_a_gap_loses_two_changes():
    x = np.random.default_rng(1).normal(size=20)
    y = np.random.default_rng(2).normal(size=20)
    x[7] = np.nan
    found = link_of_changes(x, y)
    assert found
    assert (found.changes.n, found.changes.dropped, found.periods) == (17, 2, 19)


def test_eight_periods_are_too_few_changes():
    assert not link_of_changes(range(8), [1, 3, 2, 5, 4, 6, 8, 7])
    assert not link_of_changes([1, 2, 3, 4, 6, 5, 7, 8], [1, 3, 2, 5, 4, 6, 8, 7])


def test_series_of_different_lengths_are_a_mistake():
    with pytest.raises(ValueError, match="same periods"):
        link_of_changes(range(20), range(19))


def test_lag_one_by_hand():
    assert lag_one([1, 2, 3, 4]) == pytest.approx(0.25)
    assert lag_one([2, 2, 2]) == 0
    assert lag_one([1, 2, np.nan, 4, 5]) == pytest.approx(4 / 10)


def test_independent_periods_all_count():
    x, y = np.random.default_rng(3).normal(size=(2, 4000))
    assert effective_periods(x, y) == pytest.approx(4000, rel=0.02)


def test_slow_waves_hold_no_periods_to_speak_of():
    wave = np.sin(2 * np.pi * np.arange(1, 41) / 41)
    assert correlation_at_effective_n(wave, wave[::-1].copy()) is None
