"""JSON as interfaces give it: a list of records, alone or under a name, flattened to a table."""

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dashboard.errors import FileUnreadable
from dashboard.ingest.reading.source import SAMPLE_ROWS, Dialect, Row, Source
from dashboard.ingest.reading.workbook import cell_text

# A file beyond this belongs in CSV or Parquet: JSON must be held in memory as a whole.
_LARGEST = 200_000_000
_DEEPEST = 4
# Fewer fields in common, and objects side by side are parts of one thing.
_FEWEST_KEYED, _FEWEST_SHARED = 2, 3
# accounts/1/locations/2/reviews/3: each word names the number that follows it.
_RESOURCE = re.compile(r"^([a-z]\w*/[^/\s]+)(/[a-z]\w*/[^/\s]+)+$")


def open_json(path: Path) -> Source:
    """The records of a JSON file; the names of their fields count as row 1."""
    if path.stat().st_size > _LARGEST:
        raise FileUnreadable(f"{path.name}: JSON beyond 200 MB; export it as CSV instead.")
    try:
        text = path.read_text(encoding="utf-8-sig")
        records = _records(text)
    except (ValueError, RecursionError) as error:
        raise FileUnreadable(f"{path.name}: not JSON that can be read ({error}).") from error
    if not records:
        raise FileUnreadable(f"{path.name}: no list of records was found in this JSON.")
    flat = [dict(_flat(record, "", 0)) for record in records]
    names = list(dict.fromkeys(name for record in flat for name in record))
    rows: list[Row] = [names, *([record.get(name, "") for name in names] for record in flat)]
    first = tuple(itertools.islice(rows, SAMPLE_ROWS))
    return Source(Dialect("json", "utf-8"), first, lambda: iter(enumerate(rows, 1)))


def _records(text: str) -> list[dict[str, Any]]:
    try:
        found = json.loads(text)
    except ValueError:
        # One record a line.
        found = [json.loads(line) for line in text.splitlines() if line.strip()]
    return _list_in(found, 0)


def _list_in(found: object, depth: int) -> list[dict[str, Any]]:
    """The longest list of records, wherever it stands near the top."""
    if isinstance(found, list):
        return [one for one in found if isinstance(one, dict)]
    if not isinstance(found, dict) or depth > _DEEPEST:
        return []
    if _is_keyed(found):
        return list(found.values())
    lists = [_list_in(one, depth + 1) for one in found.values() if isinstance(one, dict | list)]
    return max(lists, key=len, default=[])


def _is_keyed(found: dict[str, Any]) -> bool:
    """Whether records stand under a key of their own each, instead of in a list."""
    records = list(found.values())
    if len(records) < _FEWEST_KEYED or not all(isinstance(one, dict) for one in records):
        return False
    shared = set.intersection(*(set(one) for one in records))
    return len(shared) >= _FEWEST_SHARED


def _flat(value: object, name: str, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and depth <= _DEEPEST:
        for key, one in value.items():
            yield from _flat(one, f"{name}.{key}" if name else str(key), depth + 1)
    elif isinstance(value, dict | list):
        yield name, json.dumps(value, ensure_ascii=False)
    else:
        text = cell_text(float(value) if isinstance(value, int) and value > 1 << 62 else value)
        yield name, text
        if _RESOURCE.match(text):
            parts = text.split("/")
            pairs = zip(parts[::2], parts[1::2], strict=False)
            yield from ((f"{name}.{word}", f"{word}/{number}") for word, number in pairs)
