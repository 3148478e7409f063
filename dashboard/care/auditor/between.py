"""Two generations side by side: what the difference tells of those who came or went in between.

An attacker assumes the simplest: that of a cell people only came, or only went. Then the later
figure is the earlier one and those who came, and both are sums over the same cells. Where neither
can be, more happened than two generations can tell, and nothing is concluded.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dashboard.care.auditor.linear import Numbers, Problem, of_sets
from dashboard.care.auditor.picture import Sheet, Tree

# Sums that differ by less are the same sums, added in another order.
_SAME = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One generation's sheet, with the tree it stands on."""

    tree: Tree
    sheet: Sheet

    def states(self) -> dict[str, str]:
        """Of each unit with people: exact, few, large or unknown."""
        sheet, codes = self.sheet, self.tree.codes
        found = {codes[u]: "unknown" for u in sheet.unit[~sheet.combined]}
        for unit, few, large in zip(sheet.hidden, sheet.few, sheet.large, strict=True):
            found[codes[unit]] = "few" if few else "large" if large else "unknown"
        found |= {codes[u]: "exact" for u in sheet.unit[self._exact()]}
        return found

    def bottoms(self) -> set[str]:
        """Units with people below which there is none with people."""
        states = self.states()
        above = {int(self.tree.parent[self.tree.place[code]]) for code in states}
        return {code for code in states if self.tree.place[code] not in above}

    def rows(self, cells: list[str]) -> Iterator[tuple[tuple[int, ...], float, float]]:
        """Cells that each exact figure leaves, less those of exact ones inside; and its sums."""
        sheet, exact = self.sheet, self._exact()
        marked = np.zeros(len(self.tree.codes), dtype=bool)
        marked[sheet.unit[exact]] = True
        near = self.tree.nearest(marked)
        left = np.zeros((len(self.tree.codes), 2))
        figures = np.stack([sheet.people, sheet.answers], axis=1)[exact]
        left[sheet.unit[exact]] = figures
        parent = self.tree.parent[sheet.unit[exact]]
        over = np.where(parent >= 0, near[parent], -1)
        np.subtract.at(left, over[over >= 0], figures[over >= 0])
        inside: dict[int, list[int]] = {}
        for number, code in enumerate(cells):
            place = self.tree.place.get(code)
            if place is not None and near[place] >= 0:
                inside.setdefault(int(near[place]), []).append(number)
        for unit, own in inside.items():
            yield tuple(own), float(left[unit, 0]), float(left[unit, 1])

    def _exact(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        return ~self.sheet.bound & ~self.sheet.stale & ~self.sheet.combined


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """What is asked of two generations. Cells are those before, then those who came.

    came: per target, does it hold none but those who came?
    """

    cells: list[str]
    problem: Problem
    targets: list[Numbers]
    came: list[bool]


def change(before: Side, after: Side, *, none_skipped: bool) -> Change | None:
    """Sums over those before and those who came; None where no figure changed."""
    cells = sorted(before.bottoms() | after.bottoms())
    then, now = list(before.rows(cells)), list(after.rows(cells))
    changed = _changed(then, now)
    if not changed:
        return None
    size = len(cells)
    rows = [(list(own), people, people, said, said) for own, people, said in then]
    rows += [
        ([*own, *(size + one for one in own)], people, people, said, said)
        for own, people, said in now
    ]
    least, most = _ends_before(before, cells, none_skipped=none_skipped)
    rows += list(_ledger(after, cells, none_skipped=none_skipped))
    targets, came = _targets(before, after, cells, then, now, changed)
    sets, low, high, said_low, said_high = zip(*rows, strict=True)
    problem = Problem(
        np.concatenate([least, np.zeros(size)]),
        np.concatenate([most, np.full(size, np.inf)]),
        of_sets(sets, 2 * size),
        np.array(low), np.array(high), np.array(said_low), np.array(said_high),
        of_sets(targets, 2 * size),
    )  # fmt: skip
    return Change(cells, problem, targets, came)


Row = tuple[tuple[int, ...], float, float]


def _changed(then: list[Row], now: list[Row]) -> set[int]:
    """Cells of figures that are not the same in both."""
    known = {own: (people, said) for own, people, said in then}
    same = {
        own
        for own, people, said in now
        if own in known
        and abs(known[own][0] - people) < _SAME
        and abs(known[own][1] - said) < _SAME * max(1.0, people)
    }
    return {one for own, *_ in [*then, *now] if own not in same for one in own}


def _ends_before(
    before: Side, cells: list[str], *, none_skipped: bool
) -> tuple[np.ndarray[tuple[int], np.dtype[np.float64]], ...]:
    states, minimum = before.states(), before.sheet.minimum
    known = [states.get(code) for code in cells]
    least = [{"large": minimum, None: 0.0}.get(one, 1.0) for one in known]
    small = minimum - 1 if none_skipped else np.inf
    most = [{"few": small, None: 0.0}.get(one, np.inf) for one in known]
    return np.array(least, dtype=float), np.array(most, dtype=float)


def _ledger(
    after: Side, cells: list[str], *, none_skipped: bool
) -> Iterator[tuple[list[int], float, float, float, float]]:
    """What the ledger says of hidden cells afterwards; units it does not know are empty."""
    states, minimum = after.states(), float(after.sheet.minimum)
    for number, code in enumerate(cells):
        state = states.get(code)
        if state == "exact":
            continue
        low = {"large": minimum, None: 0.0}.get(state, 1.0)
        high = minimum - 1 if state == "few" and none_skipped else np.inf
        if state is None:
            high = 0.0
        yield [number, len(cells) + number], low, high, 0.0, np.inf


def _targets(
    before: Side, after: Side, cells: list[str], then: list[Row], now: list[Row],
    changed: set[int],
) -> tuple[list[Numbers], list[bool]]:  # fmt: skip
    """Who came, in every set that figures name; hidden units before and after."""
    size = len(cells)
    states = before.states(), after.states()
    hidden = [
        {n for n, code in enumerate(cells) if known.get(code, "exact") != "exact"}
        for known in states
    ]
    groups = {frozenset(own) & changed for own, *_ in [*then, *now]}
    last = {n: frozenset(own) for own, *_ in now for n in own}
    for own, *_ in then:
        for other in {last[n] for n in own if n in last}:
            groups |= {frozenset(own) & other, frozenset(own) - other, other - frozenset(own)}
    groups |= {frozenset({n}) for n in changed}
    listed = sorted(tuple(sorted(one)) for one in groups if one and one <= changed)
    sets = [np.array(one) + size for one in listed]
    came = [True] * len(sets)
    standing = [np.array(one) for one in listed if set(one) <= hidden[0]]
    standing += [np.array([n, n + size]) for n in sorted(hidden[1] & changed)]
    return sets + standing, came + [False] * len(standing)
