"""What a question measures, by its words; which columns are questions at all."""

import re
from collections.abc import Iterable

from dashboard.ingest.cells import is_missing, is_number
from dashboard.ingest.head import Head, simple
from dashboard.ingest.mapping import Item
from dashboard.ingest.scales import likely_scale, words_for

_ADVOCACY = re.compile(
    r"\benps\b|recommend.*(work|employer|company|organi[sz]ation|us\b)|recommand.*travail"
    r"|empfehlen.*arbeit|recomendar.*trabaj",
    re.I,
)
_ENGAGED = re.compile(
    r"\bengag|proud to work|energy|motivat|committed|commitment|enthusias|inspire|go the extra"
    r"|more than is asked|looking for another job|intend to stay|see myself (still )?working"
    r"|love working|enjoy my work|good place to work|great place to work",
    re.I,
)
_SERVICE = re.compile(r"customer|service|client|guest|patient", re.I)
# A list of names or a free text has many different cells; a scale has few.
_MOST_POINTS = 101


def numbers_in(cells: Iterable[str]) -> list[float]:
    """The plain numbers among cells."""
    texts = (cell.strip().replace(",", ".") for cell in cells if is_number(cell))
    return [float(t) for t in texts if re.fullmatch(r"[+-]?\d+(\.\d+)?", t)]


def question_item(head: Head, column: str, text: str = "") -> Item | None:
    """The column as a question, with scale and role; None where it is not answered on a scale."""
    cells = [cell for cell in head.column(column) if not is_missing(cell)]
    if not cells:
        return None
    if words := words_for(cells):
        return _item(column, text or column, (1.0, float(max(p for _, p in words))), words)
    values = numbers_in(cells)
    if len(values) < 0.9 * len(cells) or len(set(values)) > _MOST_POINTS:
        return None
    ends = likely_scale(values)
    return _item(column, text or column, ends, ()) if ends else None


def _item(
    column: str, text: str, ends: tuple[float, float], words: tuple[tuple[str, float], ...]
) -> Item:
    role, driver = role_of(text, ends)
    if role == "enps":
        ends = (0.0, 10.0)
    return Item(column, text, role, driver, *ends, False, words)


def role_of(text: str, ends: tuple[float, float]) -> tuple[str, str]:
    """Role and driver of a question by its words and its scale."""
    if _ADVOCACY.search(text) and ends[1] in (10.0, 7.0):
        return "enps", "Advocacy"
    if _ENGAGED.search(text) or _ADVOCACY.search(text):
        return "engagement", "Engagement"
    if _SERVICE.search(text):
        return "service_climate", text
    return "driver", text


def with_engagement(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Items where at least some are engagement: with none known by its words, all on one scale."""
    if any(one.role == "engagement" for one in items):
        return items
    return tuple(
        Item(o.column, o.text, "engagement", "Engagement", o.low, o.high, o.reversed, o.words)
        if o.role == "driver"
        else o
        for o in items
    )


def is_code(name: str) -> bool:
    """Whether a header names an identifier rather than a question."""
    return simple(name).endswith((" id", " code", " number", " no")) or simple(name) in ("id", "#")
