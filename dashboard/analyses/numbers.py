"""Figures as a manager says them: in their own unit, rounded, with a true minus sign."""

from dashboard.language import current, later, say
from dashboard.stats import Interval

from .metric_info import MetricInfo

_LARGE = ((1e9, later("bn")), (1e6, later("M")), (1e3, later("k")))


def amount(value: float, info: MetricInfo, sign: bool = False) -> str:
    """One figure of a metric: '72.4', '+31', '12.5 %', '1.2 M'."""
    unit = ""
    signed = sign or info.kind == "net"
    if info.kind == "amount" and abs(value) >= 10_000:
        scale, letter = next((s, name) for s, name in _LARGE if abs(value) >= s)
        text = f"{value / scale:+.1f}" if signed else f"{value / scale:.1f}"
        unit = f" {say(letter)}"
    else:
        text = f"{value:+.1f}" if signed else f"{value:.1f}"
    if float(f"{value:.1f}") == 0:
        text, unit = "0.0", ""
    text = f"{current().number(text)}{unit}"
    return f"{text} %" if info.unit_label == "%" and "%" not in text else text


def amount_interval(found: Interval, info: MetricInfo) -> str:
    """'95 % interval 1.2 to 4.5'."""
    low, high = (amount(end, info, sign=True) for end in (found.low, found.high))
    return say("{low} to {high}", low=low, high=high)
