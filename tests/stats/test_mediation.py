import numpy as np
import pytest

from dashboard.stats.correlation import from_r
from dashboard.stats.mediation import chain_product, indirect_effect
from dashboard.stats.result import NotEnoughData


def test_four_links_of_point_three_are_next_to_nothing():
    found = chain_product([from_r(0.3, 200)] * 4)
    assert found
    assert found.value == pytest.approx(0.0081)
    assert 0 < found.low < found.value < found.high < 0.04


def test_one_link_alone_is_itself():
    link = from_r(0.3, 200)
    found = chain_product([link])
    assert found
    assert (found.low, found.high) == pytest.approx((link.ci_low, link.ci_high), abs=0.005)


def test_a_silent_link_silences_the_chain():
    answer = chain_product([from_r(0.3, 200), NotEnoughData("Only 3 units.")])
    assert not answer
    assert "Only 3 units." in answer.reason
    assert not chain_product([])


def _chain(n=100, seed=0, direct=0.0):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=n)
    m = 0.6 * x + rng.normal(size=n)
    return 3 * x + 50, m / 2, 10 * (0.5 * m + direct * x + rng.normal(size=n))


def test_paths_are_those_of_two_regressions():
    x, m, y = _chain(direct=0.2)
    found = indirect_effect(x, m, y)
    a = np.polyfit(x, m, 1)[0]
    design = np.column_stack([np.ones(100), x, m])
    _, direct, b = np.linalg.lstsq(design, y, rcond=None)[0]
    assert found
    assert (found.a, found.b, found.direct) == pytest.approx((a, b, direct))
    assert found.indirect.value == pytest.approx(a * b)
    assert found.total == pytest.approx(np.polyfit(x, y, 1)[0])


def test_the_way_through_is_seen_and_absent_where_there_is_none():
    x, m, y = _chain()
    there, not_there = indirect_effect(x, m, y), indirect_effect(x, m[::-1], y)
    assert there and not_there
    assert there.indirect.low > 0
    assert there.bca.low > 0
    assert not_there.indirect.contains(0)


def test_units_with_a_gap_are_dropped():
    x, m, y = _chain()
    m[0] = np.nan
    found = indirect_effect(x, m, y)
    assert found
    assert (found.units, found.dropped) == (99, 1)


def test_nineteen_units_or_copies_are_refused():
    assert not indirect_effect(*_chain(19))
    x, m, y = _chain()
    assert not indirect_effect(x, 2 * x, y)
    assert not indirect_effect(np.ones(100), m, y)
