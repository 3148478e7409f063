"""A map changed by what somebody answered: each answer gives another map."""

from collections.abc import Mapping
from dataclasses import replace

from dashboard.ingest.mapping import Item, Map, Metric, RowRule

# What a spelling of a unit may mean besides a unit that is known.
NEW, LEAVE_OUT = "a new unit", "leave it out"


def with_units(plan: Map, meant: Mapping[str, str]) -> Map:
    """Spellings and the codes they mean, or NEW or LEAVE_OUT; others keep what was said before."""
    told = {spelling: unit for spelling, unit in plan.units if spelling not in meant}
    told |= {s: unit for s, unit in meant.items() if unit not in (NEW, LEAVE_OUT)}
    left = tuple(spelling for spelling, unit in meant.items() if unit == LEAVE_OUT)
    rules = plan.drop_rows
    if left and "unit" in plan.columns:
        rules = (*rules, RowRule(plan.columns["unit"], left))
    return replace(plan, units=tuple(told.items()), drop_rows=rules)


def with_days(plan: Map, order: str) -> Map:
    """How 03/04/2026 reads: dmy, mdy."""
    return replace(plan, date_order=order)


def with_columns(plan: Map, columns: Mapping[str, str]) -> Map:
    """Which column (or constant) each key takes; an empty one takes the key out."""
    taken = {key: column for key, column in (dict(plan.columns) | dict(columns)).items() if column}
    return replace(plan, columns=taken)


def with_item(plan: Map, column: str, **said: object) -> Map:
    """What was said of one question: role, driver, low, high, reversed."""
    items = [_item(one, said) if one.column == column else one for one in plan.items]
    return replace(plan, items=tuple(items))


def with_metric(plan: Map, name: str, **said: object) -> Map:
    """What was said of one figure: label, side, low, high, better."""
    metrics = [_metric(one, said) if one.name == name else one for one in plan.metrics]
    return replace(plan, metrics=tuple(metrics))


def with_repeats(plan: Map, which: str) -> Map:
    """What counts where a person answers again: refuse, first or last."""
    return replace(plan, repeats=which)


def _item(one: Item, said: Mapping[str, object]) -> Item:
    return replace(one, **said)  # type: ignore[arg-type]


def _metric(one: Metric, said: Mapping[str, object]) -> Metric:
    return replace(one, **said)  # type: ignore[arg-type]
