"""What to say about worth: what one point goes with, always with its interval."""

from collections.abc import Sequence

from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.verdict import Verdict

from .effects import Step, between, digits_for, effect
from .link import LinkAnswer
from .metric_info import MetricInfo, expected_sign
from .wording import thousands


def question(answer: LinkAnswer) -> str:
    """The page's title."""
    return f"What is {answer.x.phrase} worth in {answer.y.phrase}?"


def sentence(answer: LinkAnswer, found: Interval | NotEnoughData, a_period: str, step: Step) -> str:
    """The one sentence: one step of x in the outcome's own unit, with its interval."""
    if isinstance(found, NotEnoughData):
        return f"Cannot tell: {found.reason[:1].lower()}{found.reason[1:]}"
    x, y = answer.x, answer.y
    more = f"{step.words} more {x.phrase}"
    every = f" {a_period}" if a_period else ""
    across = f"across {thousands(answer.units)} {answer.kinds}"
    if found.contains(0.0):
        none = answer.verdict is Verdict.PRACTICALLY_NONE
        opening = "Practically nothing" if none else "Cannot tell"
        return (
            f"{opening}: {more[0].lower()}{more[1:]} goes with anything from {between(found, y)} "
            f"in {y.phrase}{every}, {across}."
        )
    size = effect(found.value, y, digits_for(max(abs(found.low), abs(found.high))))
    buts = [rung.but for rung in answer.rungs if rung.but]
    if buts:
        more = f"At first sight, but {' and '.join(buts)}: {more[0].lower()}{more[1:]}"
    limits = f"95 % interval {between(found, y)}"
    return f"{more} goes with {size}{every} ({limits}), {across}."


def what_to_do(answer: LinkAnswer, found: Interval | NotEnoughData) -> str:
    """What a leader might do with the figure."""
    if isinstance(found, NotEnoughData):
        return f"Collect both figures for more {answer.kinds} before putting a price on anything."
    low, high = sorted(expected_sign(answer.x, answer.y) * end for end in (found.low, found.high))
    if answer.verdict is Verdict.PRACTICALLY_NONE:
        return answer.what_to_do
    if low <= 0 <= high:
        return (
            "Leave it out of any business case: the sign itself is open. Ask again when more "
            f"{answer.kinds} or more waves are in."
        )
    if any(rung.but for rung in answer.rungs):
        return answer.what_to_do
    if high < 0:
        return (
            f"Do not count on a gain: {answer.kinds} with better {answer.x.phrase} do worse here. "
            "Find out what sets them apart."
        )
    return (
        "In a business case use the cautious end of the interval, not the middle, and call it what "
        f"{answer.y.phrase} goes with, not what an investment returns. A trial in a few "
        f"{answer.kinds} would show how much of it can be had."
    )


def sums_grow(answer: LinkAnswer, outcomes: Sequence[MetricInfo]) -> tuple[str, ...]:
    """What sums of money hide, where there are any among the outcomes."""
    if not any(info.kind == "amount" for info in outcomes):
        return ()
    return (
        f"Sums grow with the size of {answer.kinds}: look at a sum per head, per order or per "
        "square metre as well where you can.",
    )
