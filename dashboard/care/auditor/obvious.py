"""What needs no sums: figures on too few people, of one mind, or columns that tell of one person.

Looks at every table there is, known or not: one that is added next year is looked at too.
"""

import re
from collections.abc import Iterator

import numpy as np

from dashboard.care.auditor.linear import Truths
from dashboard.care.auditor.picture import PERSONAL, Picture
from dashboard.care.auditor.told import Finding, Kind, listed
from dashboard.mart.reading import Array

_SINGLE = re.compile(
    r"^(min|max|lowest|highest|smallest|largest|first|last)_|^(minimum|maximum)$|_(min|max)$"
    r"|^(person|respondent|employee)(_key|_id)?$|comment|verbatim|e_?mail|phone"
)
_ADDRESS = re.compile(r"\S@\S+\.\S|\d{6,}")
# Dictionaries: their words were written by whoever set the survey up, not by its respondents.
_DICTIONARIES = frozenset(
    {"generation", "metrics", "units", "unit_attributes", "waves", "items", "hidden"}
)
_NAMED = 8


def obvious(picture: Picture) -> Iterator[Finding]:
    """Findings of one generation."""
    for name, table in picture.tables.items():
        if name in _DICTIONARIES:
            continue
        staff = _of_staff(picture, table)
        yield from _too_few(picture, name, table, staff)
        yield from _single(picture, name, table)
        yield from _addresses(picture, name, table, staff)
    for name in ("readings", "segments"):
        yield from _of_one_mind(picture, name)


def _of_staff(picture: Picture, table: dict[str, Array]) -> Truths:
    """Rows that rest on staff: by their metric or side; all of a table that has neither."""
    if "metric" in table:
        metrics = picture.tables["metrics"]
        wanted = {
            str(metric)
            for metric, source, confidential, kind in zip(
                metrics["metric"], metrics["source"], metrics["confidential"], metrics["kind"],
                strict=True,
            )
            if source in PERSONAL or confidential or (source == "employment" and kind == "rate")
        }  # fmt: skip
        return np.array([str(one) in wanted for one in table["metric"]], dtype=bool)
    if "side" in table:
        return np.asarray(table["side"] == "staff")
    return np.ones(_size(table), dtype=bool)


def _too_few(
    picture: Picture, name: str, table: dict[str, Array], staff: Truths
) -> Iterator[Finding]:
    """Any count of people below the smallest group, wherever it stands."""
    waves = table.get("wave", np.full(_size(table), None, object))
    if not _size(table):
        return
    minimum = np.array([picture.least(wave) for wave in waves])
    for column in ("people", "respondents", "n"):
        if column in table:
            people = table[column]
            few = staff & (people > 0) & (people < minimum)
            yield from _rows(picture, name, table, few, "small", f"fewer {column} than may be told")


def _of_one_mind(picture: Picture, name: str) -> Iterator[Finding]:
    """Everybody at the same end of the scale, told exactly."""
    table, metrics = picture.tables[name], picture.tables["metrics"]
    ends = {
        str(metric): (low, high)
        for metric, low, high, source in zip(
            metrics["metric"], metrics["low"], metrics["high"], metrics["source"], strict=True
        )
        if source == "answers"
    }
    scales = np.array([ends.get(str(one), (np.nan, np.nan)) for one in table["metric"]])
    scales = scales.reshape(-1, 2)
    slack = 1e-6 * (scales[:, 1] - scales[:, 0])
    told = np.array([one is None for one in table.get("bound", [None] * len(scales))], dtype=bool)
    value = table["value"]
    at_end = (value <= scales[:, 0] + slack) | (value >= scales[:, 1] - slack)
    yield from _rows(
        picture, name, table, told & at_end, "unanimous", "everybody at the same end of the scale"
    )


def _single(picture: Picture, name: str, table: dict[str, Array]) -> Iterator[Finding]:
    """Columns that hold a person, one person's answer, or text that somebody wrote."""
    for column, values in table.items():
        filled = [one for one in values if one is not None and one == one]  # noqa: PLR0124  NaN
        if filled and _SINGLE.search(column):
            sentence = f"{name}: the column {column} may hold what one person is or said."
            yield Finding("single", (), (), name, "", None, None, (picture.number,), sentence)


def _addresses(
    picture: Picture, name: str, table: dict[str, Array], staff: Truths
) -> Iterator[Finding]:
    """Mail addresses and long numbers among staff's words and groups."""
    for column in ("word", "segment", "theme"):
        if column in table:
            hits = np.array([bool(_ADDRESS.search(str(one))) for one in table[column]], dtype=bool)
            yield from _rows(
                picture, name, table, staff & hits, "single", f"an address or number in {column}"
            )


def _rows(
    picture: Picture, name: str, table: dict[str, Array], wanted: Truths, kind: Kind, what: str
) -> Iterator[Finding]:
    """One finding a metric and period, so that a broken rule does not print a thousand lines."""
    places: dict[tuple[str, str], list[int]] = {}
    for row in np.flatnonzero(wanted):
        key = tuple(str(table[one][row]) if one in table else "" for one in ("metric", "wave"))
        places.setdefault((key[0], key[1]), []).append(int(row))
    for (metric, wave), rows in places.items():
        units = [str(table["unit"][row]) for row in rows] if "unit" in table else []
        codes = tuple(dict.fromkeys(units))[:_NAMED]
        names = tuple(picture.name(code) for code in codes)
        where = f" of {listed(names)}" if names else ""
        sentence = f"{name}: {what}{where} ({', '.join(filter(None, (metric, wave)))})."
        yield Finding(kind, codes, names, metric, wave, None, None, (picture.number,), sentence)


def _size(table: dict[str, Array]) -> int:
    return len(next(iter(table.values())))
