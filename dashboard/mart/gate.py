"""Only one SELECT over the published tables gets through, judged by DuckDB's own parser.

Defence in depth: behind the gate stands the sandbox, and behind the sandbox a mart that never held
a person.
"""

import json
from dataclasses import dataclass
from functools import cache, lru_cache

import duckdb

from dashboard.errors import QueryRefused
from dashboard.mart.database_errors import explained
from dashboard.mart.lockdown import locked, opened
from dashboard.mart.places import NOWHERE, place_of_byte
from dashboard.mart.syntax_tree import Walk, refused
from dashboard.sql_files import names, sql

# A thousand lines of SQL: nobody reviews more in one file, and the parser stays quick.
LONGEST = 60_000
ONE_SELECT = "one SELECT is expected (it may begin with WITH)"


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement that got through.

    Attributes:
        text: exactly what was judged and will run.
        parameters: names of its `$name` parameters.
        tables: published tables it reads.
        words: its constants, as written; metric names are found among them.
    """

    text: str
    parameters: frozenset[str]
    tables: frozenset[str]
    words: frozenset[str]


@cache
def published_tables() -> frozenset[str]:
    """Names of the tables of a mart: the only ones a question may read."""
    return frozenset(name.rpartition("/")[2] for name in names("schema/mart"))


# A statement once let through is let through again: the rules do not change while we run. What is
# refused is not kept, so that nobody can fill the memory with it.
@lru_cache(maxsize=2_000)
def judged(text: str, tables: frozenset[str] | None = None) -> Statement:
    """Lets one harmless SELECT through.

    Args:
        text: SQL, comments allowed.
        tables: names that may be read; None = the published tables.

    Raises:
        QueryRefused: more or less than one statement, not a SELECT, or a part not allowed.
        QueryBroken: it does not parse; carries line and column.
    """
    if len(text) > LONGEST:
        raise QueryRefused(f"The SQL has {len(text)} characters; at most {LONGEST} are read.")
    if "\x00" in text:
        raise QueryRefused("The SQL holds a NUL character; save the file as plain text.")
    parameters = _one_select(text)
    walk = Walk(text, published_tables() if tables is None else tables)
    try:
        walk.visit(_tree(text), frozenset())
    except RecursionError:
        raise QueryRefused("The statement is nested too deeply to be checked.") from None
    return Statement(text, parameters, frozenset(walk.read), frozenset(walk.words))


def _one_select(text: str) -> frozenset[str]:
    try:
        with _parser().cursor() as cursor:
            statements = cursor.extract_statements(text)
            first = statements[0] if statements else None
            kind = first.type if first else None
            parameters = frozenset(first.named_parameters) if first else frozenset()
    except duckdb.Error as error:
        _forget_if_spoilt(error)
        raise explained(error, text) from error
    except (ValueError, RuntimeError) as error:
        # The Python client knows no name for some kinds of statement and gives up on them.
        raise refused(text, NOWHERE, f"this statement is of no known kind; {ONE_SELECT}") from error
    if len(statements) != 1:
        raise refused(text, NOWHERE, f"{len(statements)} statements found; {ONE_SELECT}")
    if kind is not duckdb.StatementType.SELECT:
        raise refused(text, NOWHERE, f"{_named(kind)} found; {ONE_SELECT}")
    if bare := sorted(name for name in parameters if not name.isidentifier()):
        raise refused(text, NOWHERE, f"parameter ${bare[0]} has no name; write $name, not ? or $1")
    return parameters


def _named(kind: duckdb.StatementType | None) -> str:
    if kind is duckdb.StatementType.MULTI:
        return "PIVOT without its values (write PIVOT … ON x IN ('a', 'b'))"
    return kind.name.replace("_", " ") if kind else "nothing"


def _tree(text: str) -> object:
    try:
        with _parser().cursor() as cursor:
            row = cursor.execute(sql("sandbox/serialise"), {"statement": text}).fetchone()
    except duckdb.Error as error:
        _forget_if_spoilt(error)
        raise explained(error, text) from error
    tree = json.loads(row[0]) if row else {"error": True}
    if tree.get("error") is not False:
        place = place_of_byte(text, int(tree.get("position", -1)))
        raise refused(text, place, f"{tree.get('error_message', 'not readable')}; {ONE_SELECT}")
    return tree["statements"]


def _forget_if_spoilt(error: duckdb.Error) -> None:
    """After an internal error DuckDB serves an instance no more; the next call gets a new one."""
    if isinstance(error, duckdb.InternalException | duckdb.FatalException):
        _parser.cache_clear()


@cache
def _parser() -> duckdb.DuckDBPyConnection:
    """An empty, locked instance that only ever parses."""
    return locked(opened("512MB"))
