"""Respondents' groups: the breakdown of a unit by one attribute, all of it or nothing.

A breakdown is shown when each of its groups holds the smallest group or more. Inside every unit
whose breakdown is shown, those of its own units that are not shown must be none, or two and more
whose groups added up are each empty or large enough: sums of groups over units, and of groups
within a unit, then tell of nobody. The indexes are decided on together, each theme of service by
itself: who answered the one need not have answered the other.
"""

from dashboard.publish.engine import DuckEngine
from dashboard.publish.suppression import stand_at


def make_segments(engine: DuckEngine, deepest: int, *, described: bool) -> None:
    """Names `segments_seen`: what may be shown, decided from the whole down to the leaves.

    Args:
        described: is anything known of respondents at all?
    """
    if not described:
        engine.view("segments_seen", "segment_none")
        return
    for name in ("segment_figures", "segment_direct", "segment_rows"):
        engine.keep(name)
    engine.keep("segment_hidden", "segment_whole")
    for level in range(deepest):
        stand_at(engine, level)
        engine.add("segment_hidden", "segment_hide")
    engine.view("segments_seen", "segment_shown")
