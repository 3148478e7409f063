"""Several tables below each other in one sheet: one is read, the others are named."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from dashboard.ingest.cells import is_date, is_missing, is_number
from dashboard.ingest.head import Head, make_head
from dashboard.ingest.reading.source import Row, Source

_FEWEST_NAMES = 2


def one_below(
    source: Source, head: Head, is_known: Callable[[Head], bool]
) -> tuple[Source, Head, str]:
    """The source and head of the first table that something knows, else of the first, and a
    sentence on what is not read."""
    found = _next_tables(head)
    if not found:
        return source, head, ""
    first = head.header_row
    starts = [(first, [name for name in head.raw[first - 1] if name.strip()]), *found]
    ends = [*(row for row, _ in found), 0]
    # Words above the first table are its own.
    cuts = [_cut(source, 0, ends[0])]
    cuts += [_cut(source, row, end) for (row, _), end in zip(found, ends[1:], strict=True)]
    heads = [make_head(cuts[0].first, first, head.first_row)]
    heads += [
        make_head(cut.first, row, row + 1) for cut, (row, _) in zip(cuts[1:], found, strict=True)
    ]
    taken = next((at for at, one in enumerate(heads) if is_known(one)), 0)
    left = [one for at, one in enumerate(starts) if at != taken]
    named = "; ".join(f"row {row}: {', '.join(names[:4])}" for row, names in left)
    which = "The first" if not taken else f"The one at row {starts[taken][0]}"
    upto = f", to row {ends[taken] - 1}" if ends[taken] else ""
    note = (
        f"there are several tables, one below the other. {which} is read{upto}; not "
        f"read: {named}. Put each on a sheet of its own, or name its row in a map: header_row."
    )
    return cuts[taken], heads[taken], note


def _cut(source: Source, start: int, end: int) -> Source:
    """The rows of one table, from 1, with their numbers; `end` 0 = to the last."""

    def rows() -> Iterator[tuple[int, Row]]:
        for number, row in source.rows():
            if end and number >= end:
                return
            yield number, row if number >= start else []

    first = source.first[: end - 1] if end else source.first
    kept = tuple(row if at >= start else [] for at, row in enumerate(first, 1))
    return replace(source, first=kept, rows=rows, plain=False)


def _next_tables(head: Head) -> list[tuple[int, list[str]]]:
    """Row, from 1, and names of each header that stands below an empty row with figures below."""
    found = []
    own = {cell.strip().lower() for cell in head.raw[head.header_row - 1] if cell.strip()}
    for at in range(head.first_row, len(head.raw) - 1):
        names = [cell.strip() for cell in head.raw[at] if cell.strip()]
        empty_above = not any(cell.strip() for cell in head.raw[at - 1])
        if not empty_above or len(names) < _FEWEST_NAMES or not _are_names(names):
            continue
        figures = sum(is_number(cell) or is_date(cell) for cell in head.raw[at + 1])
        if figures and {name.lower() for name in names} != own:
            found.append((at + 1, names))
    return found


def _are_names(cells: list[str]) -> bool:
    wordy = not any(is_number(c) or is_date(c) or is_missing(c) for c in cells)
    return wordy and len(set(cells)) == len(cells)
