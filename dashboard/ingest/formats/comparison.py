"""Culture Amp's file of external comparisons: favourable percentages by group and question."""

from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.column_words import columns_of
from dashboard.ingest.formats.format import Format
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map, RowRule

NAME = "Culture Amp comparison"
_KINDS = frozenset(("question", "factor"))
_WHAT = ("name", "description", "question", "text", "title", "code", "question code", "factor",
         "question or factor")  # fmt: skip


def _confidence(head: Head) -> float:
    kinds = {cell.strip().lower() for cell in head.column(head.find("type"))} - {""}
    shape = head.find("type") and head.find("score") and head.find("demographic")
    return 0.95 * bool(shape and kinds and kinds <= _KINDS)


def _plan(head: Head) -> Map:
    found = {
        "unit": head.find("demographic"),
        "metric_column": head.find(*_WHAT) or head.find("demographic question code"),
        "value_column": head.find("score"),
    }
    found |= columns_of(head, period=words.PERIOD)
    # A row without a group is the company's own figure.
    whole = (RowRule(found["unit"], ("",)),)
    return Map("unit_scores", found, format=NAME, drop_rows=whole)


COMPARISON = Format(NAME, "unit_scores", _confidence, _plan)
