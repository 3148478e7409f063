"""What to say about worth: what one point goes with, always with its interval."""

from collections.abc import Sequence

from dashboard.language import say
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.verdict import Verdict

from .effects import Step, between, digits_for, effect
from .link import LinkAnswer
from .metric_info import MetricInfo, expected_sign
from .wording import thousands


def question(answer: LinkAnswer) -> str:
    """The page's title."""
    return say("What is {x} worth in {y}?", x=answer.x.phrase, y=answer.y.phrase)


def sentence(answer: LinkAnswer, found: Interval | NotEnoughData, a_period: str, step: Step) -> str:
    """The one sentence: one step of x in the outcome's own unit, with its interval."""
    if isinstance(found, NotEnoughData):
        reason = f"{found.reason[:1].lower()}{found.reason[1:]}"
        return say("Cannot tell: {reason}", reason=reason)
    x, y = answer.x, answer.y
    places = {
        "step": step.words, "small_step": f"{step.words[0].lower()}{step.words[1:]}",
        "x": x.phrase, "y": y.phrase, "each": f" {a_period}" if a_period else "",
        "count": thousands(answer.units), "kinds": answer.kinds, "limits": between(found, y),
    }  # fmt: skip
    if found.contains(0.0):
        if answer.verdict is Verdict.PRACTICALLY_NONE:
            return say(
                "Practically nothing: {small_step} more {x} goes with anything from {limits} in "
                "{y}{each}, across {count} {kinds}.", **_only(places, "step"),
            )  # fmt: skip
        return say(
            "Cannot tell: {small_step} more {x} goes with anything from {limits} in {y}{each}, "
            "across {count} {kinds}.", **_only(places, "step"),
        )  # fmt: skip
    size = effect(found.value, y, digits_for(max(abs(found.low), abs(found.high))))
    buts = [rung.but for rung in answer.rungs if rung.but]
    if buts:
        return say(
            "At first sight, but {against}: {small_step} more {x} goes with {effect}{each} (95 % "
            "interval {limits}), across {count} {kinds}.",
            **_only(places, "step", "y"), against=say(" and ").join(buts), effect=size,
        )  # fmt: skip
    return say(
        "{step} more {x} goes with {effect}{each} (95 % interval {limits}), across {count} "
        "{kinds}.", **_only(places, "small_step", "y"), effect=size,
    )  # fmt: skip


def _only(places: dict[str, str], *without: str) -> dict[str, str]:
    return {name: value for name, value in places.items() if name not in without}


def what_to_do(answer: LinkAnswer, found: Interval | NotEnoughData) -> str:
    """What a leader might do with the figure."""
    if isinstance(found, NotEnoughData):
        return say(
            "Collect both figures for more {kinds} before putting a price on anything.",
            kinds=answer.kinds,
        )
    low, high = sorted(expected_sign(answer.x, answer.y) * end for end in (found.low, found.high))
    if answer.verdict is Verdict.PRACTICALLY_NONE:
        return answer.what_to_do
    if low <= 0 <= high:
        return say(
            "Leave it out of any business case: the sign itself is open. Ask again when more "
            "{kinds} or more waves are in.", kinds=answer.kinds,
        )  # fmt: skip
    if any(rung.but for rung in answer.rungs):
        return answer.what_to_do
    if high < 0:
        return say(
            "Do not count on a gain: {kinds} with better {x} do worse here. Find out what sets "
            "them apart.", kinds=answer.kinds, x=answer.x.phrase,
        )  # fmt: skip
    return say(
        "In a business case use the cautious end of the interval, not the middle, and call it what "
        "{y} goes with, not what an investment returns. A trial in a few {kinds} would show how "
        "much of it can be had.", y=answer.y.phrase, kinds=answer.kinds,
    )  # fmt: skip


def sums_grow(answer: LinkAnswer, outcomes: Sequence[MetricInfo]) -> tuple[str, ...]:
    """What sums of money hide, where there are any among the outcomes."""
    if not any(info.kind == "amount" for info in outcomes):
        return ()
    return (
        say(
            "Sums grow with the size of {kinds}: look at a sum per head, per order or per square "
            "metre as well where you can.", kinds=answer.kinds,
        ),
    )  # fmt: skip
