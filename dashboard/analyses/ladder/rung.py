"""One rung of the evidence ladder: a question, whether it holds, and the number behind it."""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.language import later


class State(StrEnum):
    """What a rung says."""

    HOLDS = later("holds")
    DOES_NOT_HOLD = later("does not hold")
    CANNOT_SAY = later("cannot say")


def state_of(low: float, high: float, sign: int) -> State:
    """What an interval says about the claim: all on its side, all against it, or across zero."""
    low, high = sorted((sign * low, sign * high))
    if low > 0:
        return State.HOLDS
    return State.DOES_NOT_HOLD if high < 0 else State.CANNOT_SAY


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder.

    Attributes:
        number: 1 to 6, the order in which evidence is weighed.
        title: the rung's question in a manager's words, in English: say it where it is shown.
        line: one plain sentence: what was found, or why it cannot be said.
        estimate, ci_low, ci_high: None where the rung has no single number.
        scale: what the number is ("correlation between units").
        details: label and text pairs for "show the work".
        warning: a sentence that belongs beside the verdict, empty when there is none.
        but: the same in a few words, for the headline ("not inside regions").
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
    warning: str = ""
    but: str = ""
    built: bool = True
