"""A short map filled up: what it leaves out is found as it would be without a map."""

from dataclasses import replace

from dashboard.ingest.formats.survey_export import questions
from dashboard.ingest.formats.unit_tables import figure, figure_columns
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map


def completed(plan: Map, head: Head) -> Map:
    """The map with its questions (answers) or figures (unit_scores), where it names none."""
    if plan.kind == "answers" and not plan.items and "item" not in plan.columns:
        seen = _without(head, plan.missing)
        rest = [name for name in head.names if name not in _taken(plan)]
        return replace(plan, items=questions(seen, rest))
    if plan.kind == "unit_scores" and not plan.metrics and "metric_column" not in plan.columns:
        found = [figure(head, name) for name in figure_columns(head, _taken(plan))]
        return replace(plan, metrics=tuple({one.name: one for one in found}.values()))
    return plan


def _taken(plan: Map) -> set[str]:
    return {*plan.columns.values(), *plan.attributes, *plan.comments, *plan.dropped}


def _without(head: Head, missing: tuple[str, ...]) -> Head:
    """The head with cells emptied that the map calls missing."""
    gone = {text.strip().lower() for text in missing}
    rows = ([("" if cell.strip().lower() in gone else cell) for cell in row] for row in head.rows)
    return replace(head, rows=tuple(rows))
