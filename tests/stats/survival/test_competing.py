import numpy as np
import pytest

from dashboard.stats.survival import cumulative_incidence, kaplan_meier, risk_table


def test_reasons_add_up_to_everyone_who_left():
    found = cumulative_incidence([1, 2, 3], [10, 8, 5], [[1, 1], [2, 0], [0, 3]])
    assert found
    retained = np.cumprod([8 / 10, 6 / 8, 2 / 5])
    assert found.incidence.sum(axis=1) == pytest.approx(1 - retained)
    assert found.incidence[1, 0] == pytest.approx(0.1 + 0.8 * 0.25)


def test_a_single_reason_is_one_less_the_retention_curve():
    table = risk_table([2, 3, 3, 5, 7, 8, 9, 9], [1, 1, 0, 1, 0, 1, 1, 0])
    curve = kaplan_meier(table)
    found = cumulative_incidence(table.times, table.at_risk[:, 0], table.events)
    assert curve and found
    assert found.incidence[:, 0] == pytest.approx(1 - curve.retained)
    assert found.se[:, 0] == pytest.approx(curve.se)


def test_limits_lie_round_the_share():
    found = cumulative_incidence([1, 2, 3], [100, 80, 50], [[10, 5], [8, 4], [5, 0]])
    assert found
    assert (found.low < found.incidence).all()
    assert (found.incidence < found.high).all()


def test_a_reason_nobody_gave_stays_at_nought():
    found = cumulative_incidence([1, 2], [10, 8], [[2, 0], [1, 0]])
    assert found
    assert found.high[:, 1].tolist() == [0, 0]


def test_nobody_left_is_no_curve_and_too_many_are_a_mistake():
    assert not cumulative_incidence([1], [10], [[0, 0]])
    with pytest.raises(ValueError, match="more people left"):
        cumulative_incidence([1], [3], [[2, 2]])
