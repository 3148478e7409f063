"""Whoever may see one region: no answer or paper names a unit of another or holds its figures."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from dashboard.mart.gate import published_tables
from dashboard.mart.reading import Mart, open_mart
from dashboard.reports.report import gather
from dashboard.settings import Settings
from dashboard.widgets import cache, people_cache, unit_cache
from tests.planted_companies import planted


@pytest.fixture(scope="module")
def whole() -> Settings:
    return planted("true")[0]


@pytest.fixture(scope="module")
def narrow(whole: Settings) -> Settings:
    """Of whoever looks after the first region."""
    regions = sorted({str(one) for one in open_mart(whole).table("units")["region"] if one})
    return replace(whole, scope=frozenset(regions[:1]))


@pytest.fixture(scope="module")
def outside(whole: Settings, narrow: Settings) -> set[str]:
    """Codes and names of units out of sight, as they stand in what is printed of an answer."""
    everything, seen = open_mart(whole).table("units"), open_mart(narrow).table("units")
    found = {f"'{word}'" for column in ("unit", "name") for word in everything[column]}
    found -= {f"'{word}'" for column in ("unit", "name") for word in seen[column]}
    assert len(seen["unit"]) > 3
    assert len(found) > 20
    return found


ASKED: dict[str, Callable[[Settings], object]] = {
    "overview": lambda s: cache.overview_of(s, 1),
    "first steps": lambda s: cache.first_steps_of(s, 1),
    "units": lambda s: cache.units_of(s, 1),
    "filters": lambda s: cache.filters_of(s, 1),
    "heat map": lambda s: cache.heat_map_of(s, 1, "engagement", 12),
    "unit": lambda s: cache.unit_page_of(s, 1, "(company)"),
    "chain": lambda s: people_cache.chain_of(s, 1, False),
    "staying": lambda s: people_cache.staying_of(s, 1, None, None),
    "ranking": lambda s: people_cache.ranking_of(s, 1, "engagement"),
    "words": lambda s: people_cache.words_of(s, 1, "(company)", "(any)"),
    "alarms": lambda s: people_cache.alarms_of(s, 1),
    "raving": lambda s: people_cache.raving_of(s, 1, None),
    "shared view": lambda s: people_cache.shared_view_of(s, 1),
    "themes": lambda s: unit_cache.unit_themes_of(s, 1, "(company)"),
    "best in class": lambda s: unit_cache.best_in_class_of(s, 1, "engagement"),
    "report": lambda s: gather(open_mart(s, 1), s),
}


@pytest.mark.parametrize("name", ASKED)
def test_no_answer_names_a_unit_out_of_sight(
    name: str, narrow: Settings, outside: set[str]
) -> None:
    with np.printoptions(threshold=10**9):
        text = repr(ASKED[name](narrow))
    assert not {word for word in outside if word in text}


def test_the_same_look_finds_units_where_all_are_in_sight(
    whole: Settings, outside: set[str]
) -> None:
    with np.printoptions(threshold=10**9):
        for name in ("units", "heat map", "ranking", "report"):
            assert any(word in repr(ASKED[name](whole)) for word in outside), name


def rows_of(mart: Mart, table: str) -> set[tuple[str, ...]]:
    columns = mart.table(table)
    return set(zip(*(map(str, values) for values in columns.values()), strict=True))


@pytest.mark.parametrize("table", sorted(published_tables()))
def test_what_a_region_sees_is_part_of_what_everybody_sees(
    table: str, whole: Settings, narrow: Settings
) -> None:
    """So it tells no more: the rules hold against what everybody sees together."""
    seen = rows_of(open_mart(narrow), table)
    assert seen <= rows_of(open_mart(whole), table)
