"""Which tables must be laid out anew before they can be read, and what is said of it."""

import re
from dataclasses import replace

from dashboard.ingest.cells import is_missing, is_number
from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.by_content import holds_days, mostly_numbers
from dashboard.ingest.formats.question_words import numbers_in
from dashboard.ingest.formats.surveys import LONG
from dashboard.ingest.head import Head, in_words, simple
from dashboard.ingest.mapping import Map
from dashboard.ingest.reshaping import ACROSS, ANSWERS, BESIDE, COUNTED, PERIODS, UNITS, stems
from dashboard.ingest.timing import is_dated

# Columns that stand for all units, or for what was planned.
_NO_UNIT = re.compile(
    r"\b(total|all|sum|overall|gesamt|summe|somme|suma|budget(ed)?|target|plan(ned)?|forecast"
    r"|variance|delta|change|growth|vs)\b|%"
)
_FEWEST_UNITS = 2
_MOSTLY = 0.8
_MOST_SEGMENTS = 40


def way_for(head: Head, plan: Map | None, kind: str | None = None) -> tuple[str, ...]:
    """How the table must be turned for its plan (None = nothing knows it); empty = not at all.

    With `kind`, somebody has said what the figures are.
    """
    if plan is None and kind == "headcounts" and (across := units_across(head)):
        return (ACROSS, *across)
    if _may_be_across(plan) and _periods_across(head, plan):
        return (PERIODS,)
    if plan and plan.format == LONG.name and "person" not in plan.columns:
        columns = (plan.columns.get(key, "") for key in ("unit", "item", "answered_on"))
        return (ANSWERS, *columns)
    if plan and plan.kind == "unit_scores" and "period" in plan.columns:
        return _segments(head, plan)
    return ()


def units_across(head: Head) -> tuple[str, ...]:
    """The month's column, then a column a unit, where a row is a month; empty if none is."""
    month = head.find(*words.MONTH) or next((n for n in head.names if holds_days(head, n)), "")
    if not month or not holds_days(head, month):
        return ()
    rest = [name for name in head.names if name != month]
    counted = [name for name in rest if _counts_people(head, name)]
    units = [n for n in counted if not _NO_UNIT.search(simple(in_words(n)))]
    whole = len(units) >= _FEWEST_UNITS and len(counted) > _MOSTLY * len(rest)
    return (month, *units) if whole else ()


def _counts_people(head: Head, name: str) -> bool:
    values = numbers_in(head.column(name))
    return mostly_numbers(head, name, 0.9) and all(2 * v == int(2 * v) >= 0 for v in values)


def laid_anew(plan: Map, way: tuple[str, ...]) -> Map:
    """The plan of a table that was turned, knowing what the turning added."""
    columns = dict(plan.columns)
    if way[0] == ANSWERS:
        columns["person"] = COUNTED
    if way[0] == UNITS:
        columns["unit"] = BESIDE.join(way[1:])
        columns.pop("unit_name", None)
    kept = tuple(name for name in plan.attributes if name not in columns.values())
    return replace(plan, columns=columns, attributes=kept, reshape=way)


def told_of(way: tuple[str, ...]) -> str:
    """What a person should know of the turning."""
    if way[0] == PERIODS:
        return (
            "its periods stand in columns side by side: each unit and period is read as a row of "
            "its own, and rows are counted so."
        )
    if way[0] == ACROSS:
        return (
            f"each column is read as a unit: {', '.join(way[2:])}. Each unit and month is a row of "
            "its own, and rows are counted so; columns of totals and plans are left out."
        )
    if way[0] == ANSWERS:
        return (
            "no column says who answered. Respondents are counted off: in a unit and month as many "
            "as the question with the most answers, each answer of a question another person. "
            "Whoever answered a question twice counts twice, and answers to different questions "
            "are not one person's."
        )
    named = " and ".join(f"'{name}'" for name in way[1:])
    return (
        f"each unit has several rows for a period, so {named} together name the unit. To load one "
        "part only, use keep_rows in a map."
    )


def _may_be_across(plan: Map | None) -> bool:
    """Whether a plan is one of figures, or so unsure of its rows that they may be."""
    if plan is None or plan.kind == "unit_scores":
        return True
    unsure = plan.kind in ("answers", "customer_answers") and not is_dated(plan)
    return unsure and "person" not in plan.columns


def _periods_across(head: Head, plan: Map | None) -> bool:
    """Whether figures stand in a column for each of several years, quarters or months."""
    figures = [name for told in stems(head).values() for name in told.values()]
    cells = [c for name in figures for c in head.column(name) if not is_missing(c)]
    numbers = sum(is_number(cell) for cell in cells)
    dated = plan is not None and plan.columns.get("period") in head.names
    return bool(cells) and not dated and numbers >= _MOSTLY * len(cells)


def _segments(head: Head, plan: Map) -> tuple[str, ...]:
    """The unit and the column that tells its rows of one period apart, where they need it."""
    unit = plan.columns["unit"]
    keys = (unit, plan.columns["period"], plan.columns.get("metric_column", ""))
    rows = list(zip(*(head.column(key) for key in keys if key in head.names), strict=True))
    if unit not in head.names or len(set(rows)) == len(rows):
        return ()
    taken = {*plan.columns.values(), *(name for one in plan.metrics for name in one.columns)}
    for name in head.names:
        groups = {cell for cell in head.column(name) if cell.strip()}
        if name in taken or not 1 < len(groups) <= _MOST_SEGMENTS or mostly_numbers(head, name):
            continue
        apart = {(*row, cell) for row, cell in zip(rows, head.column(name), strict=True)}
        if len(apart) == len(rows):
            return (UNITS, unit, name)
    return ()
