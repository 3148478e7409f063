"""What changed since figures were published: two generations must not subtract to a few people.

A cell that 1 to k-1 people changed keeps the figure it had. What was told of a survey round at one
time is a set of sums; telling it again adds sums of changes. Those are kept at k people and more by
the same rules as the figures, asked of the people who changed; what was not told before is told
only once k of its people changed. So nothing gives a sum over fewer: what is told last either holds
a change of k people, or was told before.
"""

import pyarrow as pa

from dashboard.publish.engine import DuckEngine

# In the order in which they are found; how they count for layers comes with the verdict on people.
_CHANGES = (
    "waves_then", "uploads_then", "changed_answers", "changed_people", "direct_losses",
    "direct_changes", "paths", "cell_changes", "cell_losses", "unseen_then", "displayed_then",
)  # fmt: skip

_EMPTY = {
    "waves_then": {"wave_id": pa.int32(), "minimum_group": pa.int32()},
    "layer_changes": {
        "layer": pa.int64(), "slot": pa.int64(), "unit_id": pa.int32(), "weight": pa.float64(),
        "changed": pa.float64(), "few": pa.int32(),
    },
    "hidden_changes": {"layer": pa.int64(), "slot": pa.int64(), "unit_id": pa.int32()},
    "unseen_then": {"metric_id": pa.int64(), "slot": pa.int64(), "unit_id": pa.int32()},
    "displayed_then": {
        "metric_id": pa.int64(), "slot": pa.int64(), "unit_id": pa.int32(), "people": pa.float64(),
        "weight": pa.float64(), "total": pa.float64(), "total_squares": pa.float64(),
        "value": pa.float64(), "bound": pa.string(),
    },
    "changed_segments": {
        "wave_id": pa.int32(), "attribute": pa.string(), "changed": pa.bool_(), "keep": pa.bool_(),
    },
    "changed_moments": {"wave_id": pa.int32(), "changed": pa.bool_(), "keep": pa.bool_()},
}  # fmt: skip


def find_changes(engine: DuckEngine) -> None:
    """Keeps how many people changed each cell since it was published, and what is shown of it.

    Needs the generation before as `previous` and what it rests on as `basis`.
    """
    engine.call("undone_answers", f"{engine.facts}.undone.answers")
    engine.call("undone_attributes", f"{engine.facts}.undone.person_attributes")
    for name in _CHANGES:
        engine.remember(name)


def no_changes(engine: DuckEngine) -> None:
    """Tells the statements that nothing was published before, or no answer was touched."""
    for name in _EMPTY:
        _give_none(engine, name)


def find_kept_parts(engine: DuckEngine, *, described: bool) -> None:
    """Keeps which breakdowns and cross-products stay as they were, once all else is decided.

    Args:
        described: is anything known of respondents?
    """
    engine.remember("changed_moments")
    if described:
        engine.remember("changed_segments")
    else:
        _give_none(engine, "changed_segments")


def give_no_hidden_changes(engine: DuckEngine) -> None:
    """Tells the statements that no change has to be kept back."""
    _give_none(engine, "hidden_changes")


def _give_none(engine: DuckEngine, name: str) -> None:
    engine.give(name, pa.schema(list(_EMPTY[name].items())).empty_table())
