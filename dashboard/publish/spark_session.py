"""A session on Apache Spark: local, on a cluster, or through Spark Connect."""

import os
import shutil
import socket
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from dashboard.errors import UsageError
from dashboard.sql_files import names, sql

# The first version with SQL functions of one's own and with Arrow both ways.
FIRST_VERSION = (4, 0)
LOCAL = "local[2]"
_PATIENCE_SECONDS = 5

# Dates and times as DuckDB has them: without a zone.
_SETTINGS = {
    "spark.sql.timestampType": "TIMESTAMP_NTZ",
    "spark.sql.session.timeZone": "UTC",
}
# What is said when a session is made, and cannot be said afterwards. Tasks that are tried again say
# so in the log of the cluster, not on the terminal.
_AT_START = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}


@contextmanager
def session(master: str) -> Iterator[Any]:
    """A session with the functions that the statements of publishing use; closed afterwards.

    Raises:
        UsageError: Spark is not installed, has another version, or cannot be reached.
    """
    made = _connected(master) if master.startswith("sc://") else _started(master)
    try:
        refuse_version(str(made.version), master)
        for key, value in _SETTINGS.items():
            made.conf.set(key, value)
        for name in names("publish_spark"):
            made.sql(sql(name))
        yield made
    finally:
        made.stop()


def _connected(master: str) -> Any:
    _refuse_unreachable(master, 15002)
    builder = _builder()
    try:
        return builder.remote(master).getOrCreate()
    except Exception as error:
        raise UsageError(_unreachable(master, error)) from error


def _started(master: str) -> Any:
    if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        raise UsageError(
            f"Spark at {master} needs Java 17 or later here, and none was found. Install it "
            "(on Debian: apt install openjdk-17-jre-headless) or name it in JAVA_HOME; "
            "Spark Connect (--master sc://HOST) needs none."
        )
    if master.startswith("spark://"):
        _refuse_unreachable(master, 7077)
    builder = _builder().master(master).appName("linkage publish")
    settings = dict(_AT_START)
    if master.startswith("local"):
        settings |= {
            "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.sql.shuffle.partitions": "2",
        }
    for key, value in settings.items():
        builder = builder.config(key, value)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)
            return builder.getOrCreate()
    except Exception as error:
        raise UsageError(_unreachable(master, error)) from error


def _builder() -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)
            from pyspark.sql import SparkSession  # noqa: PLC0415
    except ImportError as error:
        raise UsageError(
            f"Spark is not installed with Linkage ({error}). For --master sc://HOST: "
            "pip install 'linkage-dashboard[spark]'. For all other masters: "
            "pip install 'linkage-dashboard[spark-local]'."
        ) from error
    return SparkSession.builder


def refuse_version(version: str, master: str) -> None:
    """Raises UsageError for a Spark that cannot run the statements."""
    found = tuple(int(part) for part in version.split(".")[:2])
    if found < FIRST_VERSION:
        raise UsageError(
            f"Spark at {master} is version {version}; publishing needs "
            f"{'.'.join(map(str, FIRST_VERSION))} or later."
        )


def _refuse_unreachable(master: str, port: int) -> None:
    """Says at once what Spark itself says after a minute of trying."""
    place = urlsplit(master)
    try:
        socket.create_connection(
            (place.hostname or "", place.port or port), _PATIENCE_SECONDS
        ).close()
    except (OSError, ValueError) as error:
        raise UsageError(_unreachable(master, error)) from error


def _unreachable(master: str, error: Exception) -> str:
    told = (str(error).splitlines() or [""])[0]
    return (
        f"Spark at {master} cannot be used: {told} Expected: local[2], spark://HOST:7077, yarn, "
        "k8s://… or sc://HOST:15002, with Spark running there."
    )
