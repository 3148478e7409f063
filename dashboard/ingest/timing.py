"""When a file without dates is about: as --wave says, or as the words above its table do."""

from dataclasses import replace

from dashboard.ingest.formats.spans import time_told
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map
from dashboard.ingest.reading.source import Source
from dashboard.ingest.resolving.periods import span_of

# The keys that date the rows of each kind, and the one a time told for the whole file goes to.
_DATED_BY = {
    "answers": ("wave", "wave_opened", "wave_closed", "answered_on"),
    "unit_scores": ("period",),
    "headcounts": ("month",),
    "customer_answers": ("answered_on",),
    "comments": ("said_on", "wave"),
}
# Kinds whose rows need a day; a wave is any name.
_BY_DAY = ("customer_answers", "comments")


def at_time(plan: Map, told: str) -> Map:
    """The plan with all rows at a time told for the whole file; days in its columns stay."""
    key, value = _DATED_BY.get(plan.kind, ("wave",))[0], told
    if plan.kind in _BY_DAY:
        span = span_of(told)
        # Comments may also belong to a wave of any name.
        key = "wave" if plan.kind == "comments" and not span else key
        value = span[1].isoformat() if span else told
    if key != "wave" and key in plan.columns:
        return plan
    return replace(plan, columns={**plan.columns, key: value})


def is_dated(plan: Map) -> bool:
    """Whether something of the plan says when its rows are about."""
    keys = _DATED_BY.get(plan.kind)
    return keys is None or bool(set(keys) & set(plan.columns))


def dated_by_its_words(plan: Map, head: Head, source: Source) -> tuple[Map, str]:
    """A plan without a time, at the one that the words above the table or its sheet's name tell;
    and a sentence that says so."""
    if is_dated(plan):
        return plan, ""
    above = [cell for row in head.raw[: head.header_row - 1] for cell in row if cell.strip()]
    for texts, where in (
        (above, "the words above the table say"),
        ([source.dialect.sheet], "the name of its sheet says"),
    ):
        if told := time_told(texts):
            what = f"counted for {told}, as {where}; --wave says another time."
            return at_time(plan, told), what
    return plan, ""
