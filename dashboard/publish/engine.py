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

# Which statement lets names without a place mean facts, by where those are attached.
_PLACES = {"store": "use_work", "memory": "use_empty", "facts": "use_facts"}


class DuckEngine:
    """Steps kept in memory beside a store that is only read.

    Attributes:
        most_answers: how many are added up in one go; so many take half a gigabyte.
    """

    most_answers = 10_000_000

    # Whether all answers of a wave fit here, so that their products need no join.
    by_matrix = True
    # Whether it can tell what changed since the last generation, person by person (changes.py).
    looks_back = True

    def __init__(self, con: duckdb.DuckDBPyConnection, *, facts: str = "memory") -> None:
        """`facts`: the name under which they are attached; memory = the empty store."""
        self.con = con
        self.name = f"duckdb {duckdb.__version__}"
        self.facts = facts
        self._place = _PLACES[facts]
        self.run("squares_step")
        self.run("told_squares")
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
        self._write("keep_rows", name, sql(f"publish/{statement or name}"))

    def remember(self, name: str, statement: str | None = None) -> None:
        """Keeps the rows of publish_duckdb/<statement or name>: what no other engine is asked."""
        self._write("keep_rows", name, sql(f"publish_duckdb/{statement or name}"))

    def view(self, name: str, statement: str | None = None) -> None:
        """Names the rows of a statement without keeping them; replaces what had the name."""
        self.con.sql(sql(f"publish/{statement or name}")).create_view(name, replace=True)

    def call(self, name: str, kept: str) -> None:
        """Lets statements find a kept step under another name; replaces what had the name."""
        self.con.table(kept).create_view(name, replace=True)

    def take_back(self, name: str, table: str) -> None:
        """Lets statements find under a name what undone uploads had in a table of facts."""
        self.call(name, f"{self.facts}.undone.{table}")

    def add(self, name: str, statement: str) -> None:
        """Adds the rows of publish/<statement> to what is kept under the name."""
        self._write("add_rows", name, sql(f"publish/{statement}"))

    def holds(self, name: str) -> bool:
        """Is there any row in what is kept under the name?"""
        return bool(self.con.table(name).limit(1).fetchall())

    def forget(self, name: str) -> None:
        """Gives back the room of what is kept under the name."""
        self.do_with("forget_rows", name)

    def do_with(self, statement: str, table: str) -> None:
        """Runs publish_duckdb/<statement> for its effect on a table, put in for kept_rows."""
        self.con.execute(sql(f"publish_duckdb/{statement}").replace("kept_rows", table))

    def answer(self, statement: str) -> tuple[Any, ...]:
        """The single row of publish/<statement>."""
        ((*row,),) = self.con.sql(sql(f"publish/{statement}")).fetchall()
        return tuple(row)

    def rows(self, name: str) -> list[tuple[Any, ...]]:
        """Every row of what is kept under a name, in a lasting order."""
        return self.con.table(name).order("ALL").fetchall()

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

    def _write(self, way: str, name: str, statement: str) -> None:
        """Runs publish_duckdb/<way> with a name and a statement put in."""
        text = sql(f"publish_duckdb/{way}").replace("kept_rows", name)
        self.con.execute(text.replace("SELECT 1 AS statement_of_step", statement))
