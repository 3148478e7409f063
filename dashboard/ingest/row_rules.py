"""Which rows of a file stay, and how a cell is cleaned on its way."""

from collections.abc import Callable
from datetime import UTC, datetime
from fnmatch import fnmatchcase

from dashboard.errors import ProblemsFound
from dashboard.ingest.cells import MISSING, is_suppressed
from dashboard.ingest.exit_words import voluntary_word
from dashboard.ingest.fields import Field
from dashboard.ingest.head import nearest
from dashboard.ingest.mapping import Map, RowRule
from dashboard.ingest.problems import file_problem
from dashboard.ingest.reading.source import Row
from dashboard.ingest.scales import number_beside, plain_word
from dashboard.ingest.spreadsheet_damage import ungrouped
from dashboard.ingest.totals import is_total

# Spaces that spreadsheets and web pages leave around a value.
_SPACES = " \t\r\n\u00a0\u2007\u202f\ufeff\u200b"


class CellCleaner:
    """Cell of the file to cell of the spool: outer spaces, missing values, words of a scale."""

    def __init__(self, one: Field, plan: Map) -> None:
        more = frozenset(text.strip().lower() for text in plan.missing)
        self.missing = more if one.cell == "text" else more | MISSING
        self.words = {word: f"{point:g}" for word, point in one.words}
        self.plain = one.cell == "text" and not more
        self.read = _reader_of(one)
        self.withheld = one.cell == "number"

    def __call__(self, cell: str) -> str:
        text = cell.strip(_SPACES)
        # The engine takes a bare carriage return for the end of the row.
        text = text.replace("\r", "\n") if "\r" in text else text
        if self.plain or not text:
            return text
        if self.words and (point := self.words.get(plain_word(text))) is not None:
            return point
        if text.lower() in self.missing or (self.withheld and is_suppressed(text)):
            return ""
        return self.read(text) if self.read else text


def _reader_of(one: Field) -> Callable[[str], str] | None:
    """What makes sense of cells that say more than their value."""
    if one.cell == "date":
        return _day_of_stamp
    if one.target == "voluntary":
        return voluntary_word
    if one.words:
        return _point_of
    return ungrouped if one.cell == "number" else None


def _point_of(text: str) -> str:
    """The point of "5 - Strongly agree", which the sample did not hold."""
    number = number_beside(text)
    return text if number is None else f"{number:g}"


def _day_of_stamp(text: str) -> str:
    """Seconds (or milliseconds) since 1970, as interfaces give them, as a day."""
    if not text.isdigit() or len(text) not in (10, 13):
        return text
    seconds = int(text[:10])
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


class RowFilter:
    """Why a row is left out; empty = it stays."""

    def __init__(
        self, plan: Map, names: tuple[str, ...], fields: tuple[Field, ...], file: str
    ) -> None:
        self.drop = [_rule(rule, names, file) for rule in plan.drop_rows]
        self.keep = [_rule(rule, names, file) for rule in plan.keep_rows]
        named = {one.target: one.at for one in fields if one.at is not None}
        unit_columns = [named[key] for key in ("unit", "unit_name") if key in named]
        leave_totals = plan.totals == "leave out" and plan.kind != "units"
        self.totals = unit_columns if leave_totals else []

    def __call__(self, row: Row) -> str:
        for at, fits, label in self.drop:
            if at < len(row) and fits(row[at]):
                return _said(label, row[at].strip())
        for at, fits, label in self.keep:
            if not (at < len(row) and fits(row[at])):
                return f"{label} is empty" if fits.anything else f"{label} is another"
        if any(at < len(row) and is_total(row[at]) for at in self.totals):
            return "totals among the units"
        return ""


def _said(label: str, found: str) -> str:
    return f"{label} is '{found}'" if found else f"{label} is empty"


class RowTest:
    """Whether a cell is one a rule speaks of."""

    def __init__(self, rule: RowRule) -> None:
        self.equals = {text.strip().lower() for text in rule.equals}
        self.glob = rule.matches.lower()
        self.anything = self.glob == "?*"

    def __call__(self, cell: str) -> bool:
        text = cell.strip().lower()
        return text in self.equals or bool(self.glob and fnmatchcase(text, self.glob))


def _rule(rule: RowRule, names: tuple[str, ...], file: str) -> tuple[int, RowTest, str]:
    if rule.column not in names:
        what = f"a rule names the column '{rule.column}'.{nearest(rule.column, names)}"
        raise ProblemsFound(f"{file} does not fit its map.", (file_problem(file, what),))
    return names.index(rule.column), RowTest(rule), rule.column
