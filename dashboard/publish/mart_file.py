"""Writing one generation: under another name, synced, then renamed. There all at once or not."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.publish.basis import sweep_bases
from dashboard.publish.engine import DuckEngine
from dashboard.publish.generation import MAKING, available, path_of
from dashboard.publish.life_tables import fill_life_table
from dashboard.settings import Settings

# What the disclosure rules let through, and their ledger.
AFTER_DISCLOSURE = (
    "readings", "hidden", "hidden_totals", "segments", "item_moments",
)  # fmt: skip

# What stays whole as the generation before had it, where its changes are too small.
STAYING = ("segments", "item_moments")

# What is told anew only as far as events touched it. Quotes are kept otherwise: see
# publishing.py.
KEPT = (*AFTER_DISCLOSURE, "life_table", "comment_counts", "word_counts")

# Dictionaries, small and always written whole.
DICTIONARIES = {
    "unit_attributes": "published_attributes",
    "unit_successors": "unit_successors",
    "waves": "published_waves",
    "items": "published_items",
}


def sweep(settings: Settings) -> None:
    """Removes what a job that died left behind. Only under the lock: else it may be in use."""
    settings.marts.mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in settings.marts.glob(f"{MAKING}*"):
        path.unlink(missing_ok=True)


@contextmanager
def making(engine: DuckEngine, settings: Settings, copied: Path | None) -> Iterator[Path]:
    """A mart attached as `mart`; whole, closed and on disk when the block ends.

    Args:
        copied: the generation that it begins as; None = empty tables.
    """
    path = settings.marts / f"{MAKING}{secrets.token_hex(8)}.duckdb"
    if copied is not None:
        shutil.copyfile(copied, path)
    engine.run("attach_mart", {"path": str(path)})
    try:
        if copied is None:
            engine.create_tables("schema/mart", "use_mart")
        yield path
        engine.run("checkpoint_mart")
    except BaseException:
        engine.run("detach_mart")
        path.unlink(missing_ok=True)
        raise
    engine.run("detach_mart")
    _sync(path)


def keep_untouched(engine: DuckEngine, *, copied: bool) -> None:
    """Leaves in the mart what the generation before told and no event touched.

    Args:
        copied: did it begin as that generation's file? Writing the rows once more takes ten times
            as long.
    """
    with engine.together():
        for table in KEPT if not copied else ():
            engine.do_with("keep_all", table)
        if not copied:
            engine.run("keep_quotes")
        for table in KEPT:
            engine.run(f"leave_out_{table}")
        for table in (*DICTIONARIES, "metrics", "words", "generation") if copied else ():
            engine.do_with("leave_out_rows", f"mart.{table}")


def fill(engine: DuckEngine, *, before: bool, lives: bool) -> int:
    """Writes all tables but `generation`; returns how many figures are hidden.

    Args:
        before: is it known what the generation before rests on?
        lives: was anything touched that bears on how long people stay?
    """
    with engine.together():
        for table in STAYING if before else ():
            engine.run(f"stay_{table}")
    with engine.together():
        for table in AFTER_DISCLOSURE:
            engine.add(f"mart.{table}", table)
        for table, statement in DICTIONARIES.items():
            engine.add(f"mart.{table}", statement)
        engine.add("mart.readings", "combined_readings")
    if before:
        engine.run("stay_hidden_people")
    engine.call("published_readings", "mart.readings")
    engine.call("published_hidden", "mart.hidden")
    fill_life_table(engine, wanted=lives)
    engine.run("metrics")
    engine.view("published_units")
    engine.view("published_attributes")
    engine.view("further_attributes")
    engine.run("units")
    (hidden,) = engine.one("hidden_count")
    return int(hidden)


def install(made: Path, settings: Settings, number: int) -> Path:
    """Gives a finished mart its number, for good, and removes the oldest beyond those kept."""
    final = path_of(settings, number)
    made.chmod(0o444)
    made.rename(final)
    _sync(settings.marts)
    for old in available(settings)[: -settings.generations_kept]:
        path_of(settings, old).unlink(missing_ok=True)
    sweep_bases(settings)
    return final


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
