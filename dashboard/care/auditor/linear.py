"""How far sums tell their parts: the least and most that each part may be, given all sums.

Every cell that is not shown holds some people (n) and a sum of their answers (s), each answer
between 0 and 1, so 0 <= s <= n. What is published are sums of n and s over sets of cells. A set
that is asked about is a target; its people and its mean have a least and a most.

Cells that share no sum do not tell of each other, so they are worked out apart: where one sum
stands alone by a formula, else by linear programming. Counts are whole, so their ends are rounded.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csgraph

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]
Truths = npt.NDArray[np.bool_]

# Sums of many answers carry the last digits of how they were added.
ROUNDING = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """Cells, what is published of them, and what is asked.

    Attributes:
        least, most: people of each cell.
        rows: sums × cells, ones where a cell is in the sum; people and answers of a sum lie
            between *_low and *_high.
        targets: sets × cells; none is empty.
    """

    least: Floats
    most: Floats
    rows: sparse.csr_array
    people_low: Floats
    people_high: Floats
    answers_low: Floats
    answers_high: Floats
    targets: sparse.csr_array


@dataclass(frozen=True, slots=True, eq=False)
class Ranges:
    """Per target. possible: the sums can be explained at all; else nothing is known."""

    count_low: Floats
    count_high: Floats
    mean_low: Floats
    mean_high: Floats
    possible: Truths


def side_by_side(problems: Sequence[Problem]) -> Problem:
    """Problems that share nothing as one: solved together they cost fewer calls."""
    rows = sparse.block_diag([one.rows for one in problems], format="csr")
    targets = sparse.block_diag([one.targets for one in problems], format="csr")
    return Problem(
        np.concatenate([one.least for one in problems]),
        np.concatenate([one.most for one in problems]),
        sparse.csr_array(rows),
        np.concatenate([one.people_low for one in problems]),
        np.concatenate([one.people_high for one in problems]),
        np.concatenate([one.answers_low for one in problems]),
        np.concatenate([one.answers_high for one in problems]),
        sparse.csr_array(targets),
    )  # fmt: skip


def nothing_known(targets: int) -> Ranges:
    """Ranges before any sum was looked at."""
    return Ranges(
        np.zeros(targets), np.full(targets, np.inf), np.zeros(targets), np.ones(targets),
        np.ones(targets, dtype=bool),
    )  # fmt: skip


def of_sets(sets: Sequence[Sequence[int] | Numbers], cells: int) -> sparse.csr_array:
    """Sets of cells as a matrix of ones."""
    columns = np.concatenate([np.zeros(0, np.int64), *(np.asarray(one, np.int64) for one in sets)])
    starts = np.concatenate([[0], np.cumsum([len(one) for one in sets])]).astype(np.int64)
    return sparse.csr_array((np.ones(columns.size), columns, starts), shape=(len(sets), cells))


def first_cells(sets: sparse.csr_array) -> Numbers:
    """One cell of each set."""
    return np.asarray(sets.indices[sets.indptr[:-1]], dtype=np.int64)


def components(problem: Problem) -> Numbers:
    """Of each cell: which part of the whole it belongs to."""
    links = sparse.vstack([problem.rows, problem.targets]).tocsr()
    cells = links.shape[1]
    square = sparse.block_array([[None, links.T], [links, None]])
    _, component = csgraph.connected_components(square, directed=False)
    return np.asarray(component[:cells], dtype=np.int64)


def by_formula(problem: Problem, asked: Numbers, found: Ranges) -> None:
    """Fills in targets in which one sum stands alone: what its other cells leave.

    The fewer people a target holds, the wider its mean, so the ends are those of the least.
    """
    row_of = np.zeros(problem.least.size, dtype=np.int64)
    row_of[problem.rows.indices] = np.repeat(
        np.arange(problem.rows.shape[0]), np.diff(problem.rows.indptr)
    )
    targets = problem.targets[asked]
    row = row_of[first_cells(targets)]
    open_ended = np.isinf(problem.most)
    finite = np.where(open_ended, 0.0, problem.most)
    ended = open_ended.astype(np.float64)
    least, most = targets @ problem.least, targets @ finite
    most = np.where(targets @ ended > 0, np.inf, most)
    others_least = (problem.rows @ problem.least)[row] - least
    others_most = (problem.rows @ finite)[row] - targets @ finite
    others_most = np.where((problem.rows @ ended)[row] > targets @ ended, np.inf, others_most)
    people, low, high = (
        problem.people_high[row],
        problem.answers_low[row],
        problem.answers_high[row],
    )
    count_low = whole_up(np.maximum(least, problem.people_low[row] - others_most))
    count_high = whole_down(np.minimum(most, people - others_least))
    fewest = np.maximum(count_low, ROUNDING)
    found.count_low[asked], found.count_high[asked] = count_low, count_high
    found.mean_high[asked] = np.clip(high / fewest, 0, 1)
    found.mean_low[asked] = np.clip(1 - (people - low) / fewest, 0, 1)
    found.possible[asked] = (
        (count_low <= count_high) & (low <= people + ROUNDING) & (high >= -ROUNDING)
    )


def whole_up(values: Floats) -> Floats:
    """The next whole number, from below."""
    return np.ceil(values - ROUNDING)


def whole_down(values: Floats) -> Floats:
    """The next whole number, from above."""
    return np.floor(values + ROUNDING)
