"""What to say about many links at once: how many stand out, and how many chance would give."""

from collections.abc import Sequence
from typing import Protocol

from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation
from dashboard.stats.multiple import FALSE_DISCOVERY_SHARE

from .metric_info import MetricInfo
from .wording import signed


class Linked(Protocol):
    """What a sentence needs of a cell."""

    @property
    def x(self) -> MetricInfo: ...
    @property
    def y(self) -> MetricInfo: ...
    @property
    def found(self) -> Correlation | NotEnoughData: ...
    @property
    def kept(self) -> bool: ...
    @property
    def turns(self) -> bool: ...


def sentence(cells: Sequence[Linked], tested: int, clear: int, by_chance: float) -> str:
    """The one sentence: how many of how many, and the closest; `clear` leave zero out singly."""
    if not cells:
        return "Cannot tell yet: figures of at least two sides of the chain are needed."
    if not tested:
        return "Cannot tell: too few units have both figures of any pair."
    chance = f"{_about(by_chance)} of {tested} would be expected by chance"
    links = [(abs(c.found.r), c) for c in cells if c.kept and isinstance(c.found, Correlation)]
    if not links:
        looks = "looks" if clear == 1 else "look"
        return (
            f"None of {tested} links can be told from chance: {clear or 'none'} {looks} like one, "
            f"and {chance}."
        )
    closest = max(links, key=lambda entry: entry[0])[1]
    assert isinstance(closest.found, Correlation)  # noqa: S101  links holds no other
    return (
        f"{len(links)} of {tested} links stand out ({chance}); the closest is "
        f"{closest.x.phrase} with {closest.y.phrase} (r = {signed(closest.found.r)})."
    )


def what_to_do(cells: Sequence[Linked], units: int, kinds: str, seen: float | NotEnoughData) -> str:
    """How to read the picture without being taken in by it."""
    kept, turned = sum(cell.kept for cell in cells), sum(cell.turns for cell in cells)
    blind = (
        f" With {units} {kinds} a link below {signed(seen)} may be there and not be seen."
        if not isinstance(seen, NotEnoughData)
        else ""
    )
    if not kept:
        return f"Act on none of these.{blind}"
    wrong = max(1, round(kept * FALSE_DISCOVERY_SHARE))
    return (
        f"Open a coloured cell for its evidence before acting on it: up to {wrong} of these {kept} "
        f"may still be chance.{_turned(turned)}{blind}"
    )


def _turned(count: int) -> str:
    if not count:
        return ""
    verb = "turns" if count == 1 else "turn"
    return f" {count} {verb} round inside regions (⇄): regions make them, not the units."


def family_words(tested: int, clear: int, by_chance: float) -> str:
    """The count behind the colours, for "show the work"."""
    return (
        f"{clear} of {tested} intervals leave zero out; if nothing were linked, "
        f"{_about(by_chance)} would. A cell is coloured where Benjamini and Hochberg's rule keeps "
        f"it (at most {100 * FALSE_DISCOVERY_SHARE:.0f} % of the coloured ones false)."
    )


def _about(count: float) -> str:
    return "fewer than one" if count < 1 else f"{count:.0f}"
