"""How one unit stands beside everyone, as a sentence that claims no more than its intervals."""

import math
from collections.abc import Sequence

from dashboard.analyses.units import UnitFigure
from dashboard.stats import Interval

from .numbers import value_text


def standing(figures: Sequence[UnitFigure]) -> str:
    """Where the unit differs by more than chance, then where it cannot be told from everyone."""
    apart = [said for figure in figures if (said := _apart(figure))]
    alike = [figure.metric.phrase for figure in figures if _alike(figure)]
    if not apart and not alike:
        return "There is nothing to compare with everyone yet."
    sentences = [f"{_first_up(_listed(apart))}."] if apart else []
    if alike:
        verb = "is" if len(alike) == 1 else "are"
        sentences.append(
            f"{_first_up(_listed(alike))} {verb} about the same as everyone's: any difference "
            "could be chance."
        )
    return " ".join(sentences)


def _apart(figure: UnitFigure) -> str:
    own, whole = figure.level.now, figure.whole.now
    if not (isinstance(own, Interval) and isinstance(whole, Interval)):
        return ""
    pair = (
        f"{value_text(own.value, figure.metric)} against {value_text(whole.value, figure.metric)}"
    )
    if not math.isfinite(own.low):
        return f"{figure.metric.phrase} is {pair}"
    if own.contains(whole.value):
        return ""
    word = "higher" if own.value > whole.value else "lower"
    return f"{figure.metric.phrase} is {word} than everyone's ({pair})"


def _alike(figure: UnitFigure) -> bool:
    own, whole = figure.level.now, figure.whole.now
    if not (isinstance(own, Interval) and isinstance(whole, Interval)):
        return False
    return math.isfinite(own.low) and own.contains(whole.value)


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _first_up(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
