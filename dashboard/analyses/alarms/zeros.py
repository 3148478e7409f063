"""Zeros that stand for "no figure"."""

import numpy as np

from dashboard.analyses.wording import thousands
from dashboard.language import say

from .alarm import Alarm, opening
from .cells import Cells, Floats

# One zero may be a real one; a file that writes 0 for missing does it again.
FEWEST = 2
# A figure this far below what its unit usually has is not yet strange; a zero beyond it is.
NEAR_ZERO = 0.2
# So few other figures may come as near to 0 as that, or 0 is simply one of the low ones.
NEAR_SHARE = 0.01


def zeros(cells: Cells) -> Alarm | None:
    """Exact zeros although nothing else comes near 0, in figures that came as they are.

    Where Linkage counts the answers itself, a 0 is one; and a score from -100 to 100 may be 0.
    """
    if not cells.given or (cells.metric.low or 0) < 0:
        return None
    exact = cells.value == 0
    usual = _relative_size(np.where(cells.value == 0, np.nan, cells.value))
    others = usual[np.isfinite(usual)]
    if exact.sum() < FEWEST or others.size < FEWEST:
        return None
    if (np.abs(others) < NEAR_ZERO).mean() > NEAR_SHARE:
        return None
    count, of = int(exact.sum()), int(np.isfinite(cells.value).sum())
    units = tuple(cells.unit[i] for i in np.flatnonzero(exact.any(axis=1)))
    return Alarm(
        "zeros",
        cells.metric.metric,
        say(
            "{opening} exactly 0 in {count} of {of} figures and hardly ever near 0 otherwise. The "
            "zeros probably mean that there is no figure.",
            opening=opening(cells.metric),
            count=thousands(count),
            of=thousands(of),
        ),
        say("Load the file again with 0 among the missing values."),
        units,
    )


def _relative_size(value: Floats) -> Floats:
    """Figures over their period's and their unit's usual one, so that neither a change of scale
    nor a small unit looks like zeros."""
    by_period = value / _usual(value, axis=0)[None, :]
    relative: Floats = by_period / _usual(by_period, axis=1)[:, None]
    return relative


def _usual(value: Floats, axis: int) -> Floats:
    """Median of each column or row, of all figures where one has fewer than three."""
    known = np.isfinite(value)
    enough = known.sum(axis=axis) >= 3
    everyone = float(np.median(value[known])) if known.any() else np.nan
    # A row of nothing has no median; a 0 in it is never used.
    filled = np.where(known.any(axis=axis, keepdims=True), value, 0.0)
    usual = np.where(enough, np.nanmedian(filled, axis=axis), everyone)
    return np.where(usual == 0, np.nan, usual)
