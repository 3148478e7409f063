from pathlib import Path

import numpy as np
import pytest

from dashboard.charts import question as drawing
from dashboard.charts.theme import GROUPS, MUTED, place
from dashboard.mart.question import Chart, ColumnWords, Question
from dashboard.mart.result import Result

NAMES = np.array(["North", "South", "<b>East</b>"], dtype=object)


def question(columns: dict[str, ColumnWords] | None = None, **said: str) -> Question:
    return Question("q", Path("q.sql"), "Q?", "", chart=Chart(**said), columns=columns or {})


def result(**columns: np.ndarray) -> Result:
    kinds = tuple("number" if c.dtype == float else "text" for c in columns.values())
    return Result(tuple(columns), kinds, dict(columns))


def test_a_column_named_like_a_metric_has_the_colour_of_its_side() -> None:
    rows = result(engagement=np.arange(3.0), nps=np.arange(3.0))
    figure = drawing.chart(
        question(type="scatter", x="engagement", y="nps"), rows, {"nps": "customer"}
    )
    assert figure.data[0].marker.color == place("customer")


def test_names_stand_beside_flat_bars() -> None:
    rows = result(region=NAMES, nps=np.arange(3.0))
    bar = drawing.chart(question(type="bar", x="region", y="nps"), rows, {}).data[0]
    assert bar.orientation == "h"
    assert list(bar.y) == ["North", "South", "&lt;b&gt;East&lt;/b&gt;"]


def test_each_value_of_the_colour_column_is_a_line_of_its_own() -> None:
    rows = result(x=np.arange(3.0), y=np.arange(3.0), region=NAMES)
    figure = drawing.chart(question(type="line", x="x", y="y", color="region"), rows, {})
    assert [trace.line.color for trace in figure.data] == list(GROUPS[:3])
    assert figure.layout.showlegend


def test_more_values_than_colours_are_drawn_together_as_context() -> None:
    many = np.array([f"R{n}" for n in range(14)], dtype=object)
    rows = result(x=np.arange(14.0), y=np.arange(14.0), region=many)
    figure = drawing.chart(question(type="scatter", x="x", y="y", color="region"), rows, {})
    assert figure.data[-1].name == "5 more"
    assert figure.data[-1].marker.color == MUTED
    assert sum(len(trace.x) for trace in figure.data) == 14


@pytest.mark.parametrize("kind", ["table", "metric"])
def test_a_table_or_a_number_has_no_figure(kind: str) -> None:
    assert drawing.chart(question(type=kind, value="x"), result(x=np.arange(2.0)), {}) is None


def test_no_rows_have_no_figure() -> None:
    empty = result(x=np.array([], dtype=float))
    assert drawing.chart(question(type="histogram", x="x"), empty, {}) is None


def test_a_value_is_written_as_its_column_says() -> None:
    asked = question(columns={"share": ColumnWords(format=".0%")}, type="table")
    rows = result(share=np.array([0.123, np.nan]))
    assert drawing.written(asked, rows, "share", 0) == "12%"
    assert drawing.written(asked, rows, "share", 1) == "no value"


def test_the_table_keeps_numbers_and_its_headings_apart() -> None:
    words = {"a": ColumnWords(label="Same"), "b": ColumnWords(label="Same")}
    table = drawing.numbers(
        question(columns=words), result(a=np.array([1.0, np.nan]), b=np.array([2.0, 3.0]))
    )
    assert table == {"Same": [1.0, None], "Same (b)": [2.0, 3.0]}


def test_bars_lie_flat_whichever_axis_holds_the_names() -> None:
    rows = result(nps=np.arange(3.0), region=NAMES)
    bar = drawing.chart(question(type="bar", x="nps", y="region"), rows, {}).data[0]
    assert bar.orientation == "h"
    assert list(bar.x) == [0.0, 1.0, 2.0]


def test_a_long_list_of_bars_is_cut_and_says_so() -> None:
    many = np.array([f"R{n}" for n in range(60)], dtype=object)
    rows, asked = (
        result(region=many, nps=np.arange(60.0)),
        question(type="bar", x="region", y="nps"),
    )
    assert len(drawing.chart(asked, rows, {}).data[0].x) == drawing.MOST_BARS
    assert drawing.left_out(asked, rows).startswith("The first 40 of 60")
    assert drawing.left_out(asked, result(region=NAMES, nps=np.arange(3.0))) == ""
