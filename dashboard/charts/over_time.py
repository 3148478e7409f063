"""One metric over time: a line with its interval, beside the whole organisation's."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard.analyses.over_time import Series
from dashboard.language import say

from .numbers import count, percent, scale_text, value_text
from .theme import MUTED, axis, figure, place, plain

HEIGHT = 300
# Ends nearer than this share of the picture's height would be written over each other.
TOO_NEAR = 0.12


def over_time(series: Series, whole: Series | None = None, name: str = "") -> go.Figure:
    """A unit's series in the colour of its side, the whole organisation's dashed in grey.

    Args:
        name: what the unit is called, written at the end of its line.
    """
    info = series.metric
    colour = place(info.side)
    data = [*_band(series, colour)]
    if whole is not None and whole.unit != series.unit:
        data.append(_line(whole, MUTED, "dot"))
    data.append(_line(series, colour, "solid"))
    suffix = " %" if percent(info) else ""
    return figure(
        data,
        HEIGHT,
        margin={"r": 96},
        xaxis=axis("", type="date", tickformat="%b %Y", nticks=7),
        yaxis=axis(scale_text(info), ticksuffix=suffix, rangemode="normal"),
        annotations=_ends(series, whole, name),
        hovermode="x unified",
    )


def alt(series: Series, name: str = "") -> str:
    """From where to where it went."""
    info = series.metric
    what = say("{label} of {unit}", label=info.label, unit=name) if name else info.label
    if not series.periods:
        return say("{label}: nothing to show.", label=what)
    first, last = float(series.value[0]), float(series.value[-1])
    return say(
        "{label} went from {first} in {start} to {last} in {end}.",
        label=what, first=value_text(first, info), start=series.label[0],
        last=value_text(last, info), end=series.label[-1],
    )  # fmt: skip


def numbers(series: Series) -> dict[str, list[object]]:
    """The line as a table, newest first."""
    order = range(series.periods - 1, -1, -1)
    return {
        say("Period"): [series.label[i] for i in order],
        series.metric.label: [_rounded(series.value[i]) for i in order],
        say("From"): [_rounded(series.low[i]) for i in order],
        say("To"): [_rounded(series.high[i]) for i in order],
        say("People"): [_rounded(series.people[i], 0) for i in order],
    }


def _line(series: Series, colour: str, dash: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": list(series.ends_on),
        "y": series.value,
        "mode": "lines+markers" if series.periods <= 24 and dash == "solid" else "lines",
        "line": {"color": colour, "width": 2, "dash": dash},
        "marker": {"size": 6, "color": colour},
        "text": [_hover(series, i) for i in range(series.periods)],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _hover(series: Series, i: int) -> str:
    said = value_text(float(series.value[i]), series.metric)
    if np.isfinite(series.low[i]) and np.isfinite(series.high[i]):
        low, high = (value_text(float(v[i]), series.metric) for v in (series.low, series.high))
        said = say("{value} ({low} to {high})", value=said, low=low, high=high)
    if np.isfinite(series.people[i]):
        people = say("{count} people", count=count(float(series.people[i])))
        said = f"{said}, {people}"
    return f"{plain(series.label[i])}: {said}"


def _band(series: Series, colour: str) -> list[dict[str, Any]]:
    known = np.isfinite(series.low) & np.isfinite(series.high)
    if known.sum() < 2:
        return []
    days = [day for day, there in zip(series.ends_on, known, strict=True) if there]
    return [
        {
            "type": "scatter",
            "x": days + days[::-1],
            "y": [*series.high[known], *series.low[known][::-1]],
            "mode": "none",
            "fill": "toself",
            "fillcolor": colour,
            "opacity": 0.15,
            "hoverinfo": "skip",
        }
    ]


def _ends(series: Series, whole: Series | None, name: str) -> list[dict[str, Any]]:
    said = [(series, name or series.metric.label, place(series.metric.side))]
    if whole is not None and whole.unit != series.unit and whole.periods:
        said.append((whole, say("Everyone"), MUTED))
    return [
        {
            "x": line.ends_on[-1].isoformat(),
            "y": float(line.value[-1]),
            "xanchor": "left",
            "xshift": 8,
            "yshift": shift,
            "text": plain(label),
            "showarrow": False,
            "font": {"color": colour, "size": 12},
        }
        for (line, label, colour), shift in zip(said, _shifts(said), strict=True)
        if line.periods
    ]


def _shifts(said: list[tuple[Series, str, str]]) -> list[int]:
    """Two names at one height are moved apart, the higher one up."""
    if len(said) < 2 or not all(line.periods for line, *_ in said):
        return [0] * len(said)
    ends = [float(line.value[-1]) for line, *_ in said]
    room = float(np.ptp(np.concatenate([line.value for line, *_ in said]))) or 1.0
    if abs(ends[0] - ends[1]) > room * TOO_NEAR:
        return [0, 0]
    return [8, -8] if ends[0] >= ends[1] else [-8, 8]


def _rounded(value: float, digits: int = 2) -> float | None:
    return round(float(value), digits) if np.isfinite(value) else None
