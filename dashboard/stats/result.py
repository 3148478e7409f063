"""What every statistic may answer instead of a number."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class NotEnoughData:
    """The data cannot say; `reason` is one plain sentence an executive can read.

    Falsy, so `if not answer:` reads well and the type checker narrows the union.
    """

    reason: str

    def __bool__(self) -> Literal[False]:
        return False


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate between its confidence limits, all in the unit of the measure."""

    value: float
    low: float
    high: float
    level: float = 0.95

    def contains(self, value: float) -> bool:
        return self.low <= value <= self.high
