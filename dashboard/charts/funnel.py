"""Units by size, between the limits that chance alone sets for a unit of that size."""

from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.ranking.standing import Standing
from dashboard.analyses.wording import thousands
from dashboard.language import later, say, say_many
from dashboard.stats.funnel import Funnel

from .numbers import percent, scale_text, value_text
from .theme import MUTED, PAPER, SMALL, TEXT, axis, figure, place, plain

Floats = npt.NDArray[np.float64]

HEIGHT = 420
NAMED = 3
KEY = later(
    "Between the lines a figure as measured differs no more than chance alone makes it at that "
    "size: one in 20 lies outside the dotted lines by chance, one in 500 outside the others."
)


def funnel(info: MetricInfo, found: Standing, limits: Funnel) -> go.Figure:
    """Dots carry their unit's code as customdata; those beyond the outer limits are filled."""
    data = [_dots(info, found, limits)]
    if found.lines is not None:
        drawn = found.lines.limits
        inner, outer = (drawn.warning_low, drawn.warning_high), (drawn.alarm_low, drawn.alarm_high)
        data = [
            *(_limit(found.lines.size, edge, "solid") for edge in outer),
            *(_limit(found.lines.size, edge, "dot") for edge in inner),
            *data,
        ]
    suffix = " %" if percent(info) else ""
    middle = {"xref": "paper", "x0": 0, "x1": 1, "y0": limits.target, "y1": limits.target}
    line = {"type": "line", **middle, "line": {"color": MUTED, "width": 1}, "layer": "below"}
    return figure(
        data,
        HEIGHT,
        xaxis=axis(size_words(info), rangemode="tozero"),
        yaxis=axis(scale_text(info), ticksuffix=suffix),
        shapes=[line],
        annotations=_names(found, limits),
        clickmode="event+select",
    )


def size_words(info: MetricInfo) -> str:
    """What makes a unit's figure sure."""
    if info.kind == "rate":
        return say("Person-years behind the figure")
    return say("Answers behind the figure")


def sentence(limits: Funnel, kinds: str) -> str:
    """How many lie outside, and how many would by chance."""
    outside, units = int(limits.outside.sum()), int(np.isfinite(limits.value).sum())
    by_chance = units / 500
    usual = say("fewer than one")
    if by_chance >= 1:
        usual = say("about {number}", number=f"{by_chance:.0f}")
    places = {"units": thousands(units), "kinds": kinds, "usual": usual}
    if not outside:
        return say(
            "None of {units} {kinds} lies outside the outer lines: they differ no more than "
            "units of their size do by chance.", units=thousands(units), kinds=kinds,
        )  # fmt: skip
    return say_many(
        "{count} of {units} {kinds} lies outside the outer lines; by chance alone {usual} would. "
        "All others differ no more than units of their size do by chance.",
        "{count} of {units} {kinds} lie outside the outer lines; by chance alone {usual} would. "
        "All others differ no more than units of their size do by chance.",
        outside, **places,
    )  # fmt: skip


def alt(info: MetricInfo, limits: Funnel, kinds: str) -> str:
    """The finding, for whoever cannot see the dots."""
    return say(
        "{label} by the size of {kinds}. {said}",
        label=info.label, kinds=kinds, said=sentence(limits, kinds),
    )  # fmt: skip


def _limit(size: Floats, edge: Floats, dash: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": size,
        "y": edge,
        "mode": "lines",
        "line": {"color": MUTED, "width": 1, "dash": dash},
        "hoverinfo": "skip",
    }


def _dots(info: MetricInfo, found: Standing, limits: Funnel) -> dict[str, Any]:
    colour, outside = place(info.side), limits.outside
    return {
        "type": "scatter",
        "mode": "markers",
        "x": found.size,
        "y": limits.value,
        "customdata": [[unit] for unit in found.unit],
        "text": [_hover(info, found, limits, i) for i in range(len(found.unit))],
        "hovertemplate": "%{text}<extra></extra>",
        "marker": {
            "size": np.where(outside, 12, 8),
            "color": colour,
            "opacity": np.where(outside, 1.0, 0.4),
            "line": {"width": 1, "color": PAPER},
        },
    }


def _hover(info: MetricInfo, found: Standing, limits: Funnel, i: int) -> str:
    value = value_text(float(limits.value[i]), info)
    where = say("more than chance") if limits.outside[i] else say("within chance")
    return f"<b>{plain(found.name[i])}</b><br>{plain(value)}, {where}"


def _names(found: Standing, limits: Funnel) -> list[dict[str, Any]]:
    away = np.nan_to_num(np.abs(limits.value - limits.target))
    far = [int(i) for i in np.argsort(-away) if limits.outside[i]][:NAMED]
    return [
        {
            "x": float(found.size[i]),
            "y": float(limits.value[i]),
            "text": plain(found.name[i]),
            "showarrow": False,
            "yshift": 15 if limits.value[i] > limits.target else -15,
            "font": {"size": SMALL, "color": TEXT},
        }
        for i in far
    ]
