"""What every statistic may answer instead of a number."""

from dataclasses import dataclass
from typing import Literal

from dashboard.language import say


@dataclass(frozen=True, slots=True, init=False)
class NotEnoughData:
    """The data cannot say; `reason` is one plain sentence an executive can read.

    What is kept is the English sentence and what stands in its places: it is said when somebody
    reads it, in the language of that reader. One that was said already stays as it is.

    Falsy, so `if not answer:` reads well and the type checker narrows the union.
    """

    sentence: str
    values: tuple[tuple[str, object], ...]

    def __init__(self, sentence: str, /, **values: object) -> None:
        object.__setattr__(self, "sentence", sentence)
        object.__setattr__(self, "values", tuple(values.items()))

    @property
    def reason(self) -> str:
        return say(self.sentence, **dict(self.values))

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
