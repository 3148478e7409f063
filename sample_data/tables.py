"""Columns to CSV text, the same bytes on every machine."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import numpy as np

from sample_data.latent import Ints


def write_table(path: Path, header: Sequence[str], columns: Iterable[Iterable[str]]) -> None:
    """UTF-8, comma, \\n; columns of equal length, already as text."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(zip(*columns, strict=True))


def pick(words: Sequence[str], numbers: Ints) -> list[str]:
    """The word of each number; -1 gives an empty cell."""
    cells: list[str] = np.array([*words, ""], dtype=object)[numbers].tolist()
    return cells


def whole(numbers: Ints) -> list[str]:
    """Whole numbers as text; -1 gives an empty cell."""
    return ["" if number == -1 else str(number) for number in numbers.tolist()]


def dates(ordinals: Ints) -> list[str]:
    """ISO dates of day numbers; -1 gives an empty cell."""
    known = {day: date.fromordinal(day).isoformat() for day in set(ordinals.tolist()) - {-1}}
    known[-1] = ""
    return [known[day] for day in ordinals.tolist()]
