"""A data folder of its own for each test, and a clock that can be put forward."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.access import clock
from dashboard.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data")


@pytest.fixture
def pass_time(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Puts the clock forward by so many seconds."""
    start = clock.now()
    passed = [0.0]
    monkeypatch.setattr(clock, "now", lambda: start + passed[0])

    def put_forward(seconds: float) -> None:
        passed[0] += seconds

    return put_forward
