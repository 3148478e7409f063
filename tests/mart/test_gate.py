"""What honest analysts write passes; what does not is explained so that they can mend it."""

import duckdb
import pytest

from dashboard.errors import QueryBroken, QueryError, QueryRefused
from dashboard.mart.gate import judged, published_tables
from dashboard.mart.sandbox import Sandbox
from dashboard.mart.syntax_tree import allowed_functions
from tests.mart.statements import HONEST, LEFT_OUT, LEFT_OUT_FAMILIES, VALUES


def refusal(text: str) -> str:
    with pytest.raises(QueryError) as caught:
        judged(text)
    return str(caught.value)


def test_the_honest_list_is_long() -> None:
    assert len(set(HONEST)) >= 50


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_query_passes_and_runs(text: str, sandbox: Sandbox) -> None:
    statement = judged(text)
    assert statement.tables <= published_tables()
    values = {name: VALUES[name] for name in statement.parameters}
    assert sandbox.run(statement, values).columns


def test_a_statement_knows_its_tables_parameters_and_words() -> None:
    found = judged("WITH a AS (FROM readings WHERE metric = 'nps') SELECT $x AS x FROM a, units")
    assert found.tables == {"readings", "units"}
    assert found.parameters == {"x"}
    assert "nps" in found.words


def test_a_syntax_error_says_where_and_shows_it() -> None:
    with pytest.raises(QueryBroken) as caught:
        judged("SELECT unit\nFORM units")
    assert (caught.value.line, caught.value.column) == (2, 6)
    assert str(caught.value).endswith("\n    FORM units\n         ^")


def test_an_unknown_table_is_answered_with_the_nearest_and_the_list() -> None:
    text = refusal("SELECT *\nFROM reading")
    assert "Line 2, column 6" in text
    assert "Did you mean 'readings'?" in text
    assert "segments" in text


def test_an_unknown_function_is_answered_with_the_nearest() -> None:
    assert "Did you mean 'median'?" in refusal("SELECT medain(value) FROM readings")


def test_a_place_counts_letters_not_bytes() -> None:
    assert "column 17" in refusal("SELECT 'äöü€日', read_text('x')")


def test_a_pivot_without_its_values_is_told_how() -> None:
    assert "IN ('a', 'b')" in refusal("PIVOT units ON region USING count(*)")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("SELECT * FROM main.units", "write the name 'units' alone"),
        ("SELECT ?", "write $name"),
        ("SELECT 1; SELECT 2", "2 statements found"),
        ("", "0 statements found"),
        ("DROP TABLE units", "DROP found"),
        ("DESCRIBE units", "name the columns"),
        ("WITH x AS (DELETE FROM units) SELECT 1", "a question only reads"),
    ],
)
def test_a_refusal_says_what_to_do(text: str, words: str) -> None:
    assert words in refusal(text)


def test_only_the_tables_named_may_be_read() -> None:
    assert judged("SELECT * FROM result", frozenset({"result"})).tables == {"result"}
    with pytest.raises(QueryRefused):
        judged("SELECT * FROM units", frozenset({"result"}))


def test_every_function_of_this_duckdb_was_looked_at() -> None:
    """A new version of DuckDB adds functions: each is allowed or left out by name."""
    with duckdb.connect() as connection:
        rows = connection.execute(
            "SELECT DISTINCT lower(function_name) FROM duckdb_functions() "
            "WHERE function_type NOT IN ('table', 'table_macro', 'pragma')"
        ).fetchall()
    found = {name for (name,) in rows if not name.startswith(LEFT_OUT_FAMILIES)}
    assert found - allowed_functions() - LEFT_OUT == set()
    assert allowed_functions() & LEFT_OUT == set()


@pytest.mark.parametrize("name", sorted(LEFT_OUT))
def test_a_function_left_out_is_refused(name: str) -> None:
    with pytest.raises(QueryError):
        judged(f'SELECT "{name}"(1)')
