"""Tiles: where a metric stands, how it moved, from how many people, until when."""

import math
from collections.abc import Sequence

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.over_time import Level, Series
from dashboard.analyses.wording import thousands
from dashboard.language import later, say
from dashboard.stats import Interval, NotEnoughData

from .markup import Drawing, tag, text
from .numbers import change_text, month, value_text
from .sparkline import sparkline
from .theme import css

Tile = tuple[str, MetricInfo, Level, Series, Level | None]


def tiles(entries: Sequence[Tile]) -> Drawing:
    """One tile an entry: heading, metric, level, series, and the whole organisation's level."""
    drawn = [_tile(*entry) for entry in entries]
    said = " ".join(alt(info, level) for _, info, level, _, _ in entries)
    return Drawing(tag("div", *drawn, class_="tiles"), said)


def alt(info: MetricInfo, level: Level) -> str:
    """The tile in a sentence."""
    if isinstance(level.now, NotEnoughData):
        return f"{info.label}: {level.now.reason}"
    return f"{info.label} {value_text(level.now.value, info)}, {moved(info, level)}."


def moved(info: MetricInfo, level: Level) -> str:
    """How it changed against the span before, and whether that could be chance."""
    if level.change is None:
        return say("no earlier period to compare with")
    if level.certain is None:
        change = change_text(level.change, info)
        return say("{change} against the period before", change=change)
    sure = say("more than chance") if level.certain else say("could be chance")
    return say(
        "{change} against the period before, {sure}",
        change=change_text(level.change, info), sure=sure,
    )  # fmt: skip


def _tile(heading: str, info: MetricInfo, level: Level, series: Series, whole: Level | None) -> str:
    shown = isinstance(level.now, Interval)
    value = (
        value_text(level.now.value, info) if isinstance(level.now, Interval) else say("no value")
    )
    notes = [between(info, level), moved(info, level) if shown else "", _basis(info, level)]
    if whole is not None and isinstance(whole.now, Interval):
        notes.insert(0, say("everyone: {value}", value=value_text(whole.now.value, info)))
    return tag(
        "div",
        tag("span", text(heading), class_="side"),
        tag("span", text(info.label), class_="name"),
        tag("span", text(value), class_="value"),
        tag("span", text("" if info.unit_label == "%" else info.unit_label), class_="note"),
        tag("div", sparkline(series).markup),
        tag("div", *(tag("p", text(note)) for note in notes if note), class_="note"),
        class_="tile",
        style=f"--side:{css(info.side)}",
    )


def between(info: MetricInfo, level: Level) -> str:
    """The 95 % limits in words; empty where there are none."""
    now = level.now
    if isinstance(now, NotEnoughData):
        return now.reason
    if not (math.isfinite(now.low) and math.isfinite(now.high)):
        return ""
    low, high = value_text(now.low, info), value_text(now.high, info)
    return say("between {low} and {high}", low=low, high=high)


def _basis(info: MetricInfo, level: Level) -> str:
    if level.starts_on is None or level.ends_on is None:
        return ""
    first, last = month(level.starts_on), month(level.ends_on)
    span = last if first == last else say("{low} to {high}", low=first, high=last)
    if not level.people:
        return span
    # The same customer may answer twice, so their number is of answers.
    said = (
        later("{count} answers, {span}")
        if info.side == "customer"
        else later("{count} people, {span}")
    )
    return say(said, count=thousands(level.people), span=span)
