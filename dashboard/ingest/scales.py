"""Words of common answer scales in English, French, German and Spanish, and their points."""

from collections.abc import Iterable
from typing import Final

_AGREE: Final = (
    ("strongly disagree", "disagree", "neither agree nor disagree", "agree", "strongly agree"),
    ("sd", "d", "n", "a", "sa"),
    ("completely disagree", "disagree", "neutral", "agree", "completely agree"),
    ("strongly disagree", "disagree", "neutral", "agree", "strongly agree"),
    ("strongly disagree", "disagree", "neither", "agree", "strongly agree"),
    ("pas du tout d'accord", "pas d'accord", "ni d'accord ni pas d'accord", "d'accord",
     "tout à fait d'accord"),
    ("pas du tout d'accord", "plutôt pas d'accord", "neutre", "plutôt d'accord",
     "tout à fait d'accord"),
    ("stimme gar nicht zu", "stimme nicht zu", "teils, teils", "stimme zu", "stimme voll zu"),
    ("stimme überhaupt nicht zu", "stimme eher nicht zu", "teils/teils", "stimme eher zu",
     "stimme voll und ganz zu"),
    ("trifft gar nicht zu", "trifft eher nicht zu", "teils-teils", "trifft eher zu",
     "trifft voll zu"),
    ("muy en desacuerdo", "en desacuerdo", "ni de acuerdo ni en desacuerdo", "de acuerdo",
     "muy de acuerdo"),
    ("totalmente en desacuerdo", "en desacuerdo", "neutral", "de acuerdo",
     "totalmente de acuerdo"),
)  # fmt: skip
_SATISFIED: Final = (
    ("very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"),
    ("very dissatisfied", "dissatisfied", "neither satisfied nor dissatisfied", "satisfied",
     "very satisfied"),
    ("very poor", "poor", "fair", "good", "excellent"),
    ("very poor", "poor", "average", "good", "very good"),
    ("never", "rarely", "sometimes", "often", "always"),
    ("very unlikely", "unlikely", "neutral", "likely", "very likely"),
    ("one", "two", "three", "four", "five"),
    ("très insatisfait", "insatisfait", "neutre", "satisfait", "très satisfait"),
    ("sehr unzufrieden", "unzufrieden", "neutral", "zufrieden", "sehr zufrieden"),
    ("muy insatisfecho", "insatisfecho", "neutral", "satisfecho", "muy satisfecho"),
)  # fmt: skip
_SEVEN: Final = (
    ("strongly disagree", "disagree", "somewhat disagree", "neither agree nor disagree",
     "somewhat agree", "agree", "strongly agree"),
)  # fmt: skip
_FIVE: Final = (
    ("strongly disagree", "somewhat disagree", "neither agree nor disagree", "somewhat agree",
     "strongly agree"),
)  # fmt: skip
SETS: Final = (*_AGREE, *_FIVE, *_SATISFIED, *_SEVEN)


def words_for(cells: Iterable[str]) -> tuple[tuple[str, float], ...]:
    """Word and point (from 1) of the scale whose words hold every cell; empty where none does."""
    seen = {cell.strip().lower() for cell in cells if cell.strip()}
    # One-letter codes are told from other letters only by several of them.
    if not seen or (len(seen) < 3 and max(map(len, seen)) < 3):
        return ()
    for words in SETS:
        if seen <= set(words):
            return tuple((word, float(point)) for point, word in enumerate(words, 1))
    return ()


def likely_scale(values: Iterable[float]) -> tuple[float, float] | None:
    """The usual scale that the values fit: 1-5, 1-7, 0-10, 0-100; None where none does."""
    found = list(values)
    if not found:
        return None
    low, high = min(found), max(found)
    whole = all(value == int(value) for value in found)
    for ends in ((1.0, 5.0), (1.0, 7.0), (0.0, 10.0), (0.0, 100.0)):
        if ends[0] <= low and high <= ends[1] and (whole or ends[1] == 100.0):
            return ends
    return None
