"""A file that can be read row by row, whatever its shape."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

# Enough to see the layout, the scales and the order of day and month; little enough to be at once.
SAMPLE_ROWS = 400

Row = list[str]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file is written. `shape`: csv | xlsx | parquet; the rest as far as it applies."""

    shape: str
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""

    def __str__(self) -> str:
        names = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
        parts = [self.shape.upper(), self.encoding.upper(), names.get(self.delimiter, "")]
        parts += [f"sheet '{self.sheet}'"] if self.sheet else []
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Source:
    """One table in one file.

    Attributes:
        first: the first SAMPLE_ROWS rows as they stand, header and preamble among them.
        rows: gives every row from the first, with its number from 1; cells as text.
        plain: the engine may read the file itself (UTF-8, ordinary line ends, double quotes).
        note: what a person should know of how it was read.
    """

    dialect: Dialect
    first: tuple[Row, ...]
    rows: Callable[[], Iterator[tuple[int, Row]]]
    plain: bool = False
    note: str = ""
