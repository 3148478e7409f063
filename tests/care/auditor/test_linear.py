"""Least and most by formula and by the solver, against each other and against the truth."""

import numpy as np
import pytest

from dashboard.care.auditor import programme
from dashboard.care.auditor.linear import Problem, by_formula, nothing_known, of_sets


def random_problem(rng: np.random.Generator, sums: int) -> tuple[Problem, np.ndarray, np.ndarray]:
    """Cells of 1 to 4 people and answers between 0 and 1, summed over sets of them."""
    people = rng.integers(1, 5, 5).astype(float)
    said = people * rng.uniform(0, 1, 5)
    rows = [list(range(5))] if sums == 1 else [[0, 1, 2, 3, 4], [1, 2], [2, 3, 4]][:sums]
    n = np.array([people[row].sum() for row in rows])
    s = np.array([said[row].sum() for row in rows])
    ones, most = np.ones(5), np.full(5, 4.0)
    targets = of_sets([[0], [1], [2, 3], [4]], 5)
    return Problem(ones, most, of_sets(rows, 5), n, n, s, s, targets), people, said


@pytest.mark.parametrize("seed", range(5))
def test_the_formula_says_what_the_solver_says(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    problem, *_ = random_problem(np.random.default_rng(seed), 1)
    quick = nothing_known(4)
    by_formula(problem, np.arange(4), quick)
    # A second row that tells nothing new sends the same problem to the solver.
    rows = of_sets([list(range(5))] * 2, 5)
    twice = [np.repeat(one, 2) for one in (problem.people_low, problem.answers_low)]
    same = Problem(problem.least, problem.most, rows, twice[0], twice[0], twice[1], twice[1],
                   problem.targets)  # fmt: skip
    slow = programme.ranges(same, np.full(4, np.inf))
    for name in ("count_low", "count_high", "mean_low", "mean_high"):
        assert getattr(slow, name) == pytest.approx(getattr(quick, name), abs=1e-4)


@pytest.mark.parametrize("seed", range(5))
def test_the_truth_lies_between_the_ends(seed: int) -> None:
    problem, people, said = random_problem(np.random.default_rng(seed), 3)
    found = programme.ranges(problem, np.full(4, np.inf))
    count, mean = problem.targets @ people, (problem.targets @ said) / (problem.targets @ people)
    assert found.possible.all()
    assert ((found.count_low <= count) & (count <= found.count_high)).all()
    assert ((found.mean_low - 1e-4 <= mean) & (mean <= found.mean_high + 1e-4)).all()


def test_sums_that_contradict_each_other_tell_nothing_of_others() -> None:
    rows = of_sets([[0, 1], [0, 1], [2, 3], [3]], 4)
    n, s = np.array([9.0, 5.0, 7.0, 5.0]), np.array([4.0, 2.0, 3.0, 2.0])
    problem = Problem(np.ones(4), np.full(4, np.inf), rows, n, n, s, s, of_sets([[0], [2]], 4))
    found = programme.ranges(problem, np.full(2, np.inf))
    assert found.possible.tolist() == [False, True]
    assert (found.count_low[1], found.count_high[1]) == (2, 2)
    assert found.mean_low[1] == pytest.approx(0.5, abs=1e-4)
    assert found.mean_high[1] == pytest.approx(0.5, abs=1e-4)


def test_a_cell_of_which_all_are_at_the_end_is_known_whatever_its_size() -> None:
    n, s = np.array([9.0]), np.array([9.0])
    problem = Problem(np.ones(2), np.full(2, np.inf), of_sets([[0, 1]], 2), n, n, s, s,
                      of_sets([[0]], 2))  # fmt: skip
    found = programme.ranges(problem, np.full(1, np.inf))
    assert (found.count_low[0], found.count_high[0]) == (1, 8)
    assert (found.mean_low[0], found.mean_high[0]) == (1, 1)
