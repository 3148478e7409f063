"""A file becomes facts: inspect, plan, check, load all or nothing, receipt, undo."""

from dashboard.ingest.aliases import add_alias, known_units
from dashboard.ingest.all_problems import problems_csv, write_problems
from dashboard.ingest.earlier import Earlier
from dashboard.ingest.inspection import Inspection, column_names, inspect_file
from dashboard.ingest.intake import Intake
from dashboard.ingest.loading import (
    Receipt,
    list_uploads,
    load_file,
    published,
    redo_upload,
    undo_upload,
)
from dashboard.ingest.mapping import KINDS, Map
from dashboard.ingest.ordering import in_order
from dashboard.ingest.problem_groups import ProblemGroup, grouped
from dashboard.ingest.problems import Problem
from dashboard.ingest.rehearsal import Effect, Rehearsal, Rehearsed, inspected, rehearse
from dashboard.ingest.reorganising import CHANGES, changes_file
from dashboard.ingest.resolving.nearest_unit import Unmatched, by_likeness
from dashboard.ingest.sample_company import load_sample_company
from dashboard.ingest.telling import (
    effect_lines,
    inspection_document,
    inspection_lines,
    receipt_lines,
)

__all__ = [
    "CHANGES",
    "KINDS",
    "Earlier",
    "Effect",
    "Inspection",
    "Intake",
    "Map",
    "Problem",
    "ProblemGroup",
    "Receipt",
    "Rehearsal",
    "Rehearsed",
    "Unmatched",
    "add_alias",
    "by_likeness",
    "changes_file",
    "column_names",
    "effect_lines",
    "grouped",
    "in_order",
    "inspect_file",
    "inspected",
    "inspection_document",
    "inspection_lines",
    "known_units",
    "list_uploads",
    "load_file",
    "load_sample_company",
    "problems_csv",
    "published",
    "receipt_lines",
    "redo_upload",
    "rehearse",
    "undo_upload",
    "write_problems",
]
