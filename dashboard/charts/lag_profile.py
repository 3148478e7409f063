"""The link at every distance in time, with the band that allows for having looked at them all."""

from typing import Any

import plotly.graph_objects as go

from dashboard.analyses.lead import LeadAnswer
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
            f"({correlation(a)} to {correlation(b)})"
            for lag, r, a, b in zip(profile.lags, profile.r, low, high, strict=True)
        ],
        "hovertemplate": "%{text}<extra></extra>",
    }
    return figure(
        [band, line],
        HEIGHT,
        margin={"t": 28},
        xaxis=axis("Months between the two", tickmode="array", tickvals=_ticks(months)),
        yaxis=axis("Correlation inside units", zeroline=True, zerolinecolor=MUTED),
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
        return "At no distance in time does the link stand out of its band."
    listed = "; ".join(distance_words(answer, lag) for lag in profile.stands_out)
    return f"The band leaves zero out at: {listed}."


def numbers(answer: LeadAnswer, profile: LagProfile) -> dict[str, list[object]]:
    """The profile as a table."""
    return {
        "Distance": [distance_words(answer, lag) for lag in profile.lags],
        "Correlation": [round(float(r), 3) for r in profile.r],
        "Band from": [round(float(r), 3) for r in profile.low],
        "Band to": [round(float(r), 3) for r in profile.high],
    }


def distance_words(answer: LeadAnswer, lag: int) -> str:
    """'NPS 3 months later'."""
    if lag == 0:
        return "both at the same time"
    months = abs(lag) * answer.panel.months
    word = "month" if months == 1 else "months"
    return f"{answer.y.phrase} {months} {word} {'later' if lag > 0 else 'earlier'}"


def _end(answer: LeadAnswer, *, left: bool) -> dict[str, Any]:
    said = f"← {answer.y.label} first" if left else f"{answer.x.label} first →"
    return {
        "xref": "paper", "yref": "paper", "x": 0 if left else 1, "y": 1, "showarrow": False,
        "xanchor": "left" if left else "right", "yanchor": "bottom", "text": plain(said),
        "font": {"size": SMALL, "color": MUTED},
    }  # fmt: skip
