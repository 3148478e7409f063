"""How numbers, dates and yes/no are written in one file, and how the engine shall read them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dashboard.ingest.cells import day_month_order, needs_order, uses_decimal_comma
from dashboard.ingest.fields import Field
from dashboard.ingest.mapping import Map
from dashboard.ingest.reading.source import Row
from dashboard.store.desk import Laid

_YES: Final = (
    "yes|y|true|1|1.0|t|ja|oui|si|sí|x|voluntary|voluntary leaver|regretted|regrettable|resigned"
    "|resignation"
)
_NO: Final = (
    "no|n|false|0|0.0|f|nein|non|involuntary|not regretted|non-regrettable|non regretted"
    "|not regrettable|dismissed|dismissal"
)
# Two-digit years stand before four-digit ones: %Y would read 24 as the year 24.
_ALWAYS: Final = (
    "%Y-%m-%d|%Y/%m/%d|%Y.%m.%d|%Y%m%d|%d-%b-%y|%d %b %y|%d %b %Y|%d %B %Y|%d-%b-%Y|%b %d, %Y"
    "|%B %d, %Y|%Y-%m|%m/%Y|%b %Y|%B %Y"
)
_DAY_FIRST: Final = "%d/%m/%y|%d.%m.%y|%d-%m-%y|%d/%m/%Y|%d.%m.%Y|%d-%m-%Y"
_MONTH_FIRST: Final = "%m/%d/%y|%m.%d.%y|%m-%d-%y|%m/%d/%Y|%m.%d.%Y|%m-%d-%Y"


_SPLIT = re.compile(r"[.,]")


@dataclass(frozen=True, slots=True)
class Notation:
    """decimal: "." or ","; order: "dmy", "mdy", "ymd", "both" (days contradict) or ""."""

    decimal: str
    order: str
    needs_order: bool = False

    @property
    def unsure(self) -> bool:
        """Whether there are days that read two ways and nothing tells which is meant."""
        return self.order == "both" or (self.needs_order and not self.order)


def notation_of(plan: Map, fields: tuple[Field, ...], rows: Iterable[Row]) -> Notation:
    """The notation of a file, by its map or else by the rows given."""
    numbers = [one.at for one in fields if one.cell == "number" and one.at is not None]
    dates = [one.at for one in fields if one.cell == "date" and one.at is not None]
    split: list[str] = []
    days: set[str] = set()
    for row in rows:
        split += [row[at] for at in numbers if at < len(row) and _SPLIT.search(row[at])]
        # The day alone: a thousand times of one day tell nothing more.
        days.update(row[at].split(" ")[0] for at in dates if at < len(row))
    decimal = plan.decimal or ("," if uses_decimal_comma(split) else ".")
    order = plan.date_order or day_month_order(days)
    # 3.4.2026 is written where the day comes first.
    dotted = not order and any(re.match(r"\d{1,2}\.\d{1,2}\.", day) for day in days)
    return Notation(decimal, "dmy" if dotted else order, needs_order(days))


def laid_value(one: Field, notation: Notation) -> Laid:
    """The column of desk.texts as its value."""
    source, constant = (None, one.constant) if one.at is None else (one.target, None)
    if one.cell == "number":
        return Laid(one.target, source, constant, "DOUBLE", "number_of", (notation.decimal,))
    if one.cell == "date":
        return Laid(one.target, source, constant, "DATE", "date_of", (formats(notation.order),))
    if one.cell == "flag":
        words = (_YES.split("|"), _NO.split("|"))
        return Laid(one.target, source, constant, "BOOLEAN", "flag_of", words)
    return Laid(one.target, source, constant, "VARCHAR")


def formats(order: str) -> list[str]:
    """Date formats to try; a day-month order only where one is known."""
    ordered = {"dmy": _DAY_FIRST, "mdy": _MONTH_FIRST}.get(order, "")
    return ((ordered + "|" if ordered else "") + _ALWAYS).split("|")
