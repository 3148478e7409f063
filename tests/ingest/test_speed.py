"""How long a load takes beside the engine's own typed read of the file: printed, not judged."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

ROWS = 2_000_000
FILES = {
    "answers": (
        "SELECT 'P' || lpad(CAST(i // 10 AS VARCHAR), 7, '0') AS person, "
        "'S' || lpad(CAST((i // 10) % 2000 AS VARCHAR), 4, '0') AS unit, "
        "'2025 Q' || (1 + (i // 10) % 4) AS wave, 'Q' || (1 + i % 10) AS item, "
        "CAST(1 + hash(i) % 5 AS DOUBLE) AS score",
        {"person": "VARCHAR", "unit": "VARCHAR", "wave": "VARCHAR", "item": "VARCHAR",
         "score": "DOUBLE"},
    ),
    "customer_answers": (
        "SELECT 'S' || lpad(CAST(i % 2000 AS VARCHAR), 4, '0') AS unit, "
        "DATE '2024-01-01' + CAST(hash(i) % 700 AS INTEGER) AS answered_on, "
        "'nps' AS metric, CAST(hash(i + 7) % 11 AS DOUBLE) AS score",
        {"unit": "VARCHAR", "answered_on": "DATE", "metric": "VARCHAR", "score": "DOUBLE"},
    ),
}  # fmt: skip


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Wall and processor seconds."""
    wall, busy = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - busy


@pytest.mark.slow
@pytest.mark.benchmark
@pytest.mark.parametrize("kind", FILES)
def test_a_clean_file_against_the_typed_read(
    kind: str, tmp_path: Path, load: Callable[..., Any], capsys: pytest.CaptureFixture[str]
) -> None:
    query, types = FILES[kind]
    path = tmp_path / "big.csv"
    duckdb.sql(f"{query} FROM range({ROWS}) AS t(i)").write_csv(str(path), header=True)

    def typed_read() -> None:
        with duckdb.connect(str(tmp_path / "typed.duckdb")) as con:
            rows = con.read_csv(str(path), header=True, columns=types, auto_detect=False)
            rows.to_table("typed")

    typed = seconds(typed_read)
    loaded = seconds(lambda: load(path, kind=kind))
    with capsys.disabled():
        print(f"\n{kind}: load / typed read of {ROWS:,} rows: wall {loaded[0] / typed[0]:.2f}, "
              f"processor {loaded[1] / typed[1]:.2f}")  # fmt: skip
