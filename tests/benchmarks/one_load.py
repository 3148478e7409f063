"""One load in a process of its own, so that its peak memory and processor time are its alone.

`python -m tests.benchmarks.one_load WHO CSV`: what it took, as JSON on the last line.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb

from dashboard import ingest
from dashboard.settings import Settings
from dashboard.store.connection import open_store

TOP = Path(__file__).parents[2]
FACTS = ("answers", "customer_answers", "employment", "unit_scores")


def measured(who: str, path: Path) -> dict[str, float]:
    """What a process of its own says of one load by `ours`, the bare engine (`peer`), or of a
    correction and its undoing (`correction`)."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.one_load", who, str(path)],
        capture_output=True, text=True, check=True, cwd=TOP,
    )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _ours(path: Path, folder: Path) -> dict[str, float]:
    settings = Settings(data=folder / "data")
    spent = _spent(lambda: _load(path, settings))
    with open_store(settings, write=False) as con:
        facts = sum(con.table(name).count("*").fetchall()[0][0] for name in FACTS)
    return spent | {"bytes": settings.store_path.stat().st_size, "facts": facts}


def _peer(path: Path, folder: Path) -> dict[str, float]:
    def typed_read() -> None:
        with duckdb.connect(str(folder / "typed.duckdb")) as con:
            con.execute("SET enable_progress_bar = false")
            con.read_csv(str(path), header=True).to_table("typed")

    return _spent(typed_read)


def _correction(path: Path, folder: Path) -> dict[str, float]:
    """A wave loaded on top of `path`, loaded again in its place, and taken back."""
    settings = Settings(data=folder / "data")
    _load(path, settings)
    plain = _spent(lambda: _load(path.with_name("wave.csv"), settings))
    again = path.with_name("corrected.csv")
    placed = _spent(lambda: _load(again, settings, supersedes=2))
    undone = _spent(lambda: ingest.undo_upload(3, settings, who="benchmark", publish=False))
    return {
        "busy": placed["busy"] / plain["busy"],
        "wall": placed["wall"] / plain["wall"],
        "undo": undone["busy"] / plain["busy"],
        "peak": undone["peak"],
    }


def _load(path: Path, settings: Settings, **options: int) -> None:
    map_path = path.with_name(f"{path.stem}.toml")
    known = map_path if map_path.exists() else None
    ingest.load_file(path, settings, who="benchmark", publish=False, map_path=known, **options)


def _spent(work: Callable[[], object]) -> dict[str, float]:
    wall, busy = time.perf_counter(), time.process_time()
    work()
    wall, busy = time.perf_counter() - wall, time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"wall": wall, "busy": busy, "peak": peak}


if __name__ == "__main__":
    run = {"ours": _ours, "peer": _peer, "correction": _correction}[sys.argv[1]]
    with tempfile.TemporaryDirectory(dir=Path(sys.argv[2]).parent) as own:
        print(json.dumps(run(Path(sys.argv[2]), Path(own))))
