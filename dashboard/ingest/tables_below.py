"""Several tables in one sheet: the first is read, the others are named."""

from collections.abc import Iterator
from dataclasses import replace

from dashboard.ingest.cells import is_date, is_missing, is_number
from dashboard.ingest.head import Head, make_head
from dashboard.ingest.reading.source import Row, Source

_FEWEST_NAMES = 2


def first_table(source: Source, head: Head) -> tuple[Source, Head, str]:
    """The source and head up to the next table, and a sentence on what is not read."""
    found = _next_tables(head)
    if not found:
        return source, head, ""
    end = found[0][0]

    def rows() -> Iterator[tuple[int, Row]]:
        for number, row in source.rows():
            if number >= end:
                return
            yield number, row

    cut = replace(source, first=source.first[: end - 1], rows=rows, plain=False)
    named = "; ".join(f"row {row}: {', '.join(names[:4])}" for row, names in found)
    note = (
        f"there are several tables, one below the other. The first is read, to row {end - 1}; not "
        f"read: {named}. Put each on a sheet of its own, or name its row in a map: header_row."
    )
    return cut, make_head(cut.first, head.header_row, head.first_row), note


def _next_tables(head: Head) -> list[tuple[int, list[str]]]:
    """Row, from 1, and names of each header that stands below an empty row with figures below."""
    found = []
    own = {cell.strip().lower() for cell in head.raw[head.header_row - 1] if cell.strip()}
    for at in range(head.first_row, len(head.raw) - 1):
        names = [cell.strip() for cell in head.raw[at] if cell.strip()]
        empty_above = not any(cell.strip() for cell in head.raw[at - 1])
        if not empty_above or len(names) < _FEWEST_NAMES or not _are_names(names):
            continue
        figures = sum(is_number(cell) for cell in head.raw[at + 1])
        if figures and {name.lower() for name in names} != own:
            found.append((at + 1, names))
    return found


def _are_names(cells: list[str]) -> bool:
    wordy = not any(is_number(c) or is_date(c) or is_missing(c) for c in cells)
    return wordy and len(set(cells)) == len(cells)
