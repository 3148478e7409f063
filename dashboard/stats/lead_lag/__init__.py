"""Which of two figures moves first?"""

from dashboard.stats.lead_lag.both_ways import LeadLag, lead_lag
from dashboard.stats.lead_lag.by_period import Step, paths_by_period
from dashboard.stats.lead_lag.profile import LagProfile, lag_profile
from dashboard.stats.lead_lag.ri_clpm import RiClpm, ri_clpm

__all__ = [
    "LagProfile",
    "LeadLag",
    "RiClpm",
    "Step",
    "lag_profile",
    "lead_lag",
    "paths_by_period",
    "ri_clpm",
]
