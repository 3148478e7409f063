"""An in-memory DuckDB that can reach nothing but itself.

The order matters: a generation is copied in between `opened` and `locked`, and nothing that a
question says is run before `locked`.
"""

import duckdb

from dashboard.sql_files import sql

# In force from the first moment. Errors come as JSON, so that places in the text are exact.
CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "temp_directory": "",
    "threads": 2,
    "python_enable_replacements": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "errors_as_json": True,
}


def opened(memory: str) -> duckdb.DuckDBPyConnection:
    """An empty instance; `memory` as DuckDB writes it ("512MB")."""
    return duckdb.connect(":memory:", config={**CONFIG, "memory_limit": memory})


def locked(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """The same instance without files, network, extensions or a way to change its settings."""
    for step in ("deny_outside", "deny_files", "lock"):
        connection.execute(sql(f"sandbox/{step}"))
    return connection
