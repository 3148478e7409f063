"""Which of two figures moves first?"""

from dashboard.stats.lead_lag.both_ways import LeadLag, lead_lag
from dashboard.stats.lead_lag.profile import LagProfile, lag_profile
from dashboard.stats.lead_lag.ri_clpm import RiClpm, ri_clpm

__all__ = ["LagProfile", "LeadLag", "RiClpm", "lag_profile", "lead_lag", "ri_clpm"]
