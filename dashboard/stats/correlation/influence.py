"""How far one unit alone moves a correlation."""

from dataclasses import dataclass

import numpy as np

from dashboard.stats.arrays import ROUNDING, Flags, Floats, Numbers, complete_cases
from dashboard.stats.correlation.coefficients import cannot_correlate
from dashboard.stats.result import NotEnoughData


@dataclass(frozen=True, slots=True, eq=False)
class LeaveOneOut:
    """The lowest and highest r with one unit left out, and which unit that is.

    Indices count in the arrays that came in, gaps included. `values[i]` is r without unit i, NaN
    where unit i had no pair. `undefined` lists units without which nothing varies any more; r is
    taken as 0 there, because no link is left to see.
    """

    low: float
    high: float
    index_low: int
    index_high: int
    n: int
    values: Floats
    undefined: tuple[int, ...] = ()


def leave_one_out(x: Numbers, y: Numbers) -> LeaveOneOut | NotEnoughData:
    """Pearson's r without each unit in turn, from centred moments in one pass.

    Formula: S_xy without i = S_xy - n/(n-1) dx_i dy_i, likewise S_xx and S_yy. Missing values:
    dropped in pairs. Trap: two odd units side by side hide each other from this check.
    Checked against recomputing r n times.
    """
    pairs = complete_cases(x, y)
    refusal = cannot_correlate(pairs, fewest=5)
    if refusal is not None:
        return refusal
    r, defined = _without_each(*pairs.columns)
    values = np.full(pairs.n + pairs.dropped, np.nan)
    values[pairs.positions] = r
    low, high = int(np.argmin(r)), int(np.argmax(r))
    return LeaveOneOut(
        low=float(r[low]),
        high=float(r[high]),
        index_low=int(pairs.positions[low]),
        index_high=int(pairs.positions[high]),
        n=pairs.n,
        values=values,
        undefined=tuple(int(i) for i in pairs.positions[~defined]),
    )


def _without_each(x: Floats, y: Floats) -> tuple[Floats, Flags]:
    dx, dy = x - x.mean(), y - y.mean()
    dx, dy = dx / np.linalg.norm(dx), dy / np.linalg.norm(dy)
    share = x.size / (x.size - 1)
    sxx, syy = 1 - share * dx * dx, 1 - share * dy * dy
    sxy = float(dx @ dy) - share * dx * dy
    defined = (sxx > ROUNDING) & (syy > ROUNDING)
    scale = np.sqrt(np.where(defined, sxx * syy, 1.0))
    return np.clip(np.where(defined, sxy / scale, 0.0), -1, 1), defined
