import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.stats.icc import icc, icc_of, people_needed, spearman_brown
from dashboard.stats.unit_sums import unit_sums


def test_two_units_by_hand():
    found = icc_of([1, 2, 3, 5, 6, 7], ["a", "a", "a", "b", "b", "b"])
    assert found
    # MSB = 3 (4 - 2)^2 + 3 (6 - 4)^2 = 24, MSW = 1.
    assert (found.msb, found.msw, found.f) == pytest.approx((24, 1, 24))
    assert found.icc1.value == pytest.approx(23 / 26)
    assert found.icc2.value == pytest.approx(23 / 24)


@given(st.integers(0, 1000))
def test_sums_give_exactly_what_rows_give(seed):
    rng = np.random.default_rng(seed)
    unit = rng.integers(0, 8, size=60)
    scores = rng.integers(1, 6, size=60) + 0.3 * unit
    sums = unit_sums(scores, unit)
    raw, summed = icc_of(scores, unit), icc(sums.n, sums.total, sums.total_squares)
    within = np.concatenate([scores[unit == u] - scores[unit == u].mean() for u in set(unit)])
    assert raw and summed
    assert summed == raw
    assert raw.msw == pytest.approx(within @ within / raw.df2)


def test_units_alike_give_no_reliability_and_no_wish():
    found = icc_of([1, 2, 3, 1, 2, 3, 1, 2, 3], [0, 0, 0, 1, 1, 1, 2, 2, 2])
    assert found
    assert found.icc1.value < 0
    assert (found.icc2.value, found.people_needed) == (0, None)
    assert found.band == "attenuated"


def test_averages_instead_of_answers_are_noticed():
    answer = icc_of([3.1, 3.1, 4.2, 4.2], ["a", "a", "b", "b"])
    assert not answer
    assert "averages" in answer.reason


def test_one_answer_a_unit_says_nothing():
    assert not icc_of([1, 2, 3], ["a", "b", "c"])
    assert not icc_of([1, 2, 3], ["a", "a", "a"])


def test_units_without_answers_are_left_out():
    found = icc([3, 3, 0, 2], [6, 18, 0, np.nan], [14, 110, 0, 9])
    assert found
    assert (found.units, found.people) == (2, 6)


def test_bands_follow_reliability():
    rng = np.random.default_rng(2)
    unit = np.repeat(np.arange(40), 12)
    noise = rng.normal(size=480)
    bands = [icc_of(s * rng.normal(size=40)[unit] + noise, unit).band for s in (0.1, 0.4, 1)]
    assert bands == ["attenuated", "caution", "good"]


def test_people_needed_reach_the_reliability():
    people = people_needed(0.08)
    assert spearman_brown(0.08, people) == pytest.approx(0.70)
    with pytest.raises(ValueError, match="between 0 and 1"):
        people_needed(-0.02)
