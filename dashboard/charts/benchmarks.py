"""The own link, corrected for unreliability, beside published ones corrected in the same way."""

from typing import Any

import plotly.graph_objects as go

from dashboard.analyses.benchmarks import Benchmarks
from dashboard.language import say
from dashboard.stats.correlation import Disattenuated

from .numbers import correlation
from .theme import MUTED, SMALL, TEXT, axis, figure, place, plain, wrapped

ROW, AROUND = 46, 56
NAME_WIDTH = 26


def benchmark_band(found: Benchmarks, side: str) -> go.Figure | None:
    """Grey dots with the band they span; None where nothing is comparable."""
    if not found.comparable or not isinstance(found.own, Disattenuated):
        return None
    own = found.own
    values = [study.corrected for study in found.comparable if study.corrected is not None]
    names = [say("Yours, corrected"), *(study.name for study in found.comparable)]
    return figure(
        [_own(own, place(side)), _published(found, values)],
        AROUND + ROW * len(names),
        xaxis=axis(say("Correlation, corrected for unreliability"),
                   zeroline=True, zerolinecolor=MUTED,
                   range=[min(-0.05, own.ci_low, *values) - 0.05,
                          max(0.05, own.ci_high, *values) + 0.05]),
        yaxis={
            "range": [len(names) - 0.5, -0.5], "tickmode": "array", "showgrid": False,
            "tickvals": list(range(len(names))), "fixedrange": True, "zeroline": False,
            "ticktext": [wrapped(name, NAME_WIDTH) for name in names], "automargin": True,
            "tickfont": {"size": SMALL, "color": TEXT},
        },
        shapes=[
            {"type": "rect", "yref": "paper", "y0": 0, "y1": 1, "x0": min(values) - 0.01,
             "x1": max(values) + 0.01, "fillcolor": MUTED, "opacity": 0.2, "line": {"width": 0},
             "layer": "below"}
        ],
    )  # fmt: skip


def alt(found: Benchmarks) -> str:
    """The comparison in words."""
    return found.sentence


def numbers(found: Benchmarks) -> dict[str, list[object]]:
    """Every study, those against first."""
    studies = [*found.against, *found.found]
    return {
        say("Study"): [study.source for study in studies],
        say("Found the link"): [
            say("yes") if study.finding == "found" else say("no") for study in studies
        ],
        say("What it says"): [say(study.said) for study in studies],
        say("Rests on"): [say(study.basis) for study in studies],
        say("Corrected correlation"): [study.corrected for study in studies],
    }


def _interval(own: Disattenuated) -> str:
    low, high = correlation(own.ci_low), correlation(own.ci_high)
    return say("{low} to {high}", low=low, high=high)


def _own(own: Disattenuated, colour: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [own.r],
        "y": [0],
        "marker": {"size": 12, "color": colour},
        "error_x": {"type": "data", "symmetric": False, "array": [own.ci_high - own.r],
                    "arrayminus": [own.r - own.ci_low], "color": colour, "thickness": 2,
                    "width": 0},
        "text": [f"{correlation(own.r)} ({_interval(own)})"],
        "hovertemplate": "%{text}<extra></extra>",
    }  # fmt: skip


def _published(found: Benchmarks, values: list[float]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": values,
        "y": list(range(1, len(values) + 1)),
        "marker": {"size": 11, "color": MUTED, "symbol": "diamond"},
        "text": [f"{correlation(study.corrected or 0.0)}<br>{plain(say(study.basis))}"
                 for study in found.comparable],
        "hovertemplate": "%{text}<extra></extra>",
    }  # fmt: skip
