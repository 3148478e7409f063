"""One report on a planted company, for every kind of paper."""

from datetime import date

import pytest

from dashboard.language import speaking
from dashboard.mart.reading import Mart, open_mart
from dashboard.reports.report import Report, gather
from dashboard.settings import Settings
from tests.planted_companies import planted

MADE_ON = date(2026, 11, 1)


@pytest.fixture(scope="session")
def settings() -> Settings:
    return planted("true")[0]


@pytest.fixture(scope="session")
def mart(settings: Settings) -> Mart:
    return open_mart(settings)


@pytest.fixture(scope="session")
def report(mart: Mart, settings: Settings) -> Report:
    return gather(mart, settings, made_on=MADE_ON)


@pytest.fixture(scope="session")
def german(mart: Mart, settings: Settings) -> Report:
    with speaking("de"):
        return gather(mart, settings, made_on=MADE_ON)
