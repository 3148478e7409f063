"""Stores to publish from, and one session of Spark for all tests of a run."""

import shutil
import warnings
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from dashboard.publish.spark_session import session
from tests.publish.facts import Facts


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    return Facts(tmp_path / "data")


@pytest.fixture(scope="session")
def spark_session() -> Iterator[Any]:
    """Spark on two threads; skips where it cannot run."""
    if find_spec("pyspark") is None:
        pytest.skip("Spark is not installed: pip install -e '.[test,spark-local]'")
    if shutil.which("java") is None:
        pytest.skip("there is no Java, which Spark needs")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with session("local[2]") as spark:
            spark.sparkContext.setLogLevel("ERROR")
            yield spark
