"""Rows with an estimate and its interval: a dot and a whisker each, the numbers under the name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.language import say

from .theme import FAINT, MUTED, SMALL, TEXT, axis, figure, place, plain, wrapped

ROW_HEIGHT, AROUND = 52, 92
# Of a name that takes several lines.
LINE, GAP = 16, 12
# Letters: what leaves room for the picture on a phone.
LABEL_WIDTH, TITLE_WIDTH = 30, 30


@dataclass(frozen=True, slots=True)
class Row:
    """`said` is the number in words, "27.3 (25.1 to 29.6)"; a row without a value says why there.

    `side` colours the row; `faint` draws it pale: what could be chance. `unit`: code of the unit
    that a click on the dot opens.
    """

    name: str
    said: str
    value: float | None
    low: float | None = None
    high: float | None = None
    side: str = "control"
    faint: bool = False
    unit: str = ""


def forest(
    rows: Sequence[Row], title: str, *, line: float | None = None, line_name: str = "",
    suffix: str = "",
) -> go.Figure:  # fmt: skip
    """The first row on top.

    Args:
        line: where the upright line of comparison stands: no difference, or everybody's mean.
    """
    count = len(rows)
    lines = max((_label(row).count("<br>") + 1 for row in rows), default=1)
    row_height = max(ROW_HEIGHT, LINE * lines + GAP)
    shapes, notes = [], []
    if line is not None:
        ends = {"x0": line, "x1": line, "y0": -0.6, "y1": count - 0.4}
        style = {"color": MUTED, "width": 1, "dash": "dot"}
        shapes.append({"type": "line", **ends, "line": style, "layer": "below"})
        if line_name:
            notes.append(
                {"x": line, "y": -0.6, "yanchor": "bottom", "text": plain(line_name),
                 "showarrow": False, "font": {"color": MUTED, "size": SMALL}}
            )  # fmt: skip
    return figure(
        [_dot(i, row) for i, row in enumerate(rows) if row.value is not None],
        AROUND + row_height * count,
        margin={"t": 20},
        xaxis=_below(title, suffix),
        yaxis={
            "range": [count - 0.4, -0.6],
            "tickmode": "array",
            "tickvals": list(range(count)),
            "ticktext": [_label(row) for row in rows],
            "tickfont": {"size": SMALL, "color": TEXT},
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
        },
        shapes=shapes,
        annotations=notes,
    )


def alt(rows: Sequence[Row]) -> str:
    """Each row in words."""
    return " ".join(f"{row.name}: {row.said}." for row in rows)


def numbers(rows: Sequence[Row], what: str) -> dict[str, list[object]]:
    """The rows as a table."""
    return {
        what: [row.name for row in rows],
        say("Value"): [_rounded(row.value) for row in rows],
        say("From"): [_rounded(row.low) for row in rows],
        say("To"): [_rounded(row.high) for row in rows],
    }


def _below(title: str, suffix: str) -> dict[str, Any]:
    below = axis(title, ticksuffix=suffix, gridcolor=FAINT, nticks=6)
    below["title"] = {**below["title"], "text": wrapped(title, TITLE_WIDTH)}
    return below


def _label(row: Row) -> str:
    return f"{wrapped(row.name, LABEL_WIDTH)}<br>{wrapped(row.said, LABEL_WIDTH)}"


def _dot(i: int, row: Row) -> dict[str, Any]:
    colour = place(row.side)
    trace: dict[str, Any] = {
        "type": "scatter",
        "x": [row.value],
        "y": [i],
        "mode": "markers",
        "opacity": 0.45 if row.faint else 1.0,
        "marker": {"color": colour, "size": 11, "symbol": "circle-open" if row.faint else "circle"},
        "hovertemplate": f"<b>{plain(row.name)}</b><br>{plain(row.said)}<extra></extra>",
    }
    if row.unit:
        trace["customdata"] = [[row.unit]]
    if row.value is not None and row.low is not None and row.high is not None:
        trace["error_x"] = {
            "type": "data",
            "symmetric": False,
            "array": [row.high - row.value],
            "arrayminus": [row.value - row.low],
            "color": colour,
            "thickness": 2.5,
            "width": 0,
        }
    return trace


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
