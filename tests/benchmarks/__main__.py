"""`python -m tests.benchmarks [ROWS]`: how far we are from the bare engine, in this very run.

Each figure stands beside its peer; the ratios are what counts, the seconds are this machine's.
"""

import argparse
import json
import platform
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import duckdb

from dashboard import ingest
from dashboard.analyses.ladder.together import together
from dashboard.analyses.link import gather, link
from dashboard.mart.reading import open_mart
from dashboard.publish import publish
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.sql_files import sql

from . import company_rows, plain_pandas, server
from .timing import Ratio, compare

BARE = Path(__file__).with_name("bare")


def main() -> None:
    """Print the table, and write it as JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="?", type=int, default=2_000_000)
    parser.add_argument(
        "--people", help="also let as many read from a real server, such as 1,10,50"
    )
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = run(Path(folder), arguments.rows)
    print(f"{arguments.rows:,} rows, {platform.machine()}, Python {platform.python_version()}, "
          f"DuckDB {duckdb.__version__}")  # fmt: skip
    for ratio in found:
        print(ratio)
    said: dict[str, object] = {"ratios": [asdict(ratio) for ratio in found]}
    if arguments.people:
        said["server"] = server.on_the_sample_company(arguments.people)
    if arguments.json:
        arguments.json.write_text(json.dumps(said, indent=1))


def run(folder: Path, rows: int) -> list[Ratio]:
    """All four comparisons on one invented company."""
    (folder / "customers.toml").write_text(company_rows.CUSTOMER_MAP)
    (folder / "answers.toml").write_text(company_rows.ANSWERS_MAP)
    customers = company_rows.customer_rows(folder / "customers.csv", rows)
    answers = company_rows.wide_answers(folder / "answers.csv", rows // company_rows.ITEMS)
    settings = Settings(data=folder / "data")
    for path, name in ((answers, "answers.toml"), (customers, "customers.toml")):
        ingest.load_file(path, settings, map_path=folder / name, who="benchmark", publish=False)
    publish(settings)
    return [
        _load(folder, customers),
        _publish(folder, settings),
        _page(settings),
        *_pandas(settings, answers, customers),
    ]


def _load(folder: Path, customers: Path) -> Ratio:
    def ours() -> None:
        shutil.rmtree(folder / "load", ignore_errors=True)
        ingest.load_file(customers, Settings(data=folder / "load"), who="benchmark", publish=False,
                         map_path=folder / "customers.toml")  # fmt: skip

    def peer() -> None:
        (folder / "typed.duckdb").unlink(missing_ok=True)
        with _quiet(folder / "typed.duckdb") as con:
            con.execute(_bare("typed_load"), {"path": str(customers)})

    return compare("load against DuckDB's own typed read_csv into a table", ours, peer, "aim 1.3x")


def _publish(folder: Path, settings: Settings) -> Ratio:
    def peer() -> None:
        (folder / "sums.duckdb").unlink(missing_ok=True)
        with _quiet(folder / "sums.duckdb") as con:
            con.execute(_bare("attach_store"), {"path": str(settings.store_path)})
            con.execute(_bare("answer_sums"))
            con.execute(_bare("customer_sums"))

    return compare(
        "publish against the bare group-bys of the same sums",
        partial(publish, settings, full=True), peer, "aim 2x",
    )  # fmt: skip


def _page(settings: Settings) -> Ratio:
    """The statements of the Link page through the app's path and by hand on the same mart."""
    mart = open_mart(settings)
    span = {"since": None, "until": None}
    asked = [
        ("metrics", {}),
        ("units", {}),
        ("link_pairs", {"x": "engagement", "y": "nps", "lag": 0, "window": None, "units": None}
         | span),
        ("icc_sums", {"metric": "engagement"}),
        ("icc_sums", {"metric": "nps"}),
    ]  # fmt: skip
    con = duckdb.connect(str(mart.path), read_only=True)

    def ours() -> None:
        mart.forget()
        for name, params in asked:
            mart.columns(name, **params)

    def peer() -> None:
        for name, params in asked:
            con.execute(sql(f"measures/{name}"), params or None).fetchnumpy()

    return compare("page queries against the same SQL by hand", ours, peer, "aim 1.5x", runs=9)


def _pandas(settings: Settings, answers: Path, customers: Path) -> list[Ratio]:
    """The same correlation from the published sums and from the raw files."""
    selection = Selection("engagement", "nps")
    mart = open_mart(settings)

    def interval() -> object:
        mart.forget()
        return together(gather(mart, selection, settings))[1].between

    peer: Callable[[], float] = partial(plain_pandas.between_r, answers, customers)
    ours_r, pandas_r = interval(), peer()
    print(f"same answer: r = {getattr(ours_r, 'r', ours_r):.6f} here, {pandas_r:.6f} by pandas")

    def ladder() -> object:
        mart.forget()
        return link(mart, selection, settings)

    found = [
        compare("r with its interval against a plain pandas script", interval, peer, "aim 1/30"),
        compare("all six rungs against a plain pandas script for r alone", ladder, peer, "no aim"),
    ]
    if find_spec("polars"):
        from . import plain_polars

        lazy = partial(plain_polars.between_r, answers, customers)
        print(f"and {lazy():.6f} by polars")
        found.append(compare("r with its interval against polars", interval, lazy, "no aim"))
    return found


def _quiet(path: Path) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(str(path))
    con.execute("SET enable_progress_bar = false")
    return con


def _bare(name: str) -> str:
    return (BARE / f"{name}.sql").read_text()


if __name__ == "__main__":
    main()
