"""What the exports of customer tools have in common: a day, a score, perhaps a comment."""

from collections.abc import Mapping, Sequence

from dashboard.ingest.cells import is_missing
from dashboard.ingest.formats.by_content import day_column
from dashboard.ingest.formats.column_words import personal_columns
from dashboard.ingest.formats.question_words import numbers_in
from dashboard.ingest.formats.unit_columns import unit_or_whole
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map, Metric, RowRule
from dashboard.ingest.scale_words import GOOD_BAD, TWO_SIDED
from dashboard.ingest.scales import likely_scale, plain_word, told_scale, words_for


def customer_plan(
    head: Head,
    name: str,
    metrics: Sequence[Metric],
    columns: Mapping[str, str],
    *,
    drop_rows: tuple[RowRule, ...] = (),
    keep_rows: tuple[RowRule, ...] = (),
    personal: Sequence[str] = (),
    missing: tuple[str, ...] = (),
) -> Map:
    """The Map of customers' scores; empty keys are left out, a missing unit is looked for.

    Args:
        personal: columns that name people under headers of the tool's own.
    """
    found = {key: value for key, value in columns.items() if value}
    if "answered_on" not in found and (day := day_column(head)):
        found["answered_on"] = day
    scored = {column for one in metrics for column in one.columns}
    dropped = {*personal_columns(head), *personal} - {found.get("employee", "")}
    if "unit" not in found:
        rest = [n for n in head.names if n not in {*found.values(), *scored, *dropped}]
        found["unit"] = unit_or_whole(head, rest)
    return Map(
        "customer_answers",
        found,
        metrics=tuple(metrics),
        format=name,
        drop_rows=drop_rows,
        keep_rows=keep_rows,
        missing=missing,
        dropped=tuple(n for n in head.names if n in dropped and n not in found.values()),
    )


def score(head: Head, metric: str, column: str, usual: tuple[float, float]) -> Metric:
    """A score on its usual scale, unless its cells show another; words count as their points."""
    cells = [cell for cell in head.column(column) if not is_missing(cell)]
    told, given = dict(GOOD_BAD), {plain_word(cell) for cell in cells}
    words = words_for(cells)
    if given and (given <= told.keys() or (given & told.keys() and not words)):
        return Metric(metric, (column,), column, "customer", 1.0, 5.0, words=GOOD_BAD)
    if given and given <= dict(TWO_SIDED).keys():
        return Metric(metric, (column,), column, "customer", 1.0, 5.0, words=TWO_SIDED)
    if words:
        high = max(point for _, point in words)
        return Metric(metric, (column,), column, "customer", 1.0, high, words=words)
    said = told_scale(column, numbers_in(cells)) if metric != "nps" else None
    low, high = said or scale_of(cells, usual)
    return Metric(metric, (column,), column, "customer", low, high)


def scale_of(cells: Sequence[str], usual: tuple[float, float]) -> tuple[float, float]:
    """The usual scale of a score, unless the sample goes beyond it."""
    values = numbers_in(cells)
    outside = sum(not usual[0] <= value <= usual[1] for value in values)
    # A few cells beyond the scale are mistakes; many are another scale.
    if outside < 3 or outside < 0.05 * len(values):
        return usual
    return likely_scale(values) or usual
