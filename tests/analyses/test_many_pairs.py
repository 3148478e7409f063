"""The pass over all pairs must say what the query for one pair says, whatever the periods are."""

from itertools import permutations

import numpy as np
import pytest

from dashboard.analyses.many_pairs import read_many
from dashboard.analyses.pairs import read_pairs, unit_points
from dashboard.mart.reading import Mart
from dashboard.selection import Selection

# Waves with waves, months with months, each way between the two, rates, sums and uploaded months.
METRICS = ("engagement", "driver_manager", "voluntary_turnover", "nps", "csat", "revenue", "margin")


@pytest.mark.parametrize(("x", "y"), list(permutations(METRICS, 2)))
def test_a_pair_is_what_its_own_page_shows(true_mart: Mart, x: str, y: str) -> None:
    figures = read_many(true_mart, METRICS)
    points = unit_points(read_pairs(true_mart, Selection(x, y)))
    one, other = figures.together(x, y)
    there = np.isfinite(one)
    assert tuple(np.array(figures.units)[there]) == points.unit
    assert one[there] == pytest.approx(points.x)
    assert other[there] == pytest.approx(points.y)


def test_a_filter_leaves_its_units_only(true_mart: Mart) -> None:
    where = (("region", ("North",)),)
    figures = read_many(true_mart, ("engagement", "nps"), where)
    points = unit_points(read_pairs(true_mart, Selection("engagement", "nps", where=where)))
    assert set(points.unit) <= set(figures.units)
    assert len(figures.units) < 40


def test_several_figures_beside_one_rest_on_the_same_periods(true_mart: Mart) -> None:
    themes = ("driver_manager", "driver_growth")
    figures = read_many(true_mart, [*themes, "nps"])
    x, y = figures.beside(themes, "nps")
    alone, _ = figures.together("driver_manager", "nps")
    assert x.shape == (len(figures.units), 2)
    assert np.isfinite(x).all(axis=1).sum() == np.isfinite(y).sum()
    # A store whose growth score is hidden in one wave is compared over the other waves only.
    assert np.nanmax(np.abs(x[:, 0] - alone)) >= 0
    assert np.corrcoef(x[np.isfinite(y), 0], alone[np.isfinite(y)])[0, 1] > 0.99


def test_a_metric_without_readings_is_left_out(true_mart: Mart) -> None:
    assert set(read_many(true_mart, ("nps", "ces")).by_metric) == {"nps"}
