"""Retention curves, rolling years, groups and funnels: the data of the figures."""

from typing import Any

import numpy as np
import pytest

from dashboard.analyses.ranking import ranking
from dashboard.analyses.ranking.standing import Standing
from dashboard.analyses.staying import StayingAnswer, staying
from dashboard.analyses.staying.retention import RetentionAnswer
from dashboard.charts import forest, funnel, retention, rolling, staying_rows
from dashboard.charts.theme import MUTED, place
from dashboard.mart.reading import Mart, open_mart
from dashboard.stats.funnel import Funnel
from dashboard.stats.turnover import RollingYear
from tests.planted_companies import planted


@pytest.fixture(scope="module")
def planted_mart() -> Mart:
    return open_mart(planted("true")[0])


@pytest.fixture(scope="module")
def answer(planted_mart: Mart) -> StayingAnswer:
    return staying(planted_mart, planted("true")[0])


@pytest.fixture(scope="module")
def curves(answer: StayingAnswer) -> RetentionAnswer:
    assert isinstance(answer.retention, RetentionAnswer)
    return answer.retention


def lines(drawn: Any) -> list[Any]:
    return [trace for trace in drawn.data if trace.mode == "lines"]


def test_a_curve_starts_at_a_hundred_and_never_rises(curves: RetentionAnswer) -> None:
    drawn = lines(retention.retention(curves))
    assert len(drawn) == 3
    for line in drawn:
        assert line.y[0] == 100
        assert (np.diff(line.y) <= 1e-9).all()
        assert max(line.x) <= retention.LONGEST


def test_every_curve_has_a_band_in_its_colour(curves: RetentionAnswer) -> None:
    drawn = retention.retention(curves)
    bands = [trace for trace in drawn.data if trace.mode == "none"]
    assert [band.fillcolor for band in bands] == [line.line.color for line in lines(drawn)]


def test_thirds_are_told_apart_without_colour(curves: RetentionAnswer) -> None:
    drawn = lines(retention.retention(curves))
    assert [line.line.dash for line in drawn] == ["solid", "dot", "dash"]
    assert drawn[0].line.color == place("staying")
    assert drawn[1].line.color == MUTED


def test_curves_are_named_at_their_ends_and_apart(curves: RetentionAnswer) -> None:
    heights = sorted(note.y for note in retention.retention(curves).layout.annotations)
    assert len(heights) == 3
    assert min(np.diff(heights)) >= retention.APART - 1e-9


def test_the_table_of_curves_has_intervals(curves: RetentionAnswer) -> None:
    table = retention.numbers(curves)
    assert len({len(column) for column in table.values()}) == 1
    assert all(low <= high for low, high in zip(table["From"], table["To"], strict=True))  # type: ignore[operator]
    assert "after one year" in retention.alt(curves)


def test_a_rolling_year_is_drawn_from_zero_with_its_band(answer: StayingAnswer) -> None:
    assert answer.chosen is not None
    year = answer.chosen.rolling
    assert isinstance(year, RollingYear)
    drawn = rolling.rolling(answer.chosen, year)
    assert drawn.layout.yaxis.rangemode == "tozero"
    band, line = drawn.data
    assert max(band.y) > max(line.y)
    assert len(rolling.numbers(answer.chosen, year)["From"]) == len(line.x)
    assert rolling.sentence(answer.chosen, year)


def test_a_group_is_a_row_with_its_interval(answer: StayingAnswer) -> None:
    rows = staying_rows.group_rows(answer.groups, thirds=True)
    drawn = forest.forest(rows, "Leavers", line=20.0, line_name="everybody")
    assert len(drawn.data) == 3
    for trace, row in zip(drawn.data, rows, strict=True):
        assert row.value is not None
        assert row.high is not None
        assert trace.x[0] + trace.error_x.array[0] == pytest.approx(row.high)
    assert "Highest third of engagement" in drawn.layout.yaxis.ticktext[2].replace("<br>", " ")


def test_a_row_that_cannot_say_has_its_reason_and_no_dot() -> None:
    rows = [forest.Row("A", "nobody was employed", None), forest.Row("B", "3", 3.0)]
    drawn = forest.forest(rows, "x")
    assert len(drawn.data) == 1
    assert "nobody was employed" in forest.alt(rows)
    assert forest.numbers(rows, "Unit")["Value"] == [None, 3.0]


def test_what_could_be_chance_is_drawn_pale() -> None:
    (trace,) = forest.forest([forest.Row("A", "1", 1.0, -1.0, 3.0, faint=True)], "x").data
    assert trace.opacity < 1
    assert trace.marker.symbol == "circle-open"


def test_units_outside_the_funnel_are_strong_and_named(planted_mart: Mart) -> None:
    found = ranking(planted_mart, "nps")
    assert isinstance(found.standing, Standing)
    limits = found.standing.funnel
    assert isinstance(limits, Funnel)
    drawn = funnel.funnel(found.metric, found.standing, limits)
    *edges, dots = drawn.data
    assert len(edges) == 4
    assert [code for (code,) in dots.customdata] == list(found.standing.unit)
    strong = [size > 8 for size in dots.marker.size]
    assert strong == limits.outside.tolist()
    assert len(drawn.layout.annotations) == min(sum(strong), funnel.NAMED)
    assert "by chance alone" in funnel.sentence(limits, "stores")


def test_small_print_says_what_a_third_compares(answer: StayingAnswer) -> None:
    assert any("not people" in said for said in staying_rows.caveats(answer))
    labels = [label for label, _ in staying_rows.details(answer)]
    assert "Lowest third against highest, exact" in labels
