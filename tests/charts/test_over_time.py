from dataclasses import replace

import numpy as np

from dashboard.analyses.units import UnitPage
from dashboard.charts import over_time as chart
from dashboard.charts.sparkline import sparkline
from dashboard.charts.standing import standing
from dashboard.charts.theme import MUTED, place
from dashboard.charts.tiles import tiles


def test_the_unit_is_drawn_with_its_band_beside_everyone(page_answer: UnitPage) -> None:
    figure = page_answer.figures[0]
    data = chart.over_time(figure.series, figure.whole_series, "Store 10").data
    band, everyone, own = data
    assert band["fill"] == "toself"
    assert everyone["line"]["color"] == MUTED
    assert own["line"]["color"] == place("staff")
    np.testing.assert_allclose(own["y"], figure.series.value)


def test_lines_are_named_at_their_ends(page_answer: UnitPage) -> None:
    figure = page_answer.figures[0]
    layout = chart.over_time(figure.series, figure.whole_series, "Store 10").to_plotly_json()[
        "layout"
    ]
    assert [note["text"] for note in layout["annotations"]] == ["Store 10", "Everyone"]


def test_the_whole_is_not_compared_with_itself(page_answer: UnitPage) -> None:
    whole = page_answer.figures[0].whole_series
    names = [trace.name for trace in chart.over_time(whole, whole).data]
    assert len(names) == 2


def test_the_words_say_from_where_to_where(page_answer: UnitPage) -> None:
    series = page_answer.figures[0].series
    said = chart.alt(series, "Store 10")
    assert series.label[0] in said
    assert series.label[-1] in said


def test_the_table_has_a_row_a_period_newest_first(page_answer: UnitPage) -> None:
    series = page_answer.figures[0].series
    assert chart.numbers(series)["Period"] == list(reversed(series.label))


def test_a_single_period_has_no_sparkline(page_answer: UnitPage) -> None:
    series = page_answer.figures[0].series
    one = replace(
        series, starts_on=series.starts_on[:1], ends_on=series.ends_on[:1], label=series.label[:1]
    )
    assert sparkline(one).markup == ""
    assert "stencil" in sparkline(series).markup


def test_a_tile_shows_the_value_its_interval_and_how_many_people(page_answer: UnitPage) -> None:
    figure = page_answer.figures[0]
    drawn = tiles([("Staff", figure.metric, figure.level, figure.series, figure.whole)]).markup
    assert f"{figure.level.now.value:.1f}" in drawn
    assert "between" in drawn
    assert "people" in drawn
    assert "everyone:" in drawn


def test_the_standing_claims_no_difference_that_could_be_chance(page_answer: UnitPage) -> None:
    figure = page_answer.figures[0]
    own = figure.level.now
    same = replace(figure, whole=replace(figure.whole, now=replace(own, value=own.value + 0.01)))
    far = replace(figure, whole=replace(figure.whole, now=replace(own, value=own.high + 1)))
    assert "could be chance" in standing([same])
    assert "lower than everyone's" in standing([far])
