"""Reading a map file: TOML to a Map, every mistake with its line and the nearest right word."""

import re
import tomllib
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from dashboard.errors import UsageError
from dashboard.ingest.column_keys import COLUMN_KEYS, SYNONYMS
from dashboard.ingest.mapping import KINDS, ROLES, SIDES, Item, Map, Metric, RowRule

T = TypeVar("T")

_TEXTS = ("format", "sheet", "delimiter", "encoding", "decimal", "date_order", "totals", "repeats")
_ROWS = ("header_row", "first_row")
_LISTS = ("attributes", "missing", "dropped", "comments", "reshape")
_ITEM_KEYS = {"column", "code", "text", "role", "driver", "scale", "reversed", "words"}
_METRIC_KEYS = {
    "name",
    "columns",
    "label",
    "side",
    "scale",
    "percent",
    "better",
    "n",
    "unit_label",
    "words",
}
_WAYS = (("periods",), ("units",), ("answers",))
_RULE_KEYS = {"column", "equals", "in", "matches"}
_CHOICES = {
    "decimal": (".", ","),
    "date_order": ("dmy", "mdy", "ymd"),
    "totals": ("leave out", "keep"),
    "repeats": ("refuse", "first", "last"),
    "role": ROLES,
    "side": SIDES,
    "better": ("higher", "lower", "neither"),
    "percent": ("share", "points"),
}


def read_map(path: Path) -> Map:
    """The map a file holds.

    Raises:
        UsageError: it cannot be read, or a key or value is not one of a map; names the line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: the map cannot be read ({error}).") from error
    return parse_map(text, path.name)


def parse_map(text: str, name: str) -> Map:
    """The map written in `text`; `name` is how errors call it."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{name}: not valid TOML: {error}.") from error
    return _Reader(text, name).map(raw)


class _Reader:
    """Turns one parsed file into a Map, knowing its text so that it can point at lines."""

    def __init__(self, text: str, name: str) -> None:
        self.lines = text.splitlines()
        self.name = name

    def fail(self, key: str, message: str) -> UsageError:
        at = re.compile(rf"^[\s\[]*[\"']?{re.escape(key)}\b|[{{,]\s*{re.escape(key)}\s*=")
        hits = [number for number, line in enumerate(self.lines, 1) if at.search(line)]
        place = f", line {hits[0]}" if hits else ""
        return UsageError(f"{self.name}{place}: {message}")

    def map(self, raw: dict[str, Any]) -> Map:
        kind = self.one_of("kind", raw.get("kind"), KINDS)
        synonyms = SYNONYMS[kind]
        # `item` is the table of a question; the column of that name is `item_column`.
        named = {key.name for key in COLUMN_KEYS[kind]} - {"item"} | set(synonyms)
        tables = {"kind", "item", "metric", "drop_rows", "keep_rows", "units"}
        known = {*tables, *_TEXTS, *_ROWS, *_LISTS}
        self.known_keys(raw, known | named, f"a map of {kind}")
        columns = {synonyms.get(key, key): self.text(key, raw[key]) for key in raw if key in named}
        texts = {key: self.chosen(key, raw[key]) for key in _TEXTS if key in raw}
        rows = {key: self.whole(key, raw[key]) for key in _ROWS if key in raw}
        lists = {key: self.texts(key, raw[key]) for key in _LISTS if key in raw}
        if "reshape" in lists and lists["reshape"][:1] not in _WAYS:
            raise self.fail("reshape", "reshape begins with periods, units or answers.")
        return Map(
            kind=kind,
            columns=columns,
            items=self.tables("item", raw, self.item),
            metrics=self.tables("metric", raw, self.metric),
            drop_rows=self.tables("drop_rows", raw, self.rule),
            keep_rows=self.tables("keep_rows", raw, self.rule),
            units=self.spellings(raw.get("units", {})),
            **texts,  # type: ignore[arg-type]
            **rows,  # type: ignore[arg-type]
            **lists,  # type: ignore[arg-type]
        )

    def item(self, raw: dict[str, Any]) -> Item:
        self.known_keys(raw, _ITEM_KEYS, "an [[item]]")
        low, high = self.scale(raw)
        return Item(
            column=self.needed("column", raw, "an [[item]]"),
            code=str(raw.get("code", "")),
            text=str(raw.get("text", "")),
            role=self.one_of("role", raw.get("role", "other"), ROLES),
            driver=str(raw.get("driver", "")),
            low=low,
            high=high,
            reversed=self.yes_no("reversed", raw.get("reversed", False)),
            words=self.words(raw),
        )

    def metric(self, raw: dict[str, Any]) -> Metric:
        self.known_keys(raw, _METRIC_KEYS, "a [[metric]]")
        low, high = self.scale(raw)
        name = self.needed("name", raw, "a [[metric]]")
        return Metric(
            name=name,
            columns=self.texts("columns", raw.get("columns", [name])),
            label=str(raw.get("label", "")),
            side=self.one_of("side", raw.get("side", "result"), SIDES),
            low=low,
            high=high,
            percent=self.chosen("percent", raw["percent"]) if "percent" in raw else "",
            better=self.one_of("better", raw.get("better", "higher"), _CHOICES["better"]),
            n=str(raw.get("n", "")),
            unit_label=str(raw.get("unit_label", "")),
            words=self.words(raw),
        )

    def rule(self, raw: dict[str, Any]) -> RowRule:
        self.known_keys(raw, _RULE_KEYS, "a row rule")
        equals = raw.get("equals", raw.get("in", ()))
        listed = self.texts("equals", equals if isinstance(equals, list | tuple) else [equals])
        rule = RowRule(
            self.needed("column", raw, "a row rule"), listed, str(raw.get("matches", ""))
        )
        if not rule.equals and not rule.matches:
            raise self.fail("column", "a row rule needs `equals`, `in` or `matches`.")
        return rule

    def spellings(self, units: object) -> tuple[tuple[str, str], ...]:
        if not isinstance(units, dict):
            raise self.fail("units", 'units is a table such as { "S0O2" = "S002" }.')
        return tuple((spelling, self.text("units", unit)) for spelling, unit in units.items())

    def words(self, raw: dict[str, Any]) -> tuple[tuple[str, float], ...]:
        words = raw.get("words", {})
        if not isinstance(words, dict):
            raise self.fail("words", 'words is a table such as { "Strongly agree" = 5 }.')
        return tuple((word, self.number("words", value)) for word, value in words.items())

    def tables(
        self, key: str, raw: dict[str, Any], read: Callable[[dict[str, Any]], T]
    ) -> tuple[T, ...]:
        found = raw.get(key, [])
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            raise self.fail(key, f"{key} is a list of tables.")
        return tuple(read(one) for one in found)

    def known_keys(self, raw: dict[str, Any], known: set[str], where: str) -> None:
        for key in raw:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                hint = f" Did you mean '{near[0]}'?" if near else f" Known: {sorted(known)}."
                raise self.fail(key, f"{where} has no key '{key}'.{hint}")

    def needed(self, key: str, raw: dict[str, Any], where: str) -> str:
        if not raw.get(key):
            raise self.fail(key, f"{where} needs `{key}`.")
        return self.text(key, raw[key])

    def chosen(self, key: str, value: object) -> str:
        if key in _CHOICES:
            return self.one_of(key, value, _CHOICES[key])
        return self.text(key, value)

    def one_of(self, key: str, value: object, known: tuple[str, ...]) -> str:
        if isinstance(value, str) and value in known:
            return value
        near = get_close_matches(str(value), known, n=1)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        raise self.fail(key, f"{key} is {value!r}.{hint} Expected one of {', '.join(known)}.")

    def text(self, key: str, value: object) -> str:
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            if hasattr(value, "isoformat"):
                return str(value.isoformat())
            raise self.fail(key, f"{key} is {value!r}; expected a text.")
        return str(value)

    def texts(self, key: str, value: object) -> tuple[str, ...]:
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, list | tuple):
            raise self.fail(key, f"{key} is {value!r}; expected a list of texts.")
        return tuple(self.text(key, one) for one in value)

    def whole(self, key: str, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise self.fail(key, f"{key} is {value!r}; expected a row number from 1.")
        return value

    def number(self, key: str, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.fail(key, f"{key} holds {value!r}; expected a number.")
        return float(value)

    def yes_no(self, key: str, value: object) -> bool:
        if not isinstance(value, bool):
            raise self.fail(key, f"{key} is {value!r}; expected true or false.")
        return value

    def scale(self, raw: dict[str, Any]) -> tuple[float | None, float | None]:
        if "scale" not in raw:
            return None, None
        ends = raw["scale"]
        if not isinstance(ends, list) or len(ends) != 2:
            raise self.fail("scale", f"scale is {ends!r}; expected [lowest, highest].")
        low, high = (self.number("scale", end) for end in ends)
        if low >= high:
            raise self.fail("scale", f"scale is {ends!r}; the first must be below the second.")
        return low, high
