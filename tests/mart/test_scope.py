"""Whoever may see one region sees that region, what is below and above it, and nothing else."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dashboard.mart.gate import judged
from dashboard.mart.question import BrokenQuestion
from dashboard.mart.questions import catalogue, options_of, run_question, sandbox_for
from dashboard.mart.reading import Mart, open_mart
from dashboard.settings import Settings
from dashboard.sql_files import names, sql

Sees = Callable[..., list[tuple[object, ...]]]
NORTH = {f"S{n:03d}" for n in range(0, 40, 4)} | {"North", "(company)"}


def sees(mart: Mart, statement: str) -> list[tuple[object, ...]]:
    with mart._con.cursor() as cursor:
        cursor.execute(sql("scope/use_scope"))
        return cursor.execute(statement).fetchall()


@pytest.fixture
def north(published: Settings) -> Mart:
    return open_mart(replace(published, scope=frozenset({"North"})))


def tables_with(column: str, mart: Mart) -> list[str]:
    query = (
        "SELECT table_name FROM duckdb_columns() "
        "WHERE database_name = 'mart' AND column_name = $column"
    )
    with mart._con.cursor() as cursor:
        return [str(name) for (name,) in cursor.execute(query, {"column": column}).fetchall()]


def test_a_region_sees_its_stores_itself_and_the_company(north: Mart) -> None:
    assert {str(row[0]) for row in sees(north, "SELECT unit FROM units")} == NORTH


def test_no_table_with_units_shows_others(north: Mart) -> None:
    tables = tables_with("unit", north)
    assert {"readings", "segments", "units", "hidden", "unit_attributes"} <= set(tables)
    for table in tables:
        found = {str(row[0]) for row in sees(north, f"SELECT unit FROM {table}")}  # noqa: S608
        assert found <= NORTH, table


def test_every_published_table_is_known_to_hold_units_or_none(north: Mart) -> None:
    narrowed = {name.rsplit("/2_", 1)[1] for name in names("scope") if "/2_" in name}
    for_all = {
        "generation", "hidden_totals", "item_moments", "items", "metrics", "waves", "words",
    }  # fmt: skip
    there = {name.rsplit("/", 1)[1] for name in names("schema/mart")}
    assert there <= narrowed | for_all
    assert not set(tables_with("unit", north)) & for_all


def test_measures_keep_to_the_scope(north: Mart) -> None:
    assert {row[0] for row in north.rows("units")} <= NORTH


def test_the_company_s_own_figures_stay_the_same(north: Mart, published: Settings) -> None:
    whole = "SELECT * FROM readings WHERE unit = '(company)' ORDER BY ALL"
    everywhere = open_mart(replace(published, scope=frozenset({"(company)"})))
    assert sees(north, whole) == sees(everywhere, whole)


def test_one_store_sees_its_region_above_it(published: Settings) -> None:
    mart = open_mart(replace(published, scope=frozenset({"S005"})))
    found = {str(row[0]) for row in sees(mart, "SELECT unit FROM units")}
    assert found == {"S005", "South", "(company)"}


@pytest.mark.parametrize("scope", [frozenset(), frozenset({"Nowhere"})])
def test_a_scope_that_fits_nothing_sees_the_company_only(
    published: Settings, scope: frozenset[str]
) -> None:
    mart = open_mart(replace(published, scope=scope))
    assert sees(mart, "SELECT unit FROM units") == [("(company)",)]


def test_two_scopes_never_share_a_view(published: Settings) -> None:
    north = open_mart(replace(published, scope=frozenset({"North"})))
    south = open_mart(replace(published, scope=frozenset({"South"})))
    assert north is not south
    assert open_mart(published) not in (north, south)


def test_without_a_scope_everything_is_seen(published: Settings) -> None:
    assert len(open_mart(published).rows("units")) == 45


def test_questions_see_the_scope_only(published: Settings) -> None:
    north = replace(published, scope=frozenset({"North"}))
    for name in ("engaged_units_keep_customers", "turnover_and_customers", "where_few_answer"):
        found = run_question(north, name)
        everything = run_question(published, name)
        assert 0 < len(found) < len(everything)
    assert set(run_question(north, "one_side_only").rows["region"]) == {"North"}


def test_options_of_a_question_name_no_other_unit(published: Settings) -> None:
    north = replace(published, scope=frozenset({"North"}))
    for question in catalogue(north):
        assert not isinstance(question, BrokenQuestion)
        above: dict[str, object] = {}
        for parameter in question.parameters:
            offered = {str(option.value) for option in options_of(north, parameter, bound=above)}
            assert not offered & {"South", "East", "West", "S001"}, question.name
            above |= parameter.bound(parameter.default)


def test_any_sql_sees_the_scope_only(published: Settings) -> None:
    north = sandbox_for(replace(published, scope=frozenset({"North"})))
    assert north is not sandbox_for(published)
    for table, columns in north.columns.items():
        if "unit" in columns:
            found = north.run(judged(f"SELECT DISTINCT unit FROM {table}"))  # noqa: S608
            assert set(found.rows["unit"]) <= NORTH, table
    assert north.columns == sandbox_for(published).columns
