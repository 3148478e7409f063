"""`python -m tests.benchmarks.questions`: what the road costs a question, and many files a start.

A question through parameters, gate and sandbox stands beside the bare statement on the same mart;
200 files are listed and checked beside nothing: that one has a ceiling in seconds.
"""

import tempfile
import time
from pathlib import Path

import duckdb

from dashboard import ingest, publish
from dashboard.mart.check import check
from dashboard.mart.question import Question
from dashboard.mart.questions import (
    bound_values,
    catalogue,
    question_named,
    run_question,
    sandbox_for,
)
from dashboard.settings import Settings
from sample_data import write_company

from .timing import Ratio, compare

AIM = "aim 1.5 or less"
FILES, SECONDS = 200, 5.0
# A light one, one with a window of months after each survey, and one with a cross join.
ASKED = ("turnover_by_unit", "engaged_units_keep_customers", "service_after_departures")


def main() -> None:
    """Print the ratios and the time of a start."""
    with tempfile.TemporaryDirectory() as folder:
        settings = company(Path(folder))
        for ratio in run(settings):
            print(ratio)
        listed, checked = start(settings, Path(folder) / "many")
    print(f"{FILES} files: listed in {listed:.2f} s, checked in {checked:.2f} s (aim {SECONDS} s)")


def company(folder: Path) -> Settings:
    """The sample company in its full size."""
    settings = Settings(data=folder / "data")
    for path, map_path in write_company("true", folder / "files").uploads:
        ingest.load_file(
            path, settings, map_path=map_path, who="benchmark", publish=False, accept_rejects=True
        )
    publish.publish(settings)
    return settings


def run(settings: Settings) -> list[Ratio]:
    """Each question against the bare engine on the same file."""
    return [_compared(settings, question_named(settings, name)) for name in ASKED]


def _compared(settings: Settings, question: Question) -> Ratio:
    sandbox = sandbox_for(settings)
    bound = bound_values(sandbox, question, {})
    (path,) = settings.marts.glob("mart_*.duckdb")
    bare = duckdb.connect(":memory:", config={"threads": 2})
    bare.execute(f"ATTACH '{path}' AS mart (READ_ONLY)")
    bare.execute("COPY FROM DATABASE mart TO memory")

    def peer() -> object:
        return bare.execute(question.statement, bound).fetchall()

    return compare(
        f"question {question.name}", lambda: run_question(settings, question), peer, AIM, runs=15
    )


def start(settings: Settings, folder: Path) -> tuple[float, float]:
    """Seconds to list, and to check, a folder of 200 files that no process has seen before."""
    folder.mkdir()
    shipped = [one for one in catalogue(settings) if isinstance(one, Question)]
    for number in range(FILES):
        one = shipped[number % len(shipped)]
        text = one.path.read_text(encoding="utf-8")
        (folder / f"copy_{number:03d}.sql").write_text(text, encoding="utf-8")
    own = Settings(data=settings.data, queries=folder)
    began = time.perf_counter()
    assert len(catalogue(own)) == FILES + len(shipped)
    listed = time.perf_counter()
    assert not check(own, [folder])
    return listed - began, time.perf_counter() - listed


if __name__ == "__main__":
    main()
