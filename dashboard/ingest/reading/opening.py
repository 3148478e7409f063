"""From a path to a Source: the shape is told by the first bytes, never by the name."""

from pathlib import Path

from dashboard.errors import FileUnreadable
from dashboard.ingest.reading.columnar import open_parquet
from dashboard.ingest.reading.delimited import open_delimited
from dashboard.ingest.reading.source import Source
from dashboard.ingest.reading.workbook import open_workbook

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def open_source(path: Path, sheet: str = "", encoding: str = "", delimiter: str = "") -> Source:
    """The table in a file.

    Raises:
        FileUnreadable: no such file, nothing in it, or not one of the shapes known.
    """
    try:
        with path.open("rb") as file:
            beginning = file.read(8)
    except OSError as error:
        raise FileUnreadable(f"{path}: cannot be opened ({error.strerror}).") from error
    if not beginning:
        raise FileUnreadable(f"{path.name}: the file is empty.")
    if beginning.startswith(b"PAR1"):
        return open_parquet(path)
    if beginning.startswith((b"PK\x03\x04", _OLD_OFFICE)):
        return open_workbook(path, sheet)
    if beginning.startswith(b"%PDF"):
        raise FileUnreadable(f"{path.name}: a PDF; export the table as CSV or XLSX instead.")
    return open_delimited(path, encoding, delimiter)
