"""Many tests at once: which findings to colour, and how many chance alone would give."""

from collections.abc import Callable

import numpy as np
from scipy import stats

from dashboard.stats.arrays import Flags, Floats, Numbers, as_floats

# A tenth of the coloured cells may be false; a dashboard points out, it does not convict.
FALSE_DISCOVERY_SHARE = 0.10


def benjamini_hochberg(p: Numbers) -> Floats:
    """Adjusted p values: running minimum from the largest of p_(i) m / i (1995).

    Missing values: a NaN stays NaN and counts in no family. Trap: all pairs in one view are one
    family; leaving the dull ones out before adjusting undoes it. Checked against R's
    `p.adjust(method = "BH")`.
    """
    return _adjusted(p, lambda known: stats.false_discovery_control(known, method="bh"))


def benjamini_yekutieli(p: Numbers) -> Floats:
    """Adjusted p values that hold under any dependence (2001); far stricter. NaN stays NaN."""
    return _adjusted(p, lambda known: stats.false_discovery_control(known, method="by"))


def holm(p: Numbers) -> Floats:
    """Holm's adjusted p values (1979), for up to five claims declared beforehand.

    Missing values: a NaN stays NaN. Trap: over a whole matrix it finds next to nothing. Checked
    against R's `p.adjust(method = "holm")`.
    """

    def step_down(known: Floats) -> Floats:
        order = np.argsort(known)
        factors = known.size - np.arange(known.size)
        adjusted = np.minimum(np.maximum.accumulate(known[order] * factors), 1.0)
        back = np.empty_like(adjusted)
        back[order] = adjusted
        return back

    return _adjusted(p, step_down)


def discoveries(p: Numbers, q: float = FALSE_DISCOVERY_SHARE) -> Flags:
    """Which cells to colour: adjusted p (Benjamini-Hochberg) at most q; a NaN is never coloured."""
    adjusted = np.nan_to_num(benjamini_hochberg(p), nan=1.0)
    coloured: Flags = adjusted <= q
    return coloured


def expected_by_chance(tests: int, alpha: float = 0.05) -> float:
    """How many of that many intervals would leave 0 out if there were no link anywhere."""
    return tests * alpha


def _adjusted(p: Numbers, method: Callable[[Floats], Floats]) -> Floats:
    values = as_floats(p)
    known = ~np.isnan(values)
    if known.any():
        values[known] = method(values[known])
    return values
