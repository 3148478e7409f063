"""What a reader may choose: typed values, out of a link, a command line or a widget.

A value is never put into the text of a statement; it is bound to its `$name`. A `daterange` named
`span` is bound to two: `$span_from` and `$span_to`, both days included, either may be open (NULL).
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from dashboard.errors import UnknownName, UsageError

ParameterType = Literal["text", "int", "float", "bool", "date", "daterange", "choice", "list"]
TYPES: tuple[ParameterType, ...] = (
    "text", "int", "float", "bool", "date", "daterange", "choice", "list",
)  # fmt: skip
YES = frozenset({"true", "yes", "on", "1"})
NO = frozenset({"false", "no", "off", "0"})
# A link or a command line with more text than this is not a reader's choice.
LONGEST_TEXT = 1_000
# Beyond this an integer no longer fits the database's BIGINT.
LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: what is bound, and what the reader sees."""

    value: str | int | float
    label: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """One `$name` of a question.

    Attributes:
        options: of a choice or list, where the file lists them.
        options_sql: a SELECT of one column (value) or two (value, label), instead.
        default: typed as the value; None = no value (NULL), () = everything for a list.
        low, high: smallest and largest value of an int, float or date.
    """

    name: str
    type: ParameterType = "text"
    label: str = ""
    help: str = ""
    options: tuple[Option, ...] = ()
    options_sql: str = ""
    default: object = None
    low: float | date | None = None
    high: float | date | None = None

    def bound_names(self) -> tuple[str, ...]:
        """The `$names` it stands for in the statement."""
        if self.type == "daterange":
            return (f"{self.name}_from", f"{self.name}_to")
        return (self.name,)

    def bound(self, value: object) -> dict[str, object]:
        """A typed value as the database takes it."""
        if self.type == "daterange":
            first, last = value if isinstance(value, tuple) else (None, None)
            return {f"{self.name}_from": first, f"{self.name}_to": last}
        return {self.name: list(value) if isinstance(value, tuple) else value}


def typed(parameter: Parameter, given: object, options: Sequence[Option] | None = None) -> object:
    """A value of the parameter's type out of text or of a widget's value.

    Args:
        given: text ("2024-01-01", "yes", "North,South" or a list of texts), or already typed.
            None or "" = no value.
        options: what may be chosen; None = anything.

    Returns:
        str, int, float, bool, date, None; a tuple for a list; a pair of date or None for a
        daterange.

    Raises:
        UsageError: the value is not of the type or out of range; says what was expected.
    """
    if parameter.type != "list" and isinstance(given, list | tuple) and len(given) == 1:
        given = given[0]
    if given is None or given == "":
        return {"list": (), "daterange": (None, None)}.get(parameter.type)
    if isinstance(given, str) and len(given) > LONGEST_TEXT:
        raise UsageError(f"{parameter.name}: longer than {LONGEST_TEXT} characters.")
    if options is not None and parameter.type in ("choice", "list"):
        return _chosen(parameter, given, options)
    return _in_range(parameter, READERS[parameter.type](parameter, given))


def _chosen(parameter: Parameter, given: object, options: Sequence[Option]) -> object:
    known = {str(option.value): option.value for option in options}
    whole = (given,) if str(given) in known else READERS[parameter.type](parameter, given)
    chosen = whole if isinstance(whole, tuple) else (whole,)
    for one in chosen:
        if str(one) not in known:
            raise UnknownName(parameter.label or parameter.name, str(one), list(known))
    values = tuple(known[str(one)] for one in chosen)
    return values if parameter.type == "list" else values[0]


def _text(parameter: Parameter, given: object) -> object:
    if isinstance(given, list | tuple | dict):
        raise _not(parameter, given, "one text")
    return str(given)


def _one(parameter: Parameter, given: object) -> object:
    """One of a list of options, which may be numbers."""
    number = isinstance(given, int | float) and not isinstance(given, bool)
    return given if number else _text(parameter, given)


def _whole(parameter: Parameter, given: object) -> object:
    try:
        number = int(given) if isinstance(given, int | str) else math.nan
        if isinstance(given, float) and given.is_integer():
            number = int(given)
    except ValueError:
        number = math.nan
    if isinstance(given, bool) or math.isnan(number) or abs(number) > LARGEST:
        raise _not(parameter, given, "a whole number like 12")
    return number


def _number(parameter: Parameter, given: object) -> object:
    try:
        number = float(given) if isinstance(given, int | float | str) else math.nan
    except (ValueError, OverflowError):
        number = math.nan
    if isinstance(given, bool) or not math.isfinite(number):
        raise _not(parameter, given, "a number like 0.5")
    return number


def _yes_or_no(parameter: Parameter, given: object) -> object:
    if isinstance(given, bool):
        return given
    word = str(given).strip().lower()
    if word not in YES | NO:
        raise _not(parameter, given, "yes or no")
    return word in YES


def _day(parameter: Parameter, given: object) -> object:
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    try:
        return date.fromisoformat(str(given).strip())
    except ValueError:
        raise _not(parameter, given, "a date like 2026-03-31") from None


def _days(parameter: Parameter, given: object) -> object:
    ends = given
    if isinstance(given, str):
        ends = given.replace("/", "..").split("..")
    if not isinstance(ends, list | tuple) or len(ends) != 2:
        raise _not(parameter, given, "two dates like 2026-01-01..2026-03-31")
    first, last = (None if end in (None, "") else _day(parameter, end) for end in ends)
    if isinstance(first, date) and isinstance(last, date) and first > last:
        raise UsageError(f"{parameter.name}: starts on {first} and ends before, on {last}.")
    return first, last


def _several(_parameter: Parameter, given: object) -> object:
    """A list; one text holds several values parted by commas."""
    if isinstance(given, str):
        given = [part.strip() for part in given.split(",") if part.strip()]
    if not isinstance(given, list | tuple | set | frozenset):
        given = [given]
    return tuple(str(value) for value in given)


READERS: dict[str, Callable[[Parameter, object], object]] = {
    "text": _text,
    "choice": _one,
    "int": _whole,
    "float": _number,
    "bool": _yes_or_no,
    "date": _day,
    "daterange": _days,
    "list": _several,
}


def _in_range(parameter: Parameter, value: object) -> object:
    ends = value if isinstance(value, tuple) and parameter.type == "daterange" else (value,)
    low: Any = parameter.low
    high: Any = parameter.high
    for end in ends:
        if end is not None and low is not None and end < low:
            raise UsageError(f"{parameter.name} is {end}; expected at least {low}.")
        if end is not None and high is not None and end > high:
            raise UsageError(f"{parameter.name} is {end}; expected at most {high}.")
    return value


def _not(parameter: Parameter, given: object, expected: str) -> UsageError:
    return UsageError(f"{parameter.name}: '{given}' is not {expected}.")
