"""`python -m tests.benchmarks.loading [--megabytes 1000] [--shapes …] [--json FILE]`: large files
into an empty store, each beside DuckDB's own typed read of the same CSV file into a table.

Processor seconds tell more than the clock where the machine has other work. `correction` loads the
file of long_answers, a wave of a tenth of it on top, and then that wave again in its place.
"""

import argparse
import json
import tempfile
from pathlib import Path

import duckdb

from . import company_rows
from .one_load import measured

BARE = Path(__file__).with_name("bare")
# Bytes of one line as the statements in bare/ write it.
BYTES_A_ROW = {
    "long_answers": 29,
    "wide_answers": 50,
    "customer_scores": 21,
    "spells": 38,
    "unit_figures": 21,
    "one_wave": 290,
}
COLUMNS = ("file", "facts", "x processor", "x clock", "peak MB", "bytes a fact")


def main() -> None:
    """Print the table, and write it as JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=1000)
    shapes = (*list(BYTES_A_ROW)[:-1], "correction")
    parser.add_argument("--shapes", nargs="+", choices=shapes, default=list(shapes))
    parser.add_argument("--no-parquet", action="store_true", help="CSV files only")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    asked = parser.parse_args()
    print(" | ".join(COLUMNS))
    found = []
    for shape in asked.shapes:
        with tempfile.TemporaryDirectory() as folder:
            for row in compared(Path(folder), shape, asked.megabytes, parquet=not asked.no_parquet):
                found.append(row)
                print(" | ".join(str(row[name]) for name in COLUMNS), flush=True)
    if asked.json:
        asked.json.write_text(json.dumps(found, indent=1))


def compared(
    folder: Path, shape: str, megabytes: int, *, parquet: bool
) -> list[dict[str, str | float]]:
    """One row a file: ratios to the typed read of the CSV."""
    if shape == "correction":
        return [_corrected(folder, megabytes)]
    csv = written(folder, shape, megabytes)
    paths = [csv]
    if parquet:
        paths.append(csv.with_suffix(".parquet"))
        with duckdb.connect() as con:
            con.read_csv(str(csv), header=True).write_parquet(str(paths[1]))
    peer = measured("peer", csv)
    return [_row(path, measured("ours", path), peer) for path in paths]


def written(folder: Path, shape: str, megabytes: int) -> Path:
    """A file of about that size, with a map beside it where it needs one."""
    if shape == "wide_answers":
        (folder / f"{shape}.toml").write_text(company_rows.ANSWERS_MAP)
    path = folder / f"{shape}.csv"
    rows = megabytes * 1_000_000 // BYTES_A_ROW[shape]
    with duckdb.connect() as con:
        found = con.sql((BARE / f"{shape}.sql").read_text(), params={"rows": rows})
        found.write_csv(str(path), header=True)
    return path


def _row(path: Path, ours: dict[str, float], peer: dict[str, float]) -> dict[str, str | float]:
    size = f"{path.stat().st_size / 1e6:,.0f} MB"
    figures = (
        f"{path.name}, {size}",
        int(ours["facts"]),
        round(ours["busy"] / peer["busy"], 2),
        round(ours["wall"] / peer["wall"], 2),
        round(ours["peak"]),
        round(ours["bytes"] / ours["facts"], 2),
    )
    return dict(zip(COLUMNS, figures, strict=True))


def _corrected(folder: Path, megabytes: int) -> dict[str, str | float]:
    """What putting a wave in another's place takes beside loading that wave."""
    base = written(folder, "long_answers", megabytes)
    lines = (
        written(folder, "one_wave", megabytes).rename(folder / "wave.csv").read_text().splitlines()
    )
    # The same people answer, one of them otherwise.
    lines[-1] = f"{lines[-1][:-1]}{6 - int(lines[-1][-1])}"
    (folder / "corrected.csv").write_text("\n".join([*lines, ""]))
    found = measured("correction", base)
    name = f"a wave corrected (undone: {found['undo']:.2f}), against its first load"
    figures = (name, 0, round(found["busy"], 2), round(found["wall"], 2), round(found["peak"]), 0)
    return dict(zip(COLUMNS, figures, strict=True))


if __name__ == "__main__":
    main()
