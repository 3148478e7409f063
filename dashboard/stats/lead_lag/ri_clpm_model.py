"""The covariances that a random-intercept cross-lagged model implies.

A point holds: variances of the own levels of x and y and their covariance (3); the paths x on x,
y on x, x on y, y on y (4); variances and covariance of the first wave (3); of the errors of each
later wave (3 each). Waves of x come first, then those of y.
"""

import numpy as np
import numpy.typing as npt

from dashboard.stats.arrays import Floats

Point = npt.NDArray[np.inexact]
# So small that the step's square vanishes: a complex step gives derivatives without rounding.
_STEP = 1e-30


def implied(point: Point, waves: int) -> npt.NDArray[np.inexact]:
    """The covariance matrix (2 waves, 2 waves) at a point, real or complex."""
    paths = point[3:7].reshape(2, 2)
    later = _blocks(point[7:])
    inside = [later[0]]
    for error in later[1:]:
        inside.append(paths @ inside[-1] @ paths.T + error)
    table = np.empty((2, waves, 2, waves), dtype=point.dtype)
    table[:] = _blocks(point[:3])[0][:, None, :, None]
    for early in range(waves):
        block = inside[early]
        for late in range(early, waves):
            table[:, late, :, early] += block
            if late > early:
                table[:, early, :, late] += block.T
            block = paths @ block
    return table.reshape(2 * waves, 2 * waves)


def implied_derivatives(point: Floats, waves: int) -> Floats:
    """Derivative of the matrix by each number of the point: (k, 2 waves, 2 waves)."""
    slopes = []
    for place in range(point.size):
        moved = point.astype(np.complex128)
        moved[place] += 1j * _STEP
        slopes.append(np.imag(implied(moved, waves)) / _STEP)
    return np.array(slopes)


def start(table: Floats) -> Floats:
    """Half of the variance lasting, the rest moving, with little memory and no cross paths."""
    waves = table.shape[0] // 2
    spread = np.diag(table).reshape(2, waves)
    lasting = [0.5 * spread[0].min(), 0.5 * spread[1].min(), 0.0]
    moving = np.stack([0.5 * spread[0], 0.5 * spread[1], np.zeros(waves)], axis=1)
    return np.concatenate([lasting, [0.2, 0.0, 0.0, 0.2], moving.ravel()])


def _blocks(numbers: Point) -> npt.NDArray[np.inexact]:
    """Triples (variance, variance, covariance) as 2 x 2 matrices."""
    one, two, shared = numbers.reshape(-1, 3).T
    return np.stack([np.stack([one, shared], axis=1), np.stack([shared, two], axis=1)], axis=1)
