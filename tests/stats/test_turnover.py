import math

import numpy as np
import pytest

from dashboard.stats.result import Interval, NotEnoughData
from dashboard.stats.turnover import (
    annual_rate,
    first_year_attrition,
    rate_ratio,
    replacement_cost,
    rolling_year,
    turnover_rate,
)


def test_three_of_twenty_five_is_twelve_percent_give_or_take_a_lot():
    found = turnover_rate(3, 25)
    assert found
    assert (found.value, found.low, found.high) == pytest.approx((0.12, 0.0247, 0.3507), abs=1e-4)


def test_nobody_left_still_has_an_upper_limit():
    found = turnover_rate(0, 12)
    assert found
    assert found.low == 0
    assert found.high == pytest.approx(-math.log(0.025) / 12)


def test_without_staff_there_is_no_rate():
    assert not turnover_rate(0, 0)
    assert not turnover_rate(0, math.nan)


def test_the_report_formula_is_the_rate_per_person_year():
    assert annual_rate(6, 40, 6) == turnover_rate(6, 20)


def test_two_months_are_not_made_into_a_year():
    answer = annual_rate(2, 40, 2)
    assert isinstance(answer, NotEnoughData)
    assert "2 months" in answer.reason


def test_rolling_year_adds_leavers_and_averages_headcount():
    leavers, headcount = [1] * 11 + [4, 2], [10] * 12 + [22]
    found = rolling_year(leavers, headcount)
    assert found
    assert found.ends_at == (11, 12)
    assert found.value == pytest.approx([15 / 10, 16 / 11])


def test_rolling_year_leaves_out_windows_with_a_gap():
    headcount = [10.0] * 14
    headcount[0] = math.nan
    found = rolling_year([1] * 14, headcount)
    assert found
    assert found.ends_at == (12, 13)


def test_eleven_months_are_no_rolling_year():
    assert not rolling_year([1] * 11, [10] * 11)
    assert not rolling_year([1] * 12, [np.nan] * 12)


def test_a_unit_that_lost_nobody_gives_an_endless_ratio():
    found = rate_ratio((5, 10), (0, 10))
    assert found
    assert (found.ratio, found.high) == (math.inf, math.inf)
    assert found.p == pytest.approx(2 * 0.5**5)


def test_equal_rates_have_ratio_one():
    found = rate_ratio((6, 30), (12, 60))
    assert found
    assert found.ratio == pytest.approx(1)
    assert found.low < 1 < found.high


def test_nobody_left_anywhere_is_no_comparison():
    assert not rate_ratio((0, 10), (0, 10))


def test_cost_is_a_product():
    assert replacement_cost(10, 30_000) == pytest.approx(63_000)


def test_first_year_attrition_turns_the_curve_round():
    found = first_year_attrition(Interval(0.8, 0.7, 0.9))
    assert (found.value, found.low, found.high) == pytest.approx((0.2, 0.1, 0.3))
