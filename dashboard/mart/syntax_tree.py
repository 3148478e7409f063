"""Which parts of a statement are allowed: a walk over the tree that DuckDB's parser makes.

Everything is refused that is not listed here. The lists name kinds of nodes, never text, so a
hostile statement cannot hide in a string, a comment or an unusual spelling.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from string import ascii_lowercase, ascii_uppercase

from dashboard.errors import QueryRefused
from dashboard.mart.places import NOWHERE, Place, place_of_byte, pointed_at
from dashboard.sql_files import folder

Node = dict[str, object]

QUERIES = frozenset({"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"})
SOURCES = frozenset(
    {"BASE_TABLE", "SUBQUERY", "JOIN", "TABLE_FUNCTION", "EXPRESSION_LIST", "PIVOT", "EMPTY"}
)
MODIFIERS = frozenset(
    {"ORDER_MODIFIER", "LIMIT_MODIFIER", "LIMIT_PERCENT_MODIFIER", "DISTINCT_MODIFIER"}
)
# How an ORDER BY term or a sample names its direction or method: words without further parts.
WORDS = frozenset({"ORDER_DEFAULT", "ASCENDING", "DESCENDING"})
EXPRESSIONS = frozenset(
    {"BETWEEN", "CASE", "CAST", "COLLATE", "COLUMN_REF", "COMPARISON", "CONJUNCTION", "CONSTANT"}
    | {"FUNCTION", "LAMBDA", "OPERATOR", "PARAMETER", "POSITIONAL_REFERENCE", "STAR", "SUBQUERY"}
    | {"TYPE", "WINDOW"}
)
TABLE_FUNCTIONS = frozenset({"range", "generate_series", "unnest"})
# Bare words that DuckDB turns into a function where no column has the name.
SESSION_WORDS = frozenset(
    {"current_catalog", "current_database", "current_query", "current_role", "current_schema"}
    | {"current_user", "session_user", "user"}
)
_CAPITALS = str.maketrans(ascii_uppercase, ascii_lowercase)
# Deeper nesting than any question needs; keeps the walk and the binder off the stack's end.
DEEPEST = 300


@cache
def allowed_functions() -> frozenset[str]:
    """Names of functions a question may call, in lower case."""
    text = (folder() / "sandbox" / "functions.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("# "))
    return frozenset(word for line in lines for word in line.split())


@dataclass(slots=True)
class Walk:
    """One walk over one tree; collects what it meets.

    Attributes:
        text: the statement, to say where something stands.
        tables: names that may be read.
    """

    text: str
    tables: frozenset[str]
    read: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    def visit(self, part: object, known: frozenset[str], depth: int = 0) -> None:
        """Checks one part and all below it; `known` are the WITH names that hold here.

        Raises:
            QueryRefused: something that is not on the lists; says where.
        """
        if depth > DEEPEST:
            raise QueryRefused("The statement is nested too deeply; split it into WITH steps.")
        if isinstance(part, list):
            for one in part:
                self.visit(one, known, depth + 1)
        elif isinstance(part, dict):
            self._check(part, known)
            inner = self._steps(part, known, depth)
            for key, child in part.items():
                if key != "cte_map":
                    self.visit(child, inner | _itself(part, key), depth + 1)

    def _steps(self, part: Node, known: frozenset[str], depth: int) -> frozenset[str]:
        """Visits WITH steps in order: a step sees the ones before it."""
        for name, value in _with_steps(part):
            self.visit(value, known, depth + 1)
            known = known | {name}
        return known

    def _check(self, part: Node, known: frozenset[str]) -> None:
        if "class" in part:
            self._check_expression(part)
        elif part.get("type") == "BASE_TABLE":
            self._check_table(part, known)
        elif part.get("type") == "TABLE_FUNCTION":
            self._check_table_function(part)
        elif isinstance(kind := part.get("type"), str) and kind not in (
            QUERIES | SOURCES | MODIFIERS | WORDS
        ):
            raise self._refused(part, _what(kind))

    def _check_expression(self, part: Node) -> None:
        kind = part["class"]
        if kind not in EXPRESSIONS:
            raise self._refused(part, _what(str(kind)))
        if "function_name" in part:
            self._check_function(part)
        if kind == "COLUMN_REF":
            path = part.get("column_names")
            if isinstance(path, list) and len(path) == 1 and _lower(str(path[0])) in SESSION_WORDS:
                raise self._refused(part, f"'{path[0]}' says who is connected; it may not be read")
        literal = part.get("literal")
        if kind == "CONSTANT" and isinstance(literal, dict):
            self.words.add(str(literal.get("text", "")))

    def _check_function(self, part: Node) -> None:
        name = _lower(str(part["function_name"]))
        if part.get("schema") or part.get("catalog") or _path_length(part) > 1:
            raise self._refused(part, f"call the function '{name}' without a schema before it")
        if name not in allowed_functions():
            raise self._refused(part, f"the function '{name}' may not be called{_near(name)}")

    def _check_table_function(self, part: Node) -> None:
        function = part.get("function")
        name = _lower(str(function.get("function_name", ""))) if isinstance(function, dict) else ""
        if name not in TABLE_FUNCTIONS:
            listed = ", ".join(sorted(TABLE_FUNCTIONS))
            raise self._refused(part, f"'{name}(…)' may not be read as a table; only {listed} may")

    def _check_table(self, part: Node, known: frozenset[str]) -> None:
        name = str(part.get("table_name", ""))
        if part.get("schema_name") or part.get("catalog_name") or _path_length(part) > 1:
            raise self._refused(part, f"write the name '{name}' alone, no schema before it")
        if part.get("at_clause") is not None:
            raise self._refused(part, "AT (…) is not available; there is one generation at a time")
        if _lower(name) in known:
            return
        if _lower(name) not in self.tables:
            near = get_close_matches(_lower(name), sorted(self.tables | known), n=1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            listed = ", ".join(sorted(self.tables))
            raise self._refused(part, f"there is no table '{name}'.{hint} Tables: {listed}")
        self.read.add(_lower(name))

    def _refused(self, part: Node, why: str) -> QueryRefused:
        offset = next(_locations(part), None)
        place = NOWHERE if offset is None else place_of_byte(self.text, offset)
        return refused(self.text, place, why)


def refused(text: str, place: Place, why: str) -> QueryRefused:
    """A refusal that names the place and shows it."""
    where = f"{str(place).capitalize()}: " if place.line else "Not allowed: "
    return QueryRefused(f"{where}{why}.{pointed_at(text, place)}", place.line, place.column)


def _with_steps(part: Node) -> Iterator[tuple[str, Node]]:
    steps = part.get("cte_map")
    entries = steps.get("map") if isinstance(steps, dict) else None
    for entry in entries if isinstance(entries, list) else ():
        yield _lower(str(entry["key"])), entry["value"]


def _itself(part: Node, key: str) -> frozenset[str]:
    """A recursive step is known in its second half alone: in the first its name is another's."""
    recursive = part.get("type") == "RECURSIVE_CTE_NODE" and key == "right"
    return frozenset({_lower(str(part.get("cte_name", "")))} if recursive else ())


def _lower(name: str) -> str:
    """As DuckDB compares names: it knows no other capitals than those from A to Z.

    In Python the sign for kelvin is a small k: a step of that name would stand for a catalogue.
    """
    return name.translate(_CAPITALS)


def _path_length(part: Node) -> int:
    path = part.get("qualified_name")
    names = path.get("path") if isinstance(path, dict) else None
    return len(names) if isinstance(names, list) else 0


def _locations(part: object) -> Iterator[int]:
    """Byte offsets of a part and of what is below it; the parser leaves out some of the upper."""
    if isinstance(part, dict):
        offset = part.get("query_location")
        if isinstance(offset, int) and offset < 2**63:
            yield offset
        for child in part.values():
            yield from _locations(child)
    elif isinstance(part, list):
        for child in part:
            yield from _locations(child)


def _near(name: str) -> str:
    near = get_close_matches(name, allowed_functions(), n=1, cutoff=0.75)
    return f". Did you mean '{near[0]}'?" if near else ""


def _what(kind: str) -> str:
    known = {
        "COPY_QUERY_NODE": "COPY writes; a question only reads",
        "INSERT_QUERY_NODE": "INSERT writes; a question only reads",
        "UPDATE_QUERY_NODE": "UPDATE writes; a question only reads",
        "DELETE_QUERY_NODE": "DELETE writes; a question only reads",
        "MERGE_QUERY_NODE": "MERGE writes; a question only reads",
        "SHOW_REF": "SHOW, DESCRIBE and SUMMARIZE are not available; name the columns you want",
        "DEFAULT": "DEFAULT has no meaning in a question",
    }
    return known.get(kind, f"'{kind.replace('_', ' ').lower()}' is not allowed in a question")
