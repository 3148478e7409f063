"""R squared shared out fairly among predictors (LMG, Shapley, general dominance)."""

from math import factorial

import numpy as np

from dashboard.stats.arrays import Floats

# A predictor with less than this share of its variance left adds rounding, not information.
_NOTHING_LEFT = 1e-10


def r_squared_by_subset(tables: Floats) -> Floats:
    """R squared of every subset of p predictors, for many correlation matrices at once.

    `tables` (p+1, p+1, B) with the outcome last; answer (2^p, B), row number = bit mask of the
    subset. Walks each subset once, adding predictors in rising order and sweeping out only
    those still to come, so the whole costs about 6 x 2^p small vector steps.
    """
    p = tables.shape[0] - 1
    answer = np.empty((1 << p, tables.shape[2]))
    _walk(tables, 0, 0, answer)
    return answer


def _walk(left: Floats, first: int, mask: int, answer: Floats) -> None:
    """`left`: covariances of predictors first.. and the outcome, those in `mask` taken out."""
    answer[mask] = 1 - left[-1, -1]
    for place in range(left.shape[0] - 1):
        pivot = left[place, place]
        usable = pivot > _NOTHING_LEFT
        row = left[place, place + 1 :]
        share = np.where(usable, row / np.where(usable, pivot, 1.0), 0.0)
        swept = left[place + 1 :, place + 1 :] - row[:, None] * share[None]
        predictor = first + place
        _walk(swept, predictor + 1, mask | (1 << predictor), answer)


def shares_of_subsets(r_squared: Floats) -> Floats:
    """Shapley shares (p, B) from R squared of all subsets (2^p, B); they sum to the full R^2.

    phi_j = sum over S without j of |S|! (p-|S|-1)! / p! (R2(S and j) - R2(S)).
    """
    subsets = np.arange(r_squared.shape[0])
    p = r_squared.shape[0].bit_length() - 1
    weight = np.array([factorial(s) * factorial(p - s - 1) / factorial(p) for s in range(p)])
    size = np.bitwise_count(subsets)
    shares = np.empty((p, r_squared.shape[1]))
    for predictor in range(p):
        without = subsets[(subsets >> predictor) & 1 == 0]
        gains = r_squared[without | (1 << predictor)] - r_squared[without]
        shares[predictor] = weight[size[without]] @ gains
    return shares


def lmg_of_many(tables: Floats) -> Floats:
    """LMG shares (p, B) of B correlation matrices (p+1, p+1, B), outcome last."""
    return shares_of_subsets(r_squared_by_subset(tables))


def lmg(table: Floats) -> Floats:
    """LMG shares (p,) of R^2 from one correlation matrix (p+1, p+1), outcome last.

    Source: Lindeman, Merenda & Gold 1980; Budescu 1993. Missing values: none in a correlation
    matrix of complete rows. Trap: shares say what goes with the outcome, not what changing a
    driver would do. Checked against R's `relaimpo::calc.relimp(type = "lmg")`.
    """
    return lmg_of_many(table[:, :, None])[:, 0]
