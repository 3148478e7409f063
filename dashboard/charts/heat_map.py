"""Units by periods: one hue, hidden cells hatched with the reason, never left blank."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard.analyses.units import HeatMap
from dashboard.analyses.why_hidden import why_words
from dashboard.language import say

from .numbers import count, value_text
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
        return say("No {x} may be shown for the latest period.", x=answer.metric.phrase)
    latest = answer.value[:, -1]
    top, bottom = int(np.nanargmax(latest)), int(np.nanargmin(latest))
    return say(
        "In {period} {x} ran from {low} to {high}.",
        period=answer.period[-1], x=answer.metric.phrase, low=_end(answer, bottom),
        high=_end(answer, top),
    )  # fmt: skip


def _end(answer: HeatMap, i: int) -> str:
    people = answer.people[i, -1]
    value = value_text(float(answer.value[i, -1]), answer.metric)
    if not np.isfinite(people):
        return f"{value} ({answer.name[i]})"
    return say(
        "{value} ({unit}, {people} people)",
        value=value, unit=answer.name[i], people=count(float(people)),
    )  # fmt: skip


def legend(answer: HeatMap) -> str:
    """What pale and strong stand for."""
    low, high = (value_text(end, answer.metric) for end in _ends(answer))
    said = [say("Palest {low}, strongest {high}.", low=low, high=high)]
    if answer.hidden_cells:
        said.append(say("Hatched: not shown, with the reason when you point at it."))
    if (~np.isfinite(answer.value) & (answer.why == "")).any():
        said.append(say("Empty: nothing was measured there."))
    return " ".join(said)


def alt(answer: HeatMap) -> str:
    """What the rows and the hatching mean, and the two ends."""
    if not answer.unit:
        return say("{label}: nothing to show.", label=answer.metric.label)
    return say(
        "{label} of {units} {kinds} over {periods} periods, from {first} on top down to {last}. "
        "{hidden} cells are not shown.",
        label=answer.metric.label, units=len(answer.unit), kinds=answer.kinds,
        periods=len(answer.period), first=answer.name[0], last=answer.name[-1],
        hidden=answer.hidden_cells,
    )  # fmt: skip


def numbers(answer: HeatMap) -> dict[str, list[object]]:
    """The map as a table: a row a unit, a column a period; hidden cells say why."""
    table: dict[str, list[object]] = {
        say("Unit"): list(answer.name),
        say("Region"): list(answer.region),
    }
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
        "name": say("not shown"),
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
    who = ""
    if np.isfinite(people):
        who = f"<br>{say('{count} people', count=count(float(people)))}"
    return f"{where}<br>{plain(str(_cell_text(answer, i, j)))}{who}"


def _cell_text(answer: HeatMap, i: int, j: int) -> str:
    if np.isfinite(answer.value[i, j]):
        return value_text(float(answer.value[i, j]), answer.metric)
    why = str(answer.why[i, j])
    return say("not shown: {why}", why=why_words(why)) if why else say("not measured")


def _short(name: str) -> str:
    return plain(name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…")
