"""Units by periods: one hue, hidden cells hatched with the reason, never left blank."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard.analyses.units import HeatMap

from .numbers import value_text
from .theme import FAINT, MUTED, SMALL, TEXT, figure, place, plain

ROW_HEIGHT, AROUND = 24, 48
HATCH = "///"
# Longer names push the cells off a phone; the full name is in the hover and in the table.
LONGEST_NAME = 18


def heat_map(answer: HeatMap) -> go.Figure:
    """Rows as they come, the first on top; each cell carries its unit's code as customdata."""
    rows = list(range(len(answer.unit)))
    return figure(
        [_cells(answer), *_hidden(answer)],
        AROUND + ROW_HEIGHT * max(len(rows), 1),
        margin={"t": 44, "b": 4},
        xaxis={
            "type": "category",
            "range": [-0.5, len(answer.period) - 0.5],
            "side": "top",
            "tickfont": {"size": SMALL, "color": MUTED},
            "fixedrange": True,
            "showgrid": False,
            "automargin": True,
        },
        yaxis={
            "range": [len(rows) - 0.5, -0.5],
            "tickmode": "array",
            "tickvals": rows,
            "ticktext": [_short(name) for name in answer.name],
            "tickfont": {"size": SMALL, "color": TEXT},
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
        },
    )


def sentence(answer: HeatMap) -> str:
    """Where the ends lie in the latest period, in one sentence."""
    if not answer.unit or not np.isfinite(answer.value[:, -1]).any():
        return f"No {answer.metric.phrase} may be shown for the latest period."
    latest = answer.value[:, -1]
    top, bottom = int(np.nanargmax(latest)), int(np.nanargmin(latest))
    return (
        f"In {answer.period[-1]} {answer.metric.phrase} ran from {_end(answer, bottom)} "
        f"to {_end(answer, top)}."
    )


def _end(answer: HeatMap, i: int) -> str:
    people = answer.people[i, -1]
    who = f", {people:,.0f} people" if np.isfinite(people) else ""
    return f"{value_text(float(answer.value[i, -1]), answer.metric)} ({answer.name[i]}{who})"


def legend(answer: HeatMap) -> str:
    """What pale and strong stand for."""
    low, high = (value_text(end, answer.metric) for end in _ends(answer))
    said = [f"Palest {low}, strongest {high}."]
    if answer.hidden_cells:
        said.append("Hatched: not shown, with the reason when you point at it.")
    if (~np.isfinite(answer.value) & (answer.why == "")).any():
        said.append("Empty: nothing was measured there.")
    return " ".join(said)


def alt(answer: HeatMap) -> str:
    """What the rows and the hatching mean, and the two ends."""
    if not answer.unit:
        return f"{answer.metric.label}: nothing to show."
    return (
        f"{answer.metric.label} of {len(answer.unit)} {answer.kinds} over {len(answer.period)} "
        f"periods, from {answer.name[0]} on top down to {answer.name[-1]}. "
        f"{answer.hidden_cells} cells are not shown."
    )


def numbers(answer: HeatMap) -> dict[str, list[object]]:
    """The map as a table: a row a unit, a column a period; hidden cells say why."""
    table: dict[str, list[object]] = {"Unit": list(answer.name), "Region": list(answer.region)}
    for j, period in enumerate(answer.period):
        table[period] = [_cell_text(answer, i, j) for i in range(len(answer.unit))]
    return table


def _cells(answer: HeatMap) -> dict[str, Any]:
    periods = len(answer.period)
    low, high = _ends(answer)
    return {
        "type": "heatmap",
        "z": answer.value,
        "x": list(answer.period),
        "y": list(range(len(answer.unit))),
        "customdata": [[[code]] * periods for code in answer.unit],
        "text": _texts(answer),
        "hovertemplate": "%{text}<extra></extra>",
        "hoverongaps": False,
        "xgap": 2,
        "ygap": 2,
        "colorscale": [[0, FAINT], [1, place(answer.metric.side)]],
        "showscale": False,
        # The lowest value must still stand out from the page.
        "zmin": low - (high - low) / 4,
        "zmax": high,
    }


def _ends(answer: HeatMap) -> tuple[float, float]:
    known = answer.value[np.isfinite(answer.value)]
    return (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)


def _hidden(answer: HeatMap) -> list[dict[str, Any]]:
    """Pale cells with strokes through them: kept back, which is not the same as missing."""
    rows, columns = np.nonzero(answer.why != "")
    if not rows.size:
        return []
    hatched = np.where(answer.why != "", 1.0, np.nan)
    paper = {
        "type": "heatmap",
        "z": hatched,
        "x": list(answer.period),
        "y": list(range(len(answer.unit))),
        "colorscale": [[0, FAINT], [1, FAINT]],
        "showscale": False,
        "hoverinfo": "skip",
        "hoverongaps": False,
        "xgap": 2,
        "ygap": 2,
    }
    hatch = {
        "type": "scatter",
        "mode": "text",
        "name": "not shown",
        "x": [answer.period[j] for j in columns],
        "y": rows.tolist(),
        "customdata": [[answer.unit[i]] for i in rows],
        "text": [HATCH] * rows.size,
        "textfont": {"color": MUTED, "size": SMALL},
        "hovertext": [_hover(answer, int(i), int(j)) for i, j in zip(rows, columns, strict=True)],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    return [paper, hatch]


def _texts(answer: HeatMap) -> list[list[str]]:
    return [
        [_hover(answer, i, j) for j in range(len(answer.period))] for i in range(len(answer.unit))
    ]


def _hover(answer: HeatMap, i: int, j: int) -> str:
    where = f"<b>{plain(answer.name[i])}</b>, {plain(answer.period[j])}"
    people = answer.people[i, j]
    who = f"<br>{people:,.0f} people" if np.isfinite(people) else ""
    return f"{where}<br>{plain(str(_cell_text(answer, i, j)))}{who}"


def _cell_text(answer: HeatMap, i: int, j: int) -> str:
    if np.isfinite(answer.value[i, j]):
        return value_text(float(answer.value[i, j]), answer.metric)
    why = str(answer.why[i, j])
    return f"not shown: {why}" if why else "not measured"


def _short(name: str) -> str:
    return plain(name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…")
