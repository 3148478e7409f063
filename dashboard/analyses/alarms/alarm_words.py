"""The alarms of all figures in one sentence."""

from dashboard.analyses.metric_info import MetricInfo

from .alarm import Alarm

QUESTION = "Can these figures be believed?"


def sentence(found: tuple[tuple[MetricInfo, tuple[Alarm, ...]], ...], looked_at: int) -> str:
    """How many figures look odd, and which."""
    if not found:
        return (
            f"Nothing odd was found in {_figures(looked_at)}: no zeros that stand for missing, no "
            "totals among units, no sudden change of scale, no unit unlike all others."
        )
    names = [info.short for info, _ in found]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    looks, their = ("looks", "it is") if len(names) == 1 else ("look", "they are")
    return (
        f"{len(names)} of {looked_at} figures {looks} odd and should be settled before {their} "
        f"believed: {listed}."
    )


def _figures(count: int) -> str:
    return "this figure" if count == 1 else f"{count} figures"
