"""The disclosure rules: which cells are hidden, decided in one place for everything published.

1. A cell that rests on fewer people than the wave's smallest group is hidden.
2. Inside every parent the hidden cells must be two or more and hold the smallest group or more;
   while they do not, the next smallest goes too. Where nothing is left to hide, the parent goes,
   and the same is asked one level up.
3. A unit hidden for its neighbours' sake must not be the sum of units that are shown: then the
   smallest of those is hidden too.

Published totals form a tree, so all that can be worked out from them is the sum of the cells
hidden below each; rules 2 and 3 keep that sum at the smallest group or more.
"""

import pyarrow as pa

from dashboard.publish.engine import DuckEngine


def hide(engine: DuckEngine, deepest: int) -> None:
    """Keeps `hide_hidden`: one row a hidden layer, slot and unit, with the reason.

    Args:
        deepest: how many levels the units have below the whole.
    """
    engine.keep("hide_layers")
    engine.keep("hide_cells")
    engine.keep("hide_state", "hide_leaves")
    engine.keep("hide_final", "hide_none")
    for level in range(deepest - 1, -1, -1):
        _stand_at(engine, level)
        engine.view("hide_decided", "hide_children")
        engine.add("hide_final", "hide_children")
        engine.add("hide_state", "hide_parents")
    engine.add("hide_final", "hide_root")
    engine.keep("hide_hidden", "hide_so_far")
    for level in range(1, deepest):
        _stand_at(engine, level)
        engine.add("hide_hidden", "hide_downwards")


def _stand_at(engine: DuckEngine, level: int) -> None:
    engine.give("this_level", pa.table({"level": pa.array([level], pa.int32())}))
