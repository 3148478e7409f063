import pytest

from dashboard.stats.correlation import (
    detectable_r,
    equivalence,
    from_r,
    power_of_r,
    units_for_power,
    units_needed,
)
from dashboard.stats.result import NotEnoughData


@pytest.mark.parametrize(
    ("n", "r"), [(10, 0.77), (20, 0.58), (30, 0.49), (50, 0.38), (100, 0.28), (400, 0.14)]
)
def test_the_smallest_link_that_can_be_seen(n, r):
    assert detectable_r(n) == pytest.approx(r, abs=0.005)


def test_what_can_be_seen_and_what_is_needed_mirror_one_another():
    r = detectable_r(75)
    assert isinstance(r, float)
    assert units_for_power(r) == pytest.approx(75)


@pytest.mark.parametrize(("r", "units"), [(0.10, 782), (0.20, 194), (-0.33, 69)])
def test_units_needed_are_whole(r, units):
    assert units_needed(r) == units
    assert power_of_r(abs(r), units) >= 0.8 > power_of_r(abs(r), units - 1)


def test_a_perfect_link_still_needs_a_handful():
    assert units_needed(0.999) == 4


def test_no_link_needs_no_number_of_units():
    with pytest.raises(ValueError, match="between 0 and 1"):
        units_needed(0.0)


def test_four_units_see_nothing():
    assert isinstance(detectable_r(4), NotEnoughData)


def test_practically_none_takes_many_units():
    few, many = equivalence(from_r(0.0, 200)), equivalence(from_r(0.0, 280))
    assert few and many
    assert (few[0], many[0]) == (False, True)
    assert not equivalence(NotEnoughData("none"))
