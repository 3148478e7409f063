"""A copy of a generation: what it returns, and how it stands up to many at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path

import duckdb
import numpy as np
import pytest

from dashboard.errors import NoGeneration, QueryBroken, QueryError
from dashboard.mart.gate import judged
from dashboard.mart.result import Result
from dashboard.mart.sandbox import Sandbox
from dashboard.mart.sandbox_copies import WHOLE_COPIES, bare_sandbox, sandbox_of
from dashboard.settings import Settings
from tests.mart.company import company

Ask = Callable[..., Result]


def test_numbers_that_are_none_become_no_value_with_a_note(ask: Ask) -> None:
    result = ask("SELECT 1 / 0 AS a, 'nan'::DOUBLE AS b, NULL::DOUBLE AS c, 2 AS d")
    assert list(result.tuples()) == [(None, None, None, 2)]
    assert result.notes == (
        "1 value was not a number in 'a'; shown as no value.",
        "1 value was not a number in 'b'; shown as no value.",
    )


def test_a_correlation_without_variance_is_no_value(ask: Ask) -> None:
    assert np.isnan(ask("SELECT corr(1, level) AS r FROM units").rows["r"][0])


@pytest.mark.parametrize(
    ("sql", "kind", "value"),
    [
        ("sum(1)", "integer", 1),
        ("1.5", "number", 1.5),
        ("1.5::DECIMAL(20, 4)", "number", 1.5),
        ("'x'", "text", "x"),
        ("true", "flag", True),
        ("DATE '2024-01-31'", "date", date(2024, 1, 31)),
        ("TIMESTAMP '2024-01-31 10:00'", "time", datetime.fromisoformat("2024-01-31 10:00")),
        ("[1, 2]", "other", "[1, 2]"),
        ("NULL", "text", None),
        ("'a'::ENUM ('a')", "text", "a"),
        ("INTERVAL 1 DAY", "other", "1 day, 0:00:00"),
        (
            "'00000000-0000-0000-0000-000000000001'::UUID",
            "text",
            f"{'0' * 8}-0000-0000-0000-{1:012d}",
        ),
    ],
)
def test_a_column_has_a_plain_type(ask: Ask, sql: str, kind: str, value: object) -> None:
    result = ask(f"SELECT {sql} AS v")
    assert result.types == (kind,)
    assert list(result.tuples()) == [(value,)]


def test_two_columns_of_one_name_are_refused(ask: Ask) -> None:
    with pytest.raises(QueryBroken, match="Two columns are called 'a'"):
        ask("SELECT 1 AS a, 2 AS a")


def test_a_time_with_a_zone_is_refused_with_a_way_out(ask: Ask) -> None:
    with pytest.raises(QueryBroken, match="::DATE"):
        ask("SELECT now() AS at")


def test_an_unknown_column_is_answered_with_the_nearest(ask: Ask) -> None:
    with pytest.raises(QueryBroken, match="Did you mean 'region'"):
        ask("SELECT regoin FROM units")


def test_a_wrong_call_is_told_without_pages_of_overloads(ask: Ask) -> None:
    with pytest.raises(QueryBroken) as caught:
        ask("SELECT date_trunc(unit, level, 1) FROM units")
    assert len(str(caught.value).splitlines()) < 5


def test_many_threads_ask_at_once(sandbox: Sandbox) -> None:
    statement = judged("SELECT count(*) + $more AS n FROM readings")
    base = int(sandbox.run(judged("SELECT count(*) AS n FROM readings")).rows["n"][0])
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: sandbox.run(statement, {"more": n}), range(40)))
    assert [int(one.rows["n"][0]) - base for one in found] == list(range(40))


def test_a_copy_is_made_once_and_the_oldest_dropped(tmp_path: Path) -> None:
    path = company(4).write(tmp_path / "a.duckdb")
    first = sandbox_of(path)
    assert sandbox_of(path) is first
    for n in range(WHOLE_COPIES):
        sandbox_of(company(4).write(tmp_path / f"{n}.duckdb"))
    assert sandbox_of(path) is not first
    assert len(first.run(judged("SELECT * FROM units"))) == 9


def test_a_copy_that_duckdb_gave_up_on_is_made_anew(tmp_path: Path) -> None:
    path = company(4).write(tmp_path / "a.duckdb")
    first = sandbox_of(path)
    first.spoilt = True
    assert sandbox_of(path) is not first


def test_the_file_is_let_go_of(tmp_path: Path) -> None:
    path = company(4).write(tmp_path / "a.duckdb")
    sandbox_of(path)
    with duckdb.connect(str(path)) as connection:
        connection.execute("DROP TABLE units")
    assert len(sandbox_of(path).run(judged("SELECT * FROM units"))) == 9


def test_a_file_that_is_gone_is_said_so(published: Settings) -> None:
    with pytest.raises(NoGeneration, match="gone"):
        sandbox_of(published.marts / "mart_000099.duckdb")


def test_the_bare_tables_have_every_column_and_no_row() -> None:
    bare = bare_sandbox()
    assert "region" in bare.columns["units"]
    assert len(bare.run(judged("SELECT * FROM readings"))) == 0


def test_the_tables_only_copy_keeps_further_attributes(tmp_path: Path) -> None:
    path = company(4).write(tmp_path / "a.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("ALTER TABLE units ADD COLUMN format VARCHAR")
    assert "format" in sandbox_of(path, empty=True).columns["units"]


def test_a_failed_statement_leaves_nothing_behind(sandbox: Sandbox) -> None:
    for _ in range(3):
        with pytest.raises(QueryError):
            sandbox.run(judged("SELECT CAST(name AS INTEGER) FROM units"))
        assert len(sandbox.run(judged("SELECT 1 AS n"))) == 1
