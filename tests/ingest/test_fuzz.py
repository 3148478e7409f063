"""Whatever happens to a file, a load is whole or nothing, soon over, and every row explained."""

import os
import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from dashboard import ingest
from dashboard.errors import LinkageError
from dashboard.settings import Settings
from dashboard.store.connection import open_store
from tests.ingest.mutation import mutated

LONGEST_SECONDS = 10
FACTS = """
    SELECT (SELECT count(*) FROM answers), (SELECT count(*) FROM customer_answers),
        (SELECT count(*) FROM employment), (SELECT count(*) FROM unit_scores),
        (SELECT count(*) FROM comments), (SELECT count(*) FROM units)
"""


def sources() -> list[Path]:
    """Fixtures, and real files where there are any."""
    found = sorted((Path(__file__).parent / "formats").iterdir())
    named = os.environ.get("LINKAGE_REFERENCE_DATA")
    real = sorted(Path(named, "real_data").rglob("*.csv")) if named else []
    return found + real * 3


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"took more than {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def facts(settings: Settings) -> tuple[int, ...]:
    with open_store(settings, write=False) as con:
        (found,) = con.execute(FACTS).fetchall()
    return found


def explained(receipt: ingest.Receipt) -> bool:
    return receipt.rows == receipt.loaded + receipt.rejected + receipt.skipped


def try_one(seed: int, folder: Path, *, write: bool) -> None:
    chance = random.Random(seed)
    path = folder / "file"
    path.write_bytes(mutated(chance.choice(sources()), chance))
    where = Settings(data=folder / "data")
    before = facts(where) if write else ()
    try:
        with at_most(LONGEST_SECONDS):
            receipt = ingest.load_file(
                path, where, who="test", publish=False, accept_rejects=True,
                dry_run=not write, wave="2026 Q1",
            )  # fmt: skip
    except LinkageError:
        assert not write or facts(where) == before
        return
    assert explained(receipt), f"seed {seed}: {receipt}"
    if write:
        ingest.undo_upload(receipt.upload, where, who="test", publish=False)
        assert facts(where) == before, f"seed {seed}"


@pytest.mark.parametrize("batch", range(5))
def test_damaged_files_are_refused_in_words_or_explained_to_the_row(
    batch: int, tmp_path: Path
) -> None:
    for seed in range(batch * 25, batch * 25 + 25):
        try_one(seed, tmp_path, write=False)


def test_damaged_files_are_loaded_whole_or_not_at_all(tmp_path: Path) -> None:
    for seed in range(10_000, 10_020):
        try_one(seed, tmp_path, write=True)


@pytest.mark.slow
@pytest.mark.parametrize("batch", range(50))
def test_five_thousand_damaged_files(batch: int, tmp_path: Path) -> None:
    for seed in range(20_000 + batch * 100, 20_000 + batch * 100 + 100):
        try_one(seed, tmp_path, write=seed % 10 == 0)
