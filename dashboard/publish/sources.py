"""Where facts come from when something is published: the store, or a folder of exported ones."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dashboard.errors import UsageError
from dashboard.publish.engine import DuckEngine
from dashboard.publish.facts_here import engine_on_folder
from dashboard.publish.spark_engine import SparkEngine
from dashboard.publish.spark_session import LOCAL, session
from dashboard.settings import Settings
from dashboard.store.connection import open_desk, open_store
from dashboard.store.facts_folder import MANIFEST, Manifest, parsed, read_manifest

ENGINES = ("duckdb", "spark")


@dataclass(frozen=True, slots=True)
class Source:
    """Which engine reads which facts.

    Attributes:
        engine: one of ENGINES.
        facts: a folder of exported facts, or its address on a file system that Spark knows;
            None = the store.
        master: where Spark runs; None = here.
    """

    engine: str = "duckdb"
    facts: str | None = None
    master: str | None = None


@contextmanager
def opened(settings: Settings, source: Source) -> Iterator[tuple[DuckEngine, Settings]]:
    """The engine with facts to read, and the settings in force for them.

    Raises:
        UsageError: the two do not fit together, or cannot be reached.
    """
    if source.engine == "spark":
        if source.facts is None:
            raise UsageError(
                "Spark reads facts from a folder. Write one with `linkage facts export DIR` and "
                "name it: linkage publish --engine spark --facts DIR."
            )
        with _on_spark(settings, source.facts, source.master or LOCAL) as found:
            yield found
    elif source.master is not None:
        raise UsageError("--master names where Spark runs; add --engine spark.")
    elif source.facts is not None:
        folder = _folder_here(source.facts)
        manifest = read_manifest(folder)
        with engine_on_folder(folder, manifest, settings) as engine:
            yield engine, _at_least(settings, manifest)
    else:
        with open_store(settings, write=False) as con:
            facts = "store" if settings.store_path.exists() else "memory"
            yield DuckEngine(con, facts=facts), settings


@contextmanager
def _on_spark(settings: Settings, facts: str, master: str) -> Iterator[tuple[DuckEngine, Settings]]:
    if "://" in facts:
        where = facts.rstrip("/")
    else:
        folder = _folder_here(facts)
        read_manifest(folder)
        where = folder.as_uri()
    with session(master) as spark, open_desk(settings) as con:
        manifest = _manifest_there(spark, where)
        yield SparkEngine(con, spark, manifest, where), _at_least(settings, manifest)


def _folder_here(facts: str) -> Path:
    if "://" in facts and not facts.startswith("file://"):
        raise UsageError(f"DuckDB reads {facts} only where it is mounted as a folder. Name that.")
    return Path(facts.removeprefix("file://")).expanduser().absolute()


def _manifest_there(spark: Any, where: str) -> Manifest:
    """The manifest as Spark finds it, which must see the same files as it reads it from."""
    try:
        rows = spark.read.text(f"{where}/{MANIFEST}", wholetext=True).collect()
    except Exception as error:
        told = (str(error).splitlines() or [""])[0]
        raise UsageError(
            f"Spark finds no {MANIFEST} in {where}: {told} The folder must be one that "
            "`linkage facts export` wrote, on a file system that every machine of Spark sees."
        ) from error
    return parsed(str(rows[0][0]), where)


def _at_least(settings: Settings, manifest: Manifest) -> Settings:
    """The smallest group is never below the one of the installation that the facts come from."""
    smallest = max(settings.minimum_group, manifest.minimum_group)
    return replace(settings, minimum_group=smallest)
