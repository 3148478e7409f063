"""Killed at any moment, a job has happened or has not; the store is always whole."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dashboard.care.backup import back_up
from dashboard.care.doctor import examine
from dashboard.settings import Settings
from dashboard.store.connection import open_store
from tests.care import working_until_killed


@pytest.mark.slow
def test_after_any_kill_the_store_is_one_of_the_two(settings: Settings, tmp_path: Path) -> None:
    backup = back_up(settings, tmp_path / "whole").path
    draw = random.Random(11)
    for _ in range(20):
        _work_and_be_killed(settings, backup, draw.uniform(0.05, 3.0))
        with open_store(settings, write=True) as con:
            assert con.execute("SELECT count(*) FROM answers").fetchall() in ([(12,)], [(6,)])
        found = list(examine(settings, mend=True))
        assert not [one for one in found if one.state == "wrong"]
        for aside in settings.data.glob("before-restore-*"):
            shutil.rmtree(aside)
    assert not [path for path in settings.data.iterdir() if path.name.startswith(".re")]
    back_up(settings, tmp_path / "last")
    assert not list(tmp_path.glob(".backup-*"))


def _work_and_be_killed(settings: Settings, backup: Path, seconds: float) -> None:
    command = [sys.executable, working_until_killed.__file__, str(settings.data), str(backup)]
    top = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=top, env=_here(top)) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(seconds)
        process.kill()


def _here(top: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(top)}
