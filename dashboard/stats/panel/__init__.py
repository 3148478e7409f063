"""Units measured again and again: within them, between them, and when the two disagree."""

from dashboard.stats.panel.between import between
from dashboard.stats.panel.repeated import repeated_measures_r
from dashboard.stats.panel.simpson import Simpson, simpson
from dashboard.stats.panel.within import Within, within

__all__ = ["Simpson", "Within", "between", "repeated_measures_r", "simpson", "within"]
