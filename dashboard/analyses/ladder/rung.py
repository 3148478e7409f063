"""One rung of the evidence ladder: a question, whether it holds, and the number behind it."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """What a rung says."""

    HOLDS = "holds"
    DOES_NOT_HOLD = "does not hold"
    CANNOT_SAY = "cannot say"


@dataclass(frozen=True, slots=True)
class Rung:
    """Attributes:
    number: 1 to 6, the order in which evidence is weighed.
    title: the rung's question in a manager's words.
    line: one plain sentence: what was found, or why it cannot be said.
    estimate, ci_low, ci_high: None where the rung has no single number.
    scale: what the number is ("correlation between units").
    details: label and text pairs for "show the work".
    built: False for a rung this version does not compute; pages leave it out.
    """

    number: int
    title: str
    state: State
    line: str
    estimate: float | None = None
    ci_low: float | None = None
    ci_high: float | None = None
    scale: str = ""
    details: tuple[tuple[str, str], ...] = ()
    built: bool = True


def not_built(number: int, title: str) -> Rung:
    """A rung that this version does not compute."""
    return Rung(number, title, State.CANNOT_SAY, "not built yet", built=False)
