"""Sentences about the chain as a whole."""

from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.end_to_end import EndToEnd
from dashboard.stats.verdict import Verdict

from .chain import SIDE_LABELS, ChainLink
from .metric_info import MetricInfo, expected_sign
from .wording import interval_words, signed

QUESTION = "Does the whole chain hold, from staff to results?"
# The term of the trade, for whoever looks at the work.
NO_ORDER = "same-period association; cannot show mediation"
HOLDS = (Verdict.SUPPORTED, Verdict.POSITIVE)


def sentence(
    links: tuple[ChainLink, ...],
    chain: tuple[MetricInfo, ...],
    ends: EndToEnd | NotEnoughData,
    kinds: str,
) -> str:
    """How many links hold, and whether the ends show what the links imply."""
    told = [link for link in links if link.selection is not None]
    if not told:
        return "Cannot tell: fewer than two sides of the chain have figures."
    opening = _opening(told)
    if isinstance(ends, NotEnoughData):
        return f"{opening} Whether the chain holds as a whole cannot be told: {ends.reason}"
    pair = f"{chain[0].phrase} and {chain[-1].phrase}"
    implied = f"{signed(ends.implied.value)} ({_interval(ends.implied)})"
    observed = f"{signed(ends.observed.value)} ({_interval(ends.observed)})"
    return (
        f"{opening} Going by the links, {pair} should correlate at {implied}; seen directly across "
        f"{ends.units} {kinds} they do at {observed}: {_against(ends, chain[0], chain[-1])}."
    )


def _opening(told: list[ChainLink]) -> str:
    """What cannot be told is never counted among what does not hold."""
    sound = sum(link.verdict in HOLDS and not link.buts for link in told)
    doubtful = sum(link.verdict in HOLDS and bool(link.buts) for link in told)
    untold = sum(link.verdict is Verdict.CANNOT_TELL for link in told)
    against = len(told) - sound - doubtful - untold
    if len(told) == 1:
        return _only(told[0])
    every = _counted(len(told))
    if sound == len(told):
        return f"All {every} links hold."
    if untold == len(told):
        return f"None of the {every} links can be told."
    parts = [f"{_counted(sound)} of {every} links {'holds' if sound == 1 else 'hold'}"]
    if doubtful:
        parts.append(f"{_counted(doubtful)} only at first sight")
    if against:
        parts.append(f"{_counted(against)} {'does' if against == 1 else 'do'} not")
    if untold:
        parts.append(f"{_counted(untold)} cannot be told")
    said = ", ".join(parts)
    return f"{said[0].upper()}{said[1:]}."


def _only(link: ChainLink) -> str:
    if link.verdict is Verdict.CANNOT_TELL:
        return "The one link cannot be told."
    if link.verdict not in HOLDS:
        return "The one link does not hold."
    return "The one link holds only at first sight." if link.buts else "The one link holds."


def _against(ends: EndToEnd, first: MetricInfo, last: MetricInfo) -> str:
    sign = expected_sign(first, last)
    low, high = sorted((sign * ends.gap.low, sign * ends.gap.high))
    if low > 0:
        return "more than the chain accounts for"
    if high < 0:
        return "less than the chain would give"
    return "within chance, that fits"


def what_to_do(links: tuple[ChainLink, ...], ends: EndToEnd | NotEnoughData) -> str:
    """Act on single links; plan with the product only where every link holds."""
    missing = [link for link in links if link.selection is None]
    if missing:
        sides = {SIDE_LABELS[s].lower() for link in missing for s, info in
                 ((link.from_side, link.x), (link.to_side, link.y)) if info is None}  # fmt: skip
        return f"Load figures on {' and '.join(sorted(sides))} to close the chain."
    broken = [link for link in links if link.verdict not in HOLDS or link.buts]
    if broken and len(broken) == len(links):
        return (
            "Do not plan along the chain: not one of its links can be counted on here. More units, "
            "more waves or more answers a unit would make them readable."
        )
    if broken:
        names = " and ".join(arrow_words(link) for link in broken)
        return (
            f"Do not plan along the whole chain: {names} cannot be counted on here. Act on the "
            "links that hold, each for its own sake."
        )
    if isinstance(ends, EndToEnd) and ends.gap.low > 0:
        return (
            "Every link holds, but the ends share more than the links explain. Look for what moves "
            "both ends at once (the place, its size, its manager) before spending along the chain."
        )
    return (
        "Every link holds, but effects shrink at each step: expect from a change at the start only "
        "what the product says at the end, and check the order in time of each link first."
    )


def caveats(in_order: bool, ends: EndToEnd | NotEnoughData, kinds: str) -> tuple[str, ...]:
    """What the numbers cannot bear."""
    said = []
    if in_order:
        said.append(
            f"Each figure is taken from before the next one, which is needed but not enough: "
            f"{kinds} that differ for good differ before and after."
        )
    else:
        said.append(
            "All figures are of the same months, so this shows what goes together, not what leads "
            "to what."
        )
    if isinstance(ends, EndToEnd):
        said.append(
            "Chance in the middle figures makes the product too small, so a gap between it and "
            "what the ends show does not prove that there are other ways."
        )
    return tuple(said)


def arrow_words(link: ChainLink) -> str:
    """'staff → staying'."""
    return f"{SIDE_LABELS[link.from_side].lower()} → {SIDE_LABELS[link.to_side].lower()}"


def _interval(found: Interval) -> str:
    return interval_words(found.low, found.high)


def _counted(number: int) -> str:
    return {0: "none", 1: "one", 2: "two", 3: "three"}.get(number, str(number))
