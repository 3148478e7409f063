import pytest

from dashboard.stats.unit_sums import unit_sums


def test_sums_by_unit_in_order_of_labels():
    found = unit_sums([2, 3, None, 5], ["b", "a", "a", "b"])
    assert found.units.tolist() == ["a", "b"]
    assert found.n.tolist() == [1, 2]
    assert found.total.tolist() == [3, 7]
    assert found.total_squares.tolist() == [9, 29]
    assert found.mean == pytest.approx([3, 3.5])
    assert found.dropped == 1
