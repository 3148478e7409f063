"""The link at every distance in time, with the band that allows for having looked at them all."""

from typing import Any

import plotly.graph_objects as go

from dashboard.analyses.lead import LeadAnswer
from dashboard.language import say, say_many
from dashboard.stats import NotEnoughData
from dashboard.stats.lead_lag import LagProfile

from .numbers import correlation
from .theme import MUTED, SMALL, axis, figure, place, plain

HEIGHT = 300


def lag_profile(answer: LeadAnswer, profile: LagProfile) -> go.Figure:
    """r inside units by distance; lags whose band leaves zero out are solid."""
    colour = place(answer.x.side)
    months = [lag * answer.panel.months for lag in profile.lags]
    low, high = list(profile.low), list(profile.high)
    band = {
        "type": "scatter",
        "x": months + months[::-1],
        "y": high + low[::-1],
        "mode": "none",
        "fill": "toself",
        "fillcolor": colour,
        "opacity": 0.15,
        "hoverinfo": "skip",
    }
    out = set(profile.stands_out)
    line: dict[str, Any] = {
        "type": "scatter",
        "mode": "lines+markers",
        "x": months,
        "y": list(profile.r),
        "line": {"color": colour, "width": 2},
        "marker": {
            "size": 9,
            "color": colour,
            "symbol": ["circle" if lag in out else "circle-open" for lag in profile.lags],
        },
        "text": [
            f"{plain(distance_words(answer, lag))}<br>{correlation(r)} "
            f"({say('{low} to {high}', low=correlation(a), high=correlation(b))})"
            for lag, r, a, b in zip(profile.lags, profile.r, low, high, strict=True)
        ],
        "hovertemplate": "%{text}<extra></extra>",
    }
    return figure(
        [band, line],
        HEIGHT,
        margin={"t": 28},
        xaxis=axis(say("Months between the two"), tickmode="array", tickvals=_ticks(months)),
        yaxis=axis(say("Correlation inside units"), zeroline=True, zerolinecolor=MUTED),
        annotations=[_end(answer, left=True), _end(answer, left=False)],
    )


def _ticks(months: list[int]) -> list[int]:
    """Every second one from 0 on where all of them would not fit a phone."""
    if len(months) <= 7:
        return months
    middle = months.index(0) if 0 in months else 0
    return [month for place, month in enumerate(months) if (place - middle) % 2 == 0]


def alt(answer: LeadAnswer, profile: LagProfile | NotEnoughData) -> str:
    """Which distances stand out of the band."""
    if isinstance(profile, NotEnoughData):
        return profile.reason
    if not profile.stands_out:
        return say("At no distance in time does the link stand out of its band.")
    listed = "; ".join(distance_words(answer, lag) for lag in profile.stands_out)
    return say("The band leaves zero out at: {distances}.", distances=listed)


def numbers(answer: LeadAnswer, profile: LagProfile) -> dict[str, list[object]]:
    """The profile as a table."""
    return {
        say("Distance"): [distance_words(answer, lag) for lag in profile.lags],
        say("Correlation"): [round(float(r), 3) for r in profile.r],
        say("Band from"): [round(float(r), 3) for r in profile.low],
        say("Band to"): [round(float(r), 3) for r in profile.high],
    }


def distance_words(answer: LeadAnswer, lag: int) -> str:
    """'NPS 3 months later'."""
    if lag == 0:
        return say("both at the same time")
    months, y = abs(lag) * answer.panel.months, answer.y.phrase
    if lag > 0:
        return say_many("{y} {number} month later", "{y} {number} months later", months,
                        y=y, number=months)  # fmt: skip
    return say_many("{y} {number} month earlier", "{y} {number} months earlier", months,
                    y=y, number=months)  # fmt: skip


def _end(answer: LeadAnswer, *, left: bool) -> dict[str, Any]:
    first = say("{label} first", label=(answer.y if left else answer.x).label)
    said = f"← {first}" if left else f"{first} →"
    return {
        "xref": "paper", "yref": "paper", "x": 0 if left else 1, "y": 1, "showarrow": False,
        "xanchor": "left" if left else "right", "yanchor": "bottom", "text": plain(said),
        "font": {"size": SMALL, "color": MUTED},
    }  # fmt: skip
