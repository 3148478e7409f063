"""What DuckDB says about a statement, turned into an error that helps its author."""

import json
import re
from collections.abc import Iterable
from difflib import get_close_matches

import duckdb

from dashboard.errors import QueryBroken, QueryError, QueryTooHeavy
from dashboard.mart.places import place_of_byte, pointed_at

NOT_IN_TABLE = re.compile(r'Table "([^"]+)" does not have a column named "([^"]+)"')
TOO_LONG = "It took longer than allowed. Read fewer rows, or join on unit and period."
TOO_BIG = "It needed more memory than allowed. Read fewer rows, or aggregate earlier."


def explained(
    error: duckdb.Error, text: str, columns: Iterable[str] = (), before: int = 0
) -> QueryError:
    """The error to raise in place of the database's own.

    Args:
        error: as caught, from an instance whose errors come as JSON.
        text: the statement that ran.
        columns: names that could have been meant by an unknown column.
        before: bytes that stood before the text when it ran.
    """
    found = _parts(error)
    kind, message = found["exception_type"], found["exception_message"]
    if kind == "INTERRUPT" or isinstance(error, duckdb.InterruptException):
        return QueryTooHeavy(TOO_LONG)
    if kind == "Out of Memory" or isinstance(error, duckdb.OutOfMemoryException):
        return QueryTooHeavy(TOO_BIG)
    if found.get("error_subtype") == "COLUMN_NOT_FOUND":
        message = _unknown_column(found, sorted(set(columns)))
    elif missing := NOT_IN_TABLE.search(message):
        offered = ",".join(re.findall(r'"([^"]+)"', message[missing.end() :]))
        said = {"name": missing[2], "candidates": offered}
        message = _unknown_column(said, [], f"in '{missing[1]}'")
    if "lambda_syntax" in message:
        message = "'x -> …' is no longer read. Write 'lambda x: …'."
    place = place_of_byte(text, int(found.get("position", -1)) - before)
    where = f"{str(place).capitalize()}: " if place.line else ""
    return QueryBroken(
        f"{where}{_readable(message)}{pointed_at(text, place)}", place.line, place.column
    )


def _parts(error: duckdb.Error) -> dict[str, str]:
    """The error's JSON, whatever the client wrote before it; its plain text when there is none."""
    text = str(error)
    start = text.find("{")
    try:
        found = json.loads(text[start:]) if start >= 0 else {}
    except json.JSONDecodeError:
        found = {}
    if not isinstance(found, dict) or "exception_message" not in found:
        return {"exception_type": "", "exception_message": text}
    return {"exception_type": "", **{key: str(value) for key, value in found.items()}}


def _unknown_column(found: dict[str, str], columns: list[str], where: str = "here") -> str:
    name = found.get("name", "")
    offered = [word.strip(' "') for word in found.get("candidates", "").split(",") if word]
    near = get_close_matches(name, columns, n=1) or offered[:1]
    hint = f" Did you mean '{near[0]}'?" if near else ""
    listed = f" Columns here: {', '.join(columns or offered)}." if columns or offered else ""
    return f"there is no column '{name}' {where}.{hint}{listed}"


def _readable(message: str) -> str:
    """First lines of a message: the list of every overload of a function helps nobody."""
    short = re.split(r"\n\s*Candidate functions:", message)[0].strip()
    return short if short.endswith((".", "?", "!")) else f"{short}."
