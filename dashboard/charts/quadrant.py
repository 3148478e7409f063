"""Importance against the present score: four corners, hollow where too close to call."""

from typing import Any

import plotly.graph_objects as go

from dashboard.analyses.drivers import DriversAnswer
from dashboard.analyses.themes import Corner, Theme
from dashboard.language import current, say
from dashboard.stats import Interval

from .numbers import decimal, value_text
from .theme import MUTED, SMALL, TEXT, axis, figure, place, plain, wrapped

HEIGHT = 460
NAME_WIDTH = 16


def quadrant(answer: DriversAnswer) -> go.Figure:
    """Themes with a share and a score; the lines are an equal share and the middle score."""
    shown = [t for t in answer.themes if t.driver and isinstance(t.now, Interval)]
    low, high = _score_range(shown)
    top = max((100 * t.driver.share.high for t in shown if t.driver), default=1.0) * 1.12
    middle, equal = answer.typical_score or 0.0, 100 * answer.equal_share
    return figure(
        [_dots(shown, decided) for decided in (True, False)],
        HEIGHT,
        margin={"t": 26},
        xaxis=axis(_score_scale(shown), range=[low, high], showgrid=False),
        yaxis=axis(
            say("Share of the differences in {y}", y=answer.outcome.phrase),
            range=[-0.09 * top, top], ticksuffix=" %", showgrid=False,
        ),
        shapes=[_line(x=middle), _line(y=equal)],
        annotations=[*_corners(), *_names(shown)],
    )  # fmt: skip


def alt(answer: DriversAnswer) -> str:
    """Which theme lies in which corner."""
    said = "; ".join(f"{t.metric.label}: {say(t.corner)}" for t in answer.themes)
    return say("Importance against score now. {said}.", said=said)


def _score_scale(shown: list[Theme]) -> str:
    units = {theme.metric.unit_label for theme in shown} - {""}
    if len(units) == 1:
        return say("Score now ({unit})", unit=units.pop())
    return say("Score now")


def _score_range(shown: list[Theme]) -> tuple[float, float]:
    scores = [t.now.value for t in shown if isinstance(t.now, Interval)]
    if not scores:
        return 0.0, 100.0
    span = max(scores) - min(scores)
    room = 0.25 * span or 0.1 * abs(max(scores)) or 1.0
    return min(scores) - room, max(scores) + room


def _dots(shown: list[Theme], decided: bool) -> dict[str, Any]:
    part = [t for t in shown if (t.corner is not Corner.OPEN) is decided]
    colour = place("staff")
    shares = [t.driver.share for t in part if t.driver]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [t.now.value for t in part if isinstance(t.now, Interval)],
        "y": [100 * share.value for share in shares],
        "marker": {"size": 12, "color": colour, "line": {"width": 2, "color": colour},
                   "symbol": "circle" if decided else "circle-open"},
        "error_y": {
            "type": "data", "symmetric": False, "thickness": 1.2, "width": 0, "color": colour,
            "array": [100 * (share.high - share.value) for share in shares],
            "arrayminus": [100 * (share.value - share.low) for share in shares],
        },
        "opacity": 1.0 if decided else 0.75,
        "text": [_hover(t) for t in part],
        "hovertemplate": "%{text}<extra></extra>",
    }  # fmt: skip


def _hover(theme: Theme) -> str:
    score = theme.now.value if isinstance(theme.now, Interval) else 0.0
    share = theme.driver.share if theme.driver else Interval(0, 0, 0)
    low, high = (decimal(100 * end, 0) for end in (share.low, share.high))
    said = say(
        "score {score}, share {share} % ({low} to {high} %)",
        score=value_text(score, theme.metric), share=decimal(100 * share.value, 0), low=low,
        high=high,
    )  # fmt: skip
    return f"<b>{plain(theme.metric.label)}</b><br>{said}<br>{plain(say(theme.corner))}"


def _line(x: float | None = None, y: float | None = None) -> dict[str, Any]:
    ends = (
        {"xref": "x", "x0": x, "x1": x, "yref": "paper", "y0": 0, "y1": 1}
        if x is not None
        else {"xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": y, "y1": y}
    )
    return {
        "type": "line",
        "line": {"color": MUTED, "width": 1, "dash": "dot"},
        "layer": "below",
    } | ends


def _corners() -> list[dict[str, Any]]:
    named = (
        (Corner.LOOK_FIRST, 0, 1), (Corner.KEEP, 1, 1), (Corner.LATER, 0, 0), (Corner.FINE, 1, 0),
    )  # fmt: skip
    return [
        {
            "xref": "paper", "yref": "paper", "x": x, "y": y, "showarrow": False,
            "xanchor": "right" if x else "left", "yanchor": "top" if y else "bottom",
            "xshift": -6 if x else 6, "yshift": 24 if y else 2,
            "text": f"<b>{current().first(say(corner))}</b>",
            "font": {"size": SMALL, "color": MUTED},
        }
        for corner, x, y in named
    ]  # fmt: skip


def _names(shown: list[Theme]) -> list[dict[str, Any]]:
    """Each beside its dot, away from the nearest other one."""
    places = {t.metric.metric: (_score(t), 100 * _share(t)) for t in shown}
    # As near as this, in the picture's own scales, two names would run into one another.
    low, top = _score_range(shown)
    wide, high = 0.15 * (top - low), 0.2 * max((y for _, y in places.values()), default=1.0)
    named = []
    for theme in shown:
        x, y = places[theme.metric.metric]
        others = [p for name, p in places.items() if name != theme.metric.metric]
        right = sum(1 for a, b in others if a > x and abs(b - y) < high and a - x < wide)
        left = sum(1 for a, b in others if a <= x and abs(b - y) < high and x - a < wide)
        on_left = right > left
        named.append(
            {
                "x": x, "y": y, "showarrow": False, "text": wrapped(theme.metric.label, NAME_WIDTH),
                "align": "right" if on_left else "left",
                "xanchor": "right" if on_left else "left", "xshift": -9 if on_left else 9,
                "yshift": 9,
                "font": {"size": SMALL, "color": TEXT},
            }
        )  # fmt: skip
    return named


def _score(theme: Theme) -> float:
    return theme.now.value if isinstance(theme.now, Interval) else 0.0


def _share(theme: Theme) -> float:
    return theme.driver.share.value if theme.driver else 0.0
