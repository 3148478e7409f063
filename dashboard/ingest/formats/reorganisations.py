"""A list of what became of units: old unit, change, new unit (or name, or parent), day."""

from dashboard.ingest.formats.column_words import columns_of
from dashboard.ingest.formats.format import Format
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map

_CHANGES = {"rename", "move", "merge", "split"}


def _columns(head: Head) -> dict[str, str]:
    return columns_of(
        head,
        unit=(
            "old unit",
            "unit",
            "from unit",
            "old code",
            "old store",
            "from",
            "store",
            "unit code",
        ),
        change=("change", "change kind", "kind of change", "what"),
        new_unit=("new unit", "to unit", "new code", "new store", "into", "to", "new name"),
        effective=("effective", "effective date", "effective on", "date", "on", "from date"),
    )


def _confidence(head: Head) -> float:
    found = _columns(head)
    if set(found) != {"unit", "change", "new_unit", "effective"}:
        return 0.0
    said = {cell.strip().lower() for cell in head.column(found["change"])} - {""}
    return 0.95 if said & _CHANGES else 0.0


def _plan(head: Head) -> Map:
    return Map("reorganisation", _columns(head), format="list of unit changes")


REORGANISATIONS = Format("list of unit changes", "reorganisation", _confidence, _plan)
