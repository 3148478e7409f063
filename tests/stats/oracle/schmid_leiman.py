"""Hierarchical omega by Schmid & Leiman, which the dashboard does not offer."""

import numpy as np
from scipy.optimize import minimize


def omega_hierarchical(r, factors=3):
    """omega_h and omega total: minres factors, oblimin, one general factor above them."""
    rotated, between = _oblimin(_minres(r, factors))
    general = _minres(between, 1)[:, 0]
    general = general * np.sign(general.sum())
    loadings = rotated @ general
    groups = rotated * np.sqrt(1 - general**2)
    unique = 1 - loadings**2 - np.sum(groups**2, axis=1)
    total = r.sum()
    return loadings.sum() ** 2 / total, 1 - unique.sum() / total


def _minres(r, factors):
    """Loadings that leave the smallest off-diagonal residuals."""
    k = r.shape[0]

    def loadings(unique):
        values, vectors = np.linalg.eigh(r - np.diag(unique))
        values, vectors = values[::-1][:factors], vectors[:, ::-1][:, :factors]
        return vectors * np.sqrt(np.maximum(values, 1e-12))

    def misfit(unique):
        found = loadings(unique)
        gap = r - found @ found.T
        return np.sum(gap[np.triu_indices(k, 1)] ** 2)

    start = np.clip(1 / np.diag(np.linalg.inv(r)), 0.005, 0.995)
    fit = minimize(misfit, start, method="L-BFGS-B", bounds=[(0.005, 1)] * k,
                   options={"ftol": 1e-14, "gtol": 1e-10, "maxfun": 100_000})  # fmt: skip
    return loadings(fit.x)


def _oblimin(loadings, steps=3000):
    """Gradient projection for oblique rotation (Bernaards & Jennrich 2005), gamma 0."""
    k = loadings.shape[1]
    turn, pace = np.eye(k), 1.0

    def criterion(turned):
        other = turned**2 @ (np.ones((k, k)) - np.eye(k))
        return np.sum(turned**2 * other) / 4, turned * other

    inverse = np.linalg.inv(turn)
    turned = loadings @ inverse.T
    value, slope = criterion(turned)
    gradient = -(turned.T @ slope @ inverse).T
    for _ in range(steps):
        projected = gradient - turn @ np.diag(np.sum(turn * gradient, axis=0))
        size = np.sqrt(np.sum(projected**2))
        if size < 1e-8:
            break
        pace *= 2
        for _ in range(11):
            moved = turn - pace * projected
            moved = moved / np.sqrt(np.sum(moved**2, axis=0))
            inverse = np.linalg.inv(moved)
            turned = loadings @ inverse.T
            found, slope = criterion(turned)
            if value - found > 0.5 * size**2 * pace:
                break
            pace /= 2
        turn, value = moved, found
        gradient = -(turned.T @ slope @ inverse).T
    return turned, turn.T @ turn
