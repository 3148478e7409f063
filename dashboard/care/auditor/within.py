"""The figures of one generation as sums over cells that nobody is told of.

Shown units nest, so all that they tell is each one's figure less those of shown units inside it.
What is left is the sum of hidden cells: units that are hidden and have nothing below them. That
nobody answered for a unit which has units below it is assumed, as an attacker would, and dropped
where the sums say otherwise.
"""

from dataclasses import dataclass

import numpy as np

from dashboard.care.auditor.linear import Floats, Numbers, Problem, Truths, of_sets
from dashboard.care.auditor.picture import Sheet, Tree


@dataclass(frozen=True, slots=True, eq=False)
class Rest:
    """What shown units leave untold, one a shown unit with something left.

    cells: places of hidden units in it; answers_low, answers_high, squares: of them together.
    """

    unit: int
    cells: Numbers
    people: float
    answers_low: float
    answers_high: float
    squares: float


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A sheet taken apart. targets: sets of places about which something could be learned."""

    cells: Numbers
    rests: list[Rest]
    problem: Problem
    targets: list[Numbers]


def layout(tree: Tree, sheet: Sheet, *, none_skipped: bool) -> Layout | None:
    """None where nothing is hidden and everything adds up.

    Args:
        none_skipped: everybody answered every question, so that a unit which the ledger calls too
            small is so for each of them.
    """
    exact = ~sheet.bound & ~sheet.stale & ~sheet.combined
    marked, near = _blocks(tree, sheet, exact)
    bottoms = _bottoms(tree, sheet, marked)
    left = _left(tree, sheet, exact, near)
    inside = near[bottoms]
    rests = [
        Rest(unit, bottoms[inside == unit], people, low, low, squares)
        for unit, (people, low, squares) in left.items()
        if people > 0.5 or (inside == unit).any()
    ]
    if not rests:
        return None
    cells = bottoms[inside >= 0]
    rows = [one for one in rests if one.cells.size]
    rows += _bounds(tree, sheet, exact, near, cells) + _together(tree, sheet, cells)
    rows = [one for one in rows if one.cells.size]
    targets, small = _targets(tree, sheet, cells, none_skipped=none_skipped)
    problem = _problem(sheet, cells, rows, targets, small, none_skipped=none_skipped)
    return Layout(cells, rests, problem, targets)


def _blocks(tree: Tree, sheet: Sheet, exact: Truths) -> tuple[Truths, Numbers]:
    marked = np.zeros(len(tree.codes), dtype=bool)
    marked[sheet.unit[exact]] = True
    return marked, tree.nearest(marked)


def _bottoms(tree: Tree, sheet: Sheet, marked: Truths) -> Numbers:
    """Units with people, not shown exactly, below which there is no unit with people."""
    present = np.zeros(len(tree.codes), dtype=bool)
    present[sheet.hidden] = present[sheet.unit[~sheet.combined]] = True
    has_below = np.zeros(len(tree.codes), dtype=bool)
    has_below[tree.parent[present & (tree.parent >= 0)]] = True
    return np.flatnonzero(present & ~marked & ~has_below)


def _left(
    tree: Tree, sheet: Sheet, exact: Truths, near: Numbers
) -> dict[int, tuple[float, float, float]]:
    """People, answers and squares of each shown unit less the shown ones inside it."""
    figures = np.stack([_measure(sheet), sheet.answers, sheet.squares], axis=1)[exact]
    units = sheet.unit[exact]
    left = np.zeros((len(tree.codes), 3))
    left[units] = figures
    parent = tree.parent[units]
    over = np.where(parent >= 0, near[parent], -1)
    np.subtract.at(left, over[over >= 0], figures[over >= 0])
    return {int(unit): tuple(left[unit]) for unit in units}


def _measure(sheet: Sheet) -> Floats:
    """What answers are a mean over."""
    return sheet.weight if sheet.weighed else sheet.people


def _bounds(
    tree: Tree, sheet: Sheet, exact: Truths, near: Numbers, cells: Numbers
) -> list[Rest]:  # fmt: skip
    """Of units told as a bound: how many they are, and the ends of what they said."""
    found = []
    measure = _measure(sheet)
    shown = dict(zip(sheet.unit[exact].tolist(), np.flatnonzero(exact).tolist(), strict=True))
    for row in np.flatnonzero(sheet.bound & ~sheet.stale & ~sheet.combined):
        unit = int(sheet.unit[row])
        own = np.array([c for c in cells if unit in tree.above(int(c)) and near[c] == near[unit]])
        within = [i for u, i in shown.items() if near[int(tree.parent[u])] == near[unit]
                  and tree.parent[u] >= 0 and unit in tree.above(int(tree.parent[u]))]  # fmt: skip
        found.append(Rest(
            unit, own.astype(np.int64), float(measure[row] - measure[within].sum()),
            float(sheet.answers_low[row] - sheet.answers[within].sum()),
            float(sheet.answers_high[row] - sheet.answers[within].sum()), np.nan,
        ))  # fmt: skip
    return found


def _together(tree: Tree, sheet: Sheet, cells: Numbers) -> list[Rest]:
    """Small units told of together: those of one parent that are hidden."""
    found = []
    for row in np.flatnonzero(sheet.combined & ~sheet.bound):
        parent = tree.parent[sheet.unit[row]]
        own = cells[tree.parent[cells] == parent]
        said = float(sheet.answers[row])
        people = float(_measure(sheet)[row])
        found.append(Rest(int(sheet.unit[row]), own, people, said, said, float(sheet.squares[row])))
    return found


def _targets(
    tree: Tree, sheet: Sheet, cells: Numbers, *, none_skipped: bool
) -> tuple[list[Numbers], list[Numbers]]:
    """Cells of units that may be small or are told as a bound, and of units of several cells that
    may be; of the latter those that are small by the ledger."""
    few, large = set(sheet.hidden[sheet.few].tolist()), set(sheet.hidden[sheet.large].tolist())
    unsure = set(sheet.hidden.tolist()) - large
    below: dict[int, list[int]] = {}
    for place, cell in enumerate(cells.tolist()):
        for unit in tree.above(cell):
            if unit in unsure:
                below.setdefault(unit, []).append(place)
    single = [np.array([i]) for i, cell in enumerate(cells.tolist()) if cell not in large]
    several = sorted({tuple(one) for one in below.values() if len(one) > 1})
    small = sorted({tuple(one) for unit, one in below.items() if unit in few and len(one) > 1})
    targets = single + [np.array(one) for one in several]
    return targets, [np.array(one) for one in small] if none_skipped else []


def _problem(
    sheet: Sheet, cells: Numbers, rows: list[Rest], targets: list[Numbers], small: list[Numbers],
    *, none_skipped: bool,
) -> Problem:  # fmt: skip
    least = np.full(cells.size, 0.0 if sheet.counted else 1.0)
    most = np.full(cells.size, np.inf)
    if not (sheet.weighed or sheet.counted):
        least[np.isin(cells, sheet.hidden[sheet.large])] = sheet.minimum
    if none_skipped and not sheet.weighed:
        most[np.isin(cells, sheet.hidden[sheet.few])] = sheet.minimum - 1
    place = {int(cell): i for i, cell in enumerate(cells)}
    sets = [np.array([place[int(c)] for c in one.cells]) for one in rows] + small
    ends = [(one.people, one.people, one.answers_low, one.answers_high) for one in rows]
    ends += [(1.0, float(sheet.minimum - 1), 0.0, np.inf) for _ in small]
    low, high, said_low, said_high = np.array(ends).reshape(-1, 4).T
    return Problem(
        least, most, of_sets(sets, cells.size), low, high, said_low, said_high,
        of_sets(targets, cells.size),
    )  # fmt: skip
