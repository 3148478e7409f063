"""What a recogniser of exports offers."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map
from dashboard.ingest.reading.source import Row

# Row of the names and first row of data, both from 1; None = not this family's layout.
Layout = Callable[[tuple[Row, ...]], tuple[int, int] | None]


@dataclass(frozen=True, slots=True)
class Format:
    """One family of exports.

    Attributes:
        name: as a person would call it.
        kind: what such a file holds.
        recognise: how sure it is, 0 to 1, from the head alone; never from the file's name.
        plan: the Map of such a file; called only where recognise gave more than 0.
        if_told: whether it can be read so once somebody has said the kind, where too little in the
            head says so by itself.
        layout: finds the header where it takes several rows; None = an ordinary header.
    """

    name: str
    kind: str
    recognise: Callable[[Head], float]
    plan: Callable[[Head], Map]
    layout: Layout | None = None
    if_told: Callable[[Head], bool] | None = None
