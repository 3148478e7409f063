"""The chain as a whole: each link, what they imply together, and what the ends show."""

from dashboard.analyses.whole_chain import ChainAnswer, strength_interval
from dashboard.stats import Interval
from dashboard.stats.end_to_end import EndToEnd

from .forest import Row, alt, forest, numbers
from .numbers import correlation

__all__ = ["Row", "alt", "forest", "numbers", "rows", "strength_words"]


def rows(answer: ChainAnswer, ends: EndToEnd) -> list[Row]:
    """Links in order, then the product beside what is observed, then the difference."""
    pairs = zip(answer.chain, answer.chain[1:], ends.links, strict=False)
    found = [_row(f"{a.short} → {b.short}", link, b.side) for a, b, link in pairs]
    first, last = answer.chain[0].short, answer.chain[-1].short
    return [
        *found,
        _row(f"{first} → {last}, as the links imply", ends.implied, "control"),
        _row(f"{first} → {last}, as seen directly", ends.observed, answer.chain[-1].side),
        _row("Seen less implied", ends.gap, "control"),
    ]


def strength_words(ends: EndToEnd, first: str, last: str, kind: str) -> str:
    """How strong that is, for whoever does not think in correlations."""
    seen, implied = strength_interval(ends.observed), strength_interval(ends.implied)
    return (
        f"How strong is that? Take two {kind}s: the one ahead on {first} is also ahead on {last} "
        f"{_times(seen)}. Going by the links it would be {_times(implied)}. A coin gives 50."
    )


def _times(found: Interval) -> str:
    return f"{100 * found.value:.0f} times of 100 ({100 * found.low:.0f} to {100 * found.high:.0f})"


def _row(name: str, found: Interval, side: str) -> Row:
    said = f"{correlation(found.value)} ({correlation(found.low)} to {correlation(found.high)})"
    unclear = found.low <= 0 <= found.high
    return Row(name, said, found.value, found.low, found.high, side, faint=unclear)
