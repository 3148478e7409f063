"""What could be learned, in words."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

# answers: what a few people said. count: how many they are. unanimous: that all said the same.
# small: a figure that rests on too few. single: a column or text that tells of one person.
Kind = Literal["answers", "count", "unanimous", "small", "single"]

# Units named in one sentence; a company may have thousands.
_NAMED = 4


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing.

    Attributes:
        about: codes of the units concerned; unit_names: what people call them.
        people, mean: least and most that they can be; mean on the metric's scale. None = not told.
        generations: those that tell it when laid side by side.
        sentence: all of it in words.
    """

    kind: Kind
    about: tuple[str, ...]
    unit_names: tuple[str, ...]
    metric: str
    period: str
    people: tuple[float, float] | None
    mean: tuple[float, float] | None
    generations: tuple[int, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an attacker gets out of some generations.

    Attributes:
        cells: hidden cells that were looked at. unexplained: sums that contradict each other, so
            that nothing was concluded from them.
        learned: what could be learned. notes: what the rules allow, but is worth knowing.
    """

    generations: tuple[int, ...]
    cells: int
    unexplained: int
    learned: tuple[Finding, ...]
    notes: tuple[Finding, ...]

    def document(self) -> dict[str, object]:
        """As JSON has it."""
        return asdict(self)


def listed(names: Sequence[str]) -> str:
    """Names as a reader would write them, the first few."""
    shown = [f"{name}" for name in names[:_NAMED]]
    if len(names) > _NAMED:
        return f"{', '.join(shown)} and {len(names) - _NAMED} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def how_many(people: tuple[float, float]) -> str:
    """A count, or how far it is known."""
    low, high = people
    if low == high:
        return "1 person" if low == 1 else f"{low:,.0f} people"
    return f"{low:,.0f} to {high:,.0f} people"


def how_high(mean: tuple[float, float]) -> str:
    """A mean, or how far it is known."""
    low, high = mean
    near = f"{low:.1f}" == f"{high:.1f}"
    return f"a mean of {low:.1f}" if near else f"a mean from {low:.1f} to {high:.1f}"
