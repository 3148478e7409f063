"""Writing a map file: a Map to TOML that reads back to the same Map."""

import json
from collections.abc import Iterable

from dashboard.ingest.mapping import Item, Map, Metric, RowRule

_FIRST = ("format", "sheet", "header_row", "first_row", "delimiter", "encoding", "decimal")
_LATER = ("date_order", "missing", "attributes", "comments", "dropped", "reshape")


def map_text(plan: Map) -> str:
    """The map as a file a person can read, change and load again."""
    lines = [_line("kind", plan.kind)]
    lines += [_line(key, getattr(plan, key)) for key in _FIRST if getattr(plan, key)]
    named = {"item_column" if key == "item" else key: v for key, v in plan.columns.items()}
    lines += [_line(key, value) for key, value in named.items()]
    lines += [_line(key, getattr(plan, key)) for key in _LATER if getattr(plan, key)]
    lines += [f"units = {_inline(plan.units)}"] if plan.units else []
    lines += [_line("totals", plan.totals)] if plan.totals != "leave out" else []
    lines += [_line("repeats", plan.repeats)] if plan.repeats != "refuse" else []
    lines += _rules("drop_rows", plan.drop_rows) + _rules("keep_rows", plan.keep_rows)
    tables = [_metric(one) for one in plan.metrics] + [_item(one) for one in plan.items]
    return "\n".join(lines) + "\n" + "".join("\n" + table for table in tables)


def _line(key: str, value: object) -> str:
    return f"{key} = {_value(value)}"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_value(one) for one in value) + "]"
    # JSON's escapes are TOML's, but for the one character JSON leaves bare.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _rules(key: str, rules: Iterable[RowRule]) -> list[str]:
    found = []
    for rule in rules:
        parts = [f"column = {_value(rule.column)}"]
        parts += [f"in = {_value(rule.equals)}"] if rule.equals else []
        parts += [f"matches = {_value(rule.matches)}"] if rule.matches else []
        found.append("{ " + ", ".join(parts) + " }")
    return [f"{key} = [{', '.join(found)}]"] if found else []


def _table(name: str, pairs: Iterable[tuple[str, object]]) -> str:
    kept = [_line(key, value) for key, value in pairs if value not in ("", None, (), False)]
    return f"[[{name}]]\n" + "\n".join(kept) + "\n"


def _scale(low: float | None, high: float | None) -> tuple[float, float] | None:
    return None if low is None or high is None else (low, high)


def _metric(one: Metric) -> str:
    pairs = [
        ("name", one.name),
        ("label", one.label),
        ("side", one.side),
        ("columns", one.columns),
        ("scale", _scale(one.low, one.high)),
        ("percent", one.percent),
        ("better", one.better),
        ("n", one.n),
        ("unit_label", one.unit_label),
    ]
    return _table("metric", pairs) + _words(one.words)


def _item(one: Item) -> str:
    pairs: list[tuple[str, object]] = [
        ("column", one.column),
        ("code", one.code),
        ("text", one.text),
        ("role", one.role),
        ("driver", one.driver),
        ("scale", _scale(one.low, one.high)),
        ("reversed", one.reversed),
    ]
    return _table("item", pairs) + _words(one.words)


def _words(words: Iterable[tuple[str, float]]) -> str:
    pairs = tuple(words)
    return f"words = {_inline(pairs)}\n" if pairs else ""


def _inline(pairs: Iterable[tuple[str, object]]) -> str:
    return "{ " + ", ".join(f"{_value(key)} = {_value(value)}" for key, value in pairs) + " }"
