"""Which units a selection means."""

from dataclasses import dataclass

from dashboard.errors import UnknownName
from dashboard.language import Kind, current
from dashboard.mart.reading import Mart
from dashboard.selection import Filters

WHOLE = "(company)"
# Kind of a parent's small units told of together; never a leaf, so no dot and in no sum.
COMBINED = "combined"


@dataclass(frozen=True, slots=True)
class UnitInfo:
    """One unit; `attributes` includes region, kind and parent."""

    unit: str
    name: str
    parent: str | None
    kind: str
    level: int
    leaf: bool
    path: str
    attributes: dict[str, str]


def units(mart: Mart) -> dict[str, UnitInfo]:
    """Every unit by its code, the whole included; nobody may write into the answer."""
    return mart.once("units", lambda: _units(mart))


def _units(mart: Mart) -> dict[str, UnitInfo]:
    described: dict[str, dict[str, str]] = {}
    for unit, attribute, value in mart.rows("unit_attributes"):
        described.setdefault(unit, {})[attribute] = value
    found = {}
    for unit, name, parent, kind, level, leaf, path, region in mart.rows("units"):
        attributes = described.get(unit, {}) | {"kind": kind}
        attributes |= {k: v for k, v in (("region", region), ("parent", parent)) if v}
        found[unit] = UnitInfo(unit, name, parent, kind, level, bool(leaf), path, attributes)
    return found


def filter_values(mart: Mart) -> dict[str, tuple[str, ...]]:
    """Attributes one can filter leaf units by, each with its values, where there is a choice."""
    values: dict[str, set[str]] = {}
    for info in units(mart).values():
        if info.leaf:
            for attribute, value in info.attributes.items():
                values.setdefault(attribute, set()).add(value)
    values.pop("parent", None)
    return {name: tuple(sorted(found)) for name, found in values.items() if len(found) > 1}


def chosen_units(mart: Mart, where: Filters) -> list[str] | None:
    """Codes of the leaf units that fit every filter; None = no filter, all of them.

    Raises:
        UnknownName: an attribute or a value that no unit has.
    """
    if not where:
        return None
    everything = units(mart).values()
    leaves = [info for info in everything if info.leaf]
    for attribute, wanted in where:
        known = {info.attributes[attribute] for info in leaves if attribute in info.attributes}
        if not known:
            attributes = {name for info in leaves for name in info.attributes}
            raise UnknownName("attribute of units", attribute, sorted(attributes))
        for value in wanted:
            if value not in known:
                raise UnknownName(f"value of {attribute}", value, sorted(known))
        leaves = [info for info in leaves if info.attributes.get(attribute) in wanted]
    return [info.unit for info in leaves]


def kind_word(mart: Mart) -> tuple[Kind, Kind]:
    """What leaf units are called here, one and many: ("store", "stores"); mixed ones are units."""
    kinds = {info.kind for info in units(mart).values() if info.leaf}
    kind = kinds.pop() if len(kinds) == 1 else "unit"
    return current().kind(kind), current().kinds(kind)
