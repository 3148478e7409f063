"""Zip files with one table inside, and JSON."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard.errors import FileUnreadable
from dashboard.ingest.reading import zipped
from dashboard.ingest.reading.opening import open_source

TABLE = "Store,Month,Revenue\nS1,2026-01,5\nS2,2026-01,6\n"


def packed(path: Path, *names: str, text: str = TABLE) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, text)
    return path


def test_the_one_table_in_a_zip_file_is_loaded(
    tmp_path: Path, load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    path = packed(tmp_path / "export.zip", "folder/revenue.csv", "__MACOSX/._revenue.csv")
    assert load(path).loaded == 2
    assert rows("SELECT sum(value) FROM unit_scores") == [(11.0,)]


def test_the_unpacked_copy_goes_when_nobody_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipped.tempfile, "tempdir", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    source = open_source(packed(tmp_path / "export.zip", "revenue.csv"))
    assert len(list(source.rows())) == 3
    assert list((tmp_path / "scratch").iterdir())
    del source
    assert not list((tmp_path / "scratch").iterdir())


@pytest.mark.parametrize(
    ("names", "told"), [((), "is empty"), (("a.csv", "b.csv"), "2 files inside .a.csv, b.csv")]
)
def test_a_zip_file_without_exactly_one_table_is_refused(
    names: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    with pytest.raises(FileUnreadable, match=told):
        open_source(packed(tmp_path / "export.zip", *names))


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = packed(tmp_path / "bomb.zip", "zeros.csv", text="0" * 20_000_000)
    with pytest.raises(FileUnreadable, match="no ordinary export"):
        open_source(path)


def test_a_zip_file_that_says_less_than_it_holds_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packed(tmp_path / "liar.zip", "table.csv")
    real = zipped._only_table

    def smaller(where: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
        entry = real(where, archive)
        entry.file_size = 10
        return entry

    monkeypatch.setattr(zipped, "_only_table", smaller)
    with pytest.raises(FileUnreadable):
        open_source(path)


def test_a_zip_file_with_a_password_is_named_as_such(tmp_path: Path) -> None:
    path = packed(tmp_path / "locked.zip", "table.csv")
    raw = bytearray(path.read_bytes())
    # The flag that says "encrypted", beside the entry and in the directory.
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    with pytest.raises(FileUnreadable, match="protected by a password"):
        open_source(path)


def test_a_zip_file_in_a_zip_file_is_refused(tmp_path: Path) -> None:
    inner = packed(tmp_path / "inner.zip", "table.csv")
    outer = tmp_path / "outer.zip"
    with zipfile.ZipFile(outer, "w") as archive:
        archive.write(inner, "inner.zip")
    with pytest.raises(FileUnreadable, match="within a zip file"):
        open_source(outer)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps([{"a": 1, "b": {"c": "x"}}, {"a": 0}]),
        json.dumps({"page": 1, "items": [{"a": 1, "b": {"c": "x"}}, {"a": 0}]}),
        '{"a": 1, "b": {"c": "x"}}\n{"a": 0}\n',
    ],
    ids=["a list", "a list under a name", "one record a line"],
)
def test_json_becomes_a_table(text: str, write: Callable[..., Path]) -> None:
    found = open_source(write(text, "records.json"))
    assert [row for _, row in found.rows()] == [["a", "b.c"], ["1", "x"], ["0", ""]]


@pytest.mark.parametrize(("text", "told"), [('{"a": ', "not JSON"), ('{"a": 1}', "no list")])
def test_json_without_records_is_refused_in_words(
    text: str, told: str, write: Callable[..., Path]
) -> None:
    with pytest.raises(FileUnreadable, match=told):
        open_source(write(text, "records.json"))
