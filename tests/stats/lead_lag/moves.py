"""Panels in which one figure moves first, for the tests of this folder."""

import numpy as np


def moving(forward=0.0, backward=0.0, units=120, waves=6, seed=0, lasting=0.7):
    """x and y as (units, waves): own levels plus moves, y following x by `forward` a wave later."""
    rng = np.random.default_rng(seed)
    level_x, level_y = lasting * rng.normal(size=(2, units))
    move_x, move_y = rng.normal(size=(2, units))
    x, y = np.empty((2, units, waves))
    for wave in range(waves):
        x[:, wave], y[:, wave] = level_x + move_x, level_y + move_y + 0.2 * wave
        move_x, move_y = (
            0.3 * move_x + backward * move_y + rng.normal(size=units),
            0.3 * move_y + forward * move_x + rng.normal(size=units),
        )
    return x, y


def long(x, y):
    """The same as rows: x, y, unit, wave."""
    units, waves = x.shape
    return x.ravel(), y.ravel(), np.repeat(np.arange(units), waves), np.tile(range(waves), units)
