"""`python -m tests.benchmarks.loading [--megabytes 1000]`: large survey files into an empty store.

Beside each: DuckDB's own typed read of the same CSV file into a table. Both run in processes of
their own, so that peak memory is theirs alone; processor seconds tell more than the clock where the
machine has other work.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from dashboard import ingest
from dashboard.settings import Settings

from . import company_rows

BARE = Path(__file__).with_name("bare")
TOP = Path(__file__).parents[2]
# Bytes of one line as the statements in bare/ write it.
BYTES_A_ROW = {"long_answers": 29, "wide_answers": 50}


def main() -> None:
    """Print one line a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        child(asked.child[0], Path(asked.child[1]), asked.child[2])
        return
    with tempfile.TemporaryDirectory() as folder:
        for shape in BYTES_A_ROW:
            csv, parquet = written(Path(folder), shape, asked.megabytes)
            peer = measured("peer", csv, shape)
            for path in (csv, parquet):
                told(path, measured("ours", path, shape), peer)
            csv.unlink()
            parquet.unlink()


def written(folder: Path, shape: str, megabytes: int) -> tuple[Path, Path]:
    """The same rows as CSV and as Parquet."""
    (folder / "wide_answers.toml").write_text(company_rows.ANSWERS_MAP)
    csv, parquet = folder / f"{shape}.csv", folder / f"{shape}.parquet"
    with duckdb.connect() as con:
        rows = megabytes * 1_000_000 // BYTES_A_ROW[shape]
        found = con.sql((BARE / f"{shape}.sql").read_text(), params={"rows": rows})
        found.write_csv(str(csv), header=True)
        con.read_csv(str(csv), header=True).write_parquet(str(parquet))
    return csv, parquet


def measured(who: str, path: Path, shape: str) -> dict[str, float]:
    """What a process of its own says of one load."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.loading", "--child", who, str(path), shape],
        capture_output=True, text=True, check=True, cwd=TOP,
    )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def child(who: str, path: Path, shape: str) -> None:
    """One load, and what it took."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        wall, busy = time.perf_counter(), time.process_time()
        size, answers = (ours if who == "ours" else peer)(path, shape, Path(folder))
        spent = {"wall": time.perf_counter() - wall, "busy": time.process_time() - busy}
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(spent | {"peak": peak, "bytes": size, "answers": answers}))


def ours(path: Path, shape: str, folder: Path) -> tuple[int, int]:
    """Bytes of the store and answers in it."""
    settings = Settings(data=folder / "data")
    map_path = path.with_name(f"{shape}.toml")
    receipt = ingest.load_file(
        path, settings, who="benchmark", publish=False,
        map_path=map_path if map_path.exists() else None,
    )  # fmt: skip
    answers = int(receipt.changes[1].split()[0].replace(",", ""))
    return settings.store_path.stat().st_size, answers


def peer(path: Path, _shape: str, folder: Path) -> tuple[int, int]:
    """Bytes of the engine's file and rows in it."""
    with duckdb.connect(str(folder / "typed.duckdb")) as con:
        con.execute("SET enable_progress_bar = false")
        con.read_csv(str(path), header=True).to_table("typed")
        ((rows,),) = con.table("typed").count("*").fetchall()
    return (folder / "typed.duckdb").stat().st_size, int(rows)


def told(path: Path, mine: dict[str, float], peer: dict[str, float]) -> None:
    """One line."""
    print(
        f"{path.name}, {path.stat().st_size / 1e6:,.0f} MB, {mine['answers']:,} answers: "
        f"{mine['wall'] / peer['wall']:.2f}x the typed CSV read by the clock "
        f"({mine['wall']:.0f} s against {peer['wall']:.0f} s), "
        f"{mine['busy'] / peer['busy']:.2f}x its processor time, peak {mine['peak']:.0f} MB "
        f"(peer {peer['peak']:.0f} MB), {mine['bytes'] / mine['answers']:.2f} bytes an answer"
    )


if __name__ == "__main__":
    main()
