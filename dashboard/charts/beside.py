"""Two places side by side, figure by figure: a filled and an open dot, a whisker each."""

import math
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.analyses.neighbours import Beside
from dashboard.language import say
from dashboard.stats import Interval

from .numbers import percent, value_text
from .theme import FAINT, MUTED, SMALL, TEXT, axis, figure, place, plain, wrapped

ROW, AROUND, OWN_SCALE = 56, 76, 96
LABEL_WIDTH = 30
# How far the two lie above and below the middle of their row.
APART = 0.16


def beside(rows: Sequence[Beside], here: str, there: str, scale: str = "") -> go.Figure:
    """The first row on top.

    Args:
        scale: what all rows count in; empty = each row counts in its own, below it.
    """
    panels = [list(rows)] if scale else [[row] for row in rows]
    each = 1 / max(len(panels), 1)
    height = AROUND + ROW * len(rows) if scale else OWN_SCALE * max(len(rows), 1)
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {}
    for i, panel in enumerate(panels):
        name = str(i + 1) if i else ""
        for which, said in ((True, here), (False, there)):
            data += [{**_dots(panel, which, said), "xaxis": f"x{name}", "yaxis": f"y{name}"}]
        top = 1 - i * each
        low = top - each * (1.0 if scale else 0.62)
        layout[f"xaxis{name}"] = axis(
            scale, anchor=f"y{name}", nticks=5, gridcolor=FAINT, ticksuffix=_suffix(panel)
        )
        layout[f"yaxis{name}"] = _names(panel) | {"domain": [low, top], "anchor": f"x{name}"}
    return figure(data, height, margin={"t": 12}, **layout)


def key(here: str, there: str) -> str:
    """What filled and open stand for; the line at each is its 95 % interval."""
    return say(
        "Filled: {here}. Open and grey: {there}. The lines are 95 % intervals.",
        here=here, there=there,
    )  # fmt: skip


def alt(rows: Sequence[Beside], here: str, there: str) -> str:
    """Each row in words."""
    return " ".join(
        f"{row.metric.short}: {here} {with_limits(row.here, row)}, {there} "
        f"{with_limits(row.there, row)}, {row.words}."
        for row in rows
    )


def numbers(rows: Sequence[Beside], here: str, there: str) -> dict[str, list[object]]:
    """The rows as a table, the difference with its limits."""
    return {
        say("Figure"): [row.metric.label for row in rows],
        here: [with_limits(row.here, row) for row in rows],
        there: [with_limits(row.there, row) for row in rows],
        say("Apart"): [with_limits(row.difference, row) if row.difference else "" for row in rows],
        say("Difference"): [row.words for row in rows],
    }


def with_limits(found: Interval, row: Beside) -> str:
    """A value in its own unit with its limits where it has any."""
    value = value_text(found.value, row.metric)
    if not math.isfinite(found.low):
        return value
    low, high = value_text(found.low, row.metric), value_text(found.high, row.metric)
    return say("{value} ({low} to {high})", value=value, low=low, high=high)


def _dots(rows: Sequence[Beside], which: bool, said: str) -> dict[str, Any]:
    colour = place(rows[0].metric.side) if which and rows else MUTED
    found = [row.here if which else row.there for row in rows]
    finite = [math.isfinite(one.low) and math.isfinite(one.high) for one in found]
    ups = [one.high - one.value if ok else 0.0 for one, ok in zip(found, finite, strict=True)]
    downs = [one.value - one.low if ok else 0.0 for one, ok in zip(found, finite, strict=True)]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [one.value for one in found],
        "y": [i + (-APART if which else APART) for i in range(len(rows))],
        "marker": {"size": 11, "color": colour, "symbol": "circle" if which else "circle-open",
                   "line": {"width": 2, "color": colour}},
        "error_x": {"type": "data", "symmetric": False, "array": ups, "arrayminus": downs,
                    "color": colour, "thickness": 2.5 if which else 1.5, "width": 0},
        "text": [
            f"<b>{plain(said)}</b><br>{plain(row.metric.label)}: {plain(with_limits(one, row))}"
            for row, one in zip(rows, found, strict=True)
        ],
        "hovertemplate": "%{text}<extra></extra>",
    }  # fmt: skip


def _names(rows: Sequence[Beside]) -> dict[str, Any]:
    return {
        "range": [len(rows) - 0.5, -0.5], "tickmode": "array", "tickvals": list(range(len(rows))),
        "ticktext": [_label(row) for row in rows], "tickfont": {"size": SMALL, "color": TEXT},
        "fixedrange": True, "showgrid": False, "zeroline": False, "automargin": True,
    }  # fmt: skip


def _label(row: Beside) -> str:
    both = say(
        "{here} and {there}",
        here=value_text(row.here.value, row.metric), there=value_text(row.there.value, row.metric),
    )  # fmt: skip
    return (
        f"<b>{wrapped(row.metric.short, LABEL_WIDTH)}</b>, {plain(both)}<br>"
        f"{wrapped(row.words, LABEL_WIDTH)}"
    )


def _suffix(rows: Sequence[Beside]) -> str:
    return " %" if rows and all(percent(row.metric) for row in rows) else ""
