"""An analyst's own chart: what the front matter of a question file asks for, in the house style."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard.mart.question import Question
from dashboard.mart.result import Result

from .scatter import dot_sizes
from .theme import GROUPS, MUTED, PAPER, TEXT, axis, figure, place, plain

BAR_HEIGHT, AROUND_BARS = 26, 90
# A longer list is read as a table.
MOST_BARS = 40
# Beyond this the browser draws too slowly in SVG.
MOST_SVG_POINTS = 5_000
# Beyond this dots lie on one another: smaller and paler ones still show where most of them are.
CROWDED = 400
SIDE_NAMES = {
    "staff": "staff", "staying": "staying", "customer": "customer", "customers": "customer",
    "result": "result", "results": "result", "control": "control",
}  # fmt: skip
# With more cells a written number is wider than its cell.
MOST_WRITTEN_CELLS = 300


def chart(question: Question, result: Result, sides: Mapping[str, str]) -> go.Figure | None:
    """The figure, or None where the question asks for a table or a number, or has no rows.

    Args:
        sides: metric → side; a column named like a metric is drawn in its side's colour.
    """
    if not len(result):
        return None
    draw = {
        "scatter": _scatter,
        "line": _line,
        "bar": _bar,
        "heatmap": _heat,
        "box": _box,
        "histogram": _histogram,
    }.get(question.chart.type)
    return draw(question, result, sides) if draw else None


def _scatter(question: Question, result: Result, sides: Mapping[str, str]) -> go.Figure:
    said = question.chart
    sizes = dot_sizes(_numbers(result, said.size)) if said.size else np.full(len(result), 9.0)
    crowded = len(result) > CROWDED
    sizes = sizes * 0.6 if crowded else sizes
    traces = []
    for name, rows, colour in _groups(question, result, sides, said.y):
        traces.append(
            {
                "type": "scattergl" if len(result) > MOST_SVG_POINTS else "scatter",
                "mode": "markers",
                "name": plain(name),
                "x": _plotted(result, said.x)[rows],
                "y": _plotted(result, said.y)[rows],
                "text": _hover(question, result, rows),
                "hovertemplate": "%{text}<extra></extra>",
                "marker": {"size": sizes[rows], "color": colour,
                           "opacity": 0.45 if crowded else 0.7,
                           "line": {"width": 1, "color": PAPER}},
            }
        )  # fmt: skip
    return _figure(traces, _axes(question))


def _line(question: Question, result: Result, sides: Mapping[str, str]) -> go.Figure:
    said = question.chart
    traces = [
        {
            "type": "scatter",
            "mode": "lines+markers" if rows.sum() <= 24 else "lines",
            "name": plain(name),
            "x": _plotted(result, said.x)[rows],
            "y": _plotted(result, said.y)[rows],
            "text": _hover(question, result, rows),
            "hovertemplate": "%{text}<extra></extra>",
            "line": {"color": colour, "width": 2},
            **_whiskers(result, said.margin, rows, "y", colour),
        }
        for name, rows, colour in _groups(question, result, sides, said.y)
    ]
    return _figure(traces, _axes(question))


def _bar(question: Question, result: Result, sides: Mapping[str, str]) -> go.Figure:
    """Flat where one of the axes holds names: they read better beside a bar than under it."""
    said = question.chart
    flat = "text" in (result.type_of(said.x), result.type_of(said.y))
    named, measured = said.x, said.y
    if result.type_of(said.y) == "text":
        named, measured = said.y, said.x
    names, lengths = _plotted(result, named), _plotted(result, measured)
    drawn = np.arange(len(result)) < MOST_BARS if flat else np.ones(len(result), dtype=bool)
    traces = []
    for name, rows, colour in _groups(question, result, sides, measured):
        rows = rows & drawn  # noqa: PLW2901
        ends = (lengths[rows], names[rows]) if flat else (names[rows], lengths[rows])
        traces.append(
            {
                "type": "bar",
                "name": plain(name),
                "orientation": "h" if flat else "v",
                "x": ends[0],
                "y": ends[1],
                "text": _hover(question, result, rows),
                "textposition": "none",
                "hovertemplate": "%{text}<extra></extra>",
                "marker": {"color": colour},
                **_whiskers(result, said.margin, rows, "x" if flat else "y", TEXT),
            }
        )
    # A name that occurs once has one bar, whatever its colour; room for others would thin it.
    mode = "relative" if len(set(names[drawn].tolist())) == drawn.sum() else "group"
    if not flat:
        return _figure(traces, _axes(question), barmode=mode)
    order = list(dict.fromkeys(names[drawn].tolist()))
    axes = {
        "xaxis": axis(question.heading(measured), zeroline=True, zerolinecolor=MUTED),
        "yaxis": axis("", autorange="reversed", showgrid=False, type="category",
                      categoryorder="array", categoryarray=order, dtick=1),
    }  # fmt: skip
    height = AROUND_BARS + BAR_HEIGHT * max(len(order), 2)
    return _figure(traces, axes, height, barmode=mode)


def _heat(question: Question, result: Result, sides: Mapping[str, str]) -> go.Figure:
    said = question.chart
    trace = {
        "type": "heatmap",
        "x": _plotted(result, said.x),
        "y": _plotted(result, said.y),
        "z": _numbers(result, said.value),
        "text": [plain(written(question, result, said.value, n)) for n in range(len(result))],
        "texttemplate": "%{text}" if len(result) <= MOST_WRITTEN_CELLS else "",
        "hovertext": _hover(question, result, np.ones(len(result), dtype=bool)),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "colorscale": [[0, "#000040"], [1, _side_colour(question, sides, said.value)]],
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
    }
    axes = {
        "xaxis": axis("", type="category", showgrid=False, side="top"),
        "yaxis": axis("", type="category", showgrid=False, autorange="reversed"),
    }
    rows_drawn = len(set(_plotted(result, said.y).tolist()))
    return _figure([trace], axes, height=100 + 26 * rows_drawn)


def _box(question: Question, result: Result, sides: Mapping[str, str]) -> go.Figure:
    said = question.chart
    trace = {
        "type": "box",
        "y": _numbers(result, said.y),
        "marker": {"color": _side_colour(question, sides, said.y)},
        "boxpoints": False,
    }
    if said.x:
        trace["x"] = _plotted(result, said.x)
    return _figure([trace], _axes(question))


def _histogram(question: Question, result: Result, sides: Mapping[str, str]) -> go.Figure:
    trace = {
        "type": "histogram",
        "x": _numbers(result, question.chart.x),
        "marker": {"color": _side_colour(question, sides, question.chart.x)},
    }
    axes = {"xaxis": axis(question.heading(question.chart.x)), "yaxis": axis("How many")}
    return _figure([trace], axes)


def _whiskers(
    result: Result, margin: str, rows: np.ndarray[Any, Any], along: str, colour: str
) -> dict[str, Any]:
    """How far chance may have moved each bar or point; nothing where the question names none."""
    if not margin:
        return {}
    half = _numbers(result, margin)[rows]
    return {f"error_{along}": {"array": half, "color": colour, "thickness": 1.2, "width": 3}}


def _figure(
    traces: list[dict[str, Any]], axes: dict[str, Any], height: int = 440, **layout: Any
) -> go.Figure:
    return figure(
        traces,
        height,
        showlegend=len(traces) > 1,
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": MUTED, "activecolor": MUTED},
        legend={
            "orientation": "h",
            "y": 1.02,
            "yanchor": "bottom",
            "x": 0,
            "itemsizing": "constant",
        },
        **axes,
        **layout,
    )


def _axes(question: Question) -> dict[str, Any]:
    return {"xaxis": _axis(question, question.chart.x), "yaxis": _axis(question, question.chart.y)}


def _axis(question: Question, column: str) -> dict[str, Any]:
    if not column:
        return axis("")
    words = question.columns.get(column)
    form = words.format if words else ""
    # Left to itself an axis has as many decimals as it needs; signs, shares and days are kept.
    kept = form if (form and not form.startswith(".")) or form.endswith("%") else ""
    return axis(question.heading(column), **({"tickformat": kept} if kept else {}))


def _groups(
    question: Question, result: Result, sides: Mapping[str, str], measured: str
) -> list[tuple[str, np.ndarray[Any, Any], str]]:
    """Name, rows and colour of each value of the colour column; all rows where there is none."""
    column = question.chart.color
    if not column:
        ink = _side_colour(question, sides, measured)
        return [("", np.ones(len(result), dtype=bool), ink)]
    values = np.array([str(value) for value in result.rows[column]], dtype=object)
    names = list(dict.fromkeys(values.tolist()))
    inks = [place(SIDE_NAMES[n.lower()]) for n in names if n.lower() in SIDE_NAMES]
    # A side keeps its colour wherever it is shown.
    palette = inks if len(inks) == len(names) else GROUPS
    coloured = [(n, values == n, ink) for n, ink in zip(names, palette, strict=False)]
    if rest := names[len(palette) :]:
        coloured.append((f"{len(rest)} more", np.isin(values.astype(str), rest), MUTED))
    return coloured


def _side_colour(question: Question, sides: Mapping[str, str], column: str) -> str:
    """By what the file says, else by the metric it is named like, else none in particular."""
    said = question.columns[column].side if column in question.columns else ""
    return place(said or sides.get(column, "control"))


def _numbers(result: Result, column: str) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.asarray(result.rows[column], dtype=np.float64)


def _plotted(result: Result, column: str) -> np.ndarray[Any, Any]:
    values = result.rows[column]
    if result.type_of(column) in ("integer", "number", "date", "time"):
        return values
    return np.array([plain("" if v is None else str(v)) for v in values], dtype=object)


def _hover(question: Question, result: Result, rows: np.ndarray[Any, Any]) -> list[str]:
    columns = result.columns[:8]
    return [
        "<br>".join(
            f"{plain(question.heading(c))}: {plain(written(question, result, c, int(i)))}"
            for c in columns
        )
        for i in np.flatnonzero(rows)
    ]


def written(question: Question, result: Result, column: str, row: int) -> str:
    """One value as its column says it is to be written."""
    value = result.rows[column][row]
    words = question.columns.get(column)
    form = words.format if words else ""
    if result.type_of(column) in ("integer", "number"):
        number = float(value)
        if not np.isfinite(number):
            return "no value"
        return format(number, form or (",.0f" if result.type_of(column) == "integer" else ",.2f"))
    if value is None:
        return "no value"
    return (
        format(value, form) if form and result.type_of(column) in ("date", "time") else str(value)
    )


def left_out(question: Question, result: Result) -> str:
    """What the picture does not draw, as a sentence; empty when it draws everything."""
    names = "text" in {result.type_of(c) for c in (question.chart.x, question.chart.y) if c}
    if question.chart.type != "bar" or not names or len(result) <= MOST_BARS:
        return ""
    return f"The first {MOST_BARS} of {len(result):,} rows are drawn; all are in the numbers."
