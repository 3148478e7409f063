"""Linear algebra on told sums: on how few people does some combination of them rest?"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

import numpy as np

# (person, whatever tells their answers apart): what a sum adds up.
Variable = tuple[Hashable, ...]


# What a told sum is made of: how often each answer counts in it.
Sum = Mapping[Variable, float]


def fewest(sums: Sequence[Sum], minimum: int) -> int:
    """How few people a combination that does not cancel out rests on; the minimum, if not fewer.

    Sums over 0 people fall away. People whose answers were in the same sums are tried as one group
    of interchangeable ones: taking one of them alone away from a combination needs all to go.
    """
    distinct = [dict(one) for one in {frozenset(one.items()) for one in sums} if one]
    if not distinct:
        return minimum
    columns: dict[Hashable, list[tuple[float, ...]]] = defaultdict(list)
    for variable in sorted(set().union(*distinct)):
        columns[variable[0]].append(tuple(one.get(variable, 0.0) for one in distinct))
    alike: dict[tuple[tuple[float, ...], ...], int] = defaultdict(int)
    for patterns in columns.values():
        alike[tuple(sorted(patterns))] += 1
    groups = [(count, np.array(pattern, float).T) for pattern, count in alike.items()]
    rank = np.linalg.matrix_rank(np.hstack([one for _, one in groups]))
    small = [n for n, (count, _) in enumerate(groups) if count < minimum]
    for chosen, people in subsets(small, [count for count, _ in groups], minimum):
        others = [one for n, (_, one) in enumerate(groups) if n not in chosen]
        if not others or np.linalg.matrix_rank(np.hstack(others)) < rank:
            return people
    return minimum


def subsets(small: list[int], counts: list[int], minimum: int) -> Iterator[tuple[set[int], int]]:
    """All sets of groups that hold fewer people than the minimum, and no more fit in."""

    def grow(at: int, chosen: list[int], people: int) -> Iterator[tuple[set[int], int]]:
        room = minimum - 1 - people
        left = [n for n in small if n not in chosen]
        if all(counts[n] > room for n in left) and chosen:
            yield set(chosen), people
        for n in range(at, len(small)):
            if counts[small[n]] <= room:
                yield from grow(n + 1, [*chosen, small[n]], people + counts[small[n]])

    return grow(0, [], 0)
