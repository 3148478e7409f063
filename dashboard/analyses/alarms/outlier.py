"""One unit that is nothing like the others."""

import numpy as np

from dashboard.analyses.numbers import amount
from dashboard.language import say, say_many
from dashboard.stats.arrays import ROUNDING

from .alarm import Alarm
from .cells import Cells, Floats, listed, robust_spread

# Robust standard deviations; among 10 000 normal units none lies so far out.
FAR = 6.0
FEWEST_UNITS = 10
# Sizes differ by nature, kiosks beside halls: only thirty times the usual one hints at a mistake.
FACTOR = 30.0
# More than these are not "one odd unit" but the way the figure is spread.
MOST = 3


def outlier(cells: Cells) -> Alarm | None:
    """Units more than six robust standard deviations from the middle, chance allowed for."""
    away = _distance(cells)
    if np.isfinite(away).sum() < FEWEST_UNITS:
        return None
    far = [int(i) for i in np.argsort(-np.nan_to_num(away)) if away[i] > FAR]
    if not far or len(far) > MOST:
        return None
    info, means = cells.metric, cells.means
    low, high = np.nanquantile(np.delete(means, far), [0.05, 0.95])
    names = [f"{cells.name[i]} ({amount(float(means[i]), info)})" for i in far]
    return Alarm(
        "outlier",
        info.metric,
        say_many(
            "{names} lies far outside all other {kinds} on {x}, where most lie between {low} and "
            "{high}.",
            "{names} lie far outside all other {kinds} on {x}, where most lie between {low} and "
            "{high}.",
            len(far),
            names=listed(names),
            kinds=cells.kinds,
            x=info.phrase,
            low=amount(float(low), info),
            high=amount(float(high), info),
        ),
        say(
            "Check that figure before believing a link; leave the {kind} out if it is wrong.",
            kind=cells.kind,
        ),
        tuple(cells.unit[i] for i in far),
    )


def _distance(cells: Cells) -> Floats:
    """Robust standard deviations of each unit from the middle; 0 where sizes merely differ."""
    if cells.metric.kind == "amount" and not (cells.means <= 0).any():
        away = np.abs(np.log(cells.means) - np.nanmedian(np.log(cells.means)))
        _, spread = robust_spread(np.log(cells.means))
        distance = np.where(away > np.log(FACTOR), away, 0.0)
        return distance / (spread if spread > ROUNDING else np.inf)
    # Against what was usual in the periods a unit was there: it may have opened late.
    weight = np.where(np.isfinite(cells.value), cells.weight, 0.0)
    off = np.nan_to_num(cells.value - cells.usual[None, :])
    values = (weight * off).sum(axis=1) / np.where(weight.sum(axis=1) > 0, weight.sum(axis=1), 1.0)
    middle, spread = robust_spread(values)
    allowed = np.hypot(spread, _chance(cells))
    units: Floats = np.abs(values - middle) / np.where(allowed > ROUNDING, allowed, np.inf)
    return units


def _chance(cells: Cells) -> Floats:
    """Standard error of each unit's mean; 0 where the figures do not tell."""
    weight, total = np.nansum(cells.weight, axis=1), np.nansum(cells.total, axis=1)
    weight = np.where(weight > 0, weight, np.nan)
    if cells.metric.kind == "rate":
        # total = 100 leavers, weight = person-years: Poisson.
        error: Floats = 100 * np.sqrt(np.maximum(total / 100, 1.0)) / weight
        return np.nan_to_num(error)
    if not np.isfinite(cells.squares).any():
        return np.zeros(weight.shape)
    squares = np.nansum(cells.squares, axis=1)
    error = np.sqrt(np.maximum(squares / weight - (total / weight) ** 2, 0.0) / weight)
    return np.nan_to_num(error)
