"""Which comes first, step by step in time: small multiples, one panel a direction."""

from typing import Any

import plotly.graph_objects as go

from dashboard.analyses.lead import LeadAnswer
from dashboard.analyses.metric_info import MetricInfo
from dashboard.language import say
from dashboard.stats import NotEnoughData
from dashboard.stats.lead_lag import Step

from .numbers import month
from .theme import MUTED, SMALL, TEXT, axis, figure, place, plain
from .which_first import said, then

HEIGHT = 440
# Room between the upper and the lower panel for the lower one's heading.
UPPER, LOWER = [0.57, 0.96], [0.0, 0.39]


def steps(answer: LeadAnswer) -> go.Figure:
    """Small multiples: each step in time with its interval, all together as a band behind."""
    data: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    for upper in (True, False):
        info = answer.x if upper else answer.y
        data += _points(answer, upper, _colour(answer, info))
        shapes += _whole(answer, upper, _colour(answer, info))
    ends = [end for s in answer.steps for p in (s.forward, s.backward) for end in (p.low, p.high)]
    limits = [min([-0.1, *ends]) - 0.05, max([0.1, *ends]) + 0.05]
    common = {"range": limits, "zeroline": True, "zerolinecolor": MUTED, "nticks": 5}
    return figure(
        data,
        HEIGHT,
        xaxis=axis("", type="date", tickformat="%b %Y", nticks=5, tickangle=0, anchor="y2"),
        yaxis=axis("", **common) | {"domain": UPPER},
        yaxis2=axis("", **common) | {"domain": LOWER},
        annotations=[_heading(answer, upper=True), _heading(answer, upper=False)],
        shapes=shapes,
    )


def numbers(answer: LeadAnswer) -> dict[str, list[object]]:
    """Every step and the whole, both directions, as a table."""
    rows = [(_step_label(answer, s), s.forward, s.backward, s.units) for s in answer.steps]
    if not isinstance(answer.lead, NotEnoughData):
        whole = answer.lead.plain
        rows.insert(0, (say("All together"), whole.forward, whole.backward, whole.units))
    table: dict[str, list[object]] = {say("Step"): [label for label, *_ in rows]}
    for place_of, name in ((1, then(answer.x, answer.y)), (2, then(answer.y, answer.x))):
        paths: list[Any] = [row[place_of] for row in rows]
        table[name] = [round(path.value, 3) for path in paths]
        table[say("{name}: from", name=name)] = [round(path.low, 3) for path in paths]
        table[say("{name}: to", name=name)] = [round(path.high, 3) for path in paths]
    table[say("Units")] = [row[3] for row in rows]
    return table


def _colour(answer: LeadAnswer, info: MetricInfo) -> str:
    """The side that goes first; two of one side could not be kept apart by it."""
    same = answer.x.side == answer.y.side
    return MUTED if same and info is answer.y else place(info.side)


def _points(answer: LeadAnswer, upper: bool, colour: str) -> list[dict[str, Any]]:
    """Steps that stand clear of zero solid, the others hollow."""
    shown = [(s, s.forward if upper else s.backward) for s in answer.steps]
    traces = []
    for clear in (True, False):
        part = [(s, p) for s, p in shown if (p.low > 0 or p.high < 0) is clear]
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [answer.days[s.after] for s, _ in part],
                "y": [p.value for _, p in part],
                "yaxis": "y" if upper else "y2",
                "marker": {"size": 9, "color": colour, "line": {"width": 2, "color": colour},
                           "symbol": "circle" if clear else "circle-open"},
                "error_y": {
                    "type": "data", "symmetric": False, "thickness": 1.5, "width": 0,
                    "array": [p.high - p.value for _, p in part],
                    "arrayminus": [p.value - p.low for _, p in part], "color": colour,
                },
                "text": [f"{plain(_step_label(answer, s))}<br>{plain(said(p))}" for s, p in part],
                "hovertemplate": "%{text}<extra></extra>",
            }
        )  # fmt: skip
    return traces


def _whole(answer: LeadAnswer, upper: bool, colour: str) -> list[dict[str, Any]]:
    if isinstance(answer.lead, NotEnoughData):
        return []
    path = answer.lead.plain.forward if upper else answer.lead.plain.backward
    axes = {"xref": "paper", "yref": "y" if upper else "y2", "x0": 0, "x1": 1, "layer": "below"}
    return [
        {"type": "rect", "y0": path.low, "y1": path.high, "fillcolor": colour, "opacity": 0.15,
         "line": {"width": 0}, **axes},
        {"type": "line", "y0": path.value, "y1": path.value, "opacity": 0.6,
         "line": {"color": colour, "width": 2}, **axes},
    ]  # fmt: skip


def _heading(answer: LeadAnswer, *, upper: bool) -> dict[str, Any]:
    first, second = (answer.x, answer.y) if upper else (answer.y, answer.x)
    said = say("{x.more}, then {y.more}", x=first.phrase, y=second.phrase)
    return {
        "xref": "paper", "yref": "paper", "x": 0, "y": UPPER[1] if upper else LOWER[1],
        "xanchor": "left", "yanchor": "bottom", "yshift": 4, "showarrow": False,
        "text": f"<b>{plain(said[:1].upper() + said[1:])}</b>",
        "font": {"size": SMALL + 1, "color": TEXT},
    }  # fmt: skip


def _step_label(answer: LeadAnswer, step: Step) -> str:
    low, high = month(answer.days[step.before]), month(answer.days[step.after])
    return say("{low} to {high}", low=low, high=high)
