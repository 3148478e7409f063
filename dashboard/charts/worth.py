"""What a figure is worth in another: tiles, and the line with its quarters and a what-if."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard.analyses.effects import between, digits_for, signed_size
from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.worth import Goes, WhatIf, WorthAnswer
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import FittedLine, QuartileGap

from .markup import Drawing, tag, text
from .numbers import percent, scale_text, value_text
from .theme import MUTED, PAPER, SMALL, TEXT, axis, css, figure, place, plain


def worth_tiles(answer: WorthAnswer) -> Drawing:
    """A step, a quarter against a quarter, a pair of units."""
    drawn = [_step_tile(answer, answer.goes), _quarter_tile(answer), _chance_tile(answer)]
    return Drawing(tag("div", *drawn, class_="tiles"), answer.sentence)


def result_tiles(answer: WorthAnswer) -> Drawing:
    """The same step in money and whatever other results are loaded."""
    drawn = [_step_tile(answer, found) for found in answer.results]
    said = "; ".join(
        f"{r.outcome.label} {between(r.per_step, r.outcome)}" for r in answer.results if r.per_step
    )
    return Drawing(tag("div", *drawn, class_="tiles"), f"{said}." if said else "")


def line(answer: WorthAnswer, asked: WhatIf | None = None) -> go.Figure:
    """The units faint behind the line with its band; both quarters; the level asked about."""
    link, x, y = answer.link, answer.link.x, answer.link.y
    colour = place(y.side)
    data = [_dots(answer)]
    if isinstance(link.line, FittedLine):
        data += _band(link.line, colour)
    if isinstance(link.worth.gap, QuartileGap):
        data += _quarters(answer, link.worth.gap)
    if asked is not None:
        data.append(_asked(asked, answer))
    return figure(
        data,
        420,
        xaxis=axis(scale_text(x), ticksuffix=" %" if percent(x) else ""),
        yaxis=axis(scale_text(y), ticksuffix=" %" if percent(y) else ""),
        annotations=_labels(answer),
    )


def alt(answer: WorthAnswer) -> str:
    """The sentence and the two quarters."""
    gap = answer.link.worth.gap
    if isinstance(gap, NotEnoughData):
        return answer.sentence
    y = answer.link.y
    return (
        f"{answer.sentence} Lowest quarter {value_text(gap.mean_low, y)}, "
        f"highest quarter {value_text(gap.mean_high, y)}."
    )


def numbers(answer: WorthAnswer) -> dict[str, list[object]]:
    """The line at ten places inside the range of the data."""
    found = answer.link.line
    if isinstance(found, NotEnoughData):
        return {answer.link.x.label: []}
    at = np.linspace(0, found.at.size - 1, min(10, found.at.size)).astype(int)
    return {
        answer.link.x.label: [round(float(found.at[i]), 2) for i in at],
        f"{answer.link.y.label}, on average": [round(float(found.fit[i]), 2) for i in at],
        "From": [round(float(found.low[i]), 2) for i in at],
        "To": [round(float(found.high[i]), 2) for i in at],
    }


def what_if_words(answer: WorthAnswer, asked: WhatIf | NotEnoughData) -> str:
    """What units at that level have on average, and how far that is from the average unit."""
    if isinstance(asked, NotEnoughData):
        return f"Nothing can be said: {asked.reason}"
    x, y, kinds = answer.link.x, answer.link.y, answer.link.kinds
    low, high = (value_text(end, y) for end in (asked.expected.low, asked.expected.high))
    every = f" {answer.goes.a_period}" if answer.goes.a_period else ""
    away = _away(answer, asked)
    return (
        f"{kinds.capitalize()} at {value_text(asked.at, x)} on {x.phrase} have {y.phrase} of "
        f"{value_text(asked.expected.value, y)}{every} on average ({low} to {high}){away}."
    )


def _away(answer: WorthAnswer, asked: WhatIf) -> str:
    """How far that is from units at the mean; nothing where it is the mean."""
    if abs(asked.at - asked.mean) < 0.02 * (answer.high - answer.low):
        return ""
    x, y = answer.link.x, answer.link.y
    size = signed_size(asked.difference.value, y, _digits(asked.difference))
    return (
        f", which is {size} ({between(asked.difference, y)}) against {answer.link.kinds} at the "
        f"average of {value_text(asked.mean, x)}"
    )


def _step_tile(answer: WorthAnswer, found: Goes) -> str:
    info = found.outcome
    step = f"{answer.step.words} more {answer.link.x.phrase} goes with"
    if isinstance(found.per_step, NotEnoughData):
        return _tile(info, info.label, "no value", [step, found.per_step.reason])
    size = signed_size(found.per_step.value, info, _digits(found.per_step))
    counted = found.a_period if info.kind == "amount" else f"{info.point}s"
    open_sign = ", could be nothing" if found.per_step.contains(0.0) else ""
    notes = [
        counted,
        f"from {between(found.per_step, info)}{open_sign}",
        f"{found.units} {answer.link.kinds}",
    ]
    return _tile(info, info.label, size, notes, step)


def _quarter_tile(answer: WorthAnswer) -> str:
    gap, y = answer.link.worth.gap, answer.link.y
    title = f"Highest against lowest quarter by {answer.link.x.phrase}"
    if isinstance(gap, NotEnoughData):
        return _tile(y, y.label, "no value", [gap.reason], title)
    notes = [
        f"from {between(gap.gap, y)}",
        f"{value_text(gap.mean_high, y)} against {value_text(gap.mean_low, y)}",
        "could be nothing" if gap.gap.contains(0.0) else "",
    ]
    return _tile(y, y.label, signed_size(gap.gap.value, y, _digits(gap.gap)), notes, title)


def _chance_tile(answer: WorthAnswer) -> str:
    found, kind = answer.link.worth.chance, answer.link.kind
    x, y = answer.link.x, answer.link.y
    title = f"Of two {answer.link.kinds}, the better in {x.phrase} is also the better in {y.phrase}"
    if isinstance(found, NotEnoughData):
        return _tile(y, kind, "no value", [found.reason], title)
    low, high = (f"{100 * end:.0f}" for end in (found.low, found.high))
    notes = [f"from {low} to {high}", "50 would be a coin"]
    return _tile(y, "How often", f"{100 * found.value:.0f} of 100", notes, title)


def _tile(info: MetricInfo, name: str, value: str, notes: list[str], heading: str = "") -> str:
    return tag(
        "div",
        tag("span", text(heading), class_="side") if heading else "",
        tag("span", text(name), class_="name"),
        tag("span", text(value), class_="value"),
        tag("div", *(tag("p", text(note)) for note in notes if note), class_="note"),
        class_="tile",
        style=f"--side:{css(info.side)};grid-row:span 4",
    )


def _digits(found: Interval) -> int:
    return digits_for(max(abs(found.low), abs(found.high)))


def _dots(answer: WorthAnswer) -> dict[str, Any]:
    points = answer.link.points
    return {
        "type": "scatter",
        "mode": "markers",
        "x": points.x,
        "y": points.y,
        "text": [plain(name) for name in points.name],
        "hovertemplate": "%{text}<extra></extra>",
        "marker": {"size": 6, "color": MUTED, "opacity": 0.35},
    }


def _band(found: FittedLine, colour: str) -> list[dict[str, Any]]:
    there, back = list(found.at), list(found.at[::-1])
    quiet = {"type": "scatter", "hoverinfo": "skip"}
    return [
        {**quiet, "x": there + back, "y": [*found.high, *found.low[::-1]], "mode": "none",
         "fill": "toself", "fillcolor": colour, "opacity": 0.15},
        {**quiet, "x": there, "y": list(found.fit), "mode": "lines",
         "line": {"color": colour, "width": 2}},
    ]  # fmt: skip


def _quarters(answer: WorthAnswer, gap: QuartileGap) -> list[dict[str, Any]]:
    ends = ((answer.low, gap.q1, gap.mean_low), (gap.q3, answer.high, gap.mean_high))
    return [
        {"type": "scatter", "mode": "lines", "x": [a, b], "y": [mean, mean], "hoverinfo": "skip",
         "line": {"color": place(answer.link.y.side), "width": 5}}
        for a, b, mean in ends
    ]  # fmt: skip


def _asked(asked: WhatIf, answer: WorthAnswer) -> dict[str, Any]:
    expected = asked.expected
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [asked.at],
        "y": [expected.value],
        "marker": {"size": 14, "color": TEXT, "symbol": "diamond",
                   "line": {"width": 2, "color": PAPER}},
        "error_y": {"type": "data", "symmetric": False, "array": [expected.high - expected.value],
                    "arrayminus": [expected.value - expected.low], "color": TEXT, "thickness": 2},
        "text": [plain(what_if_words(answer, asked))],
        "hovertemplate": "%{text}<extra></extra>",
    }  # fmt: skip


def _labels(answer: WorthAnswer) -> list[dict[str, Any]]:
    gap, y = answer.link.worth.gap, answer.link.y
    if isinstance(gap, NotEnoughData):
        return []
    # Away from the line, which rises or falls through the middle of each quarter.
    up = 14 if gap.gap.value > 0 else -14
    marks = (
        (answer.low, gap.mean_low, "left", f"lowest quarter: {value_text(gap.mean_low, y)}"),
        (answer.high, gap.mean_high, "right", f"highest quarter: {value_text(gap.mean_high, y)}"),
    )
    return [
        {"x": x, "y": mean, "xanchor": anchor, "yshift": up if anchor == "left" else -up,
         "showarrow": False, "bgcolor": PAPER, "text": plain(said),
         "font": {"size": SMALL, "color": TEXT}}
        for x, mean, anchor, said in marks
    ]  # fmt: skip
