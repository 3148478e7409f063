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


def test_a_margin_is_drawn_as_whiskers() -> None:
    rows = result(x=NAMES, y=np.arange(3.0), half=np.ones(3))
    bar = drawing.chart(question(type="bar", x="x", y="y", margin="half"), rows, {}).data[0]
    assert list(bar.error_x.array) == [1, 1, 1]
    line = drawing.chart(question(type="line", x="x", y="y", margin="half"), rows, {}).data[0]
    assert list(line.error_y.array) == [1, 1, 1]


def test_a_column_is_drawn_in_the_colour_of_the_side_its_file_names() -> None:
    rows = result(x=np.arange(3.0), score=np.arange(3.0))
    columns = {"score": ColumnWords(side="customer")}
    figure = drawing.chart(question(columns, type="line", x="x", y="score"), rows, {})
    assert figure.data[0].line.color == place("customer")
    plain = drawing.chart(question(type="line", x="x", y="score"), rows, {})
    assert plain.data[0].line.color == place("control")


def test_groups_that_are_sides_keep_their_colours() -> None:
    said_by = np.array(["Staff", "Customers", "Staff"], dtype=object)
    rows = result(x=np.arange(3.0), y=np.arange(3.0), said_by=said_by)
    figure = drawing.chart(question(type="line", x="x", y="y", color="said_by"), rows, {})
    assert [trace.line.color for trace in figure.data] == [place("staff"), place("customer")]
