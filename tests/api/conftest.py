"""The API behind the real gate, called without a network."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from dashboard import api
from dashboard.access.gate import Gate
from dashboard.access_settings import AccessSettings
from dashboard.settings import Settings
from tests.mart.company import company

Client = Callable[..., TestClient]


def application(settings: Settings) -> Starlette:
    """What the launcher puts behind the gate, without the pages."""
    gate = Middleware(Gate, read=lambda: settings)
    return Starlette(routes=api.routes(lambda: settings), middleware=[gate])


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = Settings(data=tmp_path_factory.mktemp("api"))
    company().write(settings.marts / "mart_000001.duckdb")
    return settings


@pytest.fixture(scope="session")
def guarded(published: Settings) -> Settings:
    """The same figures where people sign in."""
    return replace(published, access=AccessSettings(source="accounts"))


@pytest.fixture
def empty(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "empty")


@pytest.fixture
def client() -> Client:
    def on_this_machine(settings: Settings, token: str = "") -> TestClient:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return TestClient(
            application(settings),
            base_url="http://127.0.0.1",
            client=("127.0.0.1", 50_000),
            headers=headers,
        )

    return on_this_machine
