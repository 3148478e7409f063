"""What a cell looks like from outside: nothing, a number, a date, a word."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

# Spellings of "no value" that no scale uses as a value.
MISSING: Final = frozenset(
    [
        "n/a",
        "na",
        "#n/a",
        "#na",
        "#value!",
        "#ref!",
        "#div/0!",
        "null",
        "none",
        "nan",
        "nil",
        "-",
        "--",
        "–",
        "—",
        ".",
        "..",
        "…",
        "no data",
        "no answer",
        "not answered",
        "no response",
        "not stated",
        "not applicable",
        "missing",
        "unknown",
        "n.a.",
        "k.a.",
        "keine angabe",
        "sans réponse",
        "sin respuesta",
        "prefer not to say",
        "prefer not to answer",
        "don't know",
        "i don't know",
        "do not know",
        "not sure",
        "i am not sure",
        "unsure",
        "no opinion",
        "not applicable to me",
        "unfamiliar (n/a)",
        "does not apply",
        "weiß nicht",
        "weiss nicht",
        "keine antwort",
        "trifft nicht zu (k.a.)",
        "ne sais pas",
        "je ne sais pas",
        "ne se prononce pas",
        "non applicable",
        "no sabe",
        "no sé",
        "no aplica",
        "ns/nc",
    ]
)
_NUMBER = re.compile(
    r"^[+-]?\s*[£$€]?\s*(\d+|\d{1,3}([ ,.'’\u00a0\u202f]\d{3})+)?([.,]\d+)?\s*([eE][+-]?\d+)?\s*%?$"
)
_DATE = re.compile(
    r"^(\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})([ T].*)?$"
    r"|^(\d{1,2}[ -][A-Za-zéûäç]{3,9}\.?[ -]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})"
    r"([ T,]+\d{1,2}:\d{2}.*)?$"
)
_SUPPRESSED = re.compile(
    r"^(n ?)?[<≤] ?\d+$|^\*+$|^(suppressed|redacted|withheld|masked|too few( to report)?)$", re.I
)
_DAY_MONTH = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}(?!\d)")


def is_missing(cell: str, more: frozenset[str] = frozenset()) -> bool:
    """Whether a cell says that there is no value; `more` in lower case."""
    text = cell.strip().lower()
    return not text or text in MISSING or text in more or is_suppressed(text)


def is_suppressed(cell: str) -> bool:
    """Whether a figure was withheld because too few people stand behind it: N<5, <10, ***."""
    return bool(_SUPPRESSED.match(cell.strip()))


def is_number(cell: str) -> bool:
    """Whether a cell is written as a number, in any common way."""
    text = cell.strip()
    return bool(text) and any(c.isdigit() for c in text) and bool(_NUMBER.match(text))


def is_date(cell: str) -> bool:
    """Whether a cell is written as a day."""
    return bool(_DATE.match(cell.strip()))


def is_iso(cell: str) -> bool:
    """Whether a cell is a day as 2026-03-31."""
    try:
        return len(cell) == 10 and bool(date.fromisoformat(cell))
    except ValueError:
        return False


def uses_decimal_comma(cells: Iterable[str]) -> bool:
    """Whether numbers are written 3,5 and 1.234,5 rather than 3.5 and 1,234.5."""
    commas = points = 0
    for cell in cells:
        text = cell.strip().rstrip("%").strip()
        if re.fullmatch(r"[+-]?[\d.' ]*\d,(\d{1,2}|\d{4,})|[+-]?\d{1,3}(\.\d{3})+,\d+|0,\d+", text):
            commas += 1
        elif re.fullmatch(
            r"[+-]?[\d,' ]*\d\.(\d{1,2}|\d{4,})|[+-]?\d{1,3}(,\d{3})+\.\d+|0\.\d+", text
        ):
            points += 1
    return commas > points


def day_month_order(cells: Iterable[str]) -> str:
    """dmy or mdy as the cells show; "both" where they contradict, "" where they cannot tell."""
    day_first = month_first = False
    for cell in cells:
        if found := _DAY_MONTH.match(cell.strip()):
            day_first |= int(found[1]) > 12
            month_first |= int(found[2]) > 12
    if day_first and month_first:
        return "both"
    return "dmy" if day_first else "mdy" if month_first else ""


def needs_order(cells: Iterable[str]) -> bool:
    """Whether there is a date like 3/4/2026, which reads two ways."""
    return any(_DAY_MONTH.match(cell.strip()) for cell in cells)


def slug(text: str) -> str:
    """A name for a metric: lower case letters, digits and single underscores."""
    return re.sub(r"[^a-z0-9]+", "_", text.lower().replace("%", " pct ")).strip("_") or "metric"
