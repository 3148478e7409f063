"""The verdict is right on companies whose truth was planted.

The bounds allow for the number of companies: with 40 of them a true 5 % shows as up to six.
"""

from functools import cache

import pytest

from .judged import Judged, judge

FEW = 40
MANY = 500


@cache
def judged(name: str, companies: int = FEW) -> Judged:
    return judge(name, companies)


def test_a_true_link_is_supported_with_staff_first() -> None:
    found = judged("true")
    assert found.share("supported") >= 0.95
    assert found.first["x"] >= 0.95 * FEW
    assert found.alarmed <= 0.1


@pytest.mark.parametrize("name", ["null", "drift"])
def test_no_link_is_hardly_ever_supported(name: str) -> None:
    found = judged(name)
    assert found.share("supported") <= 0.05
    assert found.share("cannot tell") >= 0.85
    assert found.first["neither"] >= 0.85 * FEW


def test_a_reversed_link_names_the_customers_first() -> None:
    assert judged("reversed").first["y"] >= 0.95 * FEW


def test_a_paradox_of_regions_is_always_warned_of() -> None:
    assert judged("simpson").alarmed == 1


def test_a_common_cause_is_always_warned_of() -> None:
    assert judged("confounded").alarmed >= 0.95


def test_twelve_units_are_mostly_too_few_to_tell() -> None:
    assert judged("small").share("cannot tell") >= 0.4


@pytest.mark.parametrize("name", ["true", "null", "reversed", "drift"])
def test_intervals_hold_the_truth_as_often_as_they_say(name: str) -> None:
    found = judged(name)
    assert found.covered_between >= 0.85
    assert found.covered_within >= 0.85


@pytest.mark.slow
@pytest.mark.parametrize("name", ["null", "drift"])
def test_false_support_stays_below_five_in_a_hundred(name: str) -> None:
    assert judged(name, MANY).share("supported") <= 0.05


@pytest.mark.slow
@pytest.mark.parametrize("name", ["true", "null", "reversed", "confounded", "drift"])
def test_coverage_lies_between_93_and_97(name: str) -> None:
    found = judged(name, MANY)
    assert 0.925 <= found.covered_between <= 0.975
    assert 0.925 <= found.covered_within <= 0.975


@pytest.mark.slow
@pytest.mark.parametrize(("name", "leader"), [("true", "x"), ("reversed", "y")])
def test_the_direction_is_right_where_it_can_be_seen(name: str, leader: str) -> None:
    found = judged(name, MANY)
    assert found.first[leader] >= 0.95 * MANY
