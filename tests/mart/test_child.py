"""SQL that nobody reviewed: answered as elsewhere, and stopped where one call would take all."""

import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from dashboard.errors import QueryBroken, QueryRefused, QueryTooHeavy
from dashboard.mart import child_process
from dashboard.mart.child import ChildLimits, run_apart
from dashboard.mart.gate import judged
from dashboard.mart.sandbox import Sandbox
from dashboard.settings import Settings

pytestmark = pytest.mark.skipif(
    not child_process.can_be_limited(), reason="this system cannot hold a process to limits"
)
SHORT = ChildLimits(seconds=1.0)


def test_it_answers_as_the_sandbox_does(published: Settings, sandbox: Sandbox) -> None:
    text = (
        "SELECT metric, ends_on, avg(value) AS v, count(*) AS n, true AS t, NULL AS no, 1/0 AS x "
        "FROM readings WHERE ends_on >= $since AND metric IN $some GROUP BY ALL ORDER BY ALL"
    )
    values = {"since": date(2024, 6, 1), "some": ("nps", "engagement")}
    apart = run_apart(published, text, values)
    here = sandbox.run(judged(text), {**values, "some": list(values["some"])})  # type: ignore[misc]
    assert list(apart.tuples()) == list(here.tuples())
    assert (apart.columns, apart.types, apart.notes) == (here.columns, here.types, here.notes)
    assert apart.hidden is not None
    assert apart.hidden.units == 2


def test_what_is_wrong_comes_back_with_its_place(published: Settings) -> None:
    with pytest.raises(QueryBroken, match="Did you mean 'unit'") as caught:
        run_apart(published, "SELECT 1,\n unt FROM units")
    assert (caught.value.line, caught.value.column) == (2, 2)
    with pytest.raises(QueryRefused, match="read_text"):
        run_apart(published, "SELECT * FROM read_text('/etc/passwd')")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT len(lpad('x', 900000000, 'y')) AS n FROM range(50)",
        "SELECT len(range(2000000000)) AS n",
        "SELECT repeat('x', 1000000) AS t FROM range(1000)",
        "WITH RECURSIVE t(s) AS (SELECT 'x' UNION ALL SELECT s || s FROM t) SELECT len(s) FROM t",
    ],
)
def test_one_call_that_would_take_all_is_stopped(published: Settings, text: str) -> None:
    started = time.monotonic()
    with pytest.raises(QueryTooHeavy):
        run_apart(published, text, limits=SHORT)
    assert time.monotonic() - started < 15


def test_a_child_that_is_late_is_killed(
    published: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.mart.child.START_SECONDS", 0.01)
    with pytest.raises(QueryTooHeavy, match="stopped"):
        run_apart(published, "SELECT 1 AS n")


def test_no_row_beyond_the_limit(published: Settings) -> None:
    found = run_apart(published, "SELECT * FROM readings", limits=ChildLimits(rows=7))
    assert (len(found), found.more) == (7, True)


def test_a_process_held_down_can_write_no_file(tmp_path: Path) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from dashboard.mart import child_process\n"
        "child_process._hold_down({'seconds': 1, 'address_space': 4_000_000_000})\n"
        "open(sys.argv[2], 'w', buffering=1).write('x' * 10 + chr(10))\n"
    )
    top = str(Path(child_process.__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-I", "-c", script, top, str(tmp_path / "out")],
        capture_output=True,
        check=False,
    )
    assert b"File too large" in done.stderr
    assert (tmp_path / "out").read_bytes() == b""
