from dataclasses import replace
from typing import Any

import numpy as np

from dashboard.analyses.link import LinkAnswer
from dashboard.charts import scatter as chart
from dashboard.charts.theme import GROUPS, place
from dashboard.stats import NotEnoughData


def dots(figure: Any) -> list[Any]:
    return [trace for trace in figure.data if trace.mode == "markers"]


def test_each_unit_is_one_dot_that_carries_its_code(link_answer: LinkAnswer) -> None:
    (drawn,) = dots(chart.scatter(link_answer))
    assert [code for (code,) in drawn["customdata"]] == list(link_answer.points.unit)
    np.testing.assert_allclose(drawn["x"], link_answer.points.x)


def test_the_dots_have_the_colour_of_the_side_that_follows(link_answer: LinkAnswer) -> None:
    (drawn,) = dots(chart.scatter(link_answer))
    assert drawn["marker"]["color"] == place("customer")


def test_by_region_each_region_has_its_colour_and_its_name(link_answer: LinkAnswer) -> None:
    drawn = dots(chart.scatter(link_answer, by_region=True))
    assert [trace["name"] for trace in drawn] == ["East", "North", "South", "West"]
    assert [trace["marker"]["color"] for trace in drawn] == list(GROUPS[:4])
    assert sum(len(trace["x"]) for trace in drawn) == link_answer.units


def test_the_line_has_a_band_round_it(link_answer: LinkAnswer) -> None:
    band, line, *_ = chart.scatter(link_answer).data
    assert band["fill"] == "toself"
    assert line["mode"] == "lines"
    assert max(band["y"]) > max(line["y"])


def test_without_a_line_there_are_only_dots(link_answer: LinkAnswer) -> None:
    bare = replace(link_answer, line=NotEnoughData("too few"))
    assert len(chart.scatter(bare).data) == 1


def test_the_three_units_furthest_from_the_line_are_named(link_answer: LinkAnswer) -> None:
    named = {
        note["text"]
        for note in chart.scatter(link_answer).to_plotly_json()["layout"]["annotations"]
    }
    table = chart.numbers(link_answer)
    away = np.abs(np.array(table["Above or below the line"], dtype=float))
    assert named == {table["Unit"][i] for i in np.argsort(-away)[:3]}


def test_the_readers_own_unit_is_named_as_well(link_answer: LinkAnswer) -> None:
    middle = link_answer.points.unit[
        int(np.argmin(np.abs(chart._from_line(link_answer))))  # type: ignore[arg-type]
    ]
    layout = chart.scatter(link_answer, own=middle).to_plotly_json()["layout"]
    name = link_answer.points.name[link_answer.points.unit.index(middle)]
    assert name in {note["text"] for note in layout["annotations"]}


def test_a_dot_grows_with_its_people_and_no_further_than_the_largest() -> None:
    sizes = chart.dot_sizes(np.array([5.0, 50.0, 500.0, 50_000.0, *[60.0] * 100, np.nan]))
    assert list(sizes[:4]) == sorted(sizes[:4])
    assert sizes[3] == chart.LARGEST_DOT
    assert chart.SMALLEST_DOT <= sizes[-1] <= chart.LARGEST_DOT


def test_the_line_under_the_title_counts_what_is_shown_and_what_is_not(
    link_answer: LinkAnswer,
) -> None:
    said = chart.subtitle(link_answer)
    assert said.startswith(f"{link_answer.units} stores, ")
    assert "2 stores not shown" in said


def test_a_name_out_of_a_file_is_not_markup(link_answer: LinkAnswer) -> None:
    names = tuple("<b>x</b>" for _ in link_answer.points.name)
    odd = replace(link_answer, points=replace(link_answer.points, name=names))
    assert "<b>x" not in chart.scatter(odd).to_json().replace("\\u003c", "<")


def test_the_words_for_the_blind_are_the_finding(link_answer: LinkAnswer) -> None:
    assert link_answer.sentence in chart.alt(link_answer)
