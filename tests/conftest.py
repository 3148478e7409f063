"""What every test may use: reference data by its environment variable, slow tests by a flag."""

import os
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="run long simulations and fault tests")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--slow"):
        return
    skip = pytest.mark.skip(reason="long: run with --slow")
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(skip)


@pytest.fixture(scope="session")
def reference_data() -> Path:
    """Folder with `reference/` and `real_data/`; skips where none is named."""
    named = os.environ.get("LINKAGE_REFERENCE_DATA")
    if not named:
        pytest.skip("LINKAGE_REFERENCE_DATA names no folder, so real files cannot be tried")
    return Path(named)
