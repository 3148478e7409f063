"""Of a hundred people: how many rave, how many merely pass, how many do not; a bar a side."""

from typing import Any

import plotly.graph_objects as go

from dashboard.analyses.raving.shares import Marks, Side
from dashboard.language import current, say

from .numbers import decimal
from .theme import FAINT, MUTED, PAPER, SMALL, TEXT, axis, figure, place, wrapped

ROW, AROUND = 116, 64
# Names stand on these; paler than this they could not be told from the page.
PALE = 0.45


def bars(sides: tuple[Side, ...]) -> go.Figure:
    """Each bar is a hundred people; the whiskers are where each border may truly lie."""
    rows = list(range(len(sides)))
    return figure(
        [trace for row, side in enumerate(sides) for trace in _bar(row, side)],
        AROUND + ROW * len(sides),
        barmode="stack",
        bargap=0.55,
        xaxis=axis(say("of every 100"), range=[0, 100], showgrid=False, dtick=25),
        yaxis={
            "range": [len(sides) - 0.5, -0.75],
            "tickmode": "array",
            "tickvals": rows,
            "ticktext": [f"<b>{side.name}</b>" for side in sides],
            "tickfont": {"size": 14, "color": TEXT},
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
        },
        annotations=[note for row, side in enumerate(sides) for note in _names(row, side.now)],
    )


def alt(sides: tuple[Side, ...]) -> str:
    """Each side with its intervals."""
    return " ".join(
        say(
            "Of 100 {who} {raving} rave and {satisfied} are satisfied, those who rave included "
            "({span}).",
            who=say(side.who), raving=_said(side.now.raving),
            satisfied=_said(side.now.satisfied), span=side.now.label,
        )
        for side in sides
    )  # fmt: skip


def numbers(sides: tuple[Side, ...]) -> dict[str, list[object]]:
    """Every span of every side, the newest first."""
    rows = [(side, marks) for side in sides for marks in reversed(side.spans)]
    return {
        say("Who"): [current().inside(side.name) for side, _ in rows],
        say("When"): [marks.label for _, marks in rows],
        say("Raving, %"): [round(marks.raving.value, 1) for _, marks in rows],
        say("between"): [_between(marks.raving) for _, marks in rows],
        say("Satisfied, %"): [round(marks.satisfied.value, 1) for _, marks in rows],
        say("and"): [_between(marks.satisfied) for _, marks in rows],
        say("Raving of the satisfied, %"): [
            round(marks.of_satisfied.value, 1) for _, marks in rows
        ],
        say("Answers"): [marks.answers for _, marks in rows],
    }


def moved_words(side: Side) -> str:
    """How raving moved against the span before, and whether that could be chance."""
    if side.before is None:
        return say("There is no earlier time to compare {who} with.", who=say(side.who))
    now, before = side.now.raving, side.before.raving
    step = now.value - before.value
    sure = now.low > before.high or now.high < before.low
    return say(
        "Raving {who}: {step} points against {before} ({sure}).",
        who=say(side.who), step=decimal(step, sign=True), before=side.before.label,
        sure=say("more than chance") if sure else say("could be chance"),
    )  # fmt: skip


def _bar(row: int, side: Side) -> list[dict[str, Any]]:
    now, colour, who = side.now, place(side.side), say(side.who)
    merely, not_at_all = now.satisfied.value - now.raving.value, 100 - now.satisfied.value
    parts = (
        (now.raving.value, colour, 1.0, say(
            "{number} of 100 {who} rave", number=decimal(now.raving.value), who=who,
        )),
        (merely, colour, PALE, say(
            "{number} of 100 {who} are satisfied, no more", number=decimal(merely), who=who,
        )),
        (not_at_all, FAINT, 1.0, say(
            "{number} of 100 {who} are not satisfied", number=decimal(not_at_all), who=who,
        )),
    )  # fmt: skip
    bars = [
        {
            "type": "bar", "orientation": "h", "y": [row], "x": [width],
            "marker": {"color": ink, "line": {"width": 1, "color": PAPER}}, "opacity": opacity,
            "hovertemplate": f"{said}<extra></extra>",
        }
        for width, ink, opacity, said in parts
    ]  # fmt: skip
    return [*bars, *(_whisker(row, end) for end in (now.raving, now.satisfied))]


def _whisker(row: int, end: Any) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "markers", "x": [end.value], "y": [row + 0.34],
        "marker": {"size": 1, "color": TEXT},
        "error_x": {
            "type": "data", "symmetric": False, "array": [end.high - end.value],
            "arrayminus": [end.value - end.low], "color": TEXT, "thickness": 2, "width": 4,
        },
        "hovertemplate": say(
            "between {low} and {high} of 100", low=decimal(end.low), high=decimal(end.high)
        ) + "<extra></extra>",
    }  # fmt: skip


def _names(row: int, now: Marks) -> list[dict[str, Any]]:
    parts = (
        (now.raving.value / 2, say("rave"), now.raving.value),
        ((now.raving.value + now.satisfied.value) / 2, say("merely satisfied"),
         now.satisfied.value - now.raving.value),
        ((now.satisfied.value + 100) / 2, say("not satisfied"), 100 - now.satisfied.value),
    )  # fmt: skip
    return [
        {
            "x": x, "y": row - 0.28, "yanchor": "bottom", "showarrow": False,
            "text": f"<b>{width:.0f}</b> {wrapped(word, 9)}",
            "font": {"size": 14 if width >= 12 else SMALL, "color": TEXT if width else MUTED},
        }
        for x, word, width in parts
        if width >= 5
    ]  # fmt: skip


def _said(found: Any) -> str:
    return f"{decimal(found.value)} ({_between(found)})"


def _between(found: Any) -> str:
    return say("{low} to {high}", low=decimal(found.low), high=decimal(found.high))
