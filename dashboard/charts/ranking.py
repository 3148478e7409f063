"""All units in order of their shrunken values, each with its interval: how little a place means."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.ranking.ranking_words import place_words
from dashboard.analyses.ranking.standing import Standing
from dashboard.language import say

from .forest import Row
from .numbers import percent, scale_text, value_text
from .theme import MUTED, SMALL, TEXT, axis, figure, place, plain

HEIGHT = 420
# Names at each end of the order; a second one would run into the first.
NAMED = 1


def ranking(info: MetricInfo, found: Standing) -> go.Figure:
    """Best on the left. Dots carry their unit's code; what could be the middle is pale."""
    order = np.argsort(found.ranks.place)
    clear = (found.low > found.mean.value) | (found.high < found.mean.value)
    suffix = " %" if percent(info) else ""
    line = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": found.mean.value,
            "y1": found.mean.value, "line": {"color": MUTED, "width": 1, "dash": "dot"},
            "layer": "below"}  # fmt: skip
    return figure(
        [
            _dots(info, found, order[~clear[order]], 0.35, say("could be the middle")),
            _dots(info, found, order[clear[order]], 1.0, say("clearly apart")),
        ],
        HEIGHT,
        xaxis=axis(say("Place, the best on the left"), range=[0, len(order) + 1]),
        yaxis=axis(scale_text(info), ticksuffix=suffix),
        shapes=[line],
        annotations=_names(found, order),
        clickmode="event+select",
    )


def alt(info: MetricInfo, found: Standing, sentence: str) -> str:
    """The finding, for whoever cannot see the dots."""
    return say(
        "{count} units in order of {x}, each with its interval. {said}",
        count=len(found.unit), x=info.phrase, said=sentence,
    )  # fmt: skip


def numbers(info: MetricInfo, found: Standing) -> dict[str, list[object]]:
    """The order as a table; no place without its limits."""
    order = np.argsort(found.ranks.place)
    return {
        say("Place"): [int(found.ranks.place[i]) for i in order],
        say("Could be"): [
            say("{low} to {high}", low=found.ranks.low[i], high=found.ranks.high[i]) for i in order
        ],
        say("Unit"): [found.name[i] for i in order],
        say("Region"): [found.region[i] for i in order],
        say("{label}, as measured", label=info.label): [
            round(float(found.raw[i]), 2) for i in order
        ],
        say("Chance allowed for"): [round(float(found.shrunken[i]), 2) for i in order],
        say("From"): [round(float(found.low[i]), 2) for i in order],
        say("To"): [round(float(found.high[i]), 2) for i in order],
        say("People"): [_people(found.people[i]) for i in order],
    }


def rows(info: MetricInfo, found: Standing, which: tuple[int, ...]) -> list[Row]:
    """Some units as rows of a forest, in the order given."""
    return [
        Row(
            name=found.name[i],
            said=say(
                "{value}, place {low} to {high}",
                value=value_text(float(found.shrunken[i]), info),
                low=found.ranks.low[i],
                high=found.ranks.high[i],
            ),
            value=float(found.shrunken[i]),
            low=float(found.low[i]),
            high=float(found.high[i]),
            side=info.side,
            faint=bool(found.low[i] <= found.mean.value <= found.high[i]),
            unit=found.unit[i],
        )
        for i in which
    ]


def _dots(
    info: MetricInfo, found: Standing, which: Any, opacity: float, name: str
) -> dict[str, Any]:
    colour = place(info.side)
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": found.ranks.place[which],
        "y": found.shrunken[which],
        "opacity": opacity,
        "marker": {"size": 7, "color": colour},
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": found.high[which] - found.shrunken[which],
            "arrayminus": found.shrunken[which] - found.low[which],
            "color": colour,
            "thickness": 1.2,
            "width": 0,
        },
        "customdata": [[found.unit[i]] for i in which],
        "text": [_hover(info, found, int(i)) for i in which],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _hover(info: MetricInfo, found: Standing, i: int) -> str:
    low, high = value_text(float(found.low[i]), info), value_text(float(found.high[i]), info)
    value = value_text(float(found.shrunken[i]), info)
    return (
        f"<b>{plain(found.name[i])}</b><br>{place_words(found, i)}<br>"
        f"{plain(say('{value} ({low} to {high})', value=value, low=low, high=high))}"
    )


def _names(found: Standing, order: Any) -> list[dict[str, Any]]:
    first, last = order[:NAMED], order[-NAMED:]
    falling = found.shrunken[order[0]] >= found.shrunken[order[-1]]
    notes = []
    for which, anchor, above in ((first, "left", falling), (last, "right", not falling)):
        for i in which:
            notes.append(
                {"x": float(found.ranks.place[i]), "xanchor": anchor,
                 "y": float(found.high[i] if above else found.low[i]),
                 "yanchor": "bottom" if above else "top", "text": plain(found.name[i]),
                 "showarrow": False, "font": {"size": SMALL, "color": TEXT}}
            )  # fmt: skip
    return notes


def _people(people: float) -> float | None:
    return round(float(people)) if np.isfinite(people) else None
