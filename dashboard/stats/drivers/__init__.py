"""Which of several drivers goes with an outcome most?"""

from dashboard.stats.drivers.importance import Driver, Drivers, key_drivers
from dashboard.stats.drivers.relative_weights import relative_weights
from dashboard.stats.drivers.shapley import lmg, lmg_of_many

__all__ = ["Driver", "Drivers", "key_drivers", "lmg", "lmg_of_many", "relative_weights"]
