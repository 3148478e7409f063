"""Where in a text something stands, in words a person can follow."""

from dataclasses import dataclass

# Longer lines are cut round the place, so that the caret stays on the screen.
WIDEST = 100


@dataclass(frozen=True, slots=True)
class Place:
    """A line and column, both from 1; (0, 0) = not known."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}" if self.line else "somewhere in it"


NOWHERE = Place(0, 0)


def place_of_byte(text: str, offset: int) -> Place:
    """Place of a byte offset into the text's UTF-8 form, as DuckDB counts."""
    encoded = text.encode()
    if not 0 <= offset <= len(encoded):
        return NOWHERE
    before = encoded[:offset].decode(errors="ignore")
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


def place_of(text: str, fragment: str) -> Place:
    """Place of the first occurrence of a fragment, letter case apart."""
    at = text.casefold().find(fragment.casefold())
    return NOWHERE if at < 0 else place_of_byte(text, len(text[:at].encode()))


def pointed_at(text: str, place: Place) -> str:
    """The line of a place with a caret under its column; empty when the place is not known."""
    lines = text.splitlines()
    if not 1 <= place.line <= len(lines):
        return ""
    line = lines[place.line - 1].replace("\t", " ")
    start = max(0, place.column - 1 - WIDEST // 2)
    return f"\n    {line[start : start + WIDEST]}\n    {' ' * (place.column - 1 - start)}^"
