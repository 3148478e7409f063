"""Killed at any moment of loading, replacing, taking back, publishing or backing up: nothing is
lost, nothing half visible, a whole generation serves, and the next publishing is right."""

import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from dashboard.care import archive
from dashboard.publish import publish
from dashboard.publish.generation import available, path_of
from dashboard.publish.wholeness import is_whole
from dashboard.settings import Settings
from dashboard.store.connection import open_store
from tests.care import all_work_until_killed
from tests.publish.seen import everything, table
from tests.publish.test_refresh import differences

TOP = Path(__file__).parents[2]
ROWS = {"first.csv": 1_500, "second.csv": 1_000}


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [_written(tmp_path / name, rows) for name, rows in ROWS.items()]


def _written(path: Path, rows: int) -> Path:
    lines = [f"S{n % 10},2026-01-{1 + n % 28:02d},{n % 11},{1 + n % 5}" for n in range(rows)]
    path.write_text("Store,Answered on,NPS,CSAT\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("times", [1, pytest.param(200, marks=pytest.mark.slow, id="200 times")])
def test_a_kill_at_any_moment_leaves_all_or_nothing(
    files: list[Path], tmp_path: Path, times: int, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, backups = Settings(data=tmp_path / "data"), tmp_path / "backups"
    backups.mkdir()
    chance = random.Random(23)
    met: Counter[str] = Counter()
    for _ in range(times):
        met[_killed(files, settings, backups, chance)] += 1
        _assert_facts_are_those_of_the_ledger(settings)
        _assert_generations_are_whole(settings)
        _assert_backups_are_whole(backups, tmp_path)
    publish(settings)
    whole = everything(publish(settings, full=True).path)
    refreshed = everything(path_of(settings, available(settings)[-2]))
    for name in ("readings", "hidden", "metrics"):
        assert differences(refreshed[name], whole[name]) == []
    if times > 100:
        with capsys.disabled():
            print(f"\nkilled at: {dict(met)}")
        assert met.keys() >= {"load", "supersede", "undo", "redo", "backup"}


def _killed(files: list[Path], settings: Settings, backups: Path, chance: random.Random) -> str:
    """Lets it work for a while, kills it; gives the job that it was at."""
    wanted, jobs = chance.choice(["load", "supersede", "backup", "undo", "redo"]), ["begin"]
    command = [sys.executable, all_work_until_killed.__file__, *map(str, files)]
    with subprocess.Popen(
        [*command, str(settings.data), str(backups)], stdout=subprocess.PIPE, cwd=TOP,
        env={"PYTHONPATH": str(TOP), "PATH": ""}, text=True,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        while jobs[-1] != wanted:
            said = child.stdout.readline().strip()
            assert said, f"the child ended by itself after {jobs[-1]}"
            jobs.append(said)
        time.sleep(chance.uniform(0.0, 1.5))
        child.kill()
        jobs += child.stdout.read().split()
    return jobs[-1]


def _assert_facts_are_those_of_the_ledger(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        ledger = con.execute("SELECT upload, file, state FROM uploads").fetchall()
        found = dict(
            con.execute("SELECT upload, count(*) FROM customer_answers GROUP BY ALL").fetchall()
        )
        aside = con.execute("SELECT upload, count(*) FROM undone.customer_answers GROUP BY ALL")
        put_by = dict(aside.fetchall())
    # Two scores a row.
    assert found == {n: 2 * ROWS[file] for n, file, state in ledger if state == "loaded"}
    assert put_by == {n: 2 * ROWS[file] for n, file, state in ledger if state != "loaded"}


def _assert_generations_are_whole(settings: Settings) -> None:
    for number in available(settings):
        path = path_of(settings, number)
        assert is_whole(path)
        told = sum(
            row[6] for row in table(path, "readings") if row[:2] == ("csat", settings.company)
        )
        assert told in (0, *ROWS.values())


def _assert_backups_are_whole(backups: Path, tmp_path: Path) -> None:
    """What has the name of a backup can be unpacked, every file by its checksum."""
    for number, path in enumerate(backups.glob("*.linkage")):
        into = tmp_path / f"unpacked{number}"
        into.mkdir()
        archive.unpack(path, archive.read_list(path), into)
        for one in (*into.iterdir(), path):
            one.unlink()
        into.rmdir()
