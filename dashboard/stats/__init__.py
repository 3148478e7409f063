"""Pure statistics: arrays in, frozen results out, or `NotEnoughData` with a reason.

Nothing here reads, writes, caches or draws. Every docstring names the formula, its source, what
happens to missing values, the trap, and what the numbers were checked against.
"""

from dashboard.stats.result import Interval, NotEnoughData

__all__ = ["Interval", "NotEnoughData"]
