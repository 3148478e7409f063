"""How many of the newcomers are still here: a step curve a group, each with its band."""

from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from dashboard.analyses.staying.groups import THIRD_NAMES, THIRDS
from dashboard.analyses.staying.retention import Curve, RetentionAnswer
from dashboard.language import later, say
from dashboard.stats import Interval
from dashboard.stats.survival import Retention, retained_at

from .numbers import decimal
from .theme import FAINT, GROUPS, MUTED, SMALL, axis, figure, place, plain, wrapped

Floats = npt.NDArray[np.float64]

HEIGHT = 400
# Five years: what lies beyond rests on few, and nobody plans by it.
LONGEST = 60
READ_AT = (3, 6, 12, 24, 36, 60)
# Beyond four curves labels at their ends run into one another.
MOST_LABELLED = 4
# Two lines of small print on the scale of the picture.
APART = 11.0
LABEL_WIDTH = 14
# Engaged solid, the middle pale, the least engaged dashed: told apart in grey print too.
DASH = {THIRD_NAMES[3]: "solid", THIRD_NAMES[2]: "dot", THIRD_NAMES[1]: "dash"}
_THIRDS = {
    THIRD_NAMES[3]: later("Highest third of engagement"),
    THIRD_NAMES[2]: later("Middle third of engagement"),
    THIRD_NAMES[1]: later("Lowest third of engagement"),
}


def retention(answer: RetentionAnswer) -> go.Figure:
    """Curves from the first month to at most five years of service."""
    labelled = len(answer.curves) <= MOST_LABELLED
    last = min(max(one.curve.times[-1] for one in answer.curves), LONGEST)
    data = []
    for i, one in enumerate(answer.curves):
        colour = _colour(answer, one, i)
        data += [_band(one.curve, colour), _line(one, colour)]
    stays = say("% of newcomers stay")
    if answer.voluntary:
        stays = say("% of newcomers have not chosen to leave")
    return figure(
        data,
        HEIGHT,
        margin={"r": 96 if labelled else 8},
        xaxis=axis(
            say("Months of service"), range=[0, last], dtick=12 if last > 24 else 3, tickangle=0
        ),
        yaxis=axis(stays, range=[0, 101], ticksuffix=" %", gridcolor=FAINT),
        annotations=_ends(answer) if labelled else [],
        showlegend=not labelled,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
    )


def label(name: str) -> str:
    """A group as a reader calls it: 'Highest third of engagement'."""
    if name == "(all)":
        return say("Everybody")
    return say(_THIRDS[name]) if name in _THIRDS else name


def alt(answer: RetentionAnswer) -> str:
    """How many are left after one year, group by group."""
    said = []
    for one in answer.curves:
        share = retained_at(one.curve, 12)
        if isinstance(share, Interval):
            percent = decimal(100 * share.value, 0)
            said.append(say(
                "{group}: {percent} % after one year", group=label(one.name), percent=percent
            ))  # fmt: skip
    return say("Share of newcomers still here by months of service. {said}.", said="; ".join(said))


def numbers(answer: RetentionAnswer) -> dict[str, list[object]]:
    """Read off at some months, one row a group and month."""
    rows = [
        (label(one.name), month, share)
        for one in answer.curves
        for month in READ_AT
        if isinstance(share := retained_at(one.curve, month), Interval)
    ]
    return {
        say("Group"): [name for name, _, _ in rows],
        say("Months of service"): [month for _, month, _ in rows],
        say("Still here, %"): [round(100 * share.value, 1) for _, _, share in rows],
        say("From"): [round(100 * share.low, 1) for _, _, share in rows],
        say("To"): [round(100 * share.high, 1) for _, _, share in rows],
    }


def _colour(answer: RetentionAnswer, one: Curve, i: int) -> str:
    if answer.grouping == THIRDS:
        return MUTED if one.name == THIRD_NAMES[2] else place("staying")
    return place("staying") if len(answer.curves) == 1 else GROUPS[i % len(GROUPS)]


def _line(one: Curve, colour: str) -> dict[str, Any]:
    x, y = _steps(one.curve, one.curve.retained)
    # Plotly fills these places in.
    after = say("{share} % after {months} months", share="%{y:.0f}", months="%{x:.0f}")
    return {
        "type": "scatter",
        "mode": "lines",
        "name": plain(label(one.name)),
        "x": x,
        "y": y,
        "line": {"color": colour, "width": 2.5, "dash": DASH.get(one.name, "solid")},
        "hovertemplate": f"{plain(label(one.name))}<br>{after}<extra></extra>",
    }


def _band(curve: Retention, colour: str) -> dict[str, Any]:
    x, low = _steps(curve, curve.low)
    _, high = _steps(curve, curve.high)
    return {
        "type": "scatter",
        "x": [*x, *x[::-1]],
        "y": [*high, *low[::-1]],
        "mode": "none",
        "fill": "toself",
        "fillcolor": colour,
        "opacity": 0.13,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _steps(curve: Retention, shares: Floats) -> tuple[list[float], list[float]]:
    """Corners of the step curve in per cent, from 100 at the first day."""
    inside = curve.times <= LONGEST
    times, values = curve.times[inside], 100 * shares[inside]
    x, y, before = [0.0], [100.0], 100.0
    for time, value in zip(times.tolist(), values.tolist(), strict=True):
        x += [time, time]
        y += [before, value]
        before = value
    x.append(float(min(curve.last, LONGEST)))
    y.append(before)
    return x, y


def _ends(answer: RetentionAnswer) -> list[dict[str, Any]]:
    """Names at the ends of the curves, moved apart where they would touch."""
    ends: list[tuple[float, float, Curve, str]] = []
    for i, one in enumerate(answer.curves):
        x, y = _steps(one.curve, one.curve.retained)
        ends.append((y[-1], x[-1], one, _colour(answer, one, i)))
    ends.sort(key=lambda end: -end[0])
    notes, lowest = [], 200.0
    for height, right, one, colour in ends:
        lowest = min(height, lowest - APART)
        notes.append(
            {"x": right, "y": lowest, "xanchor": "left", "xshift": 6, "align": "left",
             "text": wrapped(label(one.name), LABEL_WIDTH),
             "showarrow": False, "font": {"color": colour, "size": SMALL}}
        )  # fmt: skip
    return notes
