"""What moved since the measurement before: more than chance, no more than chance, or unknown."""

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
    said = [f"{one}, more than chance." for one in sure]
    if same:
        verb = "has" if len(same) == 1 else "have"
        said.append(f"{_first_up(_listed(same))} {verb} moved no more than chance does.")
    said += [f"{one}; whether that is chance cannot be told from totals." for one in unknown]
    return tuple(said)


def _moved(side: SideSummary) -> str:
    step = change(side.level.change or 0.0, side.metric)
    return f"{side.metric.short} moved by {step} against the period before"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]
