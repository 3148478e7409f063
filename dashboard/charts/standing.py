"""How one unit stands beside everyone, as a sentence that claims no more than its intervals."""

import math
from collections.abc import Sequence

from dashboard.analyses.units import UnitFigure
from dashboard.language import current, say, say_many
from dashboard.stats import Interval

from .numbers import value_text


def standing(figures: Sequence[UnitFigure]) -> str:
    """Where the unit differs by more than chance, then where it cannot be told from everyone."""
    apart = [said for figure in figures if (said := _apart(figure))]
    alike = [figure.metric.phrase.name for figure in figures if _alike(figure)]
    if not apart and not alike:
        return say("There is nothing to compare with everyone yet.")
    sentences = [f"{_first_up(current().listed(apart, 'and'))}."] if apart else []
    if alike:
        sentences.append(say_many(
            "{names} is about the same as everyone's: any difference could be chance.",
            "{names} are about the same as everyone's: any difference could be chance.",
            len(alike), names=_first_up(current().listed(alike, "and")),
        ))  # fmt: skip
    return " ".join(sentences)


def _apart(figure: UnitFigure) -> str:
    own, whole = figure.level.now, figure.whole.now
    if not (isinstance(own, Interval) and isinstance(whole, Interval)):
        return ""
    places = {
        "x": figure.metric.phrase, "own": value_text(own.value, figure.metric),
        "whole": value_text(whole.value, figure.metric),
    }  # fmt: skip
    if not math.isfinite(own.low):
        return say("{x} is {own} against {whole}", **places)
    if own.contains(whole.value):
        return ""
    if own.value > whole.value:
        return say("{x} is higher than everyone's ({own} against {whole})", **places)
    return say("{x} is lower than everyone's ({own} against {whole})", **places)


def _alike(figure: UnitFigure) -> bool:
    own, whole = figure.level.now, figure.whole.now
    if not (isinstance(own, Interval) and isinstance(whole, Interval)):
        return False
    return math.isfinite(own.low) and own.contains(whole.value)


def _first_up(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
