"""How numbers, dates and yes/no are written in one file, and how the engine shall read them."""

from dataclasses import dataclass
from typing import Final

from dashboard.ingest.cells import day_month_order, needs_order, uses_decimal_comma
from dashboard.ingest.fields import Field
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map
from dashboard.store.desk import Laid

_YES: Final = (
    "yes|y|true|1|1.0|t|ja|oui|si|sí|x|voluntary|voluntary leaver|regretted|regrettable|resigned"
    "|resignation"
)
_NO: Final = (
    "no|n|false|0|0.0|f|nein|non|involuntary|not regretted|non-regrettable|non regretted"
    "|not regrettable|dismissed|dismissal"
)
_ALWAYS: Final = (
    "%Y-%m-%d|%Y/%m/%d|%Y.%m.%d|%Y%m%d|%d %b %Y|%d %B %Y|%d-%b-%Y|%d-%b-%y|%d %b %y|%b %d, %Y"
    "|%B %d, %Y|%Y-%m|%m/%Y|%b %Y|%B %Y"
)
_DAY_FIRST: Final = "%d/%m/%Y|%d.%m.%Y|%d-%m-%Y|%d/%m/%y|%d.%m.%y|%d-%m-%y"
_MONTH_FIRST: Final = "%m/%d/%Y|%m.%d.%Y|%m-%d-%Y|%m/%d/%y|%m.%d.%y|%m-%d-%y"


@dataclass(frozen=True, slots=True)
class Notation:
    """decimal: "." or ","; order: "dmy", "mdy", "ymd" or "" where no date needs one.

    `unsure`: there are dates that read both ways and nothing tells which is meant.
    """

    decimal: str
    order: str
    unsure: bool = False


def notation_of(plan: Map, head: Head, fields: tuple[Field, ...]) -> Notation:
    """The notation of a file, by its map or else by its first rows."""
    cells = [head.rows_at(one.at) for one in fields if one.cell == "number" and one.at is not None]
    numbers = [cell for column in cells for cell in column]
    decimal = plan.decimal or ("," if uses_decimal_comma(numbers) else ".")
    days = [
        cell
        for one in fields
        if one.cell == "date" and one.at is not None
        for cell in head.rows_at(one.at)
    ]
    order = plan.date_order or day_month_order(days)
    dotted = not order and any("." in day for day in days)
    # 3.4.2026 is written where the day comes first.
    order = "dmy" if dotted else order
    return Notation(decimal, order, not order and needs_order(days))


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
    ordered = {"dmy": _DAY_FIRST, "both": _DAY_FIRST, "mdy": _MONTH_FIRST}.get(order, "")
    return (_ALWAYS + ("|" + ordered if ordered else "")).split("|")
