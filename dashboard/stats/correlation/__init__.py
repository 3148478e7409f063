"""Correlations of unit-level figures, what moves them, and what they mean to a manager."""

from dashboard.stats.correlation.coefficients import (
    Correlation,
    from_r,
    kendall,
    pearson,
    spearman,
)
from dashboard.stats.correlation.comparing import (
    Difference,
    PooledCorrelation,
    difference_dependent,
    difference_independent,
    pool,
)
from dashboard.stats.correlation.controls import SemiPartial, partial, semi_partial
from dashboard.stats.correlation.effect import (
    Disattenuated,
    QuartileGap,
    disattenuate,
    probability_of_superiority,
    quartile_gap,
    superiority_interval,
)
from dashboard.stats.correlation.influence import LeaveOneOut, leave_one_out
from dashboard.stats.correlation.line import (
    FittedLine,
    WeightedSlope,
    fitted_line,
    weighted_slope,
)
from dashboard.stats.correlation.power import (
    detectable_r,
    equivalence,
    power_of_r,
    units_for_power,
    units_needed,
)
from dashboard.stats.correlation.resampled import bca, needs_bca
from dashboard.stats.correlation.weights import (
    WeightedCorrelation,
    capped_weights,
    kish_n,
    weighted_pearson,
)

__all__ = [
    "Correlation",
    "Difference",
    "Disattenuated",
    "FittedLine",
    "LeaveOneOut",
    "PooledCorrelation",
    "QuartileGap",
    "SemiPartial",
    "WeightedCorrelation",
    "WeightedSlope",
    "bca",
    "capped_weights",
    "detectable_r",
    "difference_dependent",
    "difference_independent",
    "disattenuate",
    "equivalence",
    "fitted_line",
    "from_r",
    "kendall",
    "kish_n",
    "leave_one_out",
    "needs_bca",
    "partial",
    "pearson",
    "pool",
    "power_of_r",
    "probability_of_superiority",
    "quartile_gap",
    "semi_partial",
    "spearman",
    "superiority_interval",
    "units_for_power",
    "units_needed",
    "weighted_pearson",
    "weighted_slope",
]
