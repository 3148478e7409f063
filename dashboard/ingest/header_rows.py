"""Column names that take more than one row, as survey tools write them."""

import re
from collections.abc import Sequence

from dashboard.ingest.reading.source import Row

_IMPORT_ID = re.compile(r'"ImportId"\s*:\s*"([^"]+)"')
_CHOICE_ID = re.compile(r'"choiceId"\s*:\s*"([^"]+)"')
# What a tool writes below a question that has no parts.
_NO_PART = ("", "response", "open-ended response", "réponse", "antwort", "respuesta")


def names_from(rows: Sequence[Row]) -> Row:
    """The names that the header rows give together: the first row's, told apart by the second's."""
    if not rows:
        return []
    top = [import_id(cell) for cell in rows[0]]
    if len(rows) == 1 or not _spans(top, rows[1]):
        return top
    return _joined(top, rows[1])


def import_id(cell: str) -> str:
    """A name that Qualtrics wraps as {"ImportId":"QID1","choiceId":"2"} is QID1-2."""
    found = _IMPORT_ID.search(cell)
    if not found:
        return cell
    choice = _CHOICE_ID.search(cell)
    return f"{found[1]}-{choice[1]}" if choice else found[1]


def _spans(top: Row, below: Row) -> bool:
    """Whether a name of the first row covers several columns that the second row names."""
    width = max(len(top), len(below))
    top, below = top + [""] * (width - len(top)), below + [""] * (width - len(below))
    unnamed = any(b.strip() and not t.strip() for t, b in zip(top, below, strict=True))
    repeated = len({t for t in top if t.strip()}) < sum(bool(t.strip()) for t in top)
    return unnamed or repeated


def _joined(top: Row, below: Row) -> Row:
    names: Row = []
    above = ""
    for at in range(max(len(top), len(below))):
        own = top[at].strip() if at < len(top) else ""
        part = below[at].strip() if at < len(below) else ""
        above = own or above
        if not own and not part:
            names.append("")
        elif part.lower() in _NO_PART:
            names.append(above)
        else:
            names.append(f"{above} - {part}" if above else part)
    return names
