"""Tables side by side in one sheet, empty columns between them: the one that is known is read."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from dashboard.ingest.head import Head, make_head
from dashboard.ingest.reading.source import Row, Source

_FEWEST_NAMES = 2
# From and to, as a slice.
_Block = tuple[int, int]


def one_beside(
    source: Source, head: Head, sure: Callable[[Head], float]
) -> tuple[Source, Head, str]:
    """The source and head of the table that something is surest of, and a sentence on the others.

    Args:
        sure: how sure the best format is of a head.
    """
    blocks = _blocks(head)
    # A header of several rows is a survey tool's, whose sheets hold one table.
    if len(blocks) < 2 or head.first_row - head.header_row > 1 or not _are_apart(head, blocks):
        return source, head, ""
    cuts = [_cut(source, block) for block in blocks]
    heads = [make_head(cut.first) for cut in cuts]
    taken = max(range(len(blocks)), key=lambda at: (sure(heads[at]), -at))
    left = "; ".join(", ".join(one.names[:4]) for at, one in enumerate(heads) if at != taken)
    note = (
        f"there are {len(blocks)} tables side by side. Read is the one with the columns "
        f"{', '.join(heads[taken].names[:4])}; not read: {left}. Put each on a sheet of its own."
    )
    return cuts[taken], heads[taken], note


def _blocks(head: Head) -> list[_Block]:
    """The runs of columns that have a name or a cell, between columns that have neither."""
    rows = head.raw[head.header_row - 1 :]
    width = max((len(row) for row in rows), default=0)
    used = [any(at < len(row) and row[at].strip() for row in rows) for at in range(width)]
    found: list[_Block] = []
    start = None
    for at, filled in enumerate([*used, False]):
        if filled and start is None:
            start = at
        elif not filled and start is not None:
            found.append((start, at))
            start = None
    return [block for block in found if _names(head, block) >= _FEWEST_NAMES]


def _names(head: Head, block: _Block) -> int:
    return sum(bool(cell.strip()) for cell in head.raw[head.header_row - 1][slice(*block)])


def _are_apart(head: Head, blocks: list[_Block]) -> bool:
    """Whether runs of columns are tables of their own: a name returns, or one ends before another.

    A column left empty for looks divides a table into neither."""
    names = [
        {cell.strip().lower() for cell in head.raw[head.header_row - 1][slice(*block)]} - {""}
        for block in blocks
    ]
    if any(names[at] & names[at + 1] for at in range(len(names) - 1)):
        return True
    depths = {_depth(head, block) for block in blocks}
    return len(depths) > 1


def _depth(head: Head, block: _Block) -> int:
    """The last row in which a run of columns has a cell."""
    rows = enumerate(head.raw, 1)
    return max((n for n, row in rows if any(c.strip() for c in row[slice(*block)])), default=0)


def _cut(source: Source, block: _Block) -> Source:
    def rows() -> Iterator[tuple[int, Row]]:
        for number, row in source.rows():
            yield number, row[slice(*block)]

    first = tuple(row[slice(*block)] for row in source.first)
    return replace(source, first=first, rows=rows, plain=False)
