"""Killed at any moment, a load either happened or did not."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.settings import Settings
from dashboard.store.connection import open_store

ROWS = 30_000
CHILD = Path(__file__).with_name("loading_until_killed.py")
TOP = Path(__file__).parents[2]


@pytest.fixture
def big_file(write: Callable[..., Path]) -> Path:
    rows = (f"S{n % 50:02d},2026-01-{1 + n % 28:02d},{n % 11},{1 + n % 5}" for n in range(ROWS))
    return write("Store,Answered on,NPS,CSAT\n" + "\n".join(rows) + "\n")


def kill_while_loading(path: Path, settings: Settings, after: float) -> None:
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(path), str(settings.data)],
        stdout=subprocess.PIPE,
        cwd=TOP,
        env={"PYTHONPATH": str(TOP), "PATH": ""},
    )
    assert child.stdout
    assert child.stdout.readline() == b"ready\n"
    time.sleep(after)
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()


def assert_all_or_nothing(settings: Settings) -> str:
    """The store opens; facts in force are exactly those of uploads in force."""
    with open_store(settings, write=True) as con:
        states = con.execute("SELECT state FROM uploads ORDER BY upload").fetchall()
        ((facts,),) = con.execute("SELECT count(*) FROM customer_answers").fetchall()
        ((aside,),) = con.execute("SELECT count(*) FROM undone.customer_answers").fetchall()
        ((units,),) = con.execute("SELECT count(*) FROM units").fetchall()
        events = con.execute("SELECT count(*), max(event) FROM events").fetchall()
    in_force = [state for (state,) in states].count("loaded")
    undone = [state for (state,) in states].count("undone")
    assert in_force <= 1
    assert facts == in_force * 2 * ROWS
    assert aside == undone * 2 * ROWS
    assert units == 50 * in_force
    assert events[0][0] == len(states) + undone == (events[0][1] or 0)
    return states[-1][0] if states else "nothing yet"


def try_many(times: int, path: Path, settings: Settings, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(times):
        kill_while_loading(path, settings, after=chance.uniform(0.02, 1.2))
        assert_all_or_nothing(settings)


def test_three_kills_leave_all_or_nothing(big_file: Path, settings: Settings) -> None:
    try_many(3, big_file, settings, seed=11)


@pytest.mark.slow
def test_twenty_kills_leave_all_or_nothing(big_file: Path, settings: Settings) -> None:
    try_many(20, big_file, settings, seed=12)
