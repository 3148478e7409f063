"""Killed at any moment, a load, a replacement, an undo and a redo either happened or did not."""

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard import ingest
from dashboard.settings import Settings
from dashboard.store.connection import open_store

ROWS = 30_000
# Another number of rows, so that one cannot stand for the other.
MENDED = 20_000
CHILD = Path(__file__).with_name("loading_until_killed.py")
TOP = Path(__file__).parents[2]
EVENT_BEFORE = {"loaded": ("load", "redo"), "undone": ("undo",), "superseded": ("supersede",)}


@pytest.fixture
def files(write: Callable[..., Path]) -> tuple[Path, Path]:
    """A plain file for the engine's own reader, and one whose single bad cell sends every row
    through Python and a file on the way."""

    def table(rows: int, bad: str) -> str:
        lines = [
            f"S{n % 50:02d},2026-01-{1 + n % 28:02d},{n % 11},{1 + n % 5}" for n in range(rows)
        ]
        return "Store,Answered on,NPS,CSAT\n" + "\n".join(lines) + f"\nS00,2026-01-01,{bad},5\n"

    return write(table(ROWS, "9")), write(table(MENDED, "eleven"), "mended.csv")


SCORES = {"file.csv": 2 * ROWS + 2, "mended.csv": 2 * MENDED + 1}


def kill_while_working(files: tuple[Path, Path], settings: Settings, after: float) -> None:
    child = subprocess.Popen(
        [sys.executable, str(CHILD), *map(str, files), str(settings.data)],
        stdout=subprocess.PIPE,
        cwd=TOP,
        env={"PYTHONPATH": str(TOP), "PATH": ""},
    )
    assert child.stdout
    assert child.stdout.readline() == b"ready\n"
    time.sleep(after)
    assert child.poll() is None, "the child ended by itself"
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()


def assert_all_or_nothing(settings: Settings) -> str:
    """The store opens; facts in force and aside are exactly those that the ledger names."""
    with open_store(settings, write=True) as con:
        ledger = con.execute("SELECT upload, file, state FROM uploads ORDER BY upload").fetchall()
        facts = con.execute("SELECT upload, count(*) FROM customer_answers GROUP BY ALL").fetchall()
        aside = con.execute(
            "SELECT upload, count(*) FROM undone.customer_answers GROUP BY ALL"
        ).fetchall()
        rejects = con.execute("SELECT upload, count(*) FROM rejects GROUP BY ALL").fetchall()
        ((units,),) = con.execute("SELECT count(*) FROM units").fetchall()
        last = dict(
            con.execute("SELECT upload, arg_max(what, event) FROM events GROUP BY ALL").fetchall()
        )
        ((gap,),) = con.execute("SELECT coalesce(max(event), 0) - count(*) FROM events").fetchall()
    assert [number for number, _, _ in ledger] == list(range(1, len(ledger) + 1))
    assert dict(facts) == {n: SCORES[file] for n, file, state in ledger if state == "loaded"}
    assert dict(aside) == {n: SCORES[file] for n, file, state in ledger if state != "loaded"}
    assert dict(rejects) == {n: 1 for n, file, _ in ledger if file == "mended.csv"}
    assert len(facts) <= 1
    assert units == 50 * len(facts)
    assert all(last[number] in EVENT_BEFORE[state] for number, _, state in ledger)
    assert gap == 0
    assert_no_orphan(settings)
    return f"{ledger[-1][1]} {ledger[-1][2]}" if ledger else "nothing yet"


def assert_no_orphan(settings: Settings) -> None:
    """Whatever the dead job had put aside is gone once the store was opened for writing."""
    left = {path.name for path in settings.data.iterdir()}
    assert left <= {"store.duckdb", "store.lock", "person.key"}, left


def try_many(times: int, files: tuple[Path, Path], settings: Settings, seed: int) -> Counter[str]:
    chance = random.Random(seed)
    met: Counter[str] = Counter()
    for _ in range(times):
        kill_while_working(files, settings, after=chance.uniform(0.02, 2.5))
        met[assert_all_or_nothing(settings)] += 1
    return met


def test_three_kills_leave_all_or_nothing(files: tuple[Path, Path], settings: Settings) -> None:
    try_many(3, files, settings, seed=11)


@pytest.mark.slow
def test_fifty_kills_leave_all_or_nothing(
    files: tuple[Path, Path], settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    met = try_many(50, files, settings, seed=12)
    with capsys.disabled():
        print(f"\nstate of the last upload after 50 kills: {dict(met)}")
    assert len(met) >= 3, "the kills fell on too few different moments"


def test_what_a_dead_job_put_aside_is_swept(files: tuple[Path, Path], settings: Settings) -> None:
    ingest.load_file(files[0], settings, who="test", publish=False)
    for name in (".spool-dead", ".spill"):
        (settings.data / name).mkdir()
        (settings.data / name / "rows.csv").write_text("left\n")
    with open_store(settings, write=True):
        pass
    assert_no_orphan(settings)
