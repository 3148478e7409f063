"""What an order of units says, in sentences."""

import numpy as np

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.numbers import amount
from dashboard.analyses.wording import thousands
from dashboard.language import say
from dashboard.stats import NotEnoughData
from dashboard.stats.regression_to_mean import Bounce

from .standing import Standing
from .watch_list import WatchList


def question(info: MetricInfo, kinds: str) -> str:
    """The page's title."""
    if info.better == "neither":
        return f"Which {kinds} stand apart on {info.phrase}?"
    return f"Which {kinds} are best and worst on {info.phrase}, more than by chance?"


def sentence(info: MetricInfo, found: Standing | NotEnoughData, kinds: str) -> str:
    """How many stand apart, and how little the places of the rest mean."""
    if isinstance(found, NotEnoughData):
        return f"Cannot tell: {found.reason}"
    above, below = apart(found)
    units = len(found.unit)
    if not above and not below:
        return (
            f"None of {thousands(units)} {kinds} stands apart on {info.phrase}: the whole order "
            "could be chance."
        )
    higher, lower = ("worse", "better") if info.better == "lower" else ("better", "worse")
    if info.better == "neither":
        higher, lower = "higher", "lower"
    verb = "is" if above == 1 else "are"
    rest = units - above - below
    end = f"the order of the other {rest} could be chance" if rest else "none is left between them"
    return (
        f"Of {thousands(units)} {kinds}, {above} {verb} clearly {higher} and {below} clearly "
        f"{lower} than the middle ({amount(found.mean.value, info)}) on {info.phrase}; {end}."
    )


def apart(found: Standing) -> tuple[int, int]:
    """Units whose whole interval lies above, and below, the middle of all."""
    return (
        int(np.sum(found.low > found.mean.value)),
        int(np.sum(found.high < found.mean.value)),
    )


def place_words(found: Standing, i: int) -> str:
    """'3rd, could be 1st to 12th'."""
    ranks = found.ranks
    low, high = int(ranks.low[i]), int(ranks.high[i])
    return f"{ordinal(int(ranks.place[i]))}, could be {ordinal(low)} to {ordinal(high)}"


def ordinal(place: int) -> str:
    """1st, 2nd, 3rd, 4th … 11th."""
    ending = "th" if 10 <= place % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"


def what_to_do(info: MetricInfo, found: Standing | NotEnoughData, watch: object, kinds: str) -> str:
    """Never a league table; a visit to those that clearly stand out."""
    if isinstance(found, NotEnoughData):
        return f"Load the single answers behind {info.phrase}, or more periods of it."
    if isinstance(watch, WatchList) and watch.clear:
        names = _names(found, watch.clear)
        return (
            f"Visit {names} first and ask what is behind it. Do not reward or blame anybody for a "
            f"place in the order: most {kinds} could as well have another."
        )
    return (
        f"Do not reward or blame {kinds} for their place: it could be another next time. Look for "
        "what they have in common instead."
    )


def expected_words(info: MetricInfo, watch: WatchList, kinds: str) -> str:
    """What the lowest will do by themselves."""
    count = len(watch.worst)
    if isinstance(watch.expected, NotEnoughData):
        return f"How far they will come back by themselves cannot be said: {watch.expected.reason}"
    return (
        f"Next time these {count} {kinds} will be about "
        f"{change(abs(watch.expected), info).lstrip('+')} {_towards(info)} on average with nothing "
        "done at all: part of what is wrong with them is bad luck that will not be repeated. Only "
        "a change beyond that is worth a word."
    )


def back_words(info: MetricInfo, watch: WatchList, kinds: str, earlier: str) -> str:
    """What became of those that were lowest before: the movement, the bounce, and the rest."""
    if isinstance(watch.back, NotEnoughData):
        return f"Looking back: {watch.back.reason}"
    back: Bounce = watch.back
    sure = back.beyond.low > 0 or back.beyond.high < 0
    rest = "is more than chance would give" if sure else "could be chance"
    return (
        f"Looking back: the {back.selected} worst {kinds} of {earlier} moved by "
        f"{change(back.observed, info)}. Chance alone would have given "
        f"{change(back.expected, info)}; the rest, {change(back.beyond.value, info)} "
        f"({change(back.beyond.low, info).removesuffix(' points')} to "
        f"{change(back.beyond.high, info)}), {rest}."
    )


def change(value: float, info: MetricInfo) -> str:
    """A movement with its sign; of a percentage in points, so that it is not a ratio."""
    said = amount(value, info, sign=True)
    return said.replace(" %", f" {say('points')}") if info.unit_label.startswith("%") else said


def _towards(info: MetricInfo) -> str:
    return "lower" if info.better == "lower" else "higher"


def _names(found: Standing, which: tuple[int, ...]) -> str:
    names = [found.name[i] for i in which[:3]]
    more = len(which) - len(names)
    if more:
        return f"{', '.join(names)} and {more} more"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
