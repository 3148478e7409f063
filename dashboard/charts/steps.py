"""The ladder of units: in order, each with its interval, over the borders of the four steps."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard.analyses.raving.moves import Moves
from dashboard.analyses.raving.raving_words import step_words
from dashboard.analyses.raving.steps import Ladder, Step
from dashboard.language import current, later, say
from dashboard.stats import NotEnoughData

from .markup import Drawing, tag, text
from .numbers import percent, scale_text, value_text
from .theme import MUTED, SMALL, TEXT, axis, figure, place, plain

HEIGHT = 440
KEY = later(
    "Filled: the whole interval lies on one step. Hollow and pale: it could as well be on another. "
    "The line is where a unit may truly stand. Click one to open it."
)


def steps(found: Ladder) -> go.Figure:
    """The best on the left; dots carry their unit's code as customdata."""
    stand, info = found.standing, found.metric
    order = np.argsort(stand.ranks.place)
    sure = found.sure[order]
    borders = [_border(border) for border in found.borders]
    return figure(
        [_dots(found, order[~sure], False), _dots(found, order[sure], True)],
        HEIGHT,
        margin={"r": 8},
        xaxis=axis(say("Place, the best on the left"), range=[0, len(order) * 1.02 + 1]),
        yaxis=axis(scale_text(info), ticksuffix=" %" if percent(info) else "", showgrid=False),
        shapes=borders,
        annotations=_names(found),
        clickmode="event+select",
    )


def alt(found: Ladder, sentence: str) -> str:
    """How many stand on each step, and how many of them surely."""
    return f"{counts_words(found)} {sentence}"


def counts_words(found: Ladder) -> str:
    """'5 are best in class (1 surely), 18 great (none surely), …'."""
    said = []
    for step in sorted(Step, reverse=True):
        on = found.step == step
        sure = int((on & found.sure).sum())
        said.append(say(
            "{count} {step} ({sure} surely)",
            count=int(on.sum()), step=step.label, sure=sure or say("none"),
        ))  # fmt: skip
    return say(
        "{steps}; {rest} of {units} could be on another step.",
        steps=", ".join(said), rest=int((~found.sure).sum()), units=found.sure.size,
    )  # fmt: skip


def numbers(found: Ladder) -> dict[str, list[object]]:
    """One row a unit, the best first."""
    stand = found.standing
    order = np.argsort(stand.ranks.place)
    return {
        say("Unit"): [stand.name[i] for i in order],
        say("Region"): [stand.region[i] for i in order],
        say("Step on the ladder"): [step_words(found, int(i)) for i in order],
        found.metric.label: [round(float(stand.shrunken[i]), 1) for i in order],
        say("From"): [round(float(stand.low[i]), 1) for i in order],
        say("To"): [round(float(stand.high[i]), 1) for i in order],
        say("As measured"): [round(float(stand.raw[i]), 1) for i in order],
    }


def table(found: Moves, kinds: str) -> Drawing:
    """Rows: the step before; columns: the step now; beside each count what chance would give."""
    head = [tag("th", text(step.label), scope="col") for step in Step]
    rows = []
    for a in Step:
        cells = [_cell(found, a, b) for b in Step]
        rows.append(
            tag("tr", tag("th", text(say("was {step}", step=a.label)), scope="row"), *cells)
        )
    top = tag("thead", tag("tr", tag("td"), *head))
    drawn = tag("table", top, tag("tbody", *rows), class_="moves")
    said = say(
        "{changed} of {units} {kinds} changed step, {up} of them upwards.",
        changed=found.changed, units=found.units, kinds=kinds, up=found.up,
    )  # fmt: skip
    return Drawing(tag("div", drawn, class_="matrix-frame"), said)


def _cell(found: Moves, a: Step, b: Step) -> str:
    count = int(found.table[a, b])
    same = "stayed" if a == b else None
    if isinstance(found.chance, NotEnoughData):
        return tag("td", tag("b", str(count)), class_=same)
    usual = float(found.chance.shares[a, b]) * found.units
    said = "0" if round(usual) == 0 else f"{usual:.0f}"
    return tag(
        "td",
        tag("b", str(count)),
        tag("span", text(say("chance {count}", count=said))),
        class_=same,
    )


def _border(value: float) -> dict[str, Any]:
    return {
        "type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": value, "y1": value,
        "line": {"color": MUTED, "width": 1, "dash": "dot"}, "layer": "below",
    }  # fmt: skip


def _dots(found: Ladder, which: Any, sure: bool) -> dict[str, Any]:
    stand, colour = found.standing, place(found.metric.side)
    return {
        "type": "scatter", "mode": "markers", "name": say("sure") if sure
        else say("could be another step"),
        "x": stand.ranks.place[which], "y": stand.shrunken[which],
        "opacity": 1.0 if sure else 0.5,
        "marker": {"size": 9 if sure else 7, "color": colour,
                   "symbol": "circle" if sure else "circle-open", "line": {"width": 1.5}},
        "error_y": {
            "type": "data", "symmetric": False, "color": colour, "thickness": 1.2, "width": 0,
            "array": stand.high[which] - stand.shrunken[which],
            "arrayminus": stand.shrunken[which] - stand.low[which],
        },
        "customdata": [[stand.unit[i]] for i in which],
        "text": [_hover(found, int(i)) for i in which],
        "hovertemplate": "%{text}<extra></extra>",
    }  # fmt: skip


def _hover(found: Ladder, i: int) -> str:
    stand, info = found.standing, found.metric
    low, high = (value_text(float(v[i]), info) for v in (stand.low, stand.high))
    value = value_text(float(stand.shrunken[i]), info)
    said = say("{value} ({low} to {high})", value=value, low=low, high=high)
    return f"<b>{plain(stand.name[i])}</b><br>{plain(step_words(found, i))}<br>{plain(said)}"


def _names(found: Ladder) -> list[dict[str, Any]]:
    """Between their borders, where no dots are: the lowest units stand at the right."""
    low, high = float(found.standing.low.min()), float(found.standing.high.max())
    edges = (low, *found.borders, max(high, found.borders[-1]))
    return [
        {
            "xref": "paper", "x": 0 if step is Step.POOR else 1, "showarrow": False,
            "xanchor": "left" if step is Step.POOR else "right", "yanchor": "middle",
            "y": (edges[step] + edges[step + 1]) / 2,
            "text": f"<b>{current().first(step.label)}</b>", "font": {"size": SMALL, "color": TEXT},
        }
        for step in Step
    ]  # fmt: skip
