"""The scatter of a link: a dot a unit, a thin line with its band, the oddest units named."""

from collections.abc import Collection
from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from dashboard.analyses.link import LinkAnswer
from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.wording import thousands
from dashboard.language import say, say_many
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import FittedLine

from .numbers import correlation, percent, scale_text, value_text
from .theme import GROUPS, MUTED, PAPER, TEXT, axis, figure, place, plain

Floats = npt.NDArray[np.float64]
# Diameters in pixels; the cap keeps one giant from covering its neighbours.
SMALLEST_DOT, LARGEST_DOT = 6.0, 24.0
NAMED = 3
TOO_NEAR = (0.22, 0.10)
STRONG, PALE = 0.9, 0.2


def scatter(
    answer: LinkAnswer, *, by_region: bool = False, own: str | None = None,
    picked: Collection[str] = (),
) -> go.Figure:  # fmt: skip
    """One link between units.

    Each dot carries its unit's code as customdata, so that a click can open the unit's page.

    Args:
        by_region: colour by region instead of by the side of y.
        own: code of a unit to name in any case.
        picked: codes of the units to bring out; empty = all alike.
    """
    data = _band(answer.line, place(answer.y.side))
    data += _by_region(answer) if by_region else [_dots(answer, slice(None), place(answer.y.side))]
    if picked:
        _bring_out(data, picked)
    legend = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}
    return figure(
        data,
        490,
        # Room for the buttons, which would lie on the name of the uppermost dot.
        margin={"t": 38},
        xaxis=axis(scale_text(answer.x), ticksuffix=_suffix(answer.x)),
        yaxis=axis(scale_text(answer.y), ticksuffix=_suffix(answer.y)),
        showlegend=by_region,
        legend=legend,
        annotations=_names(answer, own),
        clickmode="event+select",
    )


def subtitle(answer: LinkAnswer) -> str:
    """What the dots are: "140 stores, 6 periods, 12 stores not shown"."""
    periods = len(answer.pairs.periods)
    parts = [
        f"{thousands(answer.units)} {answer.kinds if answer.units != 1 else answer.kind}",
        say_many("{count} period", "{count} periods", periods),
    ]
    if answer.hidden.units:
        kinds = answer.kind if answer.hidden.units == 1 else answer.kinds
        parts.append(say(
            "{count} {kinds} not shown, too few people answered",
            count=thousands(answer.hidden.units), kinds=kinds,
        ))  # fmt: skip
    return ", ".join(parts)


def alt(answer: LinkAnswer) -> str:
    """The finding, for whoever cannot see the dots."""
    return say(
        "One dot is one {kind}. {sentence} {dots}.",
        kind=answer.kind, sentence=answer.sentence, dots=subtitle(answer),
    )  # fmt: skip


def numbers(answer: LinkAnswer) -> dict[str, list[object]]:
    """The dots as a table, furthest above the line first."""
    points, away = answer.points, _from_line(answer)
    order = np.argsort(-away) if away is not None else np.arange(points.count)
    table: dict[str, list[object]] = {
        say("Unit"): [points.name[i] for i in order],
        say("Region"): [points.region[i] for i in order],
        answer.x.label: [round(float(points.x[i]), 2) for i in order],
        answer.y.label: [round(float(points.y[i]), 2) for i in order],
        say("People a period"): [_people(points.people[i]) for i in order],
        say("Periods"): [int(points.periods[i]) for i in order],
    }
    if away is not None:
        table[say("Above or below the line")] = [round(float(away[i]), 2) for i in order]
    return table


def dot_sizes(people: Floats) -> Floats:
    """Diameters whose area grows with the number of people; where that is not told, smallish."""
    known = np.isfinite(people)
    if not known.any():
        return np.full(people.shape, SMALLEST_DOT + 2)
    typical = float(np.quantile(people[known], 0.95)) or 1.0
    sizes = LARGEST_DOT * 0.6 * np.sqrt(np.where(known, people, np.nan) / typical)
    return np.where(known, np.clip(sizes, SMALLEST_DOT, LARGEST_DOT), SMALLEST_DOT + 2)


def _dots(answer: LinkAnswer, which: Any, colour: str, name: str = "") -> dict[str, Any]:
    points = answer.points
    codes = np.arange(points.count)[which]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": plain(name),
        "x": points.x[codes],
        "y": points.y[codes],
        "customdata": [[points.unit[i]] for i in codes],
        "text": [_hover(answer, int(i)) for i in codes],
        "hovertemplate": "%{text}<extra></extra>",
        "marker": {
            "size": dot_sizes(points.people)[codes],
            "color": colour,
            "opacity": 0.7,
            "line": {"width": 1, "color": PAPER},
        },
        "unselected": {"marker": {"opacity": 0.7}},
    }


def _bring_out(data: list[dict[str, Any]], picked: Collection[str]) -> None:
    """The others pale, which tells also in grey; selected or not is the browser's word for it."""
    for trace in data:
        if codes := trace.get("customdata"):
            strong = [STRONG if code in picked else PALE for (code,) in codes]
            trace["marker"] = {**trace["marker"], "opacity": strong}
            trace["unselected"] = {"marker": {"opacity": PALE}}
            trace["selected"] = {"marker": {"opacity": STRONG}}


def _by_region(answer: LinkAnswer) -> list[dict[str, Any]]:
    regions = np.array([region or say("No region") for region in answer.points.region])
    order = [str(name) for name in np.unique(regions)]
    traces = [
        _dots(answer, regions == name, colour, name)
        for name, colour in zip(order, GROUPS, strict=False)
    ]
    if rest := order[len(GROUPS) :]:
        traces.append(
            _dots(answer, np.isin(regions, rest), MUTED, say("{count} more", count=len(rest)))
        )
    return traces


def _band(line: FittedLine | NotEnoughData, colour: str) -> list[dict[str, Any]]:
    if isinstance(line, NotEnoughData):
        return []
    there, back = list(line.at), list(line.at[::-1])
    quiet = {"type": "scatter", "hoverinfo": "skip", "showlegend": False}
    return [
        {
            **quiet,
            "x": there + back,
            "y": [*line.high, *line.low[::-1]],
            "mode": "none",
            "fill": "toself",
            "fillcolor": colour,
            "opacity": 0.15,
        },
        {
            **quiet,
            "x": there,
            "y": list(line.fit),
            "mode": "lines",
            "line": {"color": colour, "width": 2},
        },
    ]


def _names(answer: LinkAnswer, own: str | None) -> list[dict[str, Any]]:
    away = _from_line(answer)
    if away is None:
        return []
    chosen = [answer.points.unit.index(own)] if own in answer.points.unit else []
    for i in np.argsort(-np.abs(away)):
        if len(chosen) >= NAMED + (own in answer.points.unit):
            break
        if int(i) not in chosen and not _would_overlap(answer, int(i), chosen):
            chosen.append(int(i))
    return [
        {
            "x": float(answer.points.x[i]),
            "y": float(answer.points.y[i]),
            "text": plain(answer.points.name[i]),
            "showarrow": False,
            "yshift": 17 if away[i] >= 0 else -17,
            "font": {"size": 12, "color": TEXT},
        }
        for i in chosen
    ]


def _would_overlap(answer: LinkAnswer, i: int, chosen: list[int]) -> bool:
    """Two names this near, as shares of the picture, would be written over each other."""
    x, y = answer.points.x, answer.points.y
    wide, high = float(np.ptp(x)) or 1.0, float(np.ptp(y)) or 1.0
    return any(
        abs(x[i] - x[j]) < TOO_NEAR[0] * wide and abs(y[i] - y[j]) < TOO_NEAR[1] * high
        for j in chosen
    )


def _from_line(answer: LinkAnswer) -> Floats | None:
    if isinstance(answer.line, NotEnoughData):
        return None
    expected = answer.line.intercept + answer.line.slope.value * answer.points.x
    return np.asarray(answer.points.y - expected, dtype=np.float64)


def _hover(answer: LinkAnswer, i: int) -> str:
    points = answer.points
    lines = [
        f"<b>{plain(points.name[i])}</b> {plain(points.region[i])}",
        f"{plain(answer.x.label)}: {value_text(float(points.x[i]), answer.x)}",
        f"{plain(answer.y.label)}: {value_text(float(points.y[i]), answer.y)}",
    ]
    if np.isfinite(points.people[i]):
        lines.append(say(
            "{people} people a period, {periods} periods",
            people=thousands(points.people[i]), periods=points.periods[i],
        ))  # fmt: skip
    return "<br>".join(lines)


def _suffix(info: MetricInfo) -> str:
    return " %" if percent(info) else ""


def _people(people: float) -> float | None:
    return round(float(people)) if np.isfinite(people) else None


def strength(answer: LinkAnswer) -> str:
    """The correlation with its interval, as the badge beside the picture has it."""
    found = answer.between
    if isinstance(found, NotEnoughData):
        return found.reason
    low, high = correlation(found.ci_low), correlation(found.ci_high)
    interval = say("{low} to {high}", low=low, high=high)
    return f"{correlation(found.r)} ({interval})"
