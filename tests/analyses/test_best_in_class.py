"""What the best have; chance in being best, chance in what differs."""

import numpy as np
import pytest
from scipy import stats

from dashboard.analyses.best_in_class import BestInClass, _apart, best_in_class
from dashboard.analyses.best_in_class_words import answer, luck
from dashboard.mart.reading import Mart
from dashboard.stats import NotEnoughData


@pytest.fixture(scope="module")
def found(true_mart: Mart) -> BestInClass:
    best = best_in_class(true_mart, "nps")
    assert isinstance(best, BestInClass)
    return best


def test_the_lead_of_the_best_is_expected_to_shrink(found: BestInClass) -> None:
    assert 0 < found.stays < found.lead
    assert "Part of being best is luck" in luck(found)


def test_figures_of_the_same_side_are_left_out(found: BestInClass) -> None:
    assert found.profile
    assert not [row for row in found.profile if row.metric.side == "customer"]
    size = [abs(row.apart.value) for row in found.profile]
    assert size == sorted(size, reverse=True)


def test_only_what_is_told_from_chance_is_in_the_answer(found: BestInClass) -> None:
    told = [row.metric.phrase for row in found.profile if row.told]
    said = answer(found)
    assert all(phrase in said for phrase in told[:4])
    assert ("Nothing that can be told from chance" in said) == (not told)


def test_the_interval_is_that_of_two_means() -> None:
    best, rest = np.array([5.0, 6.0, 7.0]), np.array([1.0, 2.0, 3.0, 4.0])
    told = _apart(best, rest)
    assert told is not None
    interval, p = told
    pooled = np.sqrt((2 + 5) / 5)
    assert interval.value == pytest.approx(3.5 / pooled)
    assert p == pytest.approx(float(stats.ttest_ind(best, rest).pvalue))
    assert _apart(best[:2], rest) is None


def test_a_figure_without_a_better_end_has_no_best(true_mart: Mart) -> None:
    assert isinstance(best_in_class(true_mart, "headcount"), NotEnoughData)
