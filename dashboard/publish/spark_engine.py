"""The engine whose facts lie on Spark: what reads persons runs there, what is sums comes here.

A statement runs on Spark when it reads answers or rows of persons made from them. Small steps that
it reads beside them are sent there first; what it gives comes back, unless that is rows of persons
again. So no answer leaves Spark. Spells of employment and comments do: they are few beside answers,
and what was told of them before is weighed by statements of DuckDB's own.
"""

import re
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.publish.engine import DuckEngine
from dashboard.publish.facts_here import make_place, place_of
from dashboard.sql_files import sql
from dashboard.store.connection import Connection
from dashboard.store.facts_folder import LARGE, Manifest, Table

# Steps with a row a person: they stay where the facts are.
PERSONS = {
    "respondents", "driver_people", "skippers", "fills", "segment_service",
    "changed_answers", "changed_people", "answers_at_times", "fresh_answers", "fresh_people",
    "family_states",
}  # fmt: skip

_COMMENT = re.compile(r"--[^\n]*")
_READ = re.compile(r"\b(?:FROM|JOIN)\s+([a-z_]+)\b", re.IGNORECASE)


@cache
def reads(statement: str) -> frozenset[str]:
    """Names that stand behind FROM and JOIN in a statement of queries/publish."""
    return frozenset(_READ.findall(_COMMENT.sub("", sql(f"publish/{statement}"))))


class SparkEngine(DuckEngine):
    """DuckDB for sums, Spark for persons."""

    by_matrix = False
    looks_back = False
    # Persons are spread over the cluster, so all rounds are added up at once.
    most_answers = sys.maxsize

    def __init__(self, con: Connection, spark: Any, manifest: Manifest, where: str) -> None:
        """`where`: the folder of facts as Spark finds it."""
        self.spark = spark
        self._far: set[str] = set()
        self._sent: set[str] = set()
        make_place(con)
        for name, table in manifest.tables.items():
            plain = name.rpartition(".")[2]
            if plain in LARGE:
                self._name_far(name.replace(".", "_"), self._files(where, name, table))
                continue
            con.execute(sql(f"publish_duckdb/{place_of(name)}"))
            con.from_arrow(self._fetched(where, name, table)).create(plain)
        super().__init__(con, facts="facts")
        self.name = f"spark {spark.version}"

    def _files(self, where: str, name: str, table: Table) -> Any:
        files = [f"{where}/{one}" for one in table.files]
        return self.spark.read.option("basePath", f"{where}/{name}").parquet(*files)

    def _fetched(self, where: str, name: str, table: Table) -> pa.Table:
        """A small table; from a folder on this machine without asking a cluster for it."""
        here = Path(where.removeprefix("file://"))
        if here.is_dir():
            return pa.concat_tables([pq.read_table(here / one) for one in table.files])
        found: pa.Table = self._files(where, name, table).toArrow()
        return found

    def give(self, name: str, table: pa.Table) -> None:
        self._mean_anew(name)
        super().give(name, table)

    def keep(self, name: str, statement: str | None = None) -> None:
        asked = statement or name
        if not self._is_far(asked):
            self._mean_anew(name)
            super().keep(name, statement)
        elif name in PERSONS:
            self._name_far(name, self._ask(asked).persist())
        else:
            self._mean_anew(name)
            self.con.from_arrow(self._ask(asked).toArrow()).create(name)

    def view(self, name: str, statement: str | None = None) -> None:
        asked = statement or name
        self._mean_anew(name)
        if self._is_far(asked):
            super().give(name, self._ask(asked).toArrow())
        else:
            super().view(name, statement)

    def call(self, name: str, kept: str) -> None:
        if kept in self._far:
            self._name_far(name, self.spark.table(kept))
        else:
            self._mean_anew(name)
            super().call(name, kept)

    def take_back(self, name: str, table: str) -> None:
        if table in LARGE:
            self._name_far(name, self.spark.table(f"undone_{table}"))
        else:
            super().take_back(name, table)

    def add(self, name: str, statement: str) -> None:
        self._mean_anew(name)
        if self._is_far(statement):
            self.con.from_arrow(self._ask(statement).toArrow()).insert_into(name)
        else:
            super().add(name, statement)

    def answer(self, statement: str) -> tuple[Any, ...]:
        if not self._is_far(statement):
            return super().answer(statement)
        (row,) = self._ask(statement).collect()
        return tuple(row)

    def arrays(self, statement: str, values: Mapping[str, object] | None = None) -> Any:
        raise NotImplementedError(f"{statement}: rows of persons stay where the facts are")

    def _is_far(self, statement: str) -> bool:
        return not self._far.isdisjoint(reads(statement))

    def _ask(self, statement: str) -> Any:
        """What a statement gives, once all that it reads is where the facts are."""
        for name in sorted(reads(statement) - self._far - self._sent):
            if (found := self._here(name)) is not None:
                self.spark.createDataFrame(found).createOrReplaceTempView(name)
                self._sent.add(name)
        return self.spark.sql(sql(f"publish/{statement}"))

    def _here(self, name: str) -> pa.Table | None:
        """What this engine knows under a name; None where a statement means a step of its own."""
        try:
            return self.con.table(name).to_arrow_table()
        except duckdb.CatalogException:
            return None

    def _name_far(self, name: str, found: Any) -> None:
        found.createOrReplaceTempView(name)
        self._far.add(name)
        self._sent.discard(name)

    def forget(self, name: str) -> None:
        if name not in self._far:
            super().forget(name)
            return
        self.spark.table(name).unpersist()
        self.spark.catalog.dropTempView(name)
        self._far.discard(name)

    def _mean_anew(self, name: str) -> None:
        """What was sent under a name is not what it means any more."""
        self._far.discard(name)
        self._sent.discard(name)
