"""A generation's tables carried elsewhere as Parquet, and made into a mart again."""

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from dashboard.mart.reading import Mart
from dashboard.sql_files import names

if TYPE_CHECKING:
    import pyarrow as pa

# Words and quotes stay at home: no number of the bundle rests on them.
TABLES = tuple(name.rsplit("/", 1)[1] for name in names("bundle"))


def tables_as_parquet(mart: Mart) -> dict[str, bytes]:
    """Every carried table by its name, in an order that never changes; within the mart's scope."""
    import pyarrow.parquet as pq  # noqa: PLC0415  not there where a bundle is tried

    found = {}
    for name in TABLES:
        out = io.BytesIO()
        table: pa.Table = mart.carried(name)
        pq.write_table(table.replace_schema_metadata(None), out, compression="zstd")
        found[name] = out.getvalue()
    return found


def rebuilt(folder: Path, target: Path, number: int) -> Mart:
    """A mart out of the Parquet files of a folder, for reading.

    Args:
        target: where the database file is written.
    """
    connection: Any = duckdb.connect(str(target))
    try:
        for path in sorted(folder.glob("*.parquet")):
            connection.read_parquet(str(path)).create(path.stem)
    finally:
        connection.close()
    return Mart(target, number)
