"""Units like one another, and two of them side by side."""

import numpy as np
import pytest

from dashboard.analyses.metric_info import metric_info
from dashboard.analyses.neighbours import Beside, neighbours, side_by_side
from dashboard.analyses.units import unit_page
from dashboard.mart.reading import Mart
from dashboard.stats import Interval


def test_neighbours_are_the_nearest_in_size(true_mart: Mart) -> None:
    found = true_mart.columns("metric_by_unit", metric="headcount", since=None, until=None)
    size = dict(zip(found["unit"], found["value"], strict=True))
    unit = found["unit"][0]
    near = neighbours(true_mart, unit)
    assert len(near) == 5
    assert unit not in near
    furthest = max(abs(np.log(size[code] / size[unit])) for code in near)
    others = [code for code in size if code not in (*near, unit)]
    assert all(abs(np.log(size[code] / size[unit])) >= furthest - 1e-12 for code in others)


def test_a_unit_without_a_size_has_no_neighbours(true_mart: Mart) -> None:
    assert neighbours(true_mart, "nobody") == ()


def test_two_units_are_laid_side_by_side_with_their_difference(true_mart: Mart) -> None:
    here, there = (unit_page(true_mart, code) for code in ("S003", "S004"))
    rows = side_by_side(here, there)
    assert {row.metric.metric for row in rows} >= {"nps"}
    for row in rows:
        if row.difference is not None:
            assert row.difference.value == pytest.approx(row.here.value - row.there.value)


@pytest.mark.parametrize(
    ("limits", "said"),
    [((1, 3), "higher here"), ((-3, -1), "lower here"), ((-1, 2), "could be chance")],
)
def test_a_difference_is_said_only_beyond_chance(
    true_mart: Mart, limits: tuple[float, float], said: str
) -> None:
    one, info = Interval(0, 0, 0), metric_info(true_mart, "nps")
    difference = Interval(sum(limits) / 2, *limits)
    assert said in Beside(info, one, one, difference).words
    assert "from totals" in Beside(info, one, one, None).words
