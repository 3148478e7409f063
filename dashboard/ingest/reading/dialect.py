"""Which encoding and which delimiter a text file has."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Sequence

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Bytes that Windows-1252 does not have; Latin-1 has control characters there.
_NOT_1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")
# Fewer commas in a line may be those of a sentence.
_FEWEST_LINES, _FEWEST_INSIDE, _MOST_LINES = 3, 3, 0.9
_DELIMITERS = ",;\t|"


def encoding_of(sample: bytes, *, whole: bool) -> str:
    """Encoding of a text, judged by its first bytes.

    Args:
        sample: the beginning of the file.
        whole: the sample is all of it, so that a cut character at the end is no excuse.
    """
    for mark, name in _BOMS:
        if sample.startswith(mark):
            return name
    if without_bom := _utf16_without_mark(sample):
        return without_bom
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample, final=whole)
    except UnicodeDecodeError:
        return "latin-1" if _NOT_1252 & set(sample) else "cp1252"
    return "utf-8"


def _utf16_without_mark(sample: bytes) -> str:
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(len(sample) // 2, 1)
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.1 * half else ""


def delimiter_of(text: str) -> str:
    """Delimiter under which the rows of a sample agree best on having several columns."""
    return max(_DELIMITERS, key=lambda one: _agreement(text, one))


def has_backslash_quotes(text: str, delimiter: str) -> bool:
    """Whether quotes inside cells are written \\" rather than "": so the rows agree better."""
    if '\\"' not in text:
        return False
    return _agreement(text.replace('\\"', '""'), delimiter) > _agreement(text, delimiter)


def delimiter_in_quoted_lines(rows: Sequence[list[str]]) -> str:
    """The delimiter inside lines that were quoted whole, as one cell each; "" if none were."""
    cells = [row[0] for row in rows if row]
    if len(cells) < _FEWEST_LINES or any(len(row) > 1 for row in rows):
        return ""
    text = "\n".join(cells)
    inner = delimiter_of(text)
    share, width = _agreement(text, inner)
    return inner if share >= _MOST_LINES and width >= _FEWEST_INSIDE else ""


def _agreement(text: str, delimiter: str) -> tuple[float, int]:
    try:
        rows = [
            row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row
        ]
    except csv.Error:
        return 0.0, 0
    # The last row of a sample may be cut.
    widths = Counter(len(row) for row in rows[:-1] or rows)
    if not widths:
        return 0.0, 0
    width, rows_of_it = max(widths.items(), key=lambda pair: (pair[1] * (pair[0] > 1), pair[0]))
    return (rows_of_it / widths.total() if width > 1 else 0.0), width
