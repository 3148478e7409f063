"""Where a pooled correlation comes from: between units, within units, or both."""

from dataclasses import dataclass

import numpy as np

from dashboard.stats.arrays import Numbers, complete_cases, varies
from dashboard.stats.correlation.coefficients import product_moment
from dashboard.stats.result import NotEnoughData


@dataclass(frozen=True, slots=True)
class Waba:
    """pooled = between_x between_y between + within_x within_y within.

    The first two factors of each product say how much of x and of y lies there (eta).
    """

    pooled: float
    eta_between_x: float
    eta_between_y: float
    between: float
    eta_within_x: float
    eta_within_y: float
    within: float


def waba(x: Numbers, y: Numbers, unit: Numbers) -> Waba | NotEnoughData:
    """Within-and-between analysis of one row a person (Dansereau, Alutto & Yammarino 1984).

    Missing values: dropped in pairs. Trap: its between-unit r weighs units by their people and is
    not the headline r of unit means; it teaches, it decides nothing. Checked against R's
    `multilevel::waba`.
    """
    pairs = complete_cases(x, y)
    units, codes = np.unique(np.asarray(unit)[pairs.positions], return_inverse=True)
    size = np.bincount(codes)
    means = [(np.bincount(codes, column) / size)[codes] for column in pairs.columns]
    left = [column - mean for column, mean in zip(pairs.columns, means, strict=True)]
    if units.size < 3 or not all(varies(column) for column in (*means, *left)):
        return NotEnoughData("Scores must differ between at least three units and inside them.")
    between_x, between_y = (
        product_moment(column, mean) for column, mean in zip(pairs.columns, means, strict=True)
    )
    within_x, within_y = (
        product_moment(column, rest) for column, rest in zip(pairs.columns, left, strict=True)
    )
    return Waba(
        pooled=product_moment(*pairs.columns),
        eta_between_x=between_x,
        eta_between_y=between_y,
        between=product_moment(*means),
        eta_within_x=within_x,
        eta_within_y=within_y,
        within=product_moment(*left),
    )
