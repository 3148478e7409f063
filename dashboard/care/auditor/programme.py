"""Linear programming over many small problems at once.

Problems that share no cell can be solved together: the least of a sum over them is the sum of their
least. So each round asks one question of every problem, and the solver is called once a round.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from dashboard.care.auditor.linear import (
    ROUNDING,
    Floats,
    Numbers,
    Problem,
    Ranges,
    Truths,
    by_formula,
    components,
    first_cells,
    nothing_known,
    whole_down,
    whole_up,
)

# Cells in one call: more of them cost the solver more than calls do.
_AT_ONCE = 3000

# Explanations tried before each target is asked about by itself.
_CORNERS = 8

# Stands for no end: one open end would leave the others of the same call without an answer.
_MOST = 1e8


def ranges(problem: Problem, below: Floats) -> Ranges:
    """Least and most of every target.

    Args:
        below: per target; the mean is of interest where surely somebody, but perhaps fewer people
            than this, stand behind it. Elsewhere it may be left open.
    """
    targets = problem.targets.shape[0]
    found = nothing_known(targets)
    if not targets:
        return found
    part = components(problem)
    part_of = part[first_cells(problem.targets)]
    sums = np.bincount(part[first_cells(problem.rows)], minlength=part.max() + 1)
    by_formula(problem, np.flatnonzero(sums[part_of] == 1), found)
    several = np.flatnonzero(sums[part_of] > 1)
    for asked in _bundles(part, part_of, several):
        _Bundle.of(problem, part, asked).solve(problem, asked, part_of[asked], below, found)
    return found


def _bundles(part: Numbers, part_of: Numbers, asked: Numbers) -> list[Numbers]:
    """Targets in groups of whole parts, none with many more cells than the solver likes."""
    if not asked.size:
        return []
    parts, place = np.unique(part_of[asked], return_inverse=True)
    sizes = np.bincount(part, minlength=part.max() + 1)[parts]
    bundle = np.cumsum(sizes) // _AT_ONCE
    return [asked[bundle[place] == number] for number in np.unique(bundle)]


@dataclass(frozen=True, slots=True, eq=False)
class _Bundle:
    """Some parts of a problem: their cells, and rows over [people, answers, one a part]."""

    cells: Numbers
    part: Numbers
    matrix: sparse.csr_array
    parts: int

    @classmethod
    def of(cls, problem: Problem, part: Numbers, asked: Numbers) -> "_Bundle":
        wanted = np.unique(part[first_cells(problem.targets[asked])])
        cells = np.flatnonzero(np.isin(part, wanted))
        place = np.searchsorted(wanted, part[cells])
        rows = np.flatnonzero(np.isin(part[first_cells(problem.rows)], wanted))
        inside = problem.rows[rows][:, cells]
        row_part = np.searchsorted(wanted, part[first_cells(problem.rows)[rows]])
        matrix = _homogeneous(problem, inside, rows, row_part, cells, place, wanted.size)
        return cls(cells, place, matrix, wanted.size)

    def solve(
        self, problem: Problem, asked: Numbers, part_of: Numbers, below: Floats, found: Ranges
    ) -> None:
        """Fills in `asked`."""
        _, place = np.unique(part_of, return_inverse=True)
        fits = self._possible()
        found.possible[asked] = fits[place]
        open_low = self._may_be_empty(problem.targets[asked][:, self.cells], np.flatnonzero(fits))
        for chosen in _rounds(place, fits[place] & ~open_low):
            sets = problem.targets[asked[chosen]][:, self.cells]
            ends = self._ends(sets, place[chosen], answers=False)
            low, high = whole_up(ends[0]), whole_down(ends[1])
            found.count_low[asked[chosen]], found.count_high[asked[chosen]] = low, high
        least = found.count_low[asked]
        told = fits[place] & (least >= 1) & (least < below[asked])
        for chosen in _rounds(place, told):
            sets = problem.targets[asked[chosen]][:, self.cells]
            ends = self._ends(sets, place[chosen], answers=True)
            found.mean_low[asked[chosen]], found.mean_high[asked[chosen]] = np.clip(ends, 0, 1)

    def _possible(self) -> Truths:
        """Which parts can be explained: where leaving all sums as they are costs nothing."""
        rows = self.matrix.shape[0]
        slack = sparse.hstack([self.matrix, sparse.identity(rows)]).tocsr()
        sizes = 2 * self.cells.size
        cost = np.concatenate([np.zeros(sizes + self.parts), np.ones(rows)])
        low = np.zeros(cost.size)
        low[sizes : sizes + self.parts] = 1
        high = np.full(cost.size, np.inf)
        high[sizes : sizes + self.parts] = 1
        done = milp(cost, constraints=LinearConstraint(slack, 0, np.inf), bounds=Bounds(low, high))
        missing = np.abs(done.x[sizes + self.parts :]) if done.x is not None else np.ones(rows)
        part_of_row = np.asarray(self._row_parts())
        lacking = np.bincount(part_of_row, weights=missing, minlength=self.parts)
        return np.asarray(lacking < 1e-4)

    def _may_be_empty(self, sets: sparse.csr_array, fits: Numbers) -> Truths:
        """Targets that hold nobody in some explanation of the sums: nothing of them is certain.

        Corners of what is possible hold many empty cells, so a few of them settle most targets.
        """
        cells = self.cells.size
        rng = np.random.default_rng(0)
        low, high = np.zeros(2 * cells + self.parts), np.full(2 * cells + self.parts, np.inf)
        high[:cells] = _MOST
        high[2 * cells :] = 0
        low[2 * cells + fits] = high[2 * cells + fits] = 1
        empty = np.zeros(sets.shape[0], dtype=bool)
        for _ in range(_CORNERS):
            cost = np.zeros(2 * cells + self.parts)
            cost[:cells] = sets.T @ (rng.uniform(0.5, 1, sets.shape[0]) * ~empty)
            cost[:cells] += 1e-3 * rng.uniform(0, 1, cells)
            whole = LinearConstraint(self.matrix, 0, np.inf)
            done = milp(cost, constraints=whole, bounds=Bounds(low, high))
            if done.x is None:
                return empty
            empty |= sets @ done.x[:cells] < ROUNDING
        return empty

    def _row_parts(self) -> Numbers:
        cell = first_cells(self.matrix)
        own = np.concatenate([self.part, self.part, np.arange(self.parts)])
        return np.asarray(own[cell], dtype=np.int64)

    def _ends(self, sets: sparse.csr_array, parts: Numbers, *, answers: bool) -> Floats:
        """Least and most of each set's people or, for one person of it, of their answers."""
        cells, none = self.cells.size, sparse.csr_array((sets.shape[0], self.cells.size))
        ones = sparse.csr_array((sets.shape[0], self.parts))
        people, said = (
            sparse.hstack([sets, none, ones]).tocsr(), sparse.hstack([none, sets, ones]).tocsr(),
        )  # fmt: skip
        low, high = np.zeros(2 * cells + self.parts), np.full(2 * cells + self.parts, np.inf)
        constraints = [LinearConstraint(self.matrix, 0, np.inf)]
        if answers:
            constraints.append(LinearConstraint(people, 1, 1))
            asleep = np.setdiff1d(np.arange(self.parts), parts)
        else:
            asleep = np.setdiff1d(np.arange(self.parts), parts)
            low[2 * cells + parts] = high[2 * cells + parts] = 1
            high[:cells] = _MOST
        high[2 * cells + asleep] = 0
        goal = said if answers else people
        cost = np.asarray(goal.sum(axis=0)).ravel()
        ends = []
        for sign in (1, -1):
            done = milp(sign * cost, constraints=constraints, bounds=Bounds(low, high))
            open_end = np.full(sets.shape[0], 0.0 if sign == 1 else np.inf)
            ends.append(goal @ done.x if done.x is not None else open_end)
        return np.where(np.array(ends) >= _MOST / 2, np.inf, np.array(ends))


def _rounds(place: Numbers, wanted: Truths) -> list[Numbers]:
    """One target of each part, then the next of each, and so on."""
    chosen = np.flatnonzero(wanted)
    order = chosen[np.argsort(place[chosen], kind="stable")]
    if not order.size:
        return []
    begins = np.r_[0, np.flatnonzero(np.diff(place[order])) + 1]
    turn = np.arange(order.size) - np.repeat(begins, np.diff(np.r_[begins, order.size]))
    return [order[turn == number] for number in range(int(turn.max()) + 1)]


def _homogeneous(
    problem: Problem, inside: sparse.csr_array, rows: Numbers, row_part: Numbers,
    cells: Numbers, place: Numbers, parts: int,
) -> sparse.csr_array:  # fmt: skip
    """All bounds as rows >= 0 over people, answers and one number a part, which scales it."""
    sums, size = rows.size, cells.size
    of_cell = sparse.csr_array((np.ones(size), (np.arange(size), place)), shape=(size, parts))
    of_row = sparse.csr_array((np.ones(sums), (np.arange(sums), row_part)), shape=(sums, parts))
    each = sparse.identity(size, format="csr")
    blocks = [
        [inside, None, -_scaled(of_row, problem.people_low[rows])],
        [-inside, None, _scaled(of_row, problem.people_high[rows])],
        [None, inside, -_scaled(of_row, problem.answers_low[rows] - ROUNDING)],
        [None, -inside, _scaled(of_row, problem.answers_high[rows] + ROUNDING)],
        [each, None, -_scaled(of_cell, problem.least[cells])],
        [-each, None, _scaled(of_cell, problem.most[cells])],
        [each, -each, None],
    ]
    ends = np.concatenate([
        problem.people_low[rows], problem.people_high[rows], problem.answers_low[rows],
        problem.answers_high[rows], problem.least[cells], problem.most[cells], np.zeros(size),
    ])  # fmt: skip
    stacked = sparse.block_array(blocks).tocsr()
    return sparse.csr_array(stacked[np.isfinite(ends)])


def _scaled(matrix: sparse.csr_array, by: Floats) -> sparse.csr_array:
    kept = np.where(np.isfinite(by), by, 0.0)
    return sparse.csr_array(sparse.diags_array(kept) @ matrix)
