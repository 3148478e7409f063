"""Every file of queries/publish can be planned by both engines, on tables that hold nothing."""

import random
import re
from collections.abc import Iterator
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from dashboard.publish import publish
from dashboard.publish.engine import DuckEngine
from dashboard.publish.spark_engine import reads
from dashboard.sql_files import names, sql
from tests.publish.every_kind import answer, every_kind

FILES = [name.removeprefix("publish/") for name in names("publish")]

# What reads no person is asked of DuckDB where Spark publishes too: it may use what only that has.
HERE_ALONE = re.compile(r"\b(told_squares|squares_step)\(")

# On DuckDB products of answers are made without a join; nobody here is without a group; no cells
# hidden beside each other are of one mind.
NEEDS_ANOTHER_COMPANY = {
    "raw_moments", "segment_none", "hidden_mixed", "mixed_indexes", "mixed_items",
}  # fmt: skip

Schemas = dict[str, pa.Schema]


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Schemas]]:
    """What DuckDB was asked while everything was published, then a round once more: the columns of
    all tables that each statement read."""
    found: dict[str, Schemas] = {}
    with pytest.MonkeyPatch.context() as patch:
        for method in ("keep", "view", "add", "answer"):
            patch.setattr(DuckEngine, method, _told(getattr(DuckEngine, method), method, found))
        facts = every_kind(tmp_path_factory.mktemp("planned"))
        publish(facts.settings)
        answer(facts, "May", "N1", 7, random.Random(1))
        facts.happened(waves=["May"], employment=[24276, 24312])
        publish(facts.settings)
    yield found


def _told(made: Any, method: str, found: dict[str, Schemas]) -> Any:
    def asked(engine: DuckEngine, name: str, statement: str | None = None) -> Any:
        file = statement or name
        if file not in found:
            found[file] = {one: s for one in reads(file) if (s := _schema(engine, one))}
        return made(engine, name) if statement is None else made(engine, name, statement)

    return asked


def _schema(engine: DuckEngine, name: str) -> pa.Schema | None:
    """None where a statement means a step of its own."""
    try:
        return engine.con.table(name).limit(0).to_arrow_table().schema
    except (duckdb.CatalogException, duckdb.InvalidInputException):
        return None


def test_duckdb_was_asked_every_file(planned: dict[str, Schemas]) -> None:
    assert set(FILES) - planned.keys() == NEEDS_ANOTHER_COMPANY


@pytest.mark.filterwarnings("ignore")
def test_spark_plans_every_file(planned: dict[str, Schemas], spark_session: Any) -> None:
    from pyspark.sql.pandas.types import from_arrow_schema

    wrong = {}
    for file, schemas in planned.items():
        if HERE_ALONE.search(sql(f"publish/{file}")):
            continue
        for name, schema in schemas.items():
            empty = spark_session.createDataFrame([], from_arrow_schema(schema))
            empty.createOrReplaceTempView(name)
        try:
            spark_session.sql(sql(f"publish/{file}"))
        except Exception as error:  # noqa: BLE001 - whatever a planner says, told with the rest
            wrong[file] = str(error)[:200]
    assert wrong == {}
