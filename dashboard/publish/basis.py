"""What published figures of surveys rest on, kept beside each generation, for publishing alone.

Two generations must not subtract to a few people, so publishing has to know who answered when the
figures that people see were made. The facts of undone uploads stay in the store, so it is enough to
keep which uploads those were, how many answered for each unit and which cells were not told. No
person is in it; but sizes of hidden groups are, which is why it is no part of a mart.
"""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.publish.engine import DuckEngine
from dashboard.publish.generation import MAKING, available
from dashboard.publish.staying import write_staying_basis
from dashboard.publish.steps import Made
from dashboard.publish.words import write_words_basis
from dashboard.settings import Settings

# In the order in which they are written: one reads another.
_TABLES = ("waves", "people", "above", "unseen", "kept_parts")


def basis_of(settings: Settings, number: int) -> Path:
    """Where it is kept what a generation rests on, whether it is there or not."""
    return settings.marts / f"basis_{number:06d}.duckdb"


@contextmanager
def attached(engine: DuckEngine, path: Path | None) -> Iterator[None]:
    """What the generation before rests on as `basis`; an empty one where there is none."""
    if path is not None and path.exists():
        engine.run("attach_basis", {"path": str(path)})
    else:
        engine.run("attach_no_basis")
        engine.create_tables("schema/basis", "use_basis")
    try:
        yield
    finally:
        engine.run("detach_basis")


def write_basis(
    engine: DuckEngine, settings: Settings, before: Path | None, touched: Made, *, worded: bool
) -> Path:
    """Writes what this generation rests on under another name; whole and on disk afterwards.

    Args:
        before: the same of the last generation, which holds still where no answers were touched.
        touched: which facts were.
        worded: were comments touched?
    """
    path = settings.marts / f"{MAKING}{secrets.token_hex(8)}.basis"
    anew = touched.answered
    if before is not None and not anew:
        shutil.copyfile(before, path)
        if not worded and not touched.lives:
            return path
    engine.run("attach_next_basis", {"path": str(path)})
    try:
        if before is None or anew:
            engine.create_tables("schema/basis", "use_next_basis")
        if anew:
            _write_tables(engine)
        with engine.together():
            write_words_basis(engine, wanted=worded)
            write_staying_basis(engine, wanted=touched.lives)
        engine.run("checkpoint_next_basis")
    finally:
        engine.run("detach_next_basis")
    return path


def _write_tables(engine: DuckEngine) -> None:
    engine.remember("rebased_waves")
    engine.view("wave_uploads")
    with engine.together():
        for table in _TABLES:
            engine.run(f"next_basis_{table}")


def install_basis(made: Path, settings: Settings, number: int) -> None:
    """Gives it the number of its generation: before that has its own, so that none is without."""
    made.chmod(0o400)
    made.replace(basis_of(settings, number))


def sweep_bases(settings: Settings) -> None:
    """Removes those of generations that are not kept."""
    wanted = {basis_of(settings, number) for number in available(settings)}
    for path in settings.marts.glob("basis_*.duckdb"):
        if path not in wanted:
            path.unlink(missing_ok=True)
