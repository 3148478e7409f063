"""Spark gives what DuckDB gives; and says in words what is missing where it cannot."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from dashboard.errors import UsageError
from dashboard.publish import Source, publish, publishing, sources, spark_session
from dashboard.publish.engine import DuckEngine
from dashboard.publish.facts_here import engine_on_folder
from dashboard.publish.scope import Scope
from dashboard.publish.spark_engine import PERSONS, SparkEngine, reads
from dashboard.settings import Settings
from dashboard.store.connection import open_desk
from dashboard.store.facts_folder import read_manifest
from tests.publish.every_kind import every_kind
from tests.publish.facts import Facts
from tests.publish.test_facts_folder import alike, differences, elsewhere, exported

# Until the sums of staff and of customers' answers, in the order of publishing.
STEPS = (
    "attributes_now", "unit_tree", "ancestry", "survey_waves", "batch_waves", "questions",
    "respondents", "index_sums", "item_sums", "raw_moments", "customer_months", "segment_sums",
)  # fmt: skip
SUMS = STEPS[7:]


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    return every_kind(tmp_path_factory.mktemp("every"))


@pytest.fixture(scope="module")
def folder(company: Facts) -> Path:
    return exported(company)


def sums(engine: DuckEngine, settings: Settings) -> dict[str, list[tuple[Any, ...]]]:
    Scope(everything=True).give(engine, settings)
    first, last = pa.array([1], pa.int32()), pa.array([2], pa.int32())
    engine.give("this_batch", pa.table({"first_wave": first, "last_wave": last}))
    for name in STEPS:
        engine.keep(name)
    return {name: engine.rows(name) for name in SUMS}


@pytest.mark.filterwarnings("ignore")
def test_sums_made_on_spark_are_those_of_duckdb(
    company: Facts, folder: Path, spark_session: Any
) -> None:
    settings, manifest = company.settings, read_manifest(folder)
    with engine_on_folder(folder, manifest, settings) as engine:
        ours = sums(engine, settings)
    with open_desk(settings) as con:
        far = SparkEngine(con, spark_session, manifest, folder.as_uri())
        theirs = sums(far, settings)
        with pytest.raises(Exception, match="respondents"):
            con.table("respondents")
    for name in SUMS:
        assert len(ours[name]) > 10
        for mine, yours in zip(ours[name], theirs[name], strict=True):
            assert all(map(alike, mine, yours)), (name, mine, yours)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_a_mart_made_on_spark_is_that_of_duckdb_cell_by_cell(
    company: Facts, folder: Path, spark_session: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def running(_master: str) -> Iterator[Any]:
        yield spark_session

    monkeypatch.setattr(sources, "session", running)
    here = publish(company.settings, full=True)
    there = publish(elsewhere(company), source=Source("spark", str(folder)))
    assert differences(here.path, there.path) == []


def test_steps_that_stay_on_spark_read_facts_or_one_another() -> None:
    facts = {"answers", "undone_answers", "person_attributes"}
    for name in PERSONS:
        assert reads(name) & (facts | PERSONS), name


def test_beside_an_earlier_generation_an_engine_that_cannot_look_back_publishes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    company = every_kind(tmp_path)
    first = publish(company.settings)
    monkeypatch.setattr(DuckEngine, "looks_back", False)
    with pytest.raises(UsageError, match="Generation 1 was published in this data folder before"):
        publish(company.settings, full=True)
    assert publishing.available(company.settings) == (first.number,)


def asked(tmp_path: Path, **said: str) -> str:
    with pytest.raises(UsageError) as told:
        publish(Settings(data=tmp_path / "data"), source=Source(**said))
    return str(told.value)


def test_spark_without_a_folder_is_told_how_to_write_one(tmp_path: Path) -> None:
    assert "linkage facts export DIR" in asked(tmp_path, engine="spark")


def test_a_master_is_nothing_to_duckdb(tmp_path: Path) -> None:
    assert "add --engine spark" in asked(tmp_path, master="local[2]")


def test_an_address_is_nothing_to_duckdb(tmp_path: Path) -> None:
    assert "only where it is mounted" in asked(tmp_path, facts="s3a://bucket/facts")


@pytest.mark.parametrize("kind", ["spark", "sc"])
def test_a_master_where_nobody_listens_is_named_at_once(kind: str, folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with (
        pytest.raises(UsageError, match=f"Spark at {kind}://127.0.0.1:{port} cannot be used"),
        spark_session.session(f"{kind}://127.0.0.1:{port}"),
    ):
        pass


def test_without_java_it_says_where_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(spark_session.shutil, "which", lambda _name: None)
    with pytest.raises(UsageError, match="needs Java 17"), spark_session.session("local[2]"):
        pass


def test_an_old_spark_is_refused_with_its_version() -> None:
    with pytest.raises(UsageError, match=r"is version 3\.5\.1; publishing needs 4\.0"):
        spark_session.refuse_version("3.5.1", "spark://there:7077")
