"""Survey themes by how much they go with an outcome: a dot, its interval, its range of ranks."""

from typing import Any

import plotly.graph_objects as go

from dashboard.analyses.driver_words import rank_words
from dashboard.analyses.drivers import DriversAnswer
from dashboard.analyses.themes import Theme
from dashboard.language import say
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import Correlation

from .numbers import correlation, decimal
from .theme import MUTED, SMALL, TEXT, axis, figure, place, plain, wrapped

ROW, AROUND = 40, 72
NAME_WIDTH = 20


def theme_shares(answer: DriversAnswer) -> go.Figure:
    """Shares of the differences explained, the first theme on top; links one by one if unranked."""
    ranked = not isinstance(answer.found, NotEnoughData)
    themes = answer.themes
    return figure(
        [_dots(answer, clear) for clear in (True, False)],
        AROUND + ROW * max(len(themes), 1),
        margin={"r": 84 if ranked else 8},
        xaxis=axis(_scale(answer), ticksuffix=" %" if ranked else "", zeroline=True,
                   zerolinecolor=MUTED, rangemode="tozero" if ranked else "normal"),
        yaxis={
            "range": [len(themes) - 0.5, -0.5], "tickmode": "array", "fixedrange": True,
            "tickvals": list(range(len(themes))), "showgrid": False, "zeroline": False,
            "ticktext": [wrapped(theme.metric.label, NAME_WIDTH) for theme in themes],
            "tickfont": {"size": SMALL + 1, "color": TEXT}, "automargin": True,
        },
        annotations=[_rank(theme, row) for row, theme in enumerate(themes) if ranked],
    )  # fmt: skip


def alt(answer: DriversAnswer) -> str:
    """The order with its doubt, in words."""
    listed = "; ".join(f"{t.metric.label} {rank_words(t)}" for t in answer.themes)
    return f"{answer.sentence} {listed.rstrip('.')}." if listed else answer.sentence


def numbers(answer: DriversAnswer) -> dict[str, list[object]]:
    """Every theme: share, rank, own link, overlap with the others, present score."""
    themes = answer.themes
    drivers = [theme.driver for theme in themes]
    links = [t.r if isinstance(t.r, Correlation) else None for t in themes]
    scores = [t.now if isinstance(t.now, Interval) else None for t in themes]
    return {
        say("Theme"): [theme.metric.label for theme in themes],
        say("Rank"): [rank_words(theme) for theme in themes],
        say("Share of differences, %"): [_percent(d.share.value) if d else None for d in drivers],
        say("Share from"): [_percent(d.share.low) if d else None for d in drivers],
        say("Share to"): [_percent(d.share.high) if d else None for d in drivers],
        say("More than random"): [
            (say("yes") if d.beats_noise else say("no")) if d else "" for d in drivers
        ],
        say("Correlation"): [round(r.r, 3) if r else None for r in links],
        say("From"): [round(r.ci_low, 3) if r else None for r in links],
        say("To"): [round(r.ci_high, 3) if r else None for r in links],
        "VIF": [round(d.vif, 1) if d else None for d in drivers],
        say("Score now"): [round(s.value, 1) if s else None for s in scores],
        say("Corner"): [say(theme.corner) for theme in themes],
    }


def _dots(answer: DriversAnswer, clear: bool) -> dict[str, Any]:
    """Solid where more than chance, hollow and paler where not."""
    rows = [
        (row, found)
        for row, theme in enumerate(answer.themes)
        if (found := _shown(theme)) is not None and found[1] is clear
    ]
    colour = place("staff")
    values = [found[0] for _, found in rows]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [v.value for v in values],
        "y": [row for row, _ in rows],
        "opacity": 1.0 if clear else 0.55,
        "marker": {"size": 11, "color": colour, "symbol": "circle" if clear else "circle-open",
                   "line": {"width": 2, "color": colour}},
        "error_x": {
            "type": "data", "symmetric": False, "thickness": 2, "width": 0, "color": colour,
            "array": [v.high - v.value for v in values],
            "arrayminus": [v.value - v.low for v in values],
        },
        "text": [_hover(answer.themes[row]) for row, _ in rows],
        "hovertemplate": "%{text}<extra></extra>",
    }  # fmt: skip


def _shown(theme: Theme) -> tuple[Interval, bool] | None:
    """What to draw of a theme, and whether it is told from chance."""
    if theme.driver is not None:
        share = theme.driver.share
        shown = Interval(*(100 * v for v in (share.value, share.low, share.high)))
        return shown, theme.driver.beats_noise
    if isinstance(theme.r, Correlation):
        r = theme.r
        return Interval(r.r, r.ci_low, r.ci_high), r.ci_low > 0 or r.ci_high < 0
    return None


def _scale(answer: DriversAnswer) -> str:
    if isinstance(answer.found, NotEnoughData):
        return say("Correlation with {y}, one by one", y=answer.outcome.phrase)
    return say(
        "Share of the differences in {y} between {kinds}",
        y=answer.outcome.phrase, kinds=answer.kinds,
    )  # fmt: skip


def _rank(theme: Theme, row: int) -> dict[str, Any]:
    return {
        "xref": "paper", "x": 1, "xanchor": "left", "xshift": 8, "y": row, "showarrow": False,
        "text": plain(rank_words(theme)), "font": {"size": SMALL, "color": MUTED},
    }  # fmt: skip


def _hover(theme: Theme) -> str:
    lines = [f"<b>{plain(theme.metric.label)}</b>, {plain(rank_words(theme))}"]
    if theme.driver is not None:
        low, high = (decimal(100 * v, 0) for v in (theme.driver.share.low, theme.driver.share.high))
        share = decimal(100 * theme.driver.share.value, 0)
        lines.append(say("{share} % ({low} to {high} %)", share=share, low=low, high=high))
    if isinstance(theme.r, Correlation):
        r = theme.r
        limits = say("{low} to {high}", low=correlation(r.ci_low), high=correlation(r.ci_high))
        lines.append(say("own link {r} ({limits})", r=correlation(r.r), limits=limits))
    return "<br>".join(lines)


def _percent(share: float) -> float:
    return round(100 * share, 1)
