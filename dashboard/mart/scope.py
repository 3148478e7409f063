"""What somebody sees who may see some units only: those, all below them, all above them.

Views of the same names stand before the published tables, so that no measure has to think of it.
Each of their figures was published to everybody with a full view, after the disclosure rules:
a part of it tells no more than the whole. The same holds for units as they are today, whose
figures are sums of published ones.
"""

import duckdb

from dashboard.errors import UsageError
from dashboard.sql_files import names, sql
from dashboard.units_as import UnitsAs

# The statement by which a cursor sees the views first; and the tables themselves.
USE, USE_TABLES = "scope/use_scope", "publish_duckdb/use_mart"
# Counts people of regions, or of everybody: the same under every reading of units.
OF_ALL = "scope/2_life_table"


def laid(
    connection: duckdb.DuckDBPyConnection, scope: frozenset[str] | None, units_as: UnitsAs
) -> tuple[str, UnitsAs]:
    """Lays the views that a visit asks for, if any.

    Returns: the statement by which a cursor sees them, and how units are read: where no unit was
    re-organised all ways are the same.

    Raises:
        UsageError: the generation is from before it was published what became of units.
    """
    connection.execute(sql(USE_TABLES))
    changed = connection.execute(sql("measures/re_organised")).fetchone()
    units_as = units_as if changed and changed[0] else "was"
    if scope is None and units_as == "was":
        return USE_TABLES, units_as
    try:
        _sight(connection, scope, units_as)
        for name in names("units_as/is") if units_as == "is" else ():
            connection.execute(sql(name))
    except duckdb.CatalogException as error:
        raise UsageError(
            "This generation is from before Linkage kept what became of units. Publish a new one "
            "on the Uploads page or with `linkage publish`."
        ) from error
    return USE, units_as


def narrow(connection: duckdb.DuckDBPyConnection, scope: frozenset[str]) -> None:
    """Lays the views before the tables of the attached mart.

    Args:
        scope: codes of units, or names of regions.
    """
    _sight(connection, scope, "was")


def _sight(
    connection: duckdb.DuckDBPyConnection, scope: frozenset[str] | None, units_as: UnitsAs
) -> None:
    if scope is None:
        connection.execute(sql("units_as/all_in_sight"))
    else:
        connection.execute(sql("scope/1_sight"), {"scope": sorted(scope)})
    if units_as == "unchanged":
        connection.execute(sql("units_as/unchanged"))
    for name in names("scope"):
        if name.startswith("scope/2_") and not (scope is None and name == OF_ALL):
            connection.execute(sql(name))
