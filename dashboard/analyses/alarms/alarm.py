"""One thing that looks wrong with a metric's figures."""

from dataclasses import dataclass

from dashboard.analyses.metric_info import MetricInfo
from dashboard.language import say


@dataclass(frozen=True, slots=True)
class Alarm:
    """A suspicion, never a verdict: the figures may still be right.

    Attributes:
        kind: zeros | outlier | totals | scale | repeated.
        sentence: what was seen and what it suggests.
        what_to_do: how to mend or settle it.
        units: codes of the units concerned; empty = all of them.
    """

    kind: str
    metric: str
    sentence: str
    what_to_do: str
    units: tuple[str, ...] = ()


def opening(info: MetricInfo) -> str:
    """How a sentence about a metric begins, whether its name is one thing or many."""
    return say("{metric}:", metric=info.short)
