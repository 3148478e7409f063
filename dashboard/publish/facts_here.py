"""Facts in a folder of Parquet files, read by DuckDB where they lie."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.publish.engine import DuckEngine
from dashboard.settings import Settings
from dashboard.sql_files import sql
from dashboard.store.connection import Connection, open_desk
from dashboard.store.facts_folder import Manifest


@contextmanager
def engine_on_folder(folder: Path, manifest: Manifest, settings: Settings) -> Iterator[DuckEngine]:
    """DuckDB with every table of the folder as a view."""
    with open_desk(settings) as con:
        make_place(con)
        for name, table in manifest.tables.items():
            files = [str(folder / one) for one in table.files]
            con.execute(sql(f"publish_duckdb/{place_of(name)}"))
            found = con.read_parquet(files, hive_partitioning=True)
            found.create_view(name.rpartition(".")[2])
        yield DuckEngine(con, facts="facts")


def make_place(con: Connection) -> None:
    """An empty database `facts`, with the schema of what was undone."""
    con.execute(sql("publish_duckdb/attach_facts"))
    con.execute(sql("publish_duckdb/undone_facts"))


def place_of(table: str) -> str:
    """Which statement makes the place of a table of facts the one where names are made."""
    return "use_undone_facts" if table.startswith("undone.") else "use_facts_alone"
