"""Every pair of many metrics brought together in one pass.

A matrix of a hundred pairs would otherwise read the mart a hundred times.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.mart.reading import Mart
from dashboard.selection import Filters

from .figures import Figures, Flags, Floats, leaf_units, read_figures
from .pairing import paired
from .scope import chosen_units


@dataclass(frozen=True, slots=True, eq=False)
class ManyFigures:
    """Several metrics of the same units, in the same order of units."""

    units: tuple[str, ...]
    by_metric: dict[str, Figures]

    def together(self, x: str, y: str) -> tuple[Floats, Floats]:
        """Both metrics of each unit over all periods that have both; NaN where there are none."""
        one, other = self.by_metric[x], self.by_metric[y]
        pairing = paired(one, other)
        anchor, gathered = (other, one) if pairing.backward else (one, other)
        weight = _sums(gathered.weight, pairing.belongs)
        total = _sums(gathered.total, pairing.belongs)
        both = (anchor.weight > 0) & (weight > 0)
        own = _ratio((anchor.total * both).sum(axis=1), (anchor.weight * both).sum(axis=1))
        found = _ratio((total * both).sum(axis=1), (weight * both).sum(axis=1))
        return (found, own) if pairing.backward else (own, found)

    def beside(self, xs: Sequence[str], y: str) -> tuple[Floats, Floats]:
        """Several metrics (units, len(xs)) and y of each unit, over periods that have all of them.

        Metrics of another survey round than the first have no period in common with it; then each
        is taken over its own, and y over those of the first.
        """
        grid = self.by_metric[xs[0]]
        sides = [self.by_metric[x] for x in xs]
        if any((side.key, side.survey) != (grid.key, grid.survey) for side in sides):
            found = [self.together(x, y) for x in xs]
            return np.column_stack([own for own, _ in found]), found[0][1]
        pairing = paired(grid, self.by_metric[y])
        ends = [(side.total, side.weight) for side in (*sides, self.by_metric[y])]
        turn = range(len(sides)) if pairing.backward else range(len(sides), len(ends))
        for place in turn:
            total, weight = ends[place]
            ends[place] = _sums(total, pairing.belongs), _sums(weight, pairing.belongs)
        whole = np.all([weight > 0 for _, weight in ends], axis=0)
        *columns, outcome = (
            _ratio((total * whole).sum(axis=1), (weight * whole).sum(axis=1))
            for total, weight in ends
        )
        return np.column_stack(columns), outcome


def read_many(mart: Mart, metrics: Sequence[str], where: Filters = ()) -> ManyFigures:
    """The readings of these metrics; a metric that has none is left out."""
    leaves, chosen = leaf_units(mart), chosen_units(mart, where)
    figures = read_figures(mart, metrics)
    codes = tuple(info.unit for info in leaves)
    if chosen is None:
        return ManyFigures(codes, figures)
    wanted = np.isin(codes, chosen)
    cut = {metric: found.of(wanted) for metric, found in figures.items()}
    return ManyFigures(tuple(code for code in codes if code in set(chosen)), cut)


def _sums(values: Floats, belongs: Flags) -> Floats:
    """Sums over the periods that belong to each anchor.

    A product of matrices would say the same, but hands a few thousand numbers to threads that
    wait for one another on a busy machine.
    """
    count = belongs.sum(axis=1)
    if count.max(initial=0) <= 1:
        alone: Floats = values[:, belongs.argmax(axis=1)] * count
        return alone
    summed: Floats = np.stack([values[:, chosen].sum(axis=1) for chosen in belongs], axis=1)
    return summed


def _ratio(total: Floats, weight: Floats) -> Floats:
    there = weight > 0
    ratio: Floats = np.divide(total, weight, out=np.full(weight.shape, np.nan), where=there)
    return ratio
