"""Sums of one metric told at one time, and whether they leave a few people to be told apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

# (telling, cell), or (telling, cell, metric): a sum that somebody's answer was a part of.
Part = tuple[int, ...]
Signature = tuple[Part, ...]

# Beyond so many groups that hang together a sum is not looked for among combinations of older ones.
_CONNECTED = 300


@dataclass(slots=True)
class People:
    """People of one metric and round: unit now (None: gone), sums they were in, fresh?, how many.

    lost: sums that held people who cannot be found any more; missing: how many those are, who may
    have come again and look new.
    """

    rows: list[tuple[int | None, Signature, bool, int]] = field(default_factory=list)
    lost: set[Part] = field(default_factory=set)
    missing: int = 0


@dataclass(slots=True)
class Steady:
    """Who never said anything else: unit now, sums of every metric they were in, how many."""

    rows: list[tuple[int | None, Signature, int]] = field(default_factory=list)


@dataclass(slots=True)
class Sums:
    """What would be told now, by cell, beside what was told."""

    present: dict[int, Counter[Signature]] = field(default_factory=lambda: defaultdict(Counter))
    fresh: Counter[int] = field(default_factory=Counter)
    newcomers: Counter[int] = field(default_factory=Counter)
    everybody: Counter[Signature] = field(default_factory=Counter)
    sharing: dict[Part, set[Signature]] = field(default_factory=lambda: defaultdict(set))
    stayed: dict[int, Counter[Signature]] = field(default_factory=lambda: defaultdict(Counter))
    gone: Counter[Signature] = field(default_factory=Counter)
    lost: set[Part] = field(default_factory=set)
    missing: int = 0
    follows: dict[int, bool] = field(default_factory=dict)

    def safe(self, cell: int, smallest: int) -> bool:
        """Does telling this sum, beside all that was told, leave nobody among too few?"""
        return self.remaining(cell, smallest) >= smallest or self.known(cell)

    def remaining(self, cell: int, enough: int) -> int:
        """People who stay in this sum whatever older ones it is combined with, up to enough."""
        remaining = max(0, self.fresh[cell] - self.missing)
        for signature, count in self.stayed[cell].items() if remaining < enough else ():
            remaining += min(count, self.gone[signature])
        return remaining

    def as_told(self, cell: int, telling: int) -> bool:
        """Is this sum over the same people as that cell's was at a telling?"""
        present, part = self.present[cell], (telling, cell)
        same = all(part in s and n == self.everybody[s] for s, n in present.items())
        return same and self.sharing[part] == set(present)

    def known(self, cell: int) -> bool:
        """Does this sum follow from what was told before?"""
        if cell not in self.follows:
            present = self.present[cell]
            whole = all(s and n == self.everybody[s] for s, n in present.items())
            self.follows[cell] = whole and _follows(self, set(present))
        return self.follows[cell]


def sums_of(people: People, told: set[int], above: Mapping[int, list[int]], steady: Steady) -> Sums:
    """Sorts people by the cell that would tell of them now and the sums they were part of."""
    sums = Sums(lost=people.lost, missing=people.missing)
    place: dict[int | None, int | None] = {None: None}

    def cell_of(unit: int | None) -> int | None:
        if unit is not None and unit not in place:
            place[unit] = next((one for one in above[unit] if one in told), None)
        return place[unit]

    for unit, signature, fresh, count in people.rows:
        cell = cell_of(unit)
        if cell is not None:
            sums.present[cell][signature] += count
            sums.fresh[cell] += count if fresh else 0
            if fresh or not signature:
                sums.newcomers[cell] += count
        if signature:
            sums.everybody[signature] += count
            for part in signature:
                sums.sharing[part].add(signature)
    for unit, signature, count in steady.rows:
        if unit is None:
            sums.gone[signature] += count
        elif (cell := cell_of(unit)) is not None:
            sums.stayed[cell][signature] += count
    return sums


def _follows(sums: Sums, wanted: set[Signature]) -> bool:
    """Is the sum over people of these signatures a combination of older sums?"""
    tellings = {part[0] for signature in wanted for part in signature}
    for telling in sorted(tellings, reverse=True):
        parts = {part for signature in wanted for part in signature if part[0] == telling}
        if sums.lost.isdisjoint(parts) and _sharing(sums, parts) == wanted:
            return True
    return not sums.lost and len(tellings) > 1 and _combine(sums, wanted)


def _combine(sums: Sums, wanted: set[Signature]) -> bool:
    reached, parts = _connected(sums, wanted)
    if len(reached) > _CONNECTED:
        return False
    number = {part: n for n, part in enumerate(sorted(parts))}
    equations = np.zeros((len(reached), len(number)))
    for n, signature in enumerate(reached):
        equations[n, [number[part] for part in signature]] = 1
    target = np.array([signature in wanted for signature in reached], float)
    solution = np.linalg.lstsq(equations, target, rcond=None)[0]
    return bool(np.abs(equations @ solution - target).max() < 1e-9)


def _sharing(sums: Sums, parts: Iterable[Part]) -> set[Signature]:
    return set().union(*(sums.sharing[part] for part in parts))


def _connected(sums: Sums, wanted: Iterable[Signature]) -> tuple[list[Signature], set[Part]]:
    """Signatures that share a sum with these, directly or through others, and all their sums."""
    reached, parts = set(wanted), set[Part]()
    left = list(reached)
    while left and len(reached) <= _CONNECTED:
        for part in left.pop():
            if part not in parts:
                parts.add(part)
                new = sums.sharing[part] - reached
                reached |= new
                left.extend(new)
    return sorted(reached), parts
