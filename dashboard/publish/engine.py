"""Runs the statements of queries/publish; knows nothing of what they mean.

A statement only ever selects, and reads by name what earlier steps kept, so that another engine
can run the same text.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import duckdb
import numpy.typing as npt
import pyarrow as pa

from dashboard.sql_files import names, sql


class DuckEngine:
    """Steps kept in memory beside a store that is only read."""

    def __init__(self, con: duckdb.DuckDBPyConnection, *, from_file: bool) -> None:
        """`from_file`: the store is a file, not the empty one that stands in for it."""
        self.con = con
        self.name = f"duckdb {duckdb.__version__}"
        self.facts = "store" if from_file else "memory"
        self._place = "use_work" if from_file else "use_empty"
        self.run("attach_work")
        self.run(self._place)

    def create_tables(self, schema: str, place: str) -> None:
        """The tables of queries/<schema>, where publish_duckdb/<place> points to."""
        self.run(place)
        with self.together():
            for name in names(schema):
                self.con.execute(sql(name))
        self.run(self._place)

    @contextmanager
    def together(self) -> Iterator[None]:
        """One transaction: writing many tables of the mart costs one sync, not one each."""
        self.con.begin()
        try:
            yield
        except BaseException:
            self.con.rollback()
            raise
        self.con.commit()

    def give(self, name: str, table: pa.Table) -> None:
        """A small table of our own under a name, in place of one given before."""
        self.con.register(name, table)

    def keep(self, name: str, statement: str | None = None) -> None:
        """Runs publish/<statement or name> and keeps its rows under the name."""
        self.con.sql(sql(f"publish/{statement or name}")).create(name)

    def remember(self, name: str, statement: str | None = None) -> None:
        """Keeps the rows of publish_duckdb/<statement or name>: what no other engine is asked."""
        self.con.sql(sql(f"publish_duckdb/{statement or name}")).create(name)

    def view(self, name: str, statement: str | None = None) -> None:
        """Names the rows of a statement without keeping them; replaces what had the name."""
        self.con.sql(sql(f"publish/{statement or name}")).create_view(name, replace=True)

    def call(self, name: str, kept: str) -> None:
        """Lets statements find a kept step under another name; replaces what had the name."""
        self.con.table(kept).create_view(name, replace=True)

    def add(self, name: str, statement: str) -> None:
        """Adds the rows of publish/<statement> to what is kept under the name."""
        self.con.sql(sql(f"publish/{statement}")).insert_into(name)

    def one(self, statement: str, values: Mapping[str, object] | None = None) -> tuple[Any, ...]:
        """The single row of publish_duckdb/<statement>."""
        ((*row,),) = self.con.execute(sql(f"publish_duckdb/{statement}"), values).fetchall()
        return tuple(row)

    def all(
        self, statement: str, values: Mapping[str, object] | None = None
    ) -> list[tuple[Any, ...]]:
        """Every row of publish_duckdb/<statement>."""
        return self.con.execute(sql(f"publish_duckdb/{statement}"), values).fetchall()

    def arrays(
        self, statement: str, values: Mapping[str, object] | None = None
    ) -> dict[str, npt.NDArray[Any]]:
        """Columns of publish_duckdb/<statement>; none of them may hold NULL."""
        found = self.con.execute(sql(f"publish_duckdb/{statement}"), values).fetchnumpy()
        return dict(found)

    def run(self, statement: str, values: Mapping[str, object] | None = None) -> None:
        """Runs publish_duckdb/<statement> for its effect."""
        self.con.execute(sql(f"publish_duckdb/{statement}"), values)
