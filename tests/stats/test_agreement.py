import numpy as np
import pytest

from dashboard.stats.agreement import average_deviation, rwg, rwg_j, rwg_star, uniform_null


def test_a_unit_of_one_mind_agrees_fully():
    found = rwg([4, 4, 4, 1, 5, 3], ["a", "a", "a", "b", "b", "b"], uniform_null(5))
    assert found
    assert found.values == pytest.approx([1, 0])


def test_one_item_by_hand():
    found = rwg([3, 4, 5, 4], [1, 1, 1, 1], uniform_null(5))
    assert found
    assert found.values == pytest.approx([1 - (2 / 3) / 2])


def test_one_person_cannot_agree():
    found = rwg([3, 4, 5], ["a", "a", "b"], 2)
    assert found
    assert (found.units.tolist(), found.left_out) == (["a"], 1)
    assert not rwg([3, 4], ["a", "b"], 2)


def test_a_person_with_a_gap_is_left_out():
    items = [[3, 4], [4, np.nan], [5, 4]]
    found = rwg_star(items, [1, 1, 1], 2)
    assert found
    assert found.n.tolist() == [2]


def test_more_items_of_the_same_agreement_raise_rwg_j_but_not_rwg_star():
    rng = np.random.default_rng(0)
    unit = np.repeat(np.arange(20), 10)
    items = rng.integers(1, 6, size=(200, 20)).astype(float) * 0.5 + 1.5
    few, many = rwg_j(items[:, :3], unit, 1), rwg_j(items, unit, 1)
    star_few, star_many = rwg_star(items[:, :3], unit, 1), rwg_star(items, unit, 1)
    assert few and many and star_few and star_many
    assert many.mean > few.mean + 0.2
    assert star_many.mean == pytest.approx(star_few.mean, abs=0.05)


def test_average_deviation_is_in_scale_points():
    found = average_deviation([[1], [3], [5]], ["a", "a", "a"])
    assert found
    assert found.values == pytest.approx([4 / 3])


def test_share_of_units_that_pass():
    found = rwg([4, 4, 1, 5, 3, 4], [1, 1, 2, 2, 3, 3], 2)
    assert found
    assert found.share_at_least(0.7) == pytest.approx(2 / 3)
    assert found.median == pytest.approx(0.75)
