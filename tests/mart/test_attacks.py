"""Every known way out is shut: the statement is refused and nothing has changed."""

import hashlib
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import duckdb
import pytest

from dashboard.errors import QueryError, QueryRefused, QueryTooHeavy
from dashboard.mart.gate import Statement, judged
from dashboard.mart.sandbox import Limits, Sandbox
from dashboard.mart.sandbox_copies import sandbox_of
from dashboard.settings import Settings
from tests.mart.statements import DANGEROUS, HOSTILE


def prints(settings: Settings) -> dict[str, str]:
    """Every file of the data folder and what is in it."""
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(settings.data.rglob("*"))
        if path.is_file()
    }


def filled(statement: str, settings: Settings) -> str:
    mart = str(settings.marts / "mart_000001.duckdb")
    return statement.replace("{mart}", mart).replace("{folder}", str(settings.data))


def test_the_list_is_long() -> None:
    assert len(set(HOSTILE)) >= 150


@pytest.mark.parametrize("statement", HOSTILE)
def test_a_hostile_statement_is_refused_and_changes_nothing(
    statement: str, published: Settings, sandbox: Sandbox
) -> None:
    before = prints(published)
    with pytest.raises(QueryError):
        sandbox.run(judged(filled(statement, published)))
    assert prints(published) == before
    assert len(sandbox.run(judged("SELECT DISTINCT metric FROM readings"))) == 15


@pytest.mark.parametrize("statement", DANGEROUS)
def test_the_sandbox_holds_without_the_gate(
    statement: str, published: Settings, tmp_path: Path
) -> None:
    before = prints(published)
    text = filled(statement, published)
    box = sandbox_of(published.marts / "mart_000001.duckdb", limits=Limits(2.0, "256MB"))
    with suppress(QueryError, ValueError, duckdb.Error):
        box.run(Statement(text, frozenset(), frozenset(), frozenset()))
    assert prints(published) == before
    assert not list(tmp_path.iterdir())
    assert len(box.run(judged("SELECT DISTINCT metric FROM readings"))) == 15


def test_comments_and_odd_spelling_hide_nothing(published: Settings) -> None:
    for text in (
        "SeLeCt * FrOm ReAd_TeXt('x')",
        "SELECT/**/*/**/FROM/**/read_text/**/('x')",
        "SELECT * FROM \"read_text\"('x')",
        "SELECT * FROM read_text(\n'x'\n)",
        "/* SELECT 1 */ FROM duckdb_tables() -- SELECT 1",
        "/*--- title = 'x' ---*/ DROP TABLE units",
        "SELECT * FROM \u201cunits\u201d",
    ):
        with pytest.raises(QueryError):
            judged(text)


def test_a_text_that_is_too_long_or_too_deep_is_refused_quickly() -> None:
    started = time.monotonic()
    for text in (
        "SELECT " + "1+" * 40_000 + "1",
        "SELECT " + "(" * 5_000 + "1" + ")" * 5_000,
        "SELECT " + "NOT " * 10_000 + "true",
        "SELECT " + "[" * 5_000 + "]" * 5_000,
        "SELECT " + "(SELECT " * 900 + "1" + ")" * 900,
        "SELECT 1" + "::INTEGER" * 6_000,
        "SELECT " + "CASE WHEN true THEN " * 2_000 + "1" + " END" * 2_000,
        "SELECT 1\x00; DROP TABLE units",
    ):
        with pytest.raises(QueryError):
            judged(text)
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    "text",
    [
        "SELECT sum(a.value * b.value) FROM readings AS a, readings AS b, readings AS c",
        "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT max(n) FROM t",
        "SELECT count(*) FROM range(1000000000000)",
        "SELECT list(a.unit || b.unit) FROM readings AS a, readings AS b",
    ],
)
def test_a_statement_that_takes_too_much_is_stopped(text: str, sandbox: Sandbox) -> None:
    started = time.monotonic()
    with pytest.raises(QueryTooHeavy):
        sandbox.run(judged(text))
    assert time.monotonic() - started < 8
    assert len(sandbox.run(judged("SELECT 1 AS one"))) == 1


def test_values_are_bound_and_never_run(ask: Callable[..., object], published: Settings) -> None:
    before = prints(published)
    evil = "x'; DROP TABLE units; --"
    assert len(ask("SELECT unit FROM units WHERE name = $name", name=evil)) == 0  # type: ignore[arg-type]
    assert len(ask("SELECT unit FROM units")) > 0  # type: ignore[arg-type]
    assert prints(published) == before


def test_the_settings_cannot_be_changed_on_the_copy_itself(sandbox: Sandbox) -> None:
    for name in ("enable_external_access = true", "memory_limit = '9GB'", "threads = 9"):
        with pytest.raises(QueryError):
            sandbox.run(Statement(f"SET {name}", frozenset(), frozenset(), frozenset()))


def test_a_name_from_with_holds_only_where_it_was_made() -> None:
    allowed = "WITH a AS (SELECT 1 AS n), b AS (SELECT * FROM a) SELECT * FROM b"
    assert judged(allowed).tables == frozenset()
    for text in (
        "WITH b AS (SELECT * FROM a), a AS (SELECT 1) SELECT * FROM b",
        "SELECT * FROM (WITH a AS (SELECT 1) SELECT * FROM a) AS x, a",
        "WITH a AS (SELECT * FROM a) SELECT * FROM a",
    ):
        with pytest.raises(QueryRefused, match="no table 'a'"):
            judged(text)


def test_a_recursive_step_is_known_in_its_second_half_alone() -> None:
    """In the first half its name is that of an outer table, also of one that must not be read."""
    for allowed in (
        "WITH RECURSIVE a AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM a WHERE n < 3) FROM a",
        "WITH a AS (SELECT 1), b AS (WITH RECURSIVE a AS (FROM a UNION FROM a) FROM a) FROM b",
    ):
        assert judged(allowed).tables == frozenset()
    with pytest.raises(QueryRefused, match="no table 'sqlite_master'"):
        judged("WITH RECURSIVE sqlite_master AS (FROM sqlite_master UNION SELECT 1) SELECT 1")


def test_names_are_compared_as_the_database_does() -> None:
    """The sign for kelvin is no k to DuckDB, though Python makes one of it."""
    for text in ('WITH "?" AS (SELECT 1) FROM k', 'WITH k AS (SELECT 1) FROM "?"'):
        with pytest.raises(QueryRefused, match="there is no table"):
            judged(text.replace("?", "\N{KELVIN SIGN}"))
    assert judged('WITH "Ä" AS (SELECT 1) FROM "Ä"').tables == frozenset()
