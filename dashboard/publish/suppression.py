"""The disclosure rules: which cells are hidden, decided in one place for everything published.

1. A cell that rests on fewer people than the wave's smallest group is hidden. Figures made from
   the same questions are hidden together, and single questions wherever their index is.
2. Inside every parent the hidden cells must be two or more and hold the smallest group or more;
   while they do not, the next smallest goes too. Where nothing is left to hide, the parent goes,
   and the same is asked one level up.
3. A unit hidden for its neighbours' sake must not be the sum of units that are shown: then the
   smallest of those is hidden too.
4. Once a round is published, a change of it is told only where enough people changed (changes.py,
   telling.py). Until then the published figure stays.
5. Where the mean lies in the outer 5 % of its scale only that is told, and rules 2 and 3 are asked
   again with that cell as a hidden one, beside cells that leave room for it to be anywhere in
   there. An index is the mean of its questions, so beside a bound the unit's other questions are
   hidden too. Where all those hidden below a unit said the same, the next smallest goes too, until
   they are of several minds.
6. The units of a parent that are not shown are told of together, where that follows anyway.

Published totals form a tree, so all that can be worked out from them is the sum of the cells
hidden below each; the rules keep that sum at two cells and the smallest group or more.
"""

from itertools import count

import pyarrow as pa

from dashboard.publish.changes import NOTHING, Known, weigh_changes
from dashboard.publish.engine import DuckEngine
from dashboard.publish.small_tables import empty_table, table_of

_CELL = {"metric_id": pa.int64(), "slot": pa.int64(), "unit_id": pa.int32()}


def disclose(engine: DuckEngine, deepest: int, known: Known = NOTHING) -> None:
    """Keeps `judged`: every figure with why it is hidden, or the bound that may be told.

    Args:
        deepest: how many levels the units have below the whole.
        known: of which facts changes since the last generation were found.
    """
    engine.keep("hide_layers")
    engine.keep("group_cells")
    for round_name in ("indexes", "items"):
        engine.keep(f"cells_of_{round_name}")
        hide(engine, round_name, f"cells_of_{round_name}", deepest)
    engine.view("hidden_layers")
    _hide_beside_one_mind(engine, deepest)
    engine.keep("drafted")
    weigh_changes(engine, known)
    engine.keep("decided")
    _hide_beside_bounds(engine, deepest, known)
    engine.keep("judged")


def _hide_beside_bounds(engine: DuckEngine, deepest: int, known: Known) -> None:
    """Hides what would give a figure back that is told as a bound: beside it, then its parts."""
    if known.answers:
        engine.remember("beside_bounds_then")
    else:
        engine.give("beside_bounds_then", empty_table(_CELL))
    (bounds,) = engine.one("bound_count")
    for round_name, cells in (("bounds", "bound_cells"), ("parts", "bound_parts")):
        if bounds:
            engine.keep(cells)
            hide(engine, round_name, cells, deepest, roomy=False)
        else:
            engine.view(f"hidden_{round_name}", "hide_none")


def _hide_beside_one_mind(engine: DuckEngine, deepest: int) -> None:
    """Hides more until those hidden together are of several minds; more never undo that."""
    for turn in count():
        engine.keep(f"one_mind_{turn}", "one_mind")
        engine.call("one_mind", f"one_mind_{turn}")
        (more,) = engine.one("one_mind_count")
        if not more:
            return
        for cells in ("mixed_indexes", "mixed_items"):
            engine.keep(f"{cells}_{turn}", cells)
            hide(engine, f"{cells}_{turn}", f"{cells}_{turn}", deepest)
            engine.call(f"hidden_{cells}", f"hidden_{cells}_{turn}")
        engine.keep(f"hidden_mixed_{turn}", "hidden_mixed")
        engine.call("hidden_layers", f"hidden_mixed_{turn}")


def hide(
    engine: DuckEngine, round_name: str, cells: str, deepest: int, *, roomy: bool = True
) -> None:
    """Leaves `hidden_<round_name>`: one row a hidden layer, slot and unit, with the reason.

    Args:
        roomy: what is hidden beside a cell may be anything; else the cells say how much it leaves.
    """
    state, hidden = f"state_{round_name}", f"hidden_{round_name}"
    if roomy:
        engine.call("plain_cells", cells)
        engine.view("hide_cells", "roomy_cells")
    else:
        engine.call("hide_cells", cells)
    engine.keep(state, "hide_leaves")
    engine.call("hide_state", state)
    engine.keep(hidden, "hide_none")
    engine.call("hide_hidden", hidden)
    if not engine.holds(cells):
        return
    for level in range(deepest - 1, -1, -1):
        decided = f"decided_{round_name}_{level}"
        stand_at(engine, level)
        engine.keep(decided, "hide_children")
        engine.call("hide_decided", decided)
        engine.add(hidden, "hide_found")
        engine.add(state, "hide_parents")
    engine.add(hidden, "hide_whole")
    for level in range(1, deepest):
        stand_at(engine, level)
        engine.add(hidden, "hide_downwards")


def stand_at(engine: DuckEngine, level: int) -> None:
    """Tells the statements which level of units they decide on."""
    engine.give("this_level", table_of({"level": pa.int32()}, [[level]]))
