"""Tables laid out across, turned into rows before anything is made of them.

Each way has a name, which a map keeps as `reshape`:
    periods           a column a year, quarter or month becomes a row each, under "Period"
    answers, U, Q, D  respondents are counted off, under "Respondent (counted)", where a row is an
                      answer and no column says whose: in each unit U and month of D, as many as
                      the question of Q that most answered
    units, A, B       the columns A and B name the unit together, under "A – B"
    across, M, A, …   a column a unit (A, …) becomes a row each, under "Unit" and "Headcount", the
                      month M beside them
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from dashboard.ingest.head import Head, fitted
from dashboard.ingest.reading.source import SAMPLE_ROWS, Row, Source
from dashboard.ingest.resolving.periods import span_of

PERIODS, ANSWERS, UNITS, ACROSS = "periods", "answers", "units", "across"
PERIOD, COUNTED, FIGURE = "Period", "Respondent (counted)", "Figure"
BESIDE = " – "
# From a row as it stands to the rows it becomes.
Turn = Callable[[Row], Iterator[Row]]
_TIME = re.compile(
    r"\b(?:(?:19|20)\d\d[-/](?:19|20)?\d\d|(?:fy ?)?(?:19|20)\d\d(?:[ -]?[qh][1-4])?"
    r"|[qh][1-4][ -]?(?:19|20)\d\d)\b",
    re.I,
)
_MONTH = re.compile(r"\b[a-zäéûç]{3,10}\.?[ -](?:19|20)\d\d\b", re.I)
_FEWEST_PERIODS = 2
_ISO_MONTH = re.compile(r"^(?:19|20)\d\d-\d\d")


def reshaped(source: Source, head: Head, way: Sequence[str]) -> Source:
    """The source with its table laid out as `way` says, the names in its first row.

    Rows keep their numbers in the file, unless one becomes several.
    """
    ways = {PERIODS: _by_period, ANSWERS: _counted_off, ACROSS: _by_unit}
    make = ways.get(way[0], _joined)
    names, _ = make(head, way[1:])

    def rows() -> Iterator[tuple[int, Row]]:
        # Who counts begins anew with every reading.
        _, turn = make(head, way[1:])
        yield 1, names
        place = 1
        for number, row in source.rows():
            if number < head.first_row or not any(cell.strip() for cell in row):
                continue
            for one in turn(fitted(row, len(head.names))):
                place = place + 1 if way[0] in (PERIODS, ACROSS) else number
                yield place, one

    first = tuple(row for _, row in islice(rows(), SAMPLE_ROWS))
    return Source(source.dialect, first, rows, note=source.note)


def stems(head: Head) -> dict[str, dict[str, str]]:
    """What is measured, and the column of each period: {"Turnover": {"2024": "Turnover 2024"}}."""
    found: dict[str, dict[str, str]] = {}
    for name in head.names:
        finer = (known.search(name) for known in (_MONTH, _TIME))
        if told := next((one for one in finer if one and span_of(one.group())), None):
            stem = " ".join((name[: told.start()] + name[told.end() :]).strip(" -_:()").split())
            found.setdefault(stem, {}).setdefault(told.group(), name)
    return {stem: told for stem, told in found.items() if len(told) >= _FEWEST_PERIODS}


def _by_period(head: Head, _: Sequence[str]) -> tuple[Row, Turn]:
    found = stems(head)
    across = {name for told in found.values() for name in told.values()}
    kept = [at for at, name in enumerate(head.names) if name not in across]
    times = list(dict.fromkeys(time for told in found.values() for time in told))
    at = {name: place for place, name in enumerate(head.names)}

    def turn(row: Row) -> Iterator[Row]:
        for time in times:
            figures = [row[at[told[time]]] if time in told else "" for told in found.values()]
            yield [*(row[place] for place in kept), time, *figures]

    figures = (stem or FIGURE for stem in found)
    return [*(head.names[place] for place in kept), PERIOD, *figures], turn


def _counted_off(head: Head, columns: Sequence[str]) -> tuple[Row, Turn]:
    at = [head.names.index(name) if name in head.names else -1 for name in columns]
    met: Counter[tuple[str, str, str]] = Counter()

    def turn(row: Row) -> Iterator[Row]:
        unit, asked, day = (row[place].strip() if place >= 0 else "" for place in at)
        month = found.group() if (found := _ISO_MONTH.match(day)) else ""
        met[unit, asked, month] += 1
        yield [*row, " ".join(part for part in (unit, month, str(met[unit, asked, month])) if part)]

    return [*head.names, COUNTED], turn


def _by_unit(head: Head, columns: Sequence[str]) -> tuple[Row, Turn]:
    month, *units = (head.names.index(name) for name in columns if name in head.names)

    def turn(row: Row) -> Iterator[Row]:
        for at in units:
            yield [row[month], head.names[at], row[at]]

    return ["Month", "Unit", "Headcount"], turn


def _joined(head: Head, columns: Sequence[str]) -> tuple[Row, Turn]:
    at = [head.names.index(name) for name in columns if name in head.names]

    def turn(row: Row) -> Iterator[Row]:
        parts = [row[place].strip() for place in at]
        yield [*row, BESIDE.join(parts) if all(parts) else ""]

    return [*head.names, BESIDE.join(columns)], turn
