import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard import ingest
from dashboard.settings import Settings
from dashboard.store.connection import open_store


@pytest.fixture(scope="session")
def empty_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an empty store: making its tables anew would cost each test more than
    what it tests."""
    data = tmp_path_factory.mktemp("empty") / "data"
    with open_store(Settings(data=data), write=True):
        pass
    return data


@pytest.fixture
def settings(tmp_path: Path, empty_data: Path) -> Settings:
    shutil.copytree(empty_data, tmp_path / "data")
    return Settings(data=tmp_path / "data")


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes a text file and gives its path."""

    def written(text: str, name: str = "file.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return written


@pytest.fixture
def load(settings: Settings) -> Callable[..., ingest.Receipt]:
    """Loads a file without publishing."""

    def loaded(path: Path, **options: Any) -> ingest.Receipt:
        return ingest.load_file(path, settings, who="test", publish=False, **options)

    return loaded


@pytest.fixture
def rows(settings: Settings) -> Callable[..., list[tuple[Any, ...]]]:
    """Rows of the store."""

    def found(query: str) -> list[tuple[Any, ...]]:
        with open_store(settings, write=False) as con:
            return con.execute(query).fetchall()

    return found
