"""What is asked of every cell of a file, and what its refusal takes along: the row, or itself."""

import re

from dashboard.ingest.fields import Field
from dashboard.store.refusing import Check

# One of several figures of a row: the others say just as much without it.
_FIGURE = re.compile(r"^(item|value|people)_\d{4}")
_NO_PEOPLE = "with a number of people behind it that could be read"


def checks_of(fields: tuple[Field, ...]) -> list[Check]:
    """Every check of a file's columns, in their order."""
    found: list[Check] = []
    for one in fields:
        if one.at is None or (one.cell == "text" and not one.needed):
            continue
        alone = bool(_FIGURE.match(one.target))
        ends = (one.low, one.high, one.needed)
        found.append(Check(one.target, one.target, one.label, one.expected(), *ends, alone=alone))
        if one.target.startswith("people_0"):
            found += [_with_its_people(value, one) for value in _values_of(one, fields)]
    return found


def told_once(checks: list[Check], fields: tuple[Field, ...]) -> list[Check]:
    """Without those that refuse the same cells again: one column may count for several metrics."""
    places = {one.target: one.at for one in fields}
    first = {(places[one.field], places[one.judged]): one for one in reversed(checks)}
    return [one for one in checks if first[places[one.field], places[one.judged]] is one]


def _values_of(people: Field, fields: tuple[Field, ...]) -> list[Field]:
    metric = people.target.replace("people_", "value_")
    return [one for one in fields if one.target.startswith(metric) and one.at is not None]


def _with_its_people(value: Field, people: Field) -> Check:
    """A figure stays out where nothing can tell how many people it speaks of."""
    ends = (people.low, people.high, people.needed)
    return Check(value.target, people.target, value.label, _NO_PEOPLE, *ends, alone=True)
