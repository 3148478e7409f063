"""What an order of units says, in sentences."""

import numpy as np

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.numbers import amount
from dashboard.analyses.wording import thousands
from dashboard.language import current, later_many, say, say_many
from dashboard.stats import NotEnoughData
from dashboard.stats.regression_to_mean import Bounce

from .standing import Standing
from .watch_list import WatchList


def question(info: MetricInfo, kinds: str) -> str:
    """The page's title."""
    if info.better == "neither":
        return say("Which {kinds} stand apart on {x}?", kinds=kinds, x=info.phrase)
    return say(
        "Which {kinds} are best and worst on {x}, more than by chance?", kinds=kinds, x=info.phrase
    )


def sentence(info: MetricInfo, found: Standing | NotEnoughData, kinds: str) -> str:
    """How many stand apart, and how little the places of the rest mean."""
    if isinstance(found, NotEnoughData):
        return say("Cannot tell: {reason}", reason=found.reason)
    above, below = apart(found)
    units = len(found.unit)
    if not above and not below:
        return say(
            "None of {units} {kinds} stands apart on {x}: the whole order could be chance.",
            units=thousands(units), kinds=kinds, x=info.phrase,
        )  # fmt: skip
    rest = units - above - below
    end = say("none is left between them")
    if rest:
        end = say("the order of the other {rest} could be chance", rest=rest)
    one, many = _APART[info.better]
    return say_many(
        one, many, above, units=thousands(units), kinds=kinds, below=below,
        middle=amount(found.mean.value, info), x=info.phrase, end=end,
    )  # fmt: skip


_APART = {
    "higher": later_many(
        "Of {units} {kinds}, {count} is clearly better and {below} clearly worse than the middle "
        "({middle}) on {x}; {end}.",
        "Of {units} {kinds}, {count} are clearly better and {below} clearly worse than the middle "
        "({middle}) on {x}; {end}.",
    ),
    "lower": later_many(
        "Of {units} {kinds}, {count} is clearly worse and {below} clearly better than the middle "
        "({middle}) on {x}; {end}.",
        "Of {units} {kinds}, {count} are clearly worse and {below} clearly better than the middle "
        "({middle}) on {x}; {end}.",
    ),
    "neither": later_many(
        "Of {units} {kinds}, {count} is clearly higher and {below} clearly lower than the middle "
        "({middle}) on {x}; {end}.",
        "Of {units} {kinds}, {count} are clearly higher and {below} clearly lower than the middle "
        "({middle}) on {x}; {end}.",
    ),
}


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
    return say(
        "{place}, could be {low} to {high}",
        place=ordinal(int(ranks.place[i])), low=ordinal(low), high=ordinal(high),
    )  # fmt: skip


def ordinal(place: int) -> str:
    """1st, 2nd, 3rd, 4th … 11th."""
    if current().code != "en":
        return current().ordinal(place)
    ending = "th" if 10 <= place % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"


def what_to_do(info: MetricInfo, found: Standing | NotEnoughData, watch: object, kinds: str) -> str:
    """Never a league table; a visit to those that clearly stand out."""
    if isinstance(found, NotEnoughData):
        return say("Load the single answers behind {x}, or more periods of it.", x=info.phrase)
    if isinstance(watch, WatchList) and watch.clear:
        names = _names(found, watch.clear)
        return say(
            "Visit {names} first and ask what is behind it. Do not reward or blame anybody for a "
            "place in the order: most {kinds} could as well have another.",
            names=names, kinds=kinds,
        )  # fmt: skip
    return say(
        "Do not reward or blame {kinds} for their place: it could be another next time. Look for "
        "what they have in common instead.", kinds=kinds,
    )  # fmt: skip


def expected_words(info: MetricInfo, watch: WatchList, kinds: str) -> str:
    """What the lowest will do by themselves."""
    count = len(watch.worst)
    if isinstance(watch.expected, NotEnoughData):
        return say(
            "How far they will come back by themselves cannot be said: {reason}",
            reason=watch.expected.reason,
        )
    places = {
        "count": count, "kinds": kinds,
        "change": change(abs(watch.expected), info).lstrip("+"),
    }  # fmt: skip
    if info.better == "lower":
        return say(
            "Next time these {count} {kinds} will be about {change} lower on average with nothing "
            "done at all: part of what is wrong with them is bad luck that will not be repeated. "
            "Only a change beyond that is worth a word.", **places,
        )  # fmt: skip
    return say(
        "Next time these {count} {kinds} will be about {change} higher on average with nothing "
        "done at all: part of what is wrong with them is bad luck that will not be repeated. "
        "Only a change beyond that is worth a word.", **places,
    )  # fmt: skip


def back_words(info: MetricInfo, watch: WatchList, kinds: str, earlier: str) -> str:
    """What became of those that were lowest before: the movement, the bounce, and the rest."""
    if isinstance(watch.back, NotEnoughData):
        return say("Looking back: {reason}", reason=watch.back.reason)
    back: Bounce = watch.back
    sure = back.beyond.low > 0 or back.beyond.high < 0
    points = f" {say('points')}"
    places = {
        "count": back.selected, "kinds": kinds, "earlier": earlier,
        "moved": change(back.observed, info), "chance": change(back.expected, info),
        "rest": change(back.beyond.value, info),
        "low": change(back.beyond.low, info).removesuffix(points),
        "high": change(back.beyond.high, info),
    }  # fmt: skip
    if sure:
        return say(
            "Looking back: the {count} worst {kinds} of {earlier} moved by {moved}. Chance alone "
            "would have given {chance}; the rest, {rest} ({low} to {high}), is more than chance "
            "would give.", **places,
        )  # fmt: skip
    return say(
        "Looking back: the {count} worst {kinds} of {earlier} moved by {moved}. Chance alone "
        "would have given {chance}; the rest, {rest} ({low} to {high}), could be chance.", **places,
    )  # fmt: skip


def change(value: float, info: MetricInfo) -> str:
    """A movement with its sign; of a percentage in points, so that it is not a ratio."""
    said = amount(value, info, sign=True)
    return said.replace(" %", f" {say('points')}") if info.unit_label.startswith("%") else said


def _names(found: Standing, which: tuple[int, ...]) -> str:
    names = [found.name[i] for i in which[:3]]
    more = len(which) - len(names)
    if more:
        return say("{names} and {count} more", names=", ".join(names), count=more)
    return current().listed(names, "and")
