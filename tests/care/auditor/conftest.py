"""Stores to publish from."""

from pathlib import Path

import pytest

from tests.publish.facts import Facts


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    return Facts(tmp_path / "data")
