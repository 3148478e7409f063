"""The tables an analyst may read, each column with its meaning."""

from pathlib import Path

import pytest

from dashboard.errors import UnknownName
from dashboard.mart.gate import published_tables
from dashboard.mart.sandbox_copies import bare_sandbox
from dashboard.mart.schema import sample, schema, table_named
from dashboard.settings import Settings

TABLES = schema(Settings(data=Path("none")))


def test_every_published_table_is_there_and_metrics_come_first() -> None:
    assert {one.name for one in TABLES} == published_tables()
    assert TABLES[0].name == "metrics"


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.name)
def test_a_table_has_its_grain_and_every_column_its_meaning(table) -> None:  # type: ignore[no-untyped-def]
    assert table.grain.endswith(".")
    assert len(table.grain) > 20
    assert [one.name for one in table.columns] == list(bare_sandbox().columns[table.name])
    assert not [one.name for one in table.columns if not one.meaning]


def test_a_meaning_stops_where_the_next_begins() -> None:
    columns = {one.name: one.meaning for one in TABLES[0].columns}
    assert columns["side"] == "staff | staying | customer | result | control"
    assert columns["low"] == columns["high"] == "ends of its scale, NULL = none"


def test_a_sample_shows_rows_of_the_generation(published: Settings) -> None:
    found = sample(published, table_named(published, "units"))
    assert len(found) == 5
    assert found.columns[0] == "unit"


def test_a_table_that_is_not_there_names_the_nearest(published: Settings) -> None:
    with pytest.raises(UnknownName, match="Did you mean 'readings'"):
        table_named(published, "reading")
