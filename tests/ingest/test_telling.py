"""What a person reads of a file and of a load, and what a program reads."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dashboard import ingest
from dashboard.ingest.map_files import parse_map
from dashboard.settings import Settings

TEXT = "Store,Answered on,NPS,Email\nS1,2026-01-02,0,a@b.example\nS1,2026-01-03,eleven,\n"


def test_an_inspection_says_what_every_column_becomes(
    write: Callable[..., Path], settings: Settings
) -> None:
    text = "\n".join(ingest.inspection_lines(ingest.inspect_file(write(TEXT), settings)))
    assert "customer answers" in text
    assert "metric nps" in text
    assert "not kept (personal)" in text
    assert "2 rows: 1 would be loaded, 1 rejected, 0 left out" in text
    assert "✗ file.csv, row 3, NPS: 'eleven' is not a number from 0 to 10" in text


def test_an_inspection_is_a_document_whose_map_reads_back(
    write: Callable[..., Path], settings: Settings
) -> None:
    found = ingest.inspect_file(write(TEXT), settings)
    document = json.loads(json.dumps(ingest.inspection_document(found)))
    assert parse_map(document["map"], "m.toml") == found.plan
    assert document["columns"][2] == {"column": "NPS", "becomes": "metric nps"}
    assert document["problems"][0]["row"] == 3


def test_a_receipt_adds_up(write: Callable[..., Path], load: Callable[..., Any]) -> None:
    receipt = load(write(TEXT), accept_rejects=True)
    lines = ingest.receipt_lines(receipt)
    assert lines[0] == "file.csv: upload 1"
    assert lines[1].strip() == "2 rows: 1 loaded, 1 rejected, 0 left out"


def test_many_of_one_mistake_are_one_line(write: Callable[..., Path], settings: Settings) -> None:
    rows = "".join(f"S1,2026-01-02,{n % 11}\n" for n in range(50)) + "S1,2026-01-02,six\n" * 30
    found = ingest.inspect_file(write("Store,Answered on,NPS\n" + rows), settings)
    (problem,) = found.errors
    assert (problem.row, problem.count) == (52, 30)
    assert str(problem).endswith("(29 more like it)")


def test_an_inspection_says_what_loading_will_touch(
    write: Callable[..., Path], load: Callable[..., Any], settings: Settings
) -> None:
    text = "Store,Answered on,NPS\nS1,2026-01-02,0\nS1,2026-03-03,9\n"
    path = write(text)
    found = ingest.inspect_file(path, settings).will_touch
    load(path)
    (row,) = ingest.list_uploads(settings)
    assert found.months == (12 * 2026, 12 * 2026 + 2)
    assert row.touched == found.to_json()
