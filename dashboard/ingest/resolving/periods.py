"""What a text says about time: a day, a month, a quarter, a year, a school year, a span."""

import re
from calendar import monthrange
from datetime import date, timedelta

Span = tuple[date, date]

_MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "jan january janvier januar enero",
            "feb february fevrier février februar febrero",
            "mar march mars mär märz maerz marzo",
            "apr april avril abril",
            "may mai mayo",
            "jun june juin juni junio",
            "jul july juillet juli julio",
            "aug august août aout agosto",
            "sep sept september septembre septiembre",
            "oct october octobre oktober okt octubre",
            "nov november novembre noviembre",
            "dec december décembre decembre dezember dez diciembre",
        ],
        1,
    )
    for name in names.split()
}


def span_of(text: str) -> Span | None:
    """First and last day of the time a text names; None where it names none.

    Knows 2026-03-14, 2026-03, 202603, Mar 2026, March 2026, Q1 2026, 2026 Q1, 2026-Q1, H1 2026,
    2026, 2025-26, 2025/2026, 20252026 (school years: September to June), 2026-W05, and
    2025-09-01/2026-06-30.
    """
    plain = " ".join(text.strip().lower().replace("–", "-").split())
    for read in (_span, _day, _month, _part_of_year, school_year, _week, _year):
        if found := read(plain):
            return found
    return None


def month_span(year: int, month: int, months: int = 1) -> Span:
    """First and last day of so many months."""
    last = month + months - 1
    return date(year, month, 1), date(year, last, monthrange(year, last)[1])


def _span(text: str) -> Span | None:
    parts = re.split(r"\s*/\s*|\s+(?:to|bis|until)\s+|\s*\.\.\s*", text)
    if len(parts) != 2:
        return None
    ends = [_day(part) or _month(part) for part in parts]
    return (ends[0][0], ends[1][1]) if ends[0] and ends[1] and ends[0][0] <= ends[1][1] else None


def _day(text: str) -> Span | None:
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})([ t].*)?", text)
    if not found:
        return None
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
    return day, day


def _month(text: str) -> Span | None:
    if found := re.fullmatch(r"((?:19|20)\d{2})[-/. ]?(0[1-9]|1[0-2]|[1-9])", text):
        # 20252 would be neither a year nor a month.
        return None if len(text) == 5 else month_span(int(found[1]), int(found[2]))
    if found := re.fullmatch(r"(0?[1-9]|1[0-2])[/.-]((?:19|20)\d{2})", text):
        return month_span(int(found[2]), int(found[1]))
    if found := re.fullmatch(r"([a-zäéûôç]+)\.?[ -]'?(\d{2}|\d{4})", text):
        month = _MONTHS.get(found[1])
        year = int(found[2]) + (2000 if len(found[2]) == 2 else 0)
        return month_span(year, month) if month else None
    if (found := re.fullmatch(r"(\d{4})[ -]([a-zäéûôç]+)\.?", text)) and found[2] in _MONTHS:
        return month_span(int(found[1]), _MONTHS[found[2]])
    return None


def _part_of_year(text: str) -> Span | None:
    """Quarters, halves and the seasons some surveys are named by."""
    found = re.search(r"\b([qh])([1-4])\b", text.replace("_", " "))
    year = re.search(r"\b((?:19|20)\d{2})\b", text.replace("_", " ").replace("q", " q"))
    if not found or not year:
        return None
    months = 3 if found[1] == "q" else 6
    first = (int(found[2]) - 1) * months + 1
    return month_span(int(year[1]), first, months) if first + months <= 13 else None


def school_year(text: str) -> Span | None:
    """September of one year to June of the next, as 2025-26, 2025/2026 or 20252026 name it."""
    found = re.fullmatch(r"(?:sy |school year )?(\d{4})[-/ ]?(\d{4}|\d{2})", text)
    if not found:
        return None
    first = int(found[1])
    second = int(found[2]) if len(found[2]) == 4 else first // 100 * 100 + int(found[2])
    # "000001" is a number of somebody, and no year.
    if second != first + 1 or first < 1:
        return None
    return date(first, 9, 1), date(second, 6, 30)


def _week(text: str) -> Span | None:
    found = re.fullmatch(r"(\d{4})-?w(\d{1,2})", text)
    if not found:
        return None
    try:
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
    except ValueError:
        return None
    return monday, monday + timedelta(days=6)


def _year(text: str) -> Span | None:
    found = re.fullmatch(r"(?:fy ?|year )?((?:19|20)\d{2})(?:\.0)?", text)
    return (date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)) if found else None
