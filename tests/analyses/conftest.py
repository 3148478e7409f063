"""Planted companies for the analyses to answer about."""

from pathlib import Path
from typing import Any

import pytest

from dashboard.mart.reading import Mart, open_mart
from dashboard.settings import Settings
from tests.planted_companies import planted
from tests.publish.facts import Facts


@pytest.fixture(scope="session")
def true_settings() -> Settings:
    return planted("true")[0]


@pytest.fixture(scope="session")
def true_mart(true_settings: Settings) -> Mart:
    return open_mart(true_settings)


@pytest.fixture(scope="session")
def dirty_settings() -> Settings:
    return planted("dirty")[0]


@pytest.fixture(scope="session")
def dirty_mart(dirty_settings: Settings) -> Mart:
    return open_mart(dirty_settings)


@pytest.fixture(scope="session")
def dirty_truth() -> dict[str, Any]:
    return planted("dirty")[1]


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    """A store to fill by hand."""
    return Facts(tmp_path / "data")
