"""What moved since the measurement before: more than chance, no more than chance, or unknown."""

from dashboard.language import current, say, say_many

from .overview import SideSummary
from .ranking.ranking_words import change


def changes(sides: tuple[SideSummary, ...]) -> tuple[str, ...]:
    """What moved since the measurement before: first what is more than chance, then the rest."""
    sure = [_moved(side) for side in sides if side.level.certain]
    same = [side.metric.phrase for side in sides if side.level.certain is False]
    # A change that rounds to nothing is none.
    unknown = [
        _moved(side)
        for side in sides
        if side.level.certain is None and abs(side.level.change or 0.0) >= 0.05
    ]
    said = [say("{moved}, more than chance.", moved=one) for one in sure]
    if same:
        listed = current().listed(same, "and")
        names = f"{listed[:1].upper()}{listed[1:]}"
        said.append(say_many(
            "{names} has moved no more than chance does.",
            "{names} have moved no more than chance does.",
            len(same), names=names,
        ))  # fmt: skip
    said += [
        say("{moved}; whether that is chance cannot be told from totals.", moved=one)
        for one in unknown
    ]
    return tuple(said)


def _moved(side: SideSummary) -> str:
    step = change(side.level.change or 0.0, side.metric)
    return say(
        "{metric} moved by {step} against the period before", metric=side.metric.short, step=step
    )
