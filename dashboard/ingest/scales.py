"""Which scale a column is answered on: by its words, by words beside numbers, by its numbers."""

import re
from collections.abc import Iterable

from dashboard.ingest.scale_words import SCALES

# "5 - Strongly agree", "(5) Agree", "Strongly agree (5)", "Extremely likely - 10".
_NUMBER_FIRST = re.compile(r"^\(?(\d{1,3})\)?\s*(?:[-–—:=.)]\s*|\s)[^\d\s].*$", re.S)
_NUMBER_LAST = re.compile(r"^[^\d].*?\s*[-–—:=(]\s*(\d{1,3})\)?$", re.S)
_BESIDE = re.compile(r"^\(?\d{1,3}\)?\s*(?:[-–—:=.)]\s*)?|\s*[-–—:=(]\s*\d{1,3}\)?$")
_FEWEST_POINTS, _MOST_GAPS = 3, 3
# "3 years" and "12 to 24 months" are lengths of time.
_TIME = re.compile(
    r"^\D{0,12}\d+\+?\s*((-|–|to|bis|à|a)\s*\d+\s*)?"
    r"(years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|jahren?|jahre?|monaten?|monate?|tagen?"
    r"|stunden?|ans?|années?|mois|jours?|heures?|años?|mes(es)?|días?|horas?|semanas?)\b",
    re.I,
)
# "(1-10)", "from 0 to 100", "auf einer Skala von 1 bis 7"; no dates, no lengths of time.
_ENDS_TOLD = re.compile(
    r"(?<![\w.,/-])([01])\s*(?:[-–—]|\.{2,3}|to|bis|à|a|through|until)\s*(4|5|6|7|9|10|100)"
    r"(?!\d|[.,]\d|[%/-]|\s*(?:years?|yrs?|months?|weeks?|days?|hours?|jahre?|ans?|años?|mois|mes(?:es)?"
    r"|people|employees|times)\b)",
    re.I,
)
# "satisfaction_1_10"; not "Q7_1_5", which is a part of a question.
_ENDS_NAMED = re.compile(r"^\D*_([01])_(?:to_)?(5|7|10|100)$")
# "1 = not at all, 5 = very much".
_ENDS_SAID = re.compile(r"(?<![\w.,])([01])\s*[=:]\s*[^\d=:]{2,60}?(\d{1,3})\s*[=:]")
# A few cells beside a scale's words are slips; more are another kind of answer.
_SLIPS = 0.03
_FEWEST_FOR_SLIPS = 100


def plain_word(cell: str) -> str:
    """A word of a scale as it is compared: case, apostrophes and doubled spaces aside."""
    return " ".join(cell.replace("’", "'").lower().split()).rstrip(".")


def words_for(cells: Iterable[str]) -> tuple[tuple[str, float], ...]:
    """Word and point (from 1) of the scale whose words hold the cells; empty where none does."""
    given = [plain_word(cell) for cell in cells if cell.strip()]
    seen = set(given)
    # One-letter codes are told from other letters only by several of them.
    if not seen or (len(seen) < 3 and max(map(len, seen)) < 3):
        return ()
    held = {place: seen & words.keys() for place, words in enumerate(SCALES)}
    place = max(held, key=lambda one: len(held[one]))
    outside = sum(word not in held[place] for word in given)
    slips = _SLIPS * len(given) if len(given) >= _FEWEST_FOR_SLIPS else 0
    if not held[place] or outside > slips:
        return ()
    return tuple(SCALES[place].items())


def number_beside(cell: str) -> float | None:
    """The number of a point that is written with its word: 5 for "5 - Strongly agree"."""
    text = cell.strip()
    found = _NUMBER_FIRST.match(text) or _NUMBER_LAST.match(text)
    return float(found[1]) if found else None


def numbered_words(cells: Iterable[str]) -> tuple[tuple[str, float], ...]:
    """Word and number where each cell is a number or has one beside its word; else empty."""
    found: dict[str, float] = {}
    plain = 0
    for cell in {cell.strip() for cell in cells if cell.strip()}:
        if cell.isdigit():
            plain += 1
        elif not _TIME.match(cell) and (number := number_beside(cell)) is not None:
            found[cell] = number
        else:
            return ()
    # Two words for one number are groups ("1-5 years"), not points.
    distinct = len(set(found.values())) == len(found)
    if not found or not distinct or not _is_a_scale(found, plain):
        return ()
    return tuple(sorted(found.items(), key=lambda pair: pair[1]))


def _is_a_scale(found: dict[str, float], plain: int) -> bool:
    """Whether numbered words are points: close to each other, or one that a scale is known to have.

    "16 - Texas Southern" and "11 - Rutgers" are places in a list."""
    if len(found) + plain < _FEWEST_POINTS:
        return any(_BESIDE.sub("", plain_word(cell)) in words for cell in found for words in SCALES)
    spread = max(found.values()) - min(found.values()) + 1
    return spread <= _MOST_GAPS * len(found) + plain


def told_scale(text: str, values: Iterable[float]) -> tuple[float, float] | None:
    """The scale that a question's own words give, where the answers are on it; else None."""
    told = _ENDS_TOLD.search(text) or _ENDS_NAMED.search(text) or _ENDS_SAID.search(text)
    given = list(values)
    if not told or not given:
        return None
    low, high = float(told[1]), float(told[2])
    outside = sum(not low <= value <= high for value in given)
    return (low, high) if high - low >= _FEWEST_POINTS and outside <= _SLIPS * len(given) else None


def likely_scale(values: Iterable[float]) -> tuple[float, float] | None:
    """The usual scale that the values fit: 0-1 (parts of it), 1-5, 1-7, 0-10, 0-100; else None."""
    found = list(values)
    if found and min(found) >= 0 and max(found) <= 1 and any(not v.is_integer() for v in found):
        return 0.0, 1.0
    for ends in ((1.0, 5.0), (1.0, 7.0), (0.0, 10.0), (0.0, 100.0)):
        if found and ends[0] <= min(found) and max(found) <= ends[1]:
            return ends
    return None
