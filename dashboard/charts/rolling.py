"""Turnover over a rolling year: each point is the twelve months up to it, with its band."""

import math
from datetime import date

import plotly.graph_objects as go

from dashboard.analyses.staying.leaving import Leaving
from dashboard.language import say
from dashboard.stats.turnover import RollingYear

from .numbers import decimal, month
from .theme import axis, figure, place, plain

HEIGHT = 280


def rolling(found: Leaving, year: RollingYear) -> go.Figure:
    """From zero up, since the length of the way to zero means something."""
    days = _days(found, year)
    colour = place("staying")
    texts = [f"{plain(_at(day, _said(year, i)))}<extra></extra>" for i, day in enumerate(days)]
    return figure(
        [
            {
                "type": "scatter",
                "x": days + days[::-1],
                "y": [*(100 * year.high), *(100 * year.low[::-1])],
                "mode": "none",
                "fill": "toself",
                "fillcolor": colour,
                "opacity": 0.15,
                "hoverinfo": "skip",
            },
            {
                "type": "scatter",
                "x": days,
                "y": 100 * year.value,
                "mode": "lines+markers" if len(days) <= 24 else "lines",
                "line": {"color": colour, "width": 2},
                "marker": {"size": 6, "color": colour},
                "hovertemplate": texts,
            },
        ],
        HEIGHT,
        xaxis=axis(say("12 months up to"), type="date", tickformat="%b %Y", nticks=7),
        yaxis=axis(say("Leavers a year per 100 staff"), rangemode="tozero"),
    )


def sentence(found: Leaving, year: RollingYear) -> str:
    """Whether the latest year differs from the first that is shown by more than chance."""
    days = _days(found, year)
    first, last = (
        say(
            "{rate} in the 12 months to {until}",
            rate=decimal(100 * float(year.value[i])), until=month(days[i]),
        )
        for i in (0, -1)
    )  # fmt: skip
    if len(days) <= 12:
        return say("{last}. A second full year is needed to see a change.", last=last)
    away = abs(float(year.value[-1] - year.value[0]))
    halves = [float(year.high[i] - year.low[i]) / 2 for i in (0, -1)]
    if away <= math.hypot(*halves):
        return say(
            "From {first} to {last}: the difference could be chance.", first=first, last=last
        )
    if year.value[-1] < year.value[0]:
        return say("It fell from {first} to {last}, by more than chance.", first=first, last=last)
    return say("It rose from {first} to {last}, by more than chance.", first=first, last=last)


def alt(found: Leaving, year: RollingYear) -> str:
    """What the line does, in words."""
    return say(
        "{label} over a rolling year. {said}",
        label=found.metric.label, said=sentence(found, year),
    )  # fmt: skip


def numbers(found: Leaving, year: RollingYear) -> dict[str, list[object]]:
    """The line as a table, newest first."""
    days, order = _days(found, year), range(len(year.value) - 1, -1, -1)
    return {
        say("12 months to"): [month(days[i]) for i in order],
        say("Leavers a year per 100 staff"): [round(100 * float(year.value[i]), 1) for i in order],
        say("From"): [round(100 * float(year.low[i]), 1) for i in order],
        say("To"): [round(100 * float(year.high[i]), 1) for i in order],
    }


def _days(found: Leaving, year: RollingYear) -> list[date]:
    return [found.months[at] for at in year.ends_at]


def _said(year: RollingYear, i: int) -> str:
    value, low, high = (decimal(100 * float(v[i])) for v in (year.value, year.low, year.high))
    return say("{value} ({low} to {high})", value=value, low=low, high=high)


def _at(day: date, said: str) -> str:
    return say("12 months to {until}: {said}", until=month(day), said=said)
