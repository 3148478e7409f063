"""What an analyst may read: the mart's tables, what a row of each is, and what columns mean.

The words are those of the header comments in `queries/schema/mart`, so that there is one place
where they can be wrong.
"""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from dashboard.errors import NoGeneration, UnknownName
from dashboard.mart.gate import judged, published_tables
from dashboard.mart.questions import sandbox_for
from dashboard.mart.result import Result
from dashboard.settings import Settings
from dashboard.sql_files import sql

COLUMN = re.compile(r"^    (\w+) ([A-Z]+)(?: NOT NULL)?,?$", re.MULTILINE)
SAMPLE_ROWS = 5
# The questions' own columns, in the order in which a newcomer meets them.
FIRST = ("metrics", "units", "waves", "readings", "segments", "items")


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    type: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table; `grain` is what a row of it is."""

    name: str
    grain: str
    columns: tuple[Column, ...]


def schema(settings: Settings) -> tuple[Table, ...]:
    """Every published table; with a generation there, the attributes of its units too."""
    further = _columns_there(settings)
    tables = [_table(name, further.get(name, ())) for name in sorted(published_tables())]
    place = {name: number for number, name in enumerate(FIRST)}
    return tuple(sorted(tables, key=lambda one: (place.get(one.name, len(FIRST)), one.name)))


def table_named(settings: Settings, name: str) -> Table:
    """One table.

    Raises:
        UnknownName: there is none of that name.
    """
    known = {one.name: one for one in schema(settings)}
    if name not in known:
        raise UnknownName("table", name, list(known))
    return known[name]


def sample(settings: Settings, table: Table, generation: int | None = None) -> Result:
    """The first rows of a table, by the same road as every question."""
    statement = judged(sql("sandbox/sample").replace("any_table", table.name))
    return sandbox_for(settings, generation).run(statement, limit=SAMPLE_ROWS)


def schema_document(tables: tuple[Table, ...]) -> dict[str, object]:
    """The tables as JSON has them."""
    return {"tables": [asdict(one) for one in tables]}


def _table(name: str, there: tuple[str, ...]) -> Table:
    header, declared = _header_of(name)
    # What is not said again means what it means in readings.
    meanings = dict(_meanings(*_header_of("readings"))) | dict(_meanings(header, declared))
    columns = [Column(column, kind, meanings.get(column, "")) for column, kind in declared]
    known = {column for column, _ in declared}
    columns += [
        Column(column, "VARCHAR", "attribute of the unit, as it is now")
        for column in there
        if column not in known
    ]
    start = min((header.find(f"{names}: ") for names in _named(header, known)), default=-1)
    grain = (header[:start] if start > 0 else header).strip()
    return Table(name, grain, tuple(columns))


def _header_of(name: str) -> tuple[str, list[tuple[str, str]]]:
    """The comment on top as one text, and the columns with their types."""
    text = sql(f"schema/mart/{name}")
    lines = (line for line in text.splitlines() if line.startswith("--"))
    return " ".join(line.removeprefix("--").strip() for line in lines), COLUMN.findall(text)


def _named(header: str, known: set[str]) -> list[str]:
    """Groups of columns that the header explains: "total_a, total_b" in "total_a, total_b: …"."""
    groups = re.findall(r"(?<![\w,] )(?<!\w)(\w+(?:, \w+)*): ", header)
    return [group for group in groups if set(group.split(", ")) <= known]


def _meanings(header: str, declared: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    groups = _named(header, {column for column, _ in declared})
    starts = [header.find(f"{group}: ") for group in groups]
    for group, start, end in zip(groups, starts, [*starts[1:], len(header)], strict=True):
        said = header[start + len(group) + 2 : end].strip()
        for column in group.split(", "):
            yield column, said.removesuffix(".")


def _columns_there(settings: Settings) -> dict[str, tuple[str, ...]]:
    try:
        return sandbox_for(settings).columns
    except NoGeneration:
        return {}
