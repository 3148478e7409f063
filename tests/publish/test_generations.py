"""Numbered files that are there all at once or not at all."""

import os
import signal
import stat
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import numpy as np
import pytest

from dashboard.mart.reading import open_mart
from dashboard.publish import publish
from dashboard.publish.generation import available, path_of
from tests.publish.facts import Facts
from tests.publish.seen import everything, reading, table


@pytest.fixture
def survey(facts: Facts) -> Facts:
    facts.unit("A")
    facts.unit("B")
    facts.wave("W", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    load(facts)
    return facts


def load(facts: Facts) -> None:
    """A few more people in both units."""
    for unit in "AB":
        facts.answers("W", unit, [{"Q1": 1 + i % 5} for i in range(7)])
    facts.happened(waves=["W"])


def test_generations_are_numbered_and_cannot_be_written(survey: Facts) -> None:
    first = publish(survey.settings)
    load(survey)
    second = publish(survey.settings)
    assert (first.number, second.number) == (1, 2)
    assert second.path == path_of(survey.settings, 2)
    assert stat.S_IMODE(second.path.stat().st_mode) == 0o444
    assert stat.S_IMODE(survey.settings.marts.stat().st_mode) == 0o700
    assert reading(first.path, "engagement").people == 14
    assert reading(second.path, "engagement").people == 28


def test_a_generation_says_what_it_was_made_from(survey: Facts) -> None:
    made = publish(survey.settings)
    ((number, made_at, event, company, minimum, engine, *_),) = table(made.path, "generation")
    assert (number, made_at, event) == (made.number, made.made_at, 1)
    assert (company, minimum) == ("Our organisation", 5)
    assert str(engine) == f"duckdb {duckdb.__version__}"


def test_the_same_facts_have_the_same_fingerprint_and_others_another(survey: Facts) -> None:
    prints = []
    for _ in range(2):
        prints.append(table(publish(survey.settings, full=True).path, "generation")[0][8])
    load(survey)
    prints.append(table(publish(survey.settings).path, "generation")[0][8])
    assert prints[0] == prints[1] != prints[2]


def test_where_nothing_happened_the_generation_stays(survey: Facts) -> None:
    first = publish(survey.settings)
    assert publish(survey.settings) == first
    assert available(survey.settings) == (1,)


def test_the_last_few_generations_are_kept(survey: Facts) -> None:
    settings = replace(survey.settings, generations_kept=2)
    for _ in range(4):
        publish(settings, full=True)
    assert available(settings) == (3, 4)


def test_what_a_dead_job_left_is_swept_away(survey: Facts) -> None:
    survey.settings.marts.mkdir()
    left = survey.settings.marts / ".making-0123456789abcdef.duckdb"
    left.write_bytes(b"half")
    left.with_suffix(".duckdb.wal").write_bytes(b"half")
    publish(survey.settings)
    left = sorted(path.name for path in survey.settings.marts.iterdir())
    assert left == ["basis_000001.duckdb", "mart_000001.duckdb"]


def test_a_generation_that_cannot_be_read_is_no_ground_to_build_on(survey: Facts) -> None:
    publish(survey.settings)
    path_of(survey.settings, 2).write_bytes(b"not a database")
    load(survey)
    made = publish(survey.settings)
    assert made.number == 3
    assert reading(made.path, "engagement").people == 28


def test_progress_goes_from_nothing_to_all(survey: Facts) -> None:
    told: list[tuple[float, str]] = []
    publish(survey.settings, on_progress=lambda share, doing: told.append((share, doing)))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert all(doing for _, doing in told)


def test_nothing_of_a_person_is_in_the_file(survey: Facts) -> None:
    key = 0x0123_4567_89AB_CDEF
    survey.answers("W", "A", [{"Q1": 2}], first=key)
    survey.happened(waves=["W"])
    made = publish(survey.settings)
    assert key.to_bytes(8, "little") in survey.settings.store_path.read_bytes()
    assert key.to_bytes(8, "little") not in made.path.read_bytes()


def test_a_reader_keeps_its_generation_while_the_next_one_comes(survey: Facts) -> None:
    publish(survey.settings)
    old = open_mart(survey.settings)
    load(survey)
    publish(survey.settings)
    new = open_mart(survey.settings)
    people = [m.rows("metric_over_time", metric="engagement", unit="A")[0][4] for m in (old, new)]
    assert people == [7, 14]
    assert open_mart(survey.settings, 1) is old


def test_a_reader_outlives_the_removal_of_its_generation(survey: Facts) -> None:
    settings = replace(survey.settings, generations_kept=2)
    publish(settings)
    old = open_mart(settings)
    for _ in range(3):
        publish(settings, full=True)
    assert not old.path.exists()
    assert old.rows("metric_over_time", metric="engagement", unit="A")[0][4] == 7


ONE_MORE = """
import sys
from pathlib import Path
from dashboard.publish import publish
from dashboard.settings import Settings
print("ready", flush=True)
publish(Settings(data=Path(sys.argv[1])), full=True)
print("done", flush=True)
"""


def test_killed_at_any_moment_the_last_generation_serves(survey: Facts) -> None:
    whole = everything(publish(survey.settings).path)
    rng = np.random.default_rng(0)
    folder = survey.settings.data
    finished = 0
    for _ in range(10):
        with subprocess.Popen(
            [sys.executable, "-c", ONE_MORE, str(folder)],
            stdout=subprocess.PIPE, cwd=Path(__file__).parents[2],
        ) as job:  # fmt: skip
            assert job.stdout is not None
            assert job.stdout.readline() == b"ready\n"
            time.sleep(float(rng.uniform(0.02, 0.6)))
            os.kill(job.pid, signal.SIGKILL)
            finished += b"done" in job.stdout.read()
        for number in available(survey.settings):
            assert everything(path_of(survey.settings, number)) == whole
    assert finished < 10
    publish(survey.settings, full=True)
    left = [path.name for path in survey.settings.marts.iterdir() if path.name.startswith(".")]
    assert left == []
    assert everything(path_of(survey.settings, available(survey.settings)[-1])) == whole


def test_two_jobs_at_once_make_two_generations(survey: Facts) -> None:
    command = [sys.executable, "-c", ONE_MORE, str(survey.settings.data)]
    jobs = [subprocess.Popen(command, cwd=Path(__file__).parents[2]) for _ in range(2)]
    assert [job.wait() for job in jobs] == [0, 0]
    assert available(survey.settings) == (1, 2)
