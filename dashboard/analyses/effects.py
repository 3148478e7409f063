"""A change of one figure in words: how many points, percentage points or pounds, and which way."""

import math
import unicodedata
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.language import current, later, say
from dashboard.mart.reading import Mart
from dashboard.stats import Interval

from .metric_info import MetricInfo

_LARGE = ((1e9, later("bn")), (1e6, later("M")), (1e3, later("k")))
# Holds a number together at the end of a line.
THIN = "\u202f"
# Months of a period, in words.
_PERIODS = {1: "a month", 3: "a quarter", 6: "a half-year", 12: "a year"}


@dataclass(frozen=True, slots=True)
class Step:
    """How much of x is talked about: one point of a score, a round sum of an amount."""

    size: float
    words: str


def step_of(info: MetricInfo, values: npt.NDArray[np.float64]) -> Step:
    """One point; of an amount the round number nearest below one standard deviation of units."""
    if info.kind != "amount":
        return Step(1.0, say("One {step}", step=info.point))
    spread = float(np.nanstd(values)) if values.size else 0.0
    if spread <= 0:
        return Step(1.0, say("One {step}", step=info.unit_label or say("unit")))
    size = 10.0 ** math.floor(math.log10(spread))
    size *= max(factor for factor in (1, 2, 5) if factor * size <= spread)
    return Step(size, in_unit(size, info))


def in_unit(value: float, info: MetricInfo, digits: int | None = None) -> str:
    """A size without sign in its own unit: '0.94 points', '£1.2 k', '0.5 percentage points'.

    `digits` are decimals, below 0 for round hundreds; None = two figures that count.
    """
    size = round(abs(value), digits_for(abs(value)) if digits is None else digits)
    scale, letter = next(((s, word) for s, word in _LARGE if size >= s), (1.0, ""))
    places = digits_for(size / scale) if digits is None or letter else digits
    shown = f"{size / scale:,.{max(places, 0)}f}"
    text = current().number(shown).replace(current().number(","), THIN)
    text = f"{text}{THIN}{say(letter)}" if letter else text
    if info.kind != "amount":
        one = float(shown.replace(",", "")) == 1
        return f"{text} {info.point if one else info.points}"
    return _with_label(text, info.unit_label)


def _with_label(text: str, label: str) -> str:
    """A currency sign stands before its number, any other unit after it."""
    if _is_money(label):
        return f"{label[0]}{text}{label[1:]}"
    return f"{text} {label}".strip()


def _is_money(label: str) -> bool:
    return bool(label) and unicodedata.category(label[0]) == "Sc"


def effect(value: float, info: MetricInfo, digits: int | None = None) -> str:
    """'NPS 0.94 points higher', 'revenue £1.2 k lower'."""
    size = in_unit(value, info, digits)
    if value >= 0:
        return say("{y} {size} higher", y=info.phrase, size=size)
    return say("{y} {size} lower", y=info.phrase, size=size)


def between(found: Interval, info: MetricInfo) -> str:
    """The limits with their signs and the same decimals: '+0.57 to +1.31', '−£400 to +£2.6 k'."""
    digits = digits_for(max(abs(found.low), abs(found.high)))
    low, high = (signed_size(end, info, digits) for end in (found.low, found.high))
    after = info.unit_label[1:] if _is_money(info.unit_label) else f" {info.unit_label}"
    low = low.removesuffix(after) if info.kind == "amount" else low
    return say("{low} to {high}", low=low, high=high)


def signed_size(value: float, info: MetricInfo, digits: int) -> str:
    """A change with its sign: '+0.94', '−£400'; of a score without its unit."""
    rounded = round(value, digits)
    if info.kind == "amount":
        text = in_unit(value, info, digits)
    else:
        text = current().number(f"{abs(rounded):.{max(digits, 0)}f}")
    return text if rounded == 0 else f"{'+' if value > 0 else '−'}{text}"


def digits_for(size: float) -> int:
    """Decimals that leave two figures that count: 2 for 0.94, 1 for 9.4, -2 for 4 267."""
    if size <= 0:
        return 1
    return min(4, 1 - math.floor(math.log10(size)))


def a_period(mart: Mart, info: MetricInfo) -> str:
    """'a month' for an amount that is counted by months; empty for scores."""
    if info.kind != "amount":
        return ""
    spans = [
        12 * (end.year - start.year) + end.month - start.month + 1
        for start, end, _ in mart.rows("periods", metric=info.metric)
    ]
    if not spans:
        return ""
    # Said inside a sentence of its own: "a month" elsewhere is a length of time.
    return current().each(_PERIODS.get(int(np.median(spans)), "a period"))
