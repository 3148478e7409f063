"""From what a proxy or provider says (a name, groups) to roles and units, by linkage.toml."""

from collections.abc import Iterable

from dashboard.access.identity import Identity
from dashboard.access.roles import Role, role_named
from dashboard.access_settings import AccessSettings, Grant


def granted(name: str, groups: Iterable[str], access: AccessSettings) -> Identity:
    """The identity of a person with these groups; without a fitting grant it has no role.

    Several grants add up. A grant without a role counts for nothing, so that "everybody in the
    company" cannot widen what a manager sees.
    """
    has = set(groups)
    fitting = [grant for grant in access.groups if grant.who in has]
    fitting += [grant for grant in access.people if grant.who.casefold() == name.casefold()]
    return combined(name, [grant for grant in fitting if grant.roles])


def combined(name: str, grants: Iterable[Grant]) -> Identity:
    """Grants added up: any that names no units opens every unit."""
    limited = [grant for grant in grants if grant.units]
    whole = [grant for grant in grants if not grant.units]
    if not whole:
        units = frozenset(unit for grant in limited for unit in grant.units)
        return Identity(name, _roles(limited), units)
    # HR of one region who also reads the whole company's answers is not HR of the whole company.
    reader = {Role.EXECUTIVE} if limited else set()
    return Identity(name, _roles(whole) | reader)


def _roles(grants: Iterable[Grant]) -> frozenset[Role]:
    return frozenset(role_named(role) for grant in grants for role in grant.roles)
