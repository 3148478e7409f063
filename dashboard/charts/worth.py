"""What a figure is worth in another: tiles, and the line with its quarters and a what-if."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard.analyses.effects import between, digits_for, signed_size
from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.worth import Goes, WhatIf, WorthAnswer
from dashboard.language import current, say
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
    return say(
        "{sentence} Lowest quarter {low}, highest quarter {high}.", sentence=answer.sentence,
        low=value_text(gap.mean_low, y), high=value_text(gap.mean_high, y),
    )  # fmt: skip


def numbers(answer: WorthAnswer) -> dict[str, list[object]]:
    """The line at ten places inside the range of the data."""
    found = answer.link.line
    if isinstance(found, NotEnoughData):
        return {answer.link.x.label: []}
    at = np.linspace(0, found.at.size - 1, min(10, found.at.size)).astype(int)
    average = say("{label}, on average", label=answer.link.y.label)
    return {
        answer.link.x.label: [round(float(found.at[i]), 2) for i in at],
        average: [round(float(found.fit[i]), 2) for i in at],
        say("From"): [round(float(found.low[i]), 2) for i in at],
        say("To"): [round(float(found.high[i]), 2) for i in at],
    }


def what_if_words(answer: WorthAnswer, asked: WhatIf | NotEnoughData) -> str:
    """What units at that level have on average, and how far that is from the average unit."""
    if isinstance(asked, NotEnoughData):
        return say("Nothing can be said: {reason}", reason=asked.reason)
    x, y, kinds = answer.link.x, answer.link.y, answer.link.kinds
    low, high = (value_text(end, y) for end in (asked.expected.low, asked.expected.high))
    every = f" {answer.goes.a_period}" if answer.goes.a_period else ""
    away = _away(answer, asked)
    return say(
        "{kinds} at {at} on {x} have {y} of {value}{each} on average ({interval}){away}.",
        kinds=current().first(kinds), at=value_text(asked.at, x), x=x.phrase, y=y.phrase,
        value=value_text(asked.expected.value, y), each=every, away=away,
        interval=say("{low} to {high}", low=low, high=high),
    )  # fmt: skip


def _away(answer: WorthAnswer, asked: WhatIf) -> str:
    """How far that is from units at the mean; nothing where it is the mean."""
    if abs(asked.at - asked.mean) < 0.02 * (answer.high - answer.low):
        return ""
    x, y = answer.link.x, answer.link.y
    size = signed_size(asked.difference.value, y, _digits(asked.difference))
    return say(
        ", which is {size} ({limits}) against {kinds} at the average of {mean}",
        size=size, limits=between(asked.difference, y), kinds=answer.link.kinds,
        mean=value_text(asked.mean, x),
    )  # fmt: skip


def _step_tile(answer: WorthAnswer, found: Goes) -> str:
    info = found.outcome
    step = say("{step} more {x} goes with", step=answer.step.words, x=answer.link.x.phrase)
    if isinstance(found.per_step, NotEnoughData):
        return _tile(info, info.label, say("no value"), [step, found.per_step.reason])
    size = signed_size(found.per_step.value, info, _digits(found.per_step))
    counted = found.a_period if info.kind == "amount" else info.points
    open_sign = say(", could be nothing") if found.per_step.contains(0.0) else ""
    notes = [
        counted,
        say("from {limits}", limits=between(found.per_step, info)) + open_sign,
        f"{found.units} {answer.link.kinds}",
    ]
    return _tile(info, info.label, size, notes, step)


def _quarter_tile(answer: WorthAnswer) -> str:
    gap, y = answer.link.worth.gap, answer.link.y
    title = say("Highest against lowest quarter by {x}", x=answer.link.x.phrase)
    if isinstance(gap, NotEnoughData):
        return _tile(y, y.label, say("no value"), [gap.reason], title)
    notes = [
        say("from {limits}", limits=between(gap.gap, y)),
        say(
            "{high} against {low}",
            high=value_text(gap.mean_high, y),
            low=value_text(gap.mean_low, y),
        ),
        say("could be nothing") if gap.gap.contains(0.0) else "",
    ]
    return _tile(y, y.label, signed_size(gap.gap.value, y, _digits(gap.gap)), notes, title)


def _chance_tile(answer: WorthAnswer) -> str:
    found, kind = answer.link.worth.chance, answer.link.kind
    x, y = answer.link.x, answer.link.y
    title = say(
        "Of two {kinds}, the better in {x} is also the better in {y}",
        kinds=answer.link.kinds, x=x.phrase, y=y.phrase,
    )  # fmt: skip
    if isinstance(found, NotEnoughData):
        return _tile(y, kind, say("no value"), [found.reason], title)
    low, high = (f"{100 * end:.0f}" for end in (found.low, found.high))
    limits = say("{low} to {high}", low=low, high=high)
    notes = [say("from {limits}", limits=limits), say("50 would be a coin")]
    value = say("{value} of 100", value=f"{100 * found.value:.0f}")
    return _tile(y, say("How often"), value, notes, title)


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
    low, high = value_text(gap.mean_low, y), value_text(gap.mean_high, y)
    marks = (
        (
            answer.low,
            gap.mean_low,
            "left",
            say("lowest quarter: {value}", value=low),
        ),
        (
            answer.high,
            gap.mean_high,
            "right",
            say("highest quarter: {value}", value=high),
        ),
    )
    return [
        {"x": x, "y": mean, "xanchor": anchor, "yshift": up if anchor == "left" else -up,
         "showarrow": False, "bgcolor": PAPER, "text": plain(said),
         "font": {"size": SMALL, "color": TEXT}}
        for x, mean, anchor, said in marks
    ]  # fmt: skip
