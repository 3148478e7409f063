"""Correlations of unit-level figures, what moves them, and what they mean to a manager."""

from dashboard.stats.correlation.coefficients import (
    Correlation,
    from_r,
    kendall,
    pearson,
    spearman,
)
from dashboard.stats.correlation.influence import LeaveOneOut, leave_one_out

__all__ = [
    "Correlation",
    "LeaveOneOut",
    "from_r",
    "kendall",
    "leave_one_out",
    "pearson",
    "spearman",
]
