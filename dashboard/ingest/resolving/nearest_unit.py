"""Spellings no unit has, with the unit each is nearest to: a slip of the pen, or a new unit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches

_ALIKE = 0.75
# Comparing with every unit costs; nobody decides on more spellings by hand.
MOST_COMPARED = 50


@dataclass(frozen=True, slots=True)
class Unmatched:
    """One spelling of a file that the store does not know.

    Attributes:
        name: the name beside it in the file, if it has one.
        near: code of the unit it is most like; empty = like none.
        near_name: that unit's name.
        noughts: it is `near` without its leading noughts.
    """

    spelling: str
    name: str
    rows: int
    near: str = ""
    near_name: str = ""
    noughts: bool = False


def compared(found: Sequence[tuple[str, str, int]], known: dict[str, str]) -> tuple[Unmatched, ...]:
    """Spelling, name and rows beside the known units (code and name), the doubtful ones first."""
    close = [_nearest(one, known) for one in found[:MOST_COMPARED]]
    rest = [Unmatched(*one) for one in found[MOST_COMPARED:]]
    return tuple(sorted(close, key=lambda one: not one.near) + rest)


def _nearest(found: tuple[str, str, int], known: dict[str, str]) -> Unmatched:
    spelling, name, rows = found
    short = spelling.strip().lstrip("0")
    longer = (one for one in known if short.isdigit() and one.lstrip("0") == short)
    if code := next(longer, ""):
        return Unmatched(spelling, name, rows, code, known[code], noughts=True)
    code = _alike(spelling, list(known)) or _alike_name(name or spelling, known)
    return Unmatched(spelling, name, rows, code, known.get(code, ""))


def _alike(code: str, known: list[str]) -> str:
    near = get_close_matches(code, known, n=1, cutoff=_ALIKE)
    # S003 beside S002 is the next number, S0O2 is a slip.
    numbered = near and re.sub(r"\d", "0", near[0]) == re.sub(r"\d", "0", code)
    return near[0] if near and not numbered else ""


def _alike_name(name: str, known: dict[str, str]) -> str:
    """Code of the unit whose name is most alike, capitals aside."""
    codes = {named.lower(): code for code, named in reversed(known.items()) if named != code}
    near = get_close_matches(name.lower(), list(codes), n=1, cutoff=_ALIKE)
    return codes[near[0]] if near else ""


def by_likeness(spelling: str, known: dict[str, str], most: int) -> list[str]:
    """Codes of the units, those most like a spelling first."""

    def likeness(code: str) -> float:
        texts = (code.lower(), known[code].lower())
        return max(SequenceMatcher(None, spelling.lower(), text).ratio() for text in texts)

    return sorted(known, key=likeness, reverse=True)[:most]
