"""Do groups leave at different speeds?"""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from dashboard.stats.result import NotEnoughData
from dashboard.stats.survival.risk_table import RiskTable


@dataclass(frozen=True, slots=True)
class LogRank:
    """Leavers seen and expected in each group if all left alike, with the test of that."""

    chi2: float
    df: int
    p: float
    observed: tuple[float, ...]
    expected: tuple[float, ...]


def log_rank(table: RiskTable) -> LogRank | NotEnoughData:
    """Sum over times of observed - expected leavers, hypergeometric variance (Mantel 1966).

    Missing values: see `risk_table`. Trap: curves that cross can differ much and pass unseen.
    Checked against R's `survival::survdiff`.
    """
    n, d = table.at_risk, table.events
    whole, left = n.sum(axis=1), d.sum(axis=1)
    if n.shape[1] < 2:
        return NotEnoughData("There is only one group, so there is nothing to compare.")
    if left.sum() < 1:
        return NotEnoughData("Nobody left in any of the groups.")
    share = n / whole[:, None]
    expected = (left[:, None] * share).sum(axis=0)
    # One person at risk leaves no choice of who goes, hence no variance.
    free = np.where(whole > 1, left * (whole - left) / np.maximum(whole - 1, 1), 0.0)
    variance = np.diag(free @ share) - share.T @ (free[:, None] * share)
    gap = (d.sum(axis=0) - expected)[:-1]
    kept = variance[:-1, :-1]
    if np.linalg.matrix_rank(kept) < gap.size:
        return NotEnoughData("One of the groups was never at risk beside the others.")
    chi2 = float(gap @ np.linalg.solve(kept, gap))
    return LogRank(
        chi2=chi2,
        df=int(gap.size),
        p=float(stats.chi2.sf(chi2, gap.size)),
        observed=tuple(d.sum(axis=0).tolist()),
        expected=tuple(expected.tolist()),
    )
