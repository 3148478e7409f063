"""A folder of exported facts: Parquet files, and a manifest that says which of them count.

The manifest is the folder. Files are written first, under names nobody knows yet; then the manifest
is replaced, all at once. Whoever reads goes by the list in it, so a job that dies changes nothing.
"""

import hashlib
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import dashboard
from dashboard.errors import StoreError, StoreTooNew, UsageError
from dashboard.sql_files import names, sql
from dashboard.store.connection import Connection

MANIFEST = "manifest.json"

# Tables that grow with every survey and every customer: the ones that outgrow a machine. All others
# are as large as the organisation is; spells of employment are as many as people it ever had.
LARGE = ("answers", "person_attributes", "customer_answers")


@dataclass(frozen=True, slots=True)
class Table:
    """One table: how many rows, and in which files below the folder."""

    rows: int
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a folder of facts holds.

    Attributes:
        schema: the last step of the store's tables that it was written with.
        version: of the Linkage that wrote it.
        event: the last thing that happened to these facts.
        history: a digest of all that ever happened to them.
        minimum_group: the smallest group of the installation that wrote it; never gone below.
        tables: by name; "undone.answers" is what undone uploads had in answers.
    """

    schema: str
    version: str
    event: int
    history: str
    minimum_group: int
    tables: Mapping[str, Table]


def schema_now() -> str:
    """The last step of the store's tables that this version knows."""
    return names("schema/store")[-1].rpartition("/")[2]


def described(con: Connection, minimum_group: int, tables: Mapping[str, Table]) -> Manifest:
    """The manifest of facts that a connection to a store sees."""
    ((event,),) = con.execute(sql("publish_duckdb/last_event")).fetchall()
    return Manifest(
        schema=schema_now(),
        version=dashboard.__version__,
        event=int(event),
        history=history_of(con, int(event)),
        minimum_group=minimum_group,
        tables=tables,
    )


def history_of(con: Connection, event: int) -> str:
    """A digest of all that happened to the facts up to an event."""
    ((history,),) = con.execute(sql("publish_duckdb/history_until"), {"event": event}).fetchall()
    return hashlib.sha256(str(history).encode()).hexdigest()


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder on this machine.

    Raises:
        UsageError: there is none. StoreError, StoreTooNew: it cannot be read by this version.
    """
    path = folder / MANIFEST
    if not path.is_file():
        raise UsageError(
            f"{folder} holds no {MANIFEST}, so it is no folder of facts. "
            "`linkage facts export DIR` writes one."
        )
    return parsed(path.read_text(encoding="utf-8"), str(folder))


def parsed(text: str, where: str) -> Manifest:
    """A manifest's text as a manifest.

    Raises:
        StoreError: it is damaged, or of an earlier schema. StoreTooNew: of a later one.
    """
    try:
        found = json.loads(text)
        found["tables"] = {
            name: Table(int(table["rows"]), tuple(table["files"]))
            for name, table in found["tables"].items()
        }
        manifest = Manifest(**found)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise StoreError(
            f"{where}: {MANIFEST} cannot be read ({error}). Export the facts again."
        ) from error
    if manifest.schema != (now := schema_now()):
        wrong = StoreTooNew if manifest.schema > now else StoreError
        raise wrong(
            f"{where} was written by Linkage {manifest.version} with the tables of step "
            f"'{manifest.schema}'; this is Linkage {dashboard.__version__}, which reads '{now}'. "
            "Export the facts again with this version, or install that one."
        )
    return manifest


def write_manifest(manifest: Manifest, folder: Path) -> None:
    """Puts a manifest in force, whole and on disk."""
    made = folder / f".{secrets.token_hex(8)}.json"
    handle = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(asdict(manifest), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    made.replace(folder / MANIFEST)


def sweep(folder: Path, manifest: Manifest) -> None:
    """Removes files that the manifest in force does not name."""
    wanted = {folder / one for table in manifest.tables.values() for one in table.files}
    for path in folder.rglob("*.parquet"):
        if path not in wanted:
            path.unlink(missing_ok=True)
