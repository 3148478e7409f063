"""Which column of the file becomes which column of the desk."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from dashboard.errors import ProblemsFound
from dashboard.ingest.cells import is_iso
from dashboard.ingest.column_keys import COLUMN_KEYS, NEEDED_KEYS, CellType, Key
from dashboard.ingest.customer_scores import USUAL_SCALE
from dashboard.ingest.formats.unit_columns import WHOLE
from dashboard.ingest.head import nearest
from dashboard.ingest.mapping import EVERY, Map, Metric
from dashboard.ingest.problems import Problem, file_problem
from dashboard.ingest.scales import plain_word

# Keys that may hold the same text for every row instead of a column's name.
_CONSTANTS = frozenset(
    (
        "wave",
        "wave_opened",
        "wave_closed",
        "survey",
        "side",
        "period",
        "month",
        "answered_on",
        "said_on",
        "metric_column",
        "unit_kind",
        "item",
    )
)


@dataclass(frozen=True, slots=True)
class Field:
    """One column of the desk.

    Attributes:
        target: its name there: a key of the map, or item_0001, attribute_0001, value_0001_0001.
        label: the header, for messages.
        at: place in the file's columns, from 0; None = `constant` on every row.
        cell: what its cells are.
        words: spellings in lower case and what they stand for.
    """

    target: str
    label: str
    at: int | None
    cell: CellType = "text"
    constant: str | None = None
    needed: bool = False
    low: float | None = None
    high: float | None = None
    words: tuple[tuple[str, float], ...] = ()

    def expected(self) -> str:
        """What a cell should have been, in words."""
        if self.cell == "date":
            return "a date"
        if self.cell == "flag":
            return "yes or no"
        if self.cell == "text":
            return f"a {self.target.replace('_', ' ')}"
        if self.low is not None and self.high is not None:
            return f"a number from {self.low:g} to {self.high:g}"
        return f"a number of {self.low:g} or more" if self.low is not None else "a number"


def plan_fields(plan: Map, names: tuple[str, ...], file: str) -> tuple[Field, ...]:
    """Every column of the desk for one file.

    Raises:
        ProblemsFound: the map names a column that the file does not have, or lacks a needed key.
    """
    wrong: list[Problem] = []
    missing = [f"{k} ({why})" for k, why in NEEDED_KEYS[plan.kind].items() if k not in plan.columns]
    if missing:
        wrong.append(file_problem(file, f"no column is known to hold {', '.join(missing)}."))
    fields = [_keyed(key, plan, names) for key in COLUMN_KEYS[plan.kind]]
    fields += _texts("attribute", plan.attributes, names)
    fields += _texts("comment", plan.comments, names) + _items(plan, names)
    if "metric_column" not in plan.columns:
        fields += _values(plan, names, file, wrong)
    for one in fields:
        if one.at is None and one.constant is not None and not _may_be_constant(one):
            wrong.append(_no_column(file, one.constant, names))
        elif one.at is None and one.cell == "date" and one.constant and not is_iso(one.constant):
            what = f"{one.target} is '{one.constant}', neither a column nor a day like 2026-03-31."
            wrong.append(file_problem(file, what))
    if wrong:
        raise ProblemsFound(_headline(plan, file), tuple(wrong))
    return tuple(fields)


def _headline(plan: Map, file: str) -> str:
    """A file that came without a map cannot fail to fit one: it leaves something open."""
    if not plan.format:
        return f"{file} does not fit its map."
    held = plan.kind.replace("_", " ")
    return f"{file} holds {held}, going by its columns ({plan.format}), but something is missing."


def _may_be_constant(one: Field) -> bool:
    """A unit may only be the whole organisation: any other text is a header that is not there."""
    whole = one.target == "unit" and (one.constant or "").strip().lower() == WHOLE.lower()
    return whole or one.target in _CONSTANTS


def _keyed(key: Key, plan: Map, names: tuple[str, ...]) -> Field:
    given = plan.columns.get(key.name)
    needed = key.needed and given is not None
    if given is None:
        return Field(key.name, key.name, None, key.cell)
    if given in names:
        low, high = key.low, key.high
        at = names.index(given)
        return Field(key.name, given, at, key.cell, None, needed, low, high, _words(key, plan))
    return Field(key.name, key.name, None, key.cell, given)


def _words(key: Key, plan: Map) -> tuple[tuple[str, float], ...]:
    """Words of the one column of scores: what is told of all questions, or of all metrics."""
    if key.name != "score":
        return ()
    told = [one.words for one in plan.items if one.column == EVERY]
    told += [one.words for one in plan.metrics]
    return tuple((plain_word(word), point) for words in told for word, point in words)


def _texts(what: str, columns: tuple[str, ...], names: tuple[str, ...]) -> list[Field]:
    """Columns that are kept as text, numbered: attribute_0001, comment_0001."""
    found = []
    for number, name in enumerate(columns, 1):
        at = names.index(name) if name in names else None
        constant = None if at is not None else name
        found.append(Field(f"{what}_{number:04d}", name, at, "text", constant))
    return found


def _items(plan: Map, names: tuple[str, ...]) -> list[Field]:
    if "item" in plan.columns:
        return []
    found = []
    for number, item in enumerate(plan.items, 1):
        at = names.index(item.column) if item.column in names else None
        constant = None if at is not None else item.column
        words = tuple((plain_word(word), point) for word, point in item.words)
        target, low, high = f"item_{number:04d}", item.low, item.high
        found.append(Field(target, item.column, at, "number", constant, False, low, high, words))
    return found


def _values(plan: Map, names: tuple[str, ...], file: str, wrong: list[Problem]) -> list[Field]:
    found = []
    for number, metric in enumerate(plan.metrics, 1):
        columns = columns_matching(metric.columns, names)
        if not columns:
            wanted = ", ".join(f"'{one}'" for one in metric.columns)
            near = nearest(metric.columns[0], names)
            wrong.append(file_problem(file, f"no column {wanted} for {metric.name}.{near}"))
        low, high = _held_scale(plan, metric)
        for place, column in enumerate(columns, 1):
            target, at = f"value_{number:04d}_{place:04d}", names.index(column)
            words = tuple((plain_word(word), point) for word, point in metric.words)
            found.append(Field(target, column, at, "number", None, False, low, high, words))
        if metric.n:
            at_n = names.index(metric.n) if metric.n in names else None
            constant = None if at_n is not None else metric.n
            found.append(
                Field(f"people_{number:04d}", metric.n, at_n, "number", constant, False, 0)
            )
    return found


def _held_scale(plan: Map, metric: Metric) -> tuple[float | None, float | None]:
    """An uploaded figure may go beyond its scale (turnover of 112 %); a person's score may not."""
    if plan.kind != "customer_answers":
        return None, None
    low, high = USUAL_SCALE.get(metric.name.strip().lower(), (None, None))
    return low if metric.low is None else metric.low, high if metric.high is None else metric.high


def columns_matching(wanted: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    """Columns named, or fitting a glob, in the order of the file; each once."""
    exact = {one for one in wanted if one in names}
    globs = [one for one in wanted if one not in exact and any(c in one for c in "*?")]
    return tuple(n for n in names if n in exact or any(fnmatchcase(n, g) for g in globs))


def _no_column(file: str, name: str, names: tuple[str, ...]) -> Problem:
    return file_problem(file, f"there is no column '{name}'.{nearest(name, names)}")
