"""One thing to mend in a question file."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What is wrong, where, and what to do about it.

    Attributes:
        line: in the file, from 1; 0 = the file as a whole.
    """

    file: Path
    line: int
    what: str
    what_to_do: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        # What is wrong may end with the line of SQL and a caret under it.
        between = "\n    " if "\n" in self.what else " "
        return f"{place}: {self.what}{between}{self.what_to_do}".rstrip()
