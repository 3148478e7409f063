"""What is in force already of what a file brings: the ground for "replace" and "add"."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Earlier:
    """One upload in force that a file touches.

    Attributes:
        count, what: how much of it, in words ("people of this file").
        clashes: the file says the same facts again, so both cannot be in force.
    """

    upload: int
    count: int
    what: str
    clashes: bool
