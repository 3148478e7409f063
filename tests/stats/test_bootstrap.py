import time

import numpy as np
import pytest

from dashboard.stats.bootstrap import (
    bca_interval,
    percentile_interval,
    resample_counts,
    resampled_sums,
)


def test_each_resample_draws_as_many_units_as_there_are():
    counts = np.concatenate(list(resample_counts(units=7, resamples=50)))
    assert counts.shape == (50, 7)
    assert (counts.sum(axis=1) == 7).all()


def test_a_seed_fixes_the_answer():
    moments = np.arange(12.0).reshape(6, 2)
    assert (resampled_sums(moments, 20, seed=5) == resampled_sums(moments, 20, seed=5)).all()
    assert (resampled_sums(moments, 20, seed=5) != resampled_sums(moments, 20, seed=6)).any()


def test_sums_are_those_of_drawing_rows():
    moments = np.random.default_rng(1).normal(size=(9, 3))
    counts = np.concatenate(list(resample_counts(9, 10, seed=2)))
    rows = [moments[np.repeat(np.arange(9), count)].sum(axis=0) for count in counts]
    assert resampled_sums(moments, 10, seed=2) == pytest.approx(np.array(rows))


def test_chunks_do_not_repeat_one_another():
    counts = list(resample_counts(units=2_000_000, resamples=4))
    assert len(counts) == 2
    assert (counts[0][0] != counts[1][0]).any()


def test_draws_that_could_not_be_computed_are_left_out():
    draws = np.array([np.nan, 0, 1, 2, 3, 4, np.nan])
    assert percentile_interval(draws, 0.5) == (1, 3)


def test_few_units_move_the_tails_out():
    draws = np.random.default_rng(0).normal(size=100_000)
    low, high = percentile_interval(draws, units=10)
    # t with 9 degrees of freedom, 2.262, times the root of 10/9.
    assert (low, high) == pytest.approx((-2.385, 2.385), abs=0.03)
    assert percentile_interval(draws, units=10_000) == pytest.approx((-1.96, 1.96), abs=0.02)


def test_a_symmetric_bca_is_the_percentile_interval():
    draws = np.linspace(-1, 1, 1001)
    jackknife = np.array([-1.0, 1, -1, 1])
    assert bca_interval(draws, 0.0, jackknife) == pytest.approx(percentile_interval(draws))


def test_bca_moves_towards_where_the_draws_lean():
    draws = np.random.default_rng(0).exponential(size=4000)
    low, high = bca_interval(draws, 1.0, np.zeros(5))
    assert (low, high) > percentile_interval(draws)


def test_bca_with_all_draws_on_one_side_falls_back():
    draws = np.linspace(1, 2, 100)
    assert bca_interval(draws, 5.0, np.zeros(5)) == percentile_interval(draws)


def test_two_thousand_units_and_resamples_cost_a_moment():
    moments = np.random.default_rng(0).normal(size=(2000, 66))
    started = time.perf_counter()
    resampled_sums(moments, 2000)
    # Far above the few tenths of a second it takes, far below the minute of a loop.
    assert time.perf_counter() - started < 10
