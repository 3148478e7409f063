"""How long people stay: retention curves, their comparison, and what goes with leaving."""

from dashboard.stats.survival.competing import CumulativeIncidence, cumulative_incidence
from dashboard.stats.survival.cox import Cox, cox
from dashboard.stats.survival.kaplan_meier import (
    Retention,
    kaplan_meier,
    median_stay,
    restricted_mean,
    retained_at,
)
from dashboard.stats.survival.log_rank import LogRank, log_rank
from dashboard.stats.survival.risk_table import RiskTable, life_table, risk_table

__all__ = [
    "Cox",
    "CumulativeIncidence",
    "LogRank",
    "Retention",
    "RiskTable",
    "cox",
    "cumulative_incidence",
    "kaplan_meier",
    "life_table",
    "log_rank",
    "median_stay",
    "restricted_mean",
    "retained_at",
    "risk_table",
]
