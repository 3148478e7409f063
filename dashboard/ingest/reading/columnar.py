"""Parquet files: typed columns, read as the same text a CSV would hold."""

import itertools
from collections.abc import Iterator
from decimal import Decimal
from math import isnan
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.errors import FileUnreadable
from dashboard.ingest.reading.source import SAMPLE_ROWS, Dialect, Row, Source
from dashboard.ingest.reading.workbook import cell_text

_BATCH = 20_000


def open_parquet(path: Path) -> Source:
    """A Parquet file; its column names count as row 1."""
    try:
        pq.ParquetFile(path).close()
    except (pa.ArrowException, OSError) as error:
        raise FileUnreadable(
            f"{path.name}: not a Parquet file that can be read ({error})."
        ) from error
    first = tuple(row for _, row in itertools.islice(_rows(path), SAMPLE_ROWS))
    return Source(Dialect("parquet"), first, lambda: _rows(path))


def _rows(path: Path) -> Iterator[tuple[int, Row]]:
    with pq.ParquetFile(path) as file:
        yield 1, list(file.schema_arrow.names)
        number = 2
        for batch in file.iter_batches(batch_size=_BATCH):
            columns = [[_text(cell) for cell in column.to_pylist()] for column in batch.columns]
            for row in zip(*columns, strict=True):
                yield number, list(row)
                number += 1


def _text(cell: object) -> str:
    if isinstance(cell, float) and isnan(cell):
        return ""
    return cell_text(float(cell) if isinstance(cell, Decimal) else cell)
