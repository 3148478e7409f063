"""Inspections and receipts as lines to read, and as documents of stable keys."""

from dataclasses import asdict

from dashboard.ingest.inspection import Inspection
from dashboard.ingest.loading import Receipt
from dashboard.ingest.map_text import map_text
from dashboard.ingest.problem_groups import belongs, grouped
from dashboard.ingest.problems import Problem
from dashboard.ingest.rehearsal import Effect

_SIGN = {"error": "✗", "warning": "!", "note": "·"}


def inspection_lines(one: Inspection) -> list[str]:
    """What a person wants to know of a file before loading it."""
    sure = "" if one.confidence == 1 else f", {one.confidence:.0%} sure"
    lines = [
        f"{one.file}: {one.kind.replace('_', ' ')} ({one.format}{sure})",
        f"  written as {one.dialect}; names in row {one.header_row}",
        "  " + _rows(one, "would be loaded"),
    ]
    if one.already_loaded:
        lines.append(f"  this very file is in force already, as upload {one.already_loaded}")
    width = min(max((len(name) for name, _ in one.columns), default=0), 44)
    lines += [f"    {_short(name, width):<{width}}  {what}" for name, what in one.columns]
    lines += [f"  {change}" for change in one.changes]
    return lines + _problem_lines(one.problems)


def receipt_lines(one: Receipt) -> list[str]:
    """What a load did."""
    done = f"upload {one.upload}" if one.upload else "checked, nothing written"
    lines = [
        f"{one.file}: {done}",
        "  " + _rows(one, "loaded"),
    ]
    lines += [f"  {change}" for change in one.changes]
    lines += _problem_lines(one.problems)
    if one.generation:
        lines.append(f"  Generation {one.generation} is what people see now.")
    return lines


def inspection_document(one: Inspection) -> dict[str, object]:
    """The inspection as JSON: stable keys, `map` as a map file's text."""
    document = asdict(one)
    del document["plan"]
    return document | {
        "map": map_text(one.plan),
        "columns": [{"column": name, "becomes": what} for name, what in one.columns],
        "problems": [asdict(problem) | {"text": str(problem)} for problem in one.problems],
    }


def _rows(one: Inspection | Receipt, done: str) -> str:
    counts = f"{one.loaded:,} {done}, {one.rejected:,} rejected, {one.skipped:,} left out"
    return f"{one.rows:,} rows: {counts}{_cells(one.cells_rejected, done)}"


def _cells(refused: int, done: str) -> str:
    """Figures that are missing from rows that count otherwise."""
    if not refused:
        return ""
    kept = done if done.startswith("would") else f"were {done}"
    return f"; {refused:,} single cell{'s' * (refused > 1)} rejected in rows that {kept} otherwise"


def effect_lines(one: Effect) -> list[str]:
    """What the disclosure rules would hide of the waves that are touched."""
    after = one.after
    units = f"{after.units:,} of {after.of_units:,} units"
    lines = [
        f"Tried on a copy, for {', '.join(one.waves)}: {after.figures:,} figures of units would be "
        f"shown and {after.hidden:,} not, in {units}, because too few people stand behind them."
    ]
    if one.before:
        lines.append(f"  Now: {one.before.figures:,} shown, {one.before.hidden:,} not.")
    return lines


# So many problems of one kind are told one by one; more are told by their first rows.
_TOLD_ONE_BY_ONE = 8


def _problem_lines(problems: tuple[Problem, ...]) -> list[str]:
    lines = []
    for group in grouped(problems):
        own = [one for one in problems if belongs(one, group)]
        if len(own) <= _TOLD_ONE_BY_ONE:
            lines += [f"  {_SIGN[one.severity]} {one}" for one in own]
            continue
        lines.append(f"  {_SIGN[group.severity]} {group}")
        lines += [f"      row {row}: '{found}'" for row, found in group.first]
    return lines


def _short(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
