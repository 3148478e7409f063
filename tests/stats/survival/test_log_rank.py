import numpy as np
import pytest
from scipy import stats

from dashboard.stats.survival import life_table, log_rank, risk_table


def test_two_groups_as_scipy_has_them():
    one, other = [4, 5, 7, 9, 12], [2, 3, 3, 6, 8]
    table = risk_table(one + other, np.ones(10), [0] * 5 + [1] * 5)
    expected = stats.logrank(one, other)
    found = log_rank(table)
    assert found
    assert found.p == pytest.approx(expected.pvalue)
    assert found.chi2 == pytest.approx(expected.statistic**2)
    assert sum(found.observed) == pytest.approx(sum(found.expected))


def test_three_groups_have_two_degrees_of_freedom():
    time = np.arange(1, 31)
    found = log_rank(risk_table(time, np.ones(30), time % 3))
    assert found
    assert found.df == 2
    assert found.p > 0.5


def test_one_group_or_nobody_leaving_cannot_be_compared():
    assert not log_rank(risk_table([1, 2], [1, 1]))
    assert not log_rank(risk_table([1, 2], [0, 0], ["a", "b"]))


def test_a_group_never_at_risk_cannot_be_compared():
    assert not log_rank(life_table([1, 2], [10, 9], [1, 1], ["a", "a"]))
    table = risk_table([1, 2, 3, 0.5], [1, 1, 1, 0], ["a", "a", "a", "b"])
    assert not log_rank(table)
