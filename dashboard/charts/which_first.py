"""Which comes first: both arrows side by side, then both for every step in time."""

from typing import Any

import plotly.graph_objects as go

from dashboard.analyses.lead import LeadAnswer
from dashboard.analyses.lead_words import months_words
from dashboard.analyses.metric_info import MetricInfo
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.lead_lag import Step

from .chain import PER_STRENGTH, THINNEST, WIDEST
from .markup import Drawing, tag, text
from .numbers import correlation, month
from .theme import MUTED, SMALL, TEXT, axis, css, figure, place, plain

HEIGHT = 440
# Room between the upper and the lower panel for the lower one's heading.
UPPER, LOWER = [0.57, 0.96], [0.0, 0.39]


def arrows(answer: LeadAnswer) -> Drawing:
    """The better figure today, the other one later, and back; nothing where neither can be told."""
    if isinstance(answer.lead, NotEnoughData):
        return Drawing("", alt(answer))
    plain_model = answer.lead.plain
    own = answer.lead.own
    ahead, back = (None, None) if isinstance(own, NotEnoughData) else (own.forward, own.backward)
    rows = (
        _row(answer, answer.x, answer.y, plain_model.forward, ahead),
        _row(answer, answer.y, answer.x, plain_model.backward, back),
    )
    frame = tag("div", *rows, class_="chain-frame", style="max-width:52rem")
    return Drawing(frame, alt(answer))


def alt(answer: LeadAnswer) -> str:
    """Both directions in words."""
    if isinstance(answer.lead, NotEnoughData):
        return answer.sentence
    forward, backward = answer.lead.plain.forward, answer.lead.plain.backward
    return (
        f"{answer.x.label}, then {answer.y.phrase} {months_words(answer.apart)} later: "
        f"{_said(forward)}. {answer.y.label}, then {answer.x.phrase}: {_said(backward)}."
    )


def numbers(answer: LeadAnswer) -> dict[str, list[object]]:
    """Every step and the whole, both directions, as a table."""
    rows = [(_step_label(answer, s), s.forward, s.backward, s.units) for s in answer.steps]
    if not isinstance(answer.lead, NotEnoughData):
        whole = answer.lead.plain
        rows.insert(0, ("All together", whole.forward, whole.backward, whole.units))
    table: dict[str, list[object]] = {"Step": [label for label, *_ in rows]}
    for place_of, name in ((1, _then(answer.x, answer.y)), (2, _then(answer.y, answer.x))):
        paths: list[Any] = [row[place_of] for row in rows]
        table[name] = [round(path.value, 3) for path in paths]
        table[f"{name}: from"] = [round(path.low, 3) for path in paths]
        table[f"{name}: to"] = [round(path.high, 3) for path in paths]
    table["Units"] = [row[3] for row in rows]
    return table


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


def _row(
    answer: LeadAnswer, start: MetricInfo, end: MetricInfo, path: Interval, own: Interval | None
) -> str:
    later = f"{months_words(answer.apart)} later"
    return tag(
        "div",
        _node(start, f"{_way(start)} today"),
        _arrow(answer, start, end, (path, own)),
        _node(end, f"{_way(end)} {later}"),
        class_="chain",
        style="margin-bottom:1.75rem",
    )


def _node(info: MetricInfo, when: str) -> str:
    return tag(
        "div",
        tag("span", class_="dot", style=f"background:{css(info.side)}", aria_hidden="true"),
        tag("strong", text(info.label)),
        tag("span", text(when)),
        class_="chain-node",
    )


def _arrow(
    answer: LeadAnswer,
    start: MetricInfo,
    end: MetricInfo,
    found: tuple[Interval, Interval | None],
) -> str:
    path, own = found
    width = min(WIDEST, THINNEST + PER_STRENGTH * abs(path.value))
    untold = "" if path.low > 0 or path.high < 0 else " untold"
    shaft = tag(
        "span",
        tag("span", class_="shaft"),
        tag("span", class_="head"),
        class_=f"arrow{untold}",
        style=f"--width:{width:.1f}px;--certainty:1;--from:{css(start.side)};--to:{css(end.side)}",
        aria_hidden="true",
    )
    interval = f"{correlation(path.low)} to {correlation(path.high)}"
    return tag(
        "div",
        tag("span", text(_verdict(path, own)), class_="word"),
        shaft,
        tag("span", tag("b", correlation(path.value)), f" ({interval})", class_="figure"),
        tag("span", f"{answer.units} {text(answer.kinds)}", class_="count"),
        class_="chain-link",
    )


def _verdict(path: Interval, own: Interval | None = None) -> str:
    """`own` is the same path with each unit held against itself; only there does it stand out."""
    if path.low > 0:
        lasting = own is not None and own.low <= 0
        return "◐ may be lasting differences" if lasting else "● stands out"
    return "✕ goes the other way" if path.high < 0 else "○ could be chance"


def _said(path: Interval) -> str:
    return (
        f"{_verdict(path)[2:]}, {correlation(path.value)}, "
        f"between {correlation(path.low)} and {correlation(path.high)}"
    )


def _way(info: MetricInfo) -> str:
    return "lower" if info.better == "lower" else "higher"


def _then(first: MetricInfo, second: MetricInfo) -> str:
    return f"{first.label}, then {second.phrase}"


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
                "text": [f"{plain(_step_label(answer, s))}<br>{plain(_said(p))}" for s, p in part],
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
    said = f"{_way(first)} {first.phrase}, then {_way(second)} {second.phrase}"
    return {
        "xref": "paper", "yref": "paper", "x": 0, "y": UPPER[1] if upper else LOWER[1],
        "xanchor": "left", "yanchor": "bottom", "yshift": 4, "showarrow": False,
        "text": f"<b>{plain(said[:1].upper() + said[1:])}</b>",
        "font": {"size": SMALL + 1, "color": TEXT},
    }  # fmt: skip


def _step_label(answer: LeadAnswer, step: Step) -> str:
    return f"{month(answer.days[step.before])} to {month(answer.days[step.after])}"
