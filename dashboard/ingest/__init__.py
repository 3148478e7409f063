"""A file becomes facts: inspect, plan, check, load all or nothing, receipt, undo."""

from dashboard.ingest.aliases import add_alias, known_units
from dashboard.ingest.earlier import Earlier
from dashboard.ingest.inspection import Inspection, inspect_file
from dashboard.ingest.loading import (
    Receipt,
    list_uploads,
    load_file,
    redo_upload,
    undo_upload,
)
from dashboard.ingest.mapping import KINDS, Map
from dashboard.ingest.problems import Problem
from dashboard.ingest.sample_company import load_sample_company
from dashboard.ingest.telling import inspection_document, inspection_lines, receipt_lines

__all__ = [
    "KINDS",
    "Earlier",
    "Inspection",
    "Map",
    "Problem",
    "Receipt",
    "add_alias",
    "inspect_file",
    "inspection_document",
    "inspection_lines",
    "known_units",
    "list_uploads",
    "load_file",
    "load_sample_company",
    "receipt_lines",
    "redo_upload",
    "undo_upload",
]
