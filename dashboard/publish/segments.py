"""Respondents' groups: the breakdown of a unit by one attribute, all of it or nothing.

A breakdown is shown when each of its groups holds the smallest group or more. Inside every unit
whose breakdown is shown, those of its own units that are not shown must be none, or two and more
whose groups added up are each empty or large enough: sums of groups over units, and of groups
within a unit, then tell of nobody. The indexes are decided on together, each theme of service by
itself: who answered the one need not have answered the other.
"""

from dashboard.publish.engine import DuckEngine
from dashboard.publish.suppression import stand_at

# Indexes over everything asked, and what was said of service: what leaders and those at the front
# are compared by. Of other questions no breakdown is made.
_KEPT = (
    "segment_sums", "segment_themes", "segment_service", "segment_service_sums",
    "segment_figures", "segment_direct", "segment_nested",
)  # fmt: skip


def make_segments(engine: DuckEngine, deepest: int) -> bool:
    """Names `segments_seen`: what may be shown, decided from the whole down to the leaves.

    Returns: is anything known of respondents at all?
    """
    (described,) = engine.answer("person_attribute_count")
    if not described:
        engine.view("segments_seen", "segment_none")
        return False
    for name in _KEPT:
        engine.keep(name)
    engine.keep("segment_rows")
    engine.keep("segment_hidden", "segment_whole")
    for level in range(deepest):
        stand_at(engine, level)
        engine.add("segment_hidden", "segment_hide")
    engine.view("segments_seen", "segment_shown")
    return True
