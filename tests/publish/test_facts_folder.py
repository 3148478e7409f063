"""Facts exported as files give the same mart as the store they come from."""

import json
import math
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dashboard.errors import StoreError, StoreTooNew, UsageError
from dashboard.publish import Source, publish
from dashboard.settings import Settings
from dashboard.store.connection import open_store
from dashboard.store.exporting import export_facts
from dashboard.store.facts_folder import MANIFEST
from dashboard.store.moving import put_aside
from tests.publish import seen
from tests.publish.every_kind import every_kind
from tests.publish.facts import Facts


@pytest.fixture
def company(tmp_path: Path) -> Facts:
    return every_kind(tmp_path)


def exported(facts: Facts) -> Path:
    folder = facts.settings.data.parent / "facts"
    export_facts(facts.settings, folder)
    return folder


def elsewhere(facts: Facts) -> Settings:
    """Settings with a data folder that never saw a store."""
    return replace(facts.settings, data=facts.settings.data.parent / "other")


def of(folder: Path) -> Source:
    return Source(facts=str(folder))


def differences(one: Path, other: Path) -> list[object]:
    """Rows of two marts that are not the same, numbers to nine digits."""
    ours, theirs = seen.everything(one), seen.everything(other)
    assert sum(len(rows) for rows in ours.values()) > 500
    return [
        (name, mine, yours)
        for name, rows in ours.items()
        for mine, yours in zip(rows, theirs[name], strict=True)
        if not all(map(alike, mine, yours))
    ]


def alike(one: object, other: object) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return one == other


def test_a_folder_of_facts_gives_the_mart_of_its_store(company: Facts) -> None:
    folder = exported(company)
    from_store = publish(company.settings)
    from_folder = publish(elsewhere(company), source=of(folder))
    assert differences(from_store.path, from_folder.path) == []


def test_what_a_few_said_since_is_held_back_from_a_folder_as_from_the_store(
    company: Facts,
) -> None:
    folder = exported(company)
    publish(company.settings)
    publish(elsewhere(company), source=of(folder))
    company.answers("May", "N1", [{"E1": 1.0, "E2": 1.0, "R": 0.0}] * 2)
    company.happened(waves=["May"])
    with open_store(company.settings, write=True) as con:
        put_aside(con, 2)
    exported(company)
    from_store = publish(company.settings, full=True)
    from_folder = publish(elsewhere(company), source=of(folder), full=True)
    assert differences(from_store.path, from_folder.path) == []


def test_an_earlier_export_is_brought_up_to_date_and_nothing_else_stays(company: Facts) -> None:
    folder = exported(company)
    before = set(folder.rglob("*.parquet"))
    company.score("N1", "revenue", date(2026, 1, 1), date(2026, 1, 1), 3.0)
    company.happened(all=True)
    exported(company)
    after = set(folder.rglob("*.parquet"))
    assert before.isdisjoint(after)
    named = json.loads((folder / MANIFEST).read_text())["tables"]
    assert {folder / one for table in named.values() for one in table["files"]} == after


def test_answers_lie_by_wave_in_the_order_of_the_store(company: Facts) -> None:
    folder = exported(company)
    (file,) = (folder / "answers" / "wave_id=1").iterdir()
    rows = pq.read_table(file, partitioning=None).to_pylist()
    keys = [(row["unit_id"], row["person"], row["item_id"]) for row in rows]
    assert keys == sorted(keys)
    assert len(keys) > 300


def test_nobody_else_may_read_the_folder(company: Facts) -> None:
    folder = exported(company)
    modes = {path.stat().st_mode & 0o077 for path in (folder, *folder.rglob("*"))}
    assert modes == {0}


def test_an_export_is_not_written_over_another_store_s(company: Facts, tmp_path: Path) -> None:
    folder = exported(company)
    other = every_kind(tmp_path / "second")
    with pytest.raises(UsageError, match="holds uploads that this store does not have"):
        export_facts(other.settings, folder)


@pytest.mark.parametrize(
    ("schema", "error"), [("001_uploads", StoreError), ("999_later", StoreTooNew)]
)
def test_a_folder_of_another_schema_is_refused_with_both_versions(
    company: Facts, schema: str, error: type[Exception]
) -> None:
    folder = exported(company)
    found = json.loads((folder / MANIFEST).read_text()) | {"schema": schema}
    (folder / MANIFEST).write_text(json.dumps(found))
    with pytest.raises(error, match=f"step '{schema}'.*Export the facts again"):
        publish(elsewhere(company), source=of(folder))


def test_a_folder_without_a_manifest_is_refused(company: Facts, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no manifest\.json, so it is no folder of facts"):
        publish(elsewhere(company), source=of(tmp_path))


def test_the_smallest_group_of_the_store_holds_for_its_export(company: Facts) -> None:
    strict = replace(company.settings, minimum_group=12)
    folder = company.settings.data.parent / "facts"
    export_facts(strict, folder)
    made = publish(elsewhere(company), source=of(folder))
    smallest = min(row[5] for row in seen.table(made.path, "segments") or [(0,) * 5 + (12,)])
    assert smallest >= 12
