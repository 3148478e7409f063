"""What changed since figures were published: two generations must not subtract to a few people.

A figure is kept as it was until telling it anew tells of enough people, beside all that was ever
told of its survey round: how that is made sure of stands in telling.py. Kept are the uploads that
were in force at each telling, so nothing has to be known of anybody but what the store holds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyarrow as pa

from dashboard.publish.engine import DuckEngine
from dashboard.publish.small_tables import empty_table, table_of_rows
from dashboard.publish.staying import hold_leavers
from dashboard.publish.telling import hold_back

# What was told before and what it rests on, under the names by which statements ask for it.
_BEFORE = {
    "people_then": "basis.people", "above_then": "basis.above",
    "kept_parts_then": "basis.kept_parts", "segments_then": "previous.segments",
}  # fmt: skip

# Found in what the generation before left behind: no other engine is asked.
_LOOKED_UP = {
    "waves_then", "uploads_told", "uploads_then", "goes_into", "cell_changes", "cell_losses",
    "unseen_then", "moving_waves", "family_items",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """Of which facts it is known what was told of them before, and bears on what is told now."""

    answers: bool = False
    leavers: bool = False


NOTHING = Known()

# In the order in which they are found.
_CHANGES = (
    "uploads_told", "uploads_then", "changed_answers", "changed_people", "goes_into",
    "direct_losses", "direct_changes", "paths", "cell_changes", "cell_losses", "unseen_then",
)  # fmt: skip

# What is weighed once it is known which cells have enough people behind them.
_WEIGHED = (
    "answers_at_times", "fresh_answers", "fresh_people", "family_items",
    "family_states", "people_by_history", "steady_people", "lost_people",
)  # fmt: skip

# What is told of both sides together.
_HELD = ("held_back", "displayed_then")

_EMPTY = {
    "waves_then": {
        "wave_id": pa.int32(), "telling": pa.int32(), "minimum_group": pa.int32(),
    },
    "held_back": {"family": pa.int64(), "slot": pa.int64(), "unit_id": pa.int64()},
    "retold_waves": {"wave_id": pa.int32()},
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

# Where nothing moved since it was told, nobody's answers are laid beside what they were.
_UNMOVED = {
    "answers_at_times": {
        "wave_id": pa.int32(), "unit_id": pa.int32(), "person": pa.int64(), "item_id": pa.int32(),
        "score": pa.float64(), "telling": pa.int64(),
    },
    "fresh_people": {"wave_id": pa.int32(), "person": pa.int64()},
    "retold_waves": _EMPTY["retold_waves"],
}  # fmt: skip


def find_changes(engine: DuckEngine) -> bool:
    """Keeps how many people changed each cell since it was published.

    Needs the generation before as `previous` and what it rests on as `basis`.

    Returns: was anything told of these rounds before? Else nothing is kept.
    """
    engine.remember("waves_then")
    if not engine.holds("waves_then"):
        engine.forget("waves_then")
        return False
    engine.take_back("undone_answers", "answers")
    engine.take_back("undone_attributes", "person_attributes")
    for name, kept in _BEFORE.items():
        engine.call(name, kept)
    _find(engine, _CHANGES)
    return True


def no_changes(engine: DuckEngine) -> None:
    """Tells the statements that no round was published before, or no answer was touched."""
    _give_none(engine, {name: _EMPTY[name] for name in _EMPTY.keys() - set(_HELD)})


def weigh_changes(engine: DuckEngine, known: Known) -> None:
    """Decides which cells are told anew, from `drafted`, beside all that was ever told.

    Keeps what is shown of rounds and months in which some are not.
    """
    held = []
    if known.answers:
        held += _weigh_rounds(engine)
    if known.leavers:
        held.append(hold_leavers(engine))
    if held:
        engine.give("held_back", pa.concat_tables(held))
        engine.remember("displayed_then")
    else:
        _give_none(engine, {name: _EMPTY[name] for name in _HELD})


def _weigh_rounds(engine: DuckEngine) -> list[pa.Table]:
    """Cells of rounds that must not be told anew."""
    held = [table_of_rows(_EMPTY["held_back"], engine.all("few_invited"))]
    engine.remember("moving_waves")
    if engine.holds("moving_waves"):
        _find(engine, _WEIGHED)
        held.append(hold_back(engine))
    else:
        _give_none(engine, _UNMOVED)
    return held


def find_kept_parts(engine: DuckEngine, *, described: bool) -> None:
    """Keeps which breakdowns and cross-products stay as they were, once all else is decided.

    Args:
        described: is anything known of respondents?
    """
    engine.keep("changed_moments")
    if described and any(engine.answer("segments_moved")):
        engine.keep("changed_segments")
    else:
        _give_none(engine, {"changed_segments": _EMPTY["changed_segments"]})


def _find(engine: DuckEngine, names: Iterable[str]) -> None:
    for name in names:
        if name in _LOOKED_UP:
            engine.remember(name)
        else:
            engine.keep(name)


def _give_none(engine: DuckEngine, lists: Mapping[str, Mapping[str, pa.DataType]]) -> None:
    """Tells the statements that these lists, by name, are empty."""
    for name, columns in lists.items():
        engine.give(name, empty_table(columns))
