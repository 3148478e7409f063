"""From a path to a Source: the shape is told by the first bytes, never by the name."""

from pathlib import Path

from dashboard.errors import FileUnreadable
from dashboard.ingest.reading.columnar import open_parquet
from dashboard.ingest.reading.delimited import open_delimited
from dashboard.ingest.reading.json_table import open_json
from dashboard.ingest.reading.source import Source
from dashboard.ingest.reading.workbook import open_workbook
from dashboard.ingest.reading.zipped import is_workbook, open_zipped

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"

# To tell the shapes apart.
_ENOUGH = 64


def open_source(path: Path, sheet: str = "", encoding: str = "", delimiter: str = "") -> Source:
    """The table in a file.

    Raises:
        FileUnreadable: no such file, nothing in it, or not one of the shapes known.
    """
    try:
        with path.open("rb") as file:
            beginning = file.read(_ENOUGH)
    except OSError as error:
        raise FileUnreadable(f"{path}: cannot be opened ({error.strerror}).") from error
    if not beginning:
        raise FileUnreadable(f"{path.name}: the file is empty.")
    if beginning.startswith(b"PAR1"):
        return open_parquet(path)
    if beginning.startswith(_ZIP) and not is_workbook(path):
        return open_zipped(path, lambda inside: _not_nested(inside, sheet, encoding, delimiter))
    if beginning.startswith((*_ZIP, _OLD_OFFICE)):
        return open_workbook(path, sheet)
    if _is_json(beginning):
        return open_json(path)
    if beginning.startswith(b"%PDF"):
        raise FileUnreadable(f"{path.name}: a PDF; export the table as CSV or XLSX instead.")
    return open_delimited(path, encoding, delimiter)


def _is_json(beginning: bytes) -> bool:
    """A list or a record; a CSV that starts with a brace has something else behind it."""
    text = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    return text[:1] in (b"{", b"[") and text[1:].lstrip()[:1] in (b'"', b"{", b"}", b"]")


def _not_nested(path: Path, sheet: str, encoding: str, delimiter: str) -> Source:
    with path.open("rb") as file:
        beginning = file.read(_ENOUGH)
    if beginning.startswith(_ZIP) and not is_workbook(path):
        raise FileUnreadable(f"{path}: a zip file within a zip file. Unpack the outer one.")
    return open_source(path, sheet, encoding, delimiter)
