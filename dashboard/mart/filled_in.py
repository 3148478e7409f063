"""A question as SQL that stands alone: its filters written into it, for reading and pasting.

Nothing of ours runs it: questions are run with their values bound. Pasted into the workbench it
passes the same gate as any other text.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime

# What may hold a dollar sign that is no parameter comes first: texts, names, comments.
PIECES = re.compile(
    r"'(?:[^']|'')*'"
    r'|"(?:[^"]|"")*"'
    r"|--[^\n]*"
    r"|/\*.*?\*/"
    r"|\$([A-Za-z_][A-Za-z0-9_]*|)\$.*?\$\1\$"
    r"|\$(?P<name>[A-Za-z_][A-Za-z0-9_]*)",
    re.DOTALL,
)


def filled_in(statement: str, bound: Mapping[str, object]) -> str:
    """The statement with every `$name` replaced by its value as DuckDB writes it.

    Args:
        bound: by `$name`; a name that is not in it stays as it is.
    """

    def written(piece: re.Match[str]) -> str:
        name = piece["name"]
        return literal(bound[name]) if name in bound else piece[0]

    return PIECES.sub(written, statement).strip()


def names_in(statement: str) -> tuple[str, ...]:
    """The `$names` of a statement, in the order in which they first appear."""
    found = (piece["name"] for piece in PIECES.finditer(statement))
    return tuple(dict.fromkeys(name for name in found if name))


def literal(value: object) -> str:
    """One value as DuckDB writes it; texts are quoted, so that nothing in them is SQL."""
    found: str
    if value is None or isinstance(value, bool):
        found = {None: "NULL", True: "true", False: "false"}[value]
    elif isinstance(value, list | tuple):
        inside = ", ".join(map(literal, value))
        found = f"[{inside}]" if value else "CAST([] AS VARCHAR[])"
    elif isinstance(value, date):
        kind = "TIMESTAMP" if isinstance(value, datetime) else "DATE"
        found = f"{kind} '{value.isoformat()}'"
    elif isinstance(value, int | float):
        # In brackets, so that a minus sign behind a minus sign does not begin a comment.
        found = f"({value!r})" if value < 0 else repr(value)
    else:
        text = str(value).replace("'", "''")
        found = f"'{text}'"
    return found
