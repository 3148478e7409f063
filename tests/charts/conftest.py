"""Answers about a small made-up company, for charts to draw."""

import pytest

from dashboard.analyses.link import LinkAnswer, link
from dashboard.analyses.overview import OverviewAnswer, overview
from dashboard.analyses.units import HeatMap, UnitPage, heat_map, unit_page
from dashboard.mart.reading import Mart, open_mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from tests.mart.company import company


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    company(stores=60).write(settings.marts / "mart_000001.duckdb")
    return settings


@pytest.fixture(scope="session")
def mart(settings: Settings) -> Mart:
    return open_mart(settings)


@pytest.fixture(scope="session")
def link_answer(mart: Mart, settings: Settings) -> LinkAnswer:
    return link(mart, Selection("engagement", "nps"), settings)


@pytest.fixture(scope="session")
def overview_answer(mart: Mart, settings: Settings) -> OverviewAnswer:
    return overview(mart, settings)


@pytest.fixture(scope="session")
def map_answer(mart: Mart) -> HeatMap:
    return heat_map(mart, "engagement")


@pytest.fixture(scope="session")
def page_answer(mart: Mart) -> UnitPage:
    return unit_page(mart, "S010")
