"""Whether the units that people were given exist: with a slip of the pen they see nothing."""

from collections.abc import Iterator

from dashboard.access import accounts
from dashboard.access.database import database_path
from dashboard.care.finding import Finding
from dashboard.errors import NoGeneration
from dashboard.mart.reading import open_mart
from dashboard.settings import Settings


def look_at_scopes(settings: Settings) -> Iterator[Finding]:
    """One finding for each person or group with a unit nobody knows."""
    given = [(grant.who, grant.units) for grant in settings.access.groups + settings.access.people]
    if database_path(settings).exists():
        given += [(account.name, account.units) for account in accounts.listed(settings)]
    for who, units in given:
        if unknown := unknown_units(settings, units):
            told = f"{who} may see {', '.join(unknown)}, which is no unit and no region"
            yield Finding("units in sight", "look", told, "linkage units lists their codes")


def unknown_units(settings: Settings, units: tuple[str, ...]) -> list[str]:
    """Those that are neither a unit's code nor a region; none while nothing is published."""
    if not units:
        return []
    try:
        found = open_mart(settings).columns("units")
    except NoGeneration:
        return []
    known = {*found["unit"], *found["region"]}
    return [unit for unit in units if unit not in known]
