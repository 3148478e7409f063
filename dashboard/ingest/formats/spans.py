"""The one time a whole table is about: columns of its first and last day, words above it."""

import re
from datetime import date

from dashboard.ingest.cells import day_month_order, is_missing
from dashboard.ingest.head import Head, in_words, simple
from dashboard.ingest.resolving.periods import span_of

_FIRST = ("start date", "period start", "from date", "from", "measure start date", "date from")
_LAST = ("end date", "period end", "to date", "to", "measure end date", "date to")
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember"
    "|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
# Finer before coarser: "August 2025" says more than "2025".
_TIMES = (
    re.compile(rf"\b(?:{_MONTHS})\.? (?:19|20)\d\d\b", re.I),
    re.compile(
        r"\b(?:q[1-4]|h[12])[ -]?(?:19|20)\d\d\b|\b(?:19|20)\d\d[ -]?(?:q[1-4]|h[12])\b", re.I
    ),
    re.compile(r"\b(?:19|20)\d\d[-/–](?:(?:19|20)\d\d|\d\d)\b(?![-/]\d)"),
    re.compile(r"\b(?:19|20)\d\d\b"),
)
_PERIOD = re.compile(r"\b(year|quarter|period|month|jahr|quartal|zeitraum|année|trimestre|mois|año"
                     r"|mes|periodo)\b")  # fmt: skip
_ROUND = re.compile(r"\b(survey|round|wave|cycle|pulse|welle|vague|oleada)\b")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def period_column(head: Head) -> str:
    """A column of years, quarters or months under a header that only speaks of them."""
    named = [name for name in head.names if _PERIOD.search(simple(in_words(name)))]
    named += [name for name in head.names if _ROUND.search(simple(in_words(name)))]
    return next((name for name in named if holds_periods(head.column(name))), "")


def holds_periods(cells: list[str]) -> bool:
    """Whether every filled cell names a time."""
    filled = [cell for cell in cells if not is_missing(cell)]
    return bool(filled) and all(span_of(cell) for cell in set(filled))


def span_columns(head: Head) -> str:
    """The span that two columns give every row alike, as 2025-04-01/2026-03-31; "" if none."""
    first, last = head.find(*_FIRST), head.find(*_LAST)
    ends = [{c.strip() for c in head.column(n) if not is_missing(c)} for n in (first, last)]
    if any(len(found) != 1 for found in ends):
        return ""
    cells = [next(iter(found)) for found in ends]
    days = [_day(cell, day_month_order(cells)) for cell in cells]
    return "/".join(day.isoformat() for day in days if day) if all(days) else ""


def _day(cell: str, order: str) -> date | None:
    try:
        if found := _DAY.fullmatch(cell):
            first, second, year = (int(part) for part in found.groups())
            if not order:
                return None
            day, month = (second, first) if order == "mdy" else (first, second)
            return date(year, month, day)
        return date.fromisoformat(cell[:10])
    except ValueError:
        return None


def time_told(texts: list[str]) -> str:
    """The one time that texts above a table, or the name of its sheet, speak of; "" if none."""
    for known in _TIMES:
        found = {
            match.group().replace("–", "-") for text in texts for match in known.finditer(text)
        }
        named = {text for text in found if span_of(text)}
        if len(named) == 1:
            return named.pop()
        if named:
            return ""
    return ""
