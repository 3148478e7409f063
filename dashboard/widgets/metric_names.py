"""What metrics are called in a list to choose from: each name once, single questions last."""

from collections import Counter
from collections.abc import Iterable

from dashboard.analyses.chain import SIDE_LABELS
from dashboard.analyses.metric_info import MetricInfo
from dashboard.language import say

# A survey question in full would be wider than the list.
LONGEST = 60


def metric_names(known: Iterable[MetricInfo]) -> dict[str, str]:
    """Metric → name; two with one label would be one entry to the list, so they are told apart."""
    ordered = sorted(known, key=lambda info: info.metric.startswith("item_"))
    names = {info.metric: _name(info) for info in ordered}
    often = Counter(names.values())
    return {m: name if often[name] == 1 else f"{name} ({m})" for m, name in names.items()}


def _name(info: MetricInfo) -> str:
    side = SIDE_LABELS[info.side]
    label = info.label if len(info.label) <= LONGEST else f"{info.label[: LONGEST - 1]}…"
    if info.metric.startswith("item_"):
        return say("{side}, one question: {label}", side=side, label=label)
    if info.metric.startswith("driver_"):
        return say("{side}, driver: {label}", side=side, label=label)
    return f"{side}: {label}"
