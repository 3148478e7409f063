"""Turnover over a rolling year: each point is the twelve months up to it, with its band."""

import math
from datetime import date

import plotly.graph_objects as go

from dashboard.analyses.staying.leaving import Leaving
from dashboard.stats.turnover import RollingYear

from .numbers import decimal
from .theme import axis, figure, place

HEIGHT = 280


def rolling(found: Leaving, year: RollingYear) -> go.Figure:
    """From zero up, since the length of the way to zero means something."""
    days = _days(found, year)
    colour = place("staying")
    texts = [
        f"12 months to {day:%b %Y}: {_said(year, i)}<extra></extra>" for i, day in enumerate(days)
    ]
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
        xaxis=axis("12 months up to", type="date", tickformat="%b %Y", nticks=7),
        yaxis=axis("Leavers a year per 100 staff", rangemode="tozero"),
    )


def sentence(found: Leaving, year: RollingYear) -> str:
    """Whether the latest year differs from the first that is shown by more than chance."""
    days = _days(found, year)
    first, last = (
        f"{decimal(100 * float(year.value[i]))} in the 12 months to {days[i]:%b %Y}"
        for i in (0, -1)
    )
    if len(days) <= 12:
        return f"{last[:1].upper()}{last[1:]}. A second full year is needed to see a change."
    away = abs(float(year.value[-1] - year.value[0]))
    halves = [float(year.high[i] - year.low[i]) / 2 for i in (0, -1)]
    if away <= math.hypot(*halves):
        return f"From {first} to {last}: the difference could be chance."
    word = "fell" if year.value[-1] < year.value[0] else "rose"
    return f"It {word} from {first} to {last}, by more than chance."


def alt(found: Leaving, year: RollingYear) -> str:
    """What the line does, in words."""
    return f"{found.metric.label} over a rolling year. {sentence(found, year)}"


def numbers(found: Leaving, year: RollingYear) -> dict[str, list[object]]:
    """The line as a table, newest first."""
    days, order = _days(found, year), range(len(year.value) - 1, -1, -1)
    return {
        "12 months to": [f"{days[i]:%b %Y}" for i in order],
        "Leavers a year per 100 staff": [round(100 * float(year.value[i]), 1) for i in order],
        "From": [round(100 * float(year.low[i]), 1) for i in order],
        "To": [round(100 * float(year.high[i]), 1) for i in order],
    }


def _days(found: Leaving, year: RollingYear) -> list[date]:
    return [found.months[at] for at in year.ends_at]


def _said(year: RollingYear, i: int) -> str:
    value, low, high = (decimal(100 * float(v[i])) for v in (year.value, year.low, year.high))
    return f"{value} ({low} to {high})"
