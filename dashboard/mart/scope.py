"""What somebody sees who may see some units only: those, all below them, all above them.

Views of the same names stand before the published tables, so that no measure has to think of it.
Each of their figures was published to everybody with a full view, after the disclosure rules:
a part of it tells no more than the whole.
"""

import duckdb

from dashboard.sql_files import names, sql

# The statement by which a cursor sees the views first.
USE = "scope/use_scope"


def narrow(connection: duckdb.DuckDBPyConnection, scope: frozenset[str]) -> None:
    """Lays the views before the tables of the attached mart.

    Args:
        scope: codes of units, or names of regions.
    """
    for name in names("scope"):
        if name != USE:
            asks = name.endswith("sight")
            connection.execute(sql(name), {"scope": sorted(scope)} if asks else None)
