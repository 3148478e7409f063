"""A disk that fills up during a load: said in words, and nothing changed."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard import ingest
from dashboard.settings import Settings
from dashboard.store.connection import open_store

CHILD = Path(__file__).with_name("loading_with_little_room.py")
TOP = Path(__file__).parents[2]
HEAD = "Store,Answered on,NPS,CSAT,Comment\n"


def load_with_room(path: Path, settings: Settings, room: int) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, str(CHILD), str(path), str(settings.data), str(room)],
        capture_output=True, text=True, check=False, cwd=TOP, env={"PYTHONPATH": str(TOP)},
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def comments(rows: int, cell: str = "9") -> str:
    lines = (
        f"S{n % 50:02d},2026-01-{1 + n % 28:02d},{cell if n == 9 else 9},5,note {n * 7919:x} {n}"
        for n in range(rows)
    )
    return HEAD + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("road", "cell", "room"),
    [("fast", "9", 1_500_000), ("fast", "9", 2_200_000), ("careful", "nine", 900_000)],
)
def test_a_load_that_does_not_fit_changes_nothing(
    road: str, cell: str, room: int, write: Callable[..., Path], settings: Settings
) -> None:
    ingest.load_file(write(HEAD + "S1,2026-01-01,9,5,kind\n"), settings, who="test", publish=False)
    path = write(comments(60_000, cell), "big.csv")
    code, said, traces = load_with_room(path, settings, room)
    assert (code, traces) == (1, ""), road
    assert f"The disk of {settings.data} is full" in said
    assert "nothing was changed" in said
    with open_store(settings, write=True) as con:
        assert con.execute("SELECT upload, state FROM uploads").fetchall() == [(1, "loaded")]
        assert con.execute("SELECT count(*) FROM customer_answers").fetchall() == [(2,)]
        assert con.execute("SELECT count(*) FROM comments").fetchall() == [(1,)]
    left = {one.name for one in settings.data.iterdir()}
    assert left <= {"store.duckdb", "store.lock", "person.key"}


def test_with_room_again_the_same_file_goes_in(
    write: Callable[..., Path], settings: Settings
) -> None:
    path = write(comments(60_000), "big.csv")
    assert load_with_room(path, settings, 1_500_000)[0] == 1
    receipt = ingest.load_file(path, settings, who="test", publish=False)
    assert (receipt.upload, receipt.loaded) == (1, 60_000)
