import numpy as np
import pytest

from dashboard.stats.survival import life_table, risk_table


def test_who_is_at_risk_by_hand():
    table = risk_table([2, 3, 3, 5, 7], [1, 1, 0, 1, 0])
    assert table.times.tolist() == [2, 3, 5]
    assert table.at_risk[:, 0].tolist() == [5, 4, 2]
    assert table.events[:, 0].tolist() == [1, 1, 1]
    assert table.last == 7


def test_late_entrants_do_not_count_before_they_came():
    table = risk_table([2, 3, 5], [1, 1, 1], entry=[0, 2, 2])
    assert table.at_risk[:, 0].tolist() == [1, 2, 1]


def test_groups_keep_columns_of_their_own():
    table = risk_table([1, 2, 2], [1, 1, 1], ["b", "a", "b"])
    assert table.groups.tolist() == ["a", "b"]
    assert table.at_risk.tolist() == [[1, 2], [1, 1]]
    assert table.only("b").events[:, 0].tolist() == [1, 1]
    assert table.pooled.at_risk[:, 0].tolist() == [3, 2]


def test_a_life_table_equals_the_people_behind_it():
    time, event, group = [1, 1, 2, 3, 3, 4], [1, 0, 1, 1, 1, 0], [0, 1, 0, 1, 0, 1]
    people = risk_table(time, event, group)
    published = life_table(
        np.repeat(people.times, 2), people.at_risk.ravel(), people.events.ravel(), [0, 1] * 3
    )
    assert (published.at_risk == people.at_risk).all()
    assert (published.events == people.events).all()


def test_intervals_in_which_nobody_left_need_no_row():
    table = life_table([0, 1, 2], [10, 9, 9], [1, 0, 2])
    assert table.times.tolist() == [0, 2]
    assert table.last == 2


def test_gaps_are_dropped_and_counted():
    assert risk_table([1, np.nan, 3], [1, 1, 1]).dropped == 1
    assert life_table([1, 2], [5, np.nan], [1, 1]).dropped == 1


def test_more_leavers_than_people_is_a_mistake():
    with pytest.raises(ValueError, match="more people left"):
        life_table([1], [3], [4])
