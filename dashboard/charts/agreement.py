"""Agreement on service: a dot and a whisker a place, against what the field calls one view."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard.analyses.shared_view.leaders import Leaders
from dashboard.analyses.shared_view.levels import Level
from dashboard.analyses.shared_view.places import ENOUGH, Asked, ItemView, Place, View
from dashboard.analyses.shared_view.shared_view_words import agreement_words, place_words
from dashboard.language import later, say

from .forest import Row
from .numbers import decimal
from .theme import MUTED, PAPER, SMALL, TEXT, axis, figure, place, plain

HEIGHT = 400
KEY = later(
    "0: people answer as if at random; 1: all alike. Filled: surely one view, or surely several; "
    "hollow and pale: cannot be told. Click one to open it."
)


def agreement(found: Asked) -> go.Figure:
    """The most agreed on the left; dots carry their unit's code as customdata."""
    order = _order(found)
    line = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": ENOUGH, "y1": ENOUGH,
            "line": {"color": MUTED, "width": 1, "dash": "dot"}, "layer": "below"}  # fmt: skip
    note = {"xref": "paper", "x": 1, "xanchor": "right", "y": ENOUGH, "yanchor": "bottom",
            "text": say("one view from here up"), "showarrow": False, "bgcolor": PAPER,
            "font": {"size": SMALL, "color": MUTED}}  # fmt: skip
    return figure(
        [_dots(order, clear) for clear in (False, True)],
        HEIGHT,
        xaxis=axis(say("Place, the most agreed on the left"), range=[0, len(order) + 1]),
        yaxis=axis(say("Agreement on service"), range=[-0.03, 1.03], nticks=6),
        shapes=[line],
        annotations=[note, *_names(order)],
        clickmode="event+select",
    )


def alt(found: Asked, sentence: str) -> str:
    """The finding and the two ends."""
    order = _order(found)
    if not order:
        return sentence
    first, last = order[0], order[-1]
    ends = say(
        "From {first} {there}, to {last} {here}.",
        first=first.name, there=place_words(first), last=last.name, here=place_words(last),
    )  # fmt: skip
    return f"{sentence} {ends}"


def numbers(found: Asked) -> dict[str, list[object]]:
    """One row a unit, the most agreed first; both yardsticks and the mean."""
    order = _order(found)
    skewed = [p.found.skewed.value if p.found.skewed else None for p in order]
    return {
        say("Unit"): [p.name for p in order],
        say("Region"): [p.region for p in order],
        say("View"): [say(p.view) for p in order],
        say("Agreement"): [round(p.found.agreement.value, 2) for p in order],
        say("From"): [round(p.found.agreement.low, 2) for p in order],
        say("To"): [round(p.found.agreement.high, 2) for p in order],
        say("Stricter yardstick"): [None if one is None else round(one, 2) for one in skewed],
        say("Spread, points of 100"): [round(p.found.spread, 1) for p in order],
        say("Mean, of 100"): [round(p.mean, 1) for p in order],
        say("People"): [p.found.people for p in order],
    }


def level_rows(found: Asked) -> list[Row]:
    """The whole, then every place between it and the units, the most agreed first."""
    above = [p for p in found.places if not p.leaf]
    above.sort(key=lambda p: (p.level, -p.found.agreement.value))
    return [
        Row(p.name, agreement_words(p.found.agreement), p.found.agreement.value,
            p.found.agreement.low, p.found.agreement.high, "staff", p.view is View.OPEN)
        for p in above
    ]  # fmt: skip


def item_rows(whole: Place) -> list[Row]:
    """Each question over everybody: how alike the answers are, and their mean."""
    views = sorted(whole.items, key=lambda view: view.found.agreement.value)
    return [
        Row(view.item.text, _item_words(view), view.found.agreement.value,
            view.found.agreement.low, view.found.agreement.high, "staff")
        for view in views
    ]  # fmt: skip


def leader_rows(found: Leaders) -> list[Row]:
    """Leaders less front line, a row a figure."""
    return [
        Row(
            gap.label,
            say(
                "leaders {leaders}, front line {front}",
                leaders=decimal(gap.leaders.value), front=decimal(gap.front.value),
            ),
            gap.difference.value, gap.difference.low, gap.difference.high, "staff",
            gap.difference.contains(0.0),
        )
        for gap in found.gaps
    ]  # fmt: skip


def level_table(steps: tuple[Level, ...]) -> dict[str, list[object]]:
    """Levels as a table."""
    return {
        say("Level"): [step.kind for step in steps],
        say("Places"): [step.places for step in steps],
        say("Agreement in the middle one"): [round(step.middle, 2) for step in steps],
        say("Stricter yardstick"): [
            None if step.skewed is None else round(step.skewed, 2) for step in steps
        ],
        say("Surely one view"): [step.one_view for step in steps],
        say("Surely several"): [step.several for step in steps],
    }


def _item_words(view: ItemView) -> str:
    return say(
        "{agreement}; mean {mean} of 100{turned}",
        agreement=agreement_words(view.found.agreement), mean=decimal(view.mean.value, 0),
        turned=say(", turned round") if view.item.turned else "",
    )  # fmt: skip


def _order(found: Asked) -> list[Place]:
    return sorted(found.leaves, key=lambda p: -p.found.agreement.value)


def _dots(order: list[Place], clear: bool) -> dict[str, Any]:
    which = [i for i, p in enumerate(order) if (p.view is not View.OPEN) is clear]
    own, colour = [order[i].found.agreement for i in which], place("staff")
    value = np.array([one.value for one in own])
    return {
        "type": "scatter", "mode": "markers", "opacity": 1.0 if clear else 0.5,
        "name": say("told") if clear else say("cannot be told"),
        "x": [i + 1 for i in which], "y": value,
        "marker": {"size": 9 if clear else 7, "color": colour,
                   "symbol": "circle" if clear else "circle-open", "line": {"width": 1.5}},
        "error_y": {
            "type": "data", "symmetric": False, "color": colour, "thickness": 1.2, "width": 0,
            "array": np.array([one.high for one in own]) - value,
            "arrayminus": value - np.array([one.low for one in own]),
        },
        "customdata": [[order[i].unit] for i in which],
        "text": [_hover(order[i]) for i in which],
        "hovertemplate": "%{text}<extra></extra>",
    }  # fmt: skip


def _hover(one: Place) -> str:
    said = say(
        "mean {mean} of 100, {count} people", mean=decimal(one.mean, 0), count=one.found.people
    )
    return f"<b>{plain(one.name)}</b><br>{plain(place_words(one))}<br>{said}"


def _names(order: list[Place]) -> list[dict[str, Any]]:
    if not order:
        return []
    ends = ((0, "left", order[0].found.agreement.high, "bottom"),
            (len(order) - 1, "right", order[-1].found.agreement.low, "top"))  # fmt: skip
    return [
        {"x": i + 1, "xanchor": anchor, "y": y, "yanchor": side, "text": plain(order[i].name),
         "showarrow": False, "font": {"size": SMALL, "color": TEXT}}
        for i, anchor, y, side in ends
    ]  # fmt: skip
