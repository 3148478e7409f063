"""An attacker who sees every published sum and can add and subtract, on thousands of waves."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from dashboard.publish.engine import DuckEngine
from dashboard.publish.suppression import disclose
from dashboard.settings import Settings
from dashboard.store.connection import open_store

MINIMUM = 5
WAVES = 700
ANCESTRY = pa.schema({"unit_id": pa.int32(), "ancestor_id": pa.int32()})
NOBODY_SKIPPED = pa.schema(
    {"layer": pa.int64(), "slot": pa.int64(), "unit_id": pa.int32(), "people": pa.float64()}
).empty_table()


@dataclass
class Tree:
    """parent[i] is the unit above unit i; unit 0 is the whole."""

    parent: list[int]

    @property
    def size(self) -> int:
        return len(self.parent)

    def children(self, unit: int) -> list[int]:
        return [i for i in range(1, self.size) if self.parent[i] == unit]

    def level(self, unit: int) -> int:
        return 0 if unit == 0 else 1 + self.level(self.parent[unit])

    def below(self, unit: int) -> list[int]:
        return [unit, *(deeper for child in self.children(unit) for deeper in self.below(child))]


def flat(rng: np.random.Generator) -> Tree:
    return Tree([-1] + [0] * int(rng.integers(1, 9)))


def deep(rng: np.random.Generator) -> Tree:
    return Tree([-1] + [int(rng.integers(0, unit)) for unit in range(1, 14)])


def regions(rng: np.random.Generator) -> Tree:
    parent = [-1, 0, 0, 0]
    for region in (1, 2, 3):
        parent += [region] * int(rng.integers(1, 6))
    return Tree(parent)


@dataclass
class Published:
    """people and value sums before hiding, and what of them is shown, a row a wave."""

    tree: Tree
    direct: np.ndarray
    shown: np.ndarray
    exact: np.ndarray


def publish(folder: Path, tree: Tree, direct: np.ndarray, favourable: np.ndarray) -> Published:
    """direct, favourable: people and favourable answers a wave (row) and unit (column)."""
    waves = direct.shape[0]
    member = np.zeros((tree.size, tree.size))
    for unit in range(tree.size):
        member[unit, tree.below(unit)] = 1
    people, favoured = direct @ member.T, favourable @ member.T
    leaf = [not tree.children(unit) for unit in range(tree.size)]
    with open_store(Settings(data=folder / "none"), write=False) as con:
        engine = DuckEngine(con)
        number = np.arange(tree.size, dtype=np.int32)
        engine.give(
            "unit_tree",
            pa.table(
                {
                    "unit_id": np.where(number == 0, -1, number).astype(np.int32),
                    "parent_id": pa.array(
                        [None if p < 0 else (-1 if p == 0 else p) for p in tree.parent], pa.int32()
                    ),
                    "level": pa.array([tree.level(i) for i in range(tree.size)], pa.int32()),
                    "leaf": pa.array(leaf),
                }
            ),
        )
        engine.give("slots", pa.table({
            "slot": pa.array(range(waves), pa.int64()),
            "minimum_group": pa.array([MINIMUM] * waves, pa.int32()),
        }))  # fmt: skip
        engine.give("metric_list", pa.table({
            "metric_id": pa.array([1], pa.int64()), "layer": pa.array([1], pa.int64()),
            "kind": ["share"], "single_item": [False], "low": [0.0], "high": [100.0],
            "source": ["answers"], "made_as": ["favourable"], "family": ["engagement"],
        }))  # fmt: skip
        engine.give("skips", NOBODY_SKIPPED)
        engine.give("ancestry", ANCESTRY.empty_table())
        engine.give("figures", cells(people, favoured))
        engine.give("figures_below", cells(direct, favourable))
        disclose(engine, max(tree.level(i) for i in range(tree.size)))
        rows = con.sql("SELECT slot, unit_id, why, bound FROM judged").fetchall()
    shown, exact = np.zeros_like(people, bool), np.zeros_like(people, bool)
    for slot, unit, why, bound in rows:
        shown[slot, max(unit, 0)] = why is None
        exact[slot, max(unit, 0)] = why is None and bound is None
    return Published(tree, direct, shown, exact)


def cells(people: np.ndarray, favourable: np.ndarray) -> pa.Table:
    slot, unit = np.nonzero(people)
    n, f = people[slot, unit], favourable[slot, unit]
    return pa.table(
        {
            "metric_id": np.full(slot.size, 1), "slot": slot,
            "unit_id": np.where(unit == 0, -1, unit).astype(np.int32),
            "people": n.astype(float), "weight": n.astype(float),
            "total": 100.0 * f, "total_squares": 10000.0 * f,
        }
    )  # fmt: skip


def sums_that_follow(tree: Tree, known: np.ndarray) -> Iterator[list[int]]:
    """Smallest groups of units whose sum follows from the known cells of one wave.

    Known cells nest, so these are each known cell less the known cells inside it.
    """
    for unit in np.flatnonzero(known):
        inside: set[int] = set()
        for deeper in tree.below(unit):
            if deeper != unit and known[deeper]:
                inside.update(tree.below(deeper))
        yield [i for i in tree.below(unit) if i not in inside]


@pytest.mark.parametrize("shape", [flat, deep, regions])
@pytest.mark.parametrize("seed", range(3))
def test_no_sum_that_follows_rests_on_fewer_people_than_the_minimum(shape, seed, tmp_path) -> None:
    rng = np.random.default_rng(seed)
    found = publish(tmp_path, *random_waves(rng, shape(rng)))
    for wave in range(WAVES):
        for group in sums_that_follow(found.tree, found.shown[wave]):
            people = found.direct[wave, group].sum()
            assert people == 0 or people >= MINIMUM, (wave, group)


@pytest.mark.parametrize("shape", [flat, deep, regions])
def test_linear_algebra_leaves_every_hidden_unit_undetermined(shape, tmp_path) -> None:
    rng = np.random.default_rng(7)
    tree, direct, favourable = random_waves(rng, shape(rng))
    found = publish(tmp_path, tree, direct, favourable)
    member = np.array([[i in tree.below(u) for i in range(tree.size)] for u in range(tree.size)])
    for wave in range(300):
        filled = direct[wave] > 0
        equations = member[found.shown[wave]][:, filled].astype(float)
        if equations.size == 0:
            continue
        _, scales, rows = np.linalg.svd(equations)
        free = rows[(scales > 1e-9).sum() :]
        determined = np.abs(free).max(axis=0, initial=0) < 1e-9
        small = direct[wave, filled] < MINIMUM
        assert not (determined & small).any(), wave


@pytest.mark.parametrize("shape", [flat, deep, regions])
@pytest.mark.parametrize("ends", [(0.0, 0.5, 1.0), (0.03, 0.5, 0.97)])
def test_a_figure_told_as_a_bound_may_be_anywhere_in_it(shape, ends, tmp_path) -> None:
    rng = np.random.default_rng(11)
    tree, direct, _ = random_waves(rng, shape(rng))
    direct *= rng.choice([1, 8], size=direct.shape)
    share = rng.choice(ends, size=direct.shape)
    favourable = rng.binomial(direct.astype(int), share).astype(float)
    found = publish(tmp_path, tree, direct, favourable)
    bounded = found.shown & ~found.exact
    assert bounded.any()
    for wave in range(WAVES):
        narrow = narrowed(tree, direct[wave], favourable[wave], found.exact[wave], bounded[wave])
        assert not narrow, (wave, narrow)


def narrowed(
    tree: Tree, direct: np.ndarray, favourable: np.ndarray, exact: np.ndarray, bounded: np.ndarray
) -> list[int]:
    """Bounded units that sums of exact figures leave less than the outer 5 % of their scale."""
    found = []
    for group in sums_that_follow(tree, exact):
        told = favourable[group].sum()
        for unit in [one for one in group if bounded[one]]:
            own = [one for one in tree.below(unit) if one in group]
            people, said = direct[own].sum(), favourable[own].sum()
            others = [one for one in group if one not in own]
            low, high = 0.0, 0.0
            for one in others:
                over = favourable[one] > 0.95 * direct[one]
                under = favourable[one] < 0.05 * direct[one]
                low += 0.95 * direct[one] if bounded[one] and over else 0.0
                high += 0.05 * direct[one] if bounded[one] and under else direct[one]
            ends = (0.95 * people, people) if 2 * said > people else (0.0, 0.05 * people)
            if told - high > ends[0] + 1e-6 or told - low < ends[1] - 1e-6:
                found.append(unit)
    return found


@pytest.mark.parametrize("shape", [flat, deep, regions])
def test_small_groups_are_hidden_and_most_others_are_not(shape, tmp_path) -> None:
    rng = np.random.default_rng(5)
    tree, direct, favourable = random_waves(rng, shape(rng))
    found = publish(tmp_path, tree, direct, favourable)
    member = np.array([[i in tree.below(u) for i in range(tree.size)] for u in range(tree.size)])
    people = direct @ member.T
    assert not found.shown[(people > 0) & (people < MINIMUM)].any()
    assert found.shown[people >= 3 * MINIMUM].mean() > 0.6


def test_two_runs_hide_the_same(tmp_path) -> None:
    rng = np.random.default_rng(3)
    tree, direct, favourable = random_waves(rng, regions(rng))
    runs = [publish(tmp_path, tree, direct, favourable).shown for _ in range(2)]
    assert (runs[0] == runs[1]).all()


def random_waves(rng: np.random.Generator, tree: Tree) -> tuple[Tree, np.ndarray, np.ndarray]:
    """Many waves of small units; people who answered for a parent itself are rare."""
    direct = rng.integers(0, 14, size=(WAVES, tree.size)).astype(float)
    parents = [unit for unit in range(tree.size) if tree.children(unit)]
    direct[:, parents] *= rng.random((WAVES, len(parents))) < 0.2
    favourable = rng.binomial(direct.astype(int), 0.5).astype(float)
    return tree, direct, favourable


def test_the_attacker_finds_what_hiding_small_groups_alone_leaves_open() -> None:
    tree = Tree([-1, 0, 0, 0])
    known = np.array([True, True, True, False])
    assert [3] in [[i for i in group if i] for group in sums_that_follow(tree, known)]
