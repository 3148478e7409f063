"""What the doctor says about one thing."""

from dataclasses import dataclass
from typing import Literal

# fine: nothing to do. look: not wrong, but worth knowing. wrong: mend it.
State = Literal["fine", "look", "wrong"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. do: what to do about it; empty when it is fine."""

    about: str
    state: State
    found: str
    do: str = ""
