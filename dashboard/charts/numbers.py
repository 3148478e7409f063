"""Figures as they stand in a picture: one decimal, a sign where it means direction."""

import math
from datetime import date
from typing import Final

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.numbers import amount
from dashboard.language import current, say

MINUS: Final = "−"
# Holds a number and its unit together at the end of a line.
THIN: Final = "\u202f"


def decimal(value: float, digits: int = 1, *, sign: bool = False) -> str:
    """A number with a true minus sign; never "-0.0"."""
    rounded = round(value, digits) + 0.0
    text = current().number(f"{abs(rounded):,.{digits}f}")
    if rounded < 0:
        return f"{MINUS}{text}"
    return f"+{text}" if sign and rounded > 0 else text


def value_text(value: float, info: MetricInfo) -> str:
    """A value of a metric in its own unit, as the sentences have it: +34, 12.3 %, 1.2 M."""
    return amount(value, info).replace(" ", THIN) if math.isfinite(value) else say("no value")


def change_text(change: float, info: MetricInfo) -> str:
    """A change, always with its sign; of a percentage in points, so that it is not a ratio."""
    if percent(info):
        return say("{change} points", change=decimal(change, sign=True))
    return amount(change, info, sign=True).replace(" ", THIN)


def percent(info: MetricInfo) -> bool:
    """Whether the metric is read as a percentage."""
    return info.unit_label.startswith("%")


def scale_text(info: MetricInfo) -> str:
    """What the axis counts in: "Engagement (points of 100)"; never two brackets in a row."""
    return f"{info.short} ({info.unit_label})" if info.unit_label else info.label


def count(value: float) -> str:
    """A whole number, thousands set apart."""
    return current().number(f"{round(value):,}")


def correlation(value: float) -> str:
    """Two decimals, as the sentence above the picture has them."""
    return decimal(value, 2)


def month(day: date) -> str:
    """Mar 2026."""
    return current().day(day, "%b %Y")
