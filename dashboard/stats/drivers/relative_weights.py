"""Johnson's relative weights: a quick second opinion, never the headline."""

import numpy as np

from dashboard.stats.arrays import Floats


def relative_weights(table: Floats) -> Floats:
    """Raw weights (p,) that sum to R^2, from a correlation matrix (p+1, p+1), outcome last.

    R_xx = V D V', L = V D^1/2 V', b = L^-1 r_xy, weight = L^2 b^2 (Johnson 2000; the same as
    Genizi 1993). Trap: Thomas, Zumbo, Kwan & Schweitzer 2014 show the method unsound; use LMG
    and keep this for more than twelve drivers. Checked against `relaimpo` type "genizi".
    """
    values, vectors = np.linalg.eigh(table[:-1, :-1])
    values = np.maximum(values, 0.0)
    loadings = vectors @ np.diag(np.sqrt(values)) @ vectors.T
    inverse_root = np.where(values > 1e-12, 1 / np.sqrt(np.maximum(values, 1e-12)), 0.0)
    slopes = vectors @ np.diag(inverse_root) @ vectors.T @ table[:-1, -1]
    weights: Floats = loadings**2 @ slopes**2
    return weights
