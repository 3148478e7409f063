"""Figures as a person reads them: one decimal, a sign where it means direction, money short."""

import math
from datetime import date
from typing import Final

from dashboard.analyses.metric_info import MetricInfo

MINUS: Final = "−"
# Holds a number and its unit together at the end of a line.
THIN: Final = "\u202f"
# Above this a figure is read in thousands or millions, not digit by digit.
SHORT_FROM: Final = 10_000


def decimal(value: float, digits: int = 1, *, sign: bool = False) -> str:
    """A number with a true minus sign; never "-0.0"."""
    rounded = round(value, digits) + 0.0
    text = f"{abs(rounded):,.{digits}f}"
    if rounded < 0:
        return f"{MINUS}{text}"
    return f"+{text}" if sign and rounded > 0 else text


def short(value: float) -> str:
    """12 345 678 as 12.3 M; small numbers keep a decimal."""
    size = abs(value)
    for step, letter in ((1e9, "bn"), (1e6, "M"), (SHORT_FROM, "k")):
        if size >= step:
            scale = 1e3 if letter == "k" else step
            return f"{decimal(value / scale)}{THIN}{letter}"
    return decimal(value, 0 if size >= 1000 else 1)


def value_text(value: float, info: MetricInfo) -> str:
    """A value of a metric in its own unit: +34 for a net score, 12.3 % for a share."""
    if not math.isfinite(value):
        return "no value"
    if info.kind == "net":
        return decimal(value, sign=True)
    if info.kind == "amount":
        return short(value)
    return f"{decimal(value)}{THIN}%" if percent(info) else decimal(value)


def change_text(change: float, info: MetricInfo) -> str:
    """A change, always with its sign; of a percentage in points, so that it is not a ratio."""
    if info.kind == "amount":
        return ("+" if change > 0 else "") + short(change)
    points = " points" if percent(info) else ""
    return f"{decimal(change, sign=True)}{points}"


def percent(info: MetricInfo) -> bool:
    """Whether the metric is read as a percentage."""
    return info.kind in ("share", "rate") or info.unit_label.startswith("%")


def scale_text(info: MetricInfo) -> str:
    """What the axis counts in: "Engagement (0 to 100)", "Turnover (% a year)"."""
    return f"{info.label} ({info.unit_label})" if info.unit_label else info.label


def count(value: float) -> str:
    """A whole number, thousands set apart."""
    return f"{round(value):,}"


def correlation(value: float) -> str:
    """Two decimals, as the sentence above the picture has them."""
    return decimal(value, 2)


def month(day: date) -> str:
    """Mar 2026."""
    return f"{day:%b %Y}"
