"""A unit's themes beside the others'; a few units beside the rest."""

import numpy as np
import pytest

from dashboard.analyses.picked_units import picked_units, told_of_all
from dashboard.analyses.scope import units
from dashboard.analyses.unit_themes import UnitThemes, themes_words, unit_themes
from dashboard.analyses.units import unit_page
from dashboard.mart.reading import Mart
from dashboard.stats.scores import mean_interval_from_sums


def test_themes_stand_beside_all_answers_of_the_other_leaves(true_mart: Mart) -> None:
    found = unit_themes(true_mart, unit_page(true_mart, "S003"))
    assert isinstance(found, UnitThemes)
    assert found.others == "other stores"
    row = found.rows[0]
    page = unit_page(true_mart, "S003")
    (figure,) = [f for f in page.figures if f.metric == row.metric]
    day = figure.level.ends_on
    raw = true_mart.columns("metric_by_unit", metric=row.metric.metric, since=day, until=day)
    other = raw["unit"] != "S003"
    sums = [float(raw[key][other].sum()) for key in ("weight", "total", "total_squares")]
    assert row.there == mean_interval_from_sums(*sums)
    assert row.difference is not None
    assert row.difference.value == pytest.approx(row.here.value - row.there.value)


def test_themes_come_furthest_above_first_and_are_counted_in_words(true_mart: Mart) -> None:
    for unit in ("S003", "S004", "S010"):
        found = unit_themes(true_mart, unit_page(true_mart, unit))
        assert isinstance(found, UnitThemes)
        apart = [row.here.value - row.there.value for row in found.rows]
        assert apart == sorted(apart, reverse=True)
        said = themes_words(found)
        assert ("Surely" in said) == bool(found.higher or found.lower)


def test_what_is_no_leaf_stands_beside_everyone(true_mart: Mart) -> None:
    region = next(u.unit for u in units(true_mart).values() if u.level == 1)
    found = unit_themes(true_mart, unit_page(true_mart, region))
    assert isinstance(found, UnitThemes)
    assert found.others == "everyone"


def test_a_unit_with_older_figures_stands_beside_everyones_of_that_time(true_mart: Mart) -> None:
    for unit in units(true_mart):
        for figure in unit_page(true_mart, unit).figures:
            assert figure.whole.ends_on is not None
            assert figure.level.ends_on is not None
            assert figure.whole.ends_on <= figure.level.ends_on


def test_picked_units_count_once_each_beside_the_rest(true_mart: Mart) -> None:
    names = told_of_all(true_mart, "enps")
    assert names[0] == "enps"
    assert len(names) == len(set(names))
    for one in picked_units(true_mart, ("S003", "S004"), names):
        assert set(one.each) <= {"S003", "S004"}
        if one.each:
            assert one.picked == pytest.approx(np.mean(list(one.each.values())))
        assert one.rest is not None
