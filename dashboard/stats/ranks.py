"""How far down or up its place in the order a unit might stand by chance."""

from dataclasses import dataclass

import numpy as np

from dashboard.stats.arrays import Floats, Integers, Numbers, as_floats
from dashboard.stats.bootstrap import SEED

_DRAWS = 2000


@dataclass(frozen=True, slots=True, eq=False)
class Ranks:
    """Places from 1 (highest value) to the number of units: the likeliest and its limits."""

    place: Integers
    low: Integers
    high: Integers
    level: float = 0.95


def normal_draws(mean: Numbers, sd: Numbers, draws: int = _DRAWS, seed: int = SEED) -> Floats:
    """What the units' true values might be: (draws, units) from normal posteriors."""
    centre, spread = as_floats(mean), as_floats(sd)
    rng = np.random.default_rng(seed)
    drawn: Floats = centre + spread * rng.standard_normal((draws, centre.size))
    return drawn


def rank_intervals(value: Numbers, draws: Floats, level: float = 0.95) -> Ranks:
    """Places by `value`, with limits from the places in each draw of (draws, units).

    Values must be the shrunken ones that the draws lie round: a raw mean is ranked too far out.
    Missing values: none allowed. Trap: limits are wide even where means look far apart; the middle
    half of a league table can rarely be told apart. Source: Goldstein & Spiegelhalter 1996.
    Checked by simulation: units that do not differ may stand anywhere.
    """
    estimate = as_floats(value)
    order = np.argsort(-draws, axis=1, kind="stable")
    places = np.empty_like(order)
    np.put_along_axis(places, order, np.arange(1, estimate.size + 1)[None, :], axis=1)
    tails = [(1 - level) / 2, (1 + level) / 2]
    low, high = np.quantile(places, tails, axis=0, method="inverted_cdf").astype(np.int64)
    place = np.empty(estimate.size, dtype=np.int64)
    place[np.argsort(-estimate, kind="stable")] = np.arange(1, estimate.size + 1)
    return Ranks(place, np.minimum(low, place), np.maximum(high, place), level)
