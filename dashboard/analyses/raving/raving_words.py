"""What raving, steps and movement come to, in sentences."""

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.numbers import amount
from dashboard.analyses.ranking.ranking_words import change
from dashboard.stats import NotEnoughData
from dashboard.stats.regression_to_mean import Bounce

from .moves import Moves
from .shares import Side
from .steps import Ladder, Step

WHY_RAVING = (
    "At Xerox the totally satisfied came back six times as often as the merely satisfied (Jones "
    "and Sasser 1995); one company's figure, not a law"
)
QUESTION = "Do people rave about us, or are they merely satisfied?"


def sentence(
    customers: Side | NotEnoughData,
    staff: Side | NotEnoughData,
    steps: Ladder | NotEnoughData,
    kinds: str,
) -> str:
    """Both sides in numbers a person would say, then how many units stand surely high."""
    said = [_side_words(side) for side in (customers, staff) if isinstance(side, Side)]
    if not said:
        reasons = [side.reason for side in (customers, staff) if isinstance(side, NotEnoughData)]
        return f"Cannot tell: {reasons[0]}"
    both = [side for side in (customers, staff) if isinstance(side, Side)]
    told = f"{_opening(both)}{'; '.join(said)}."
    told = told[:1].upper() + told[1:]
    if isinstance(steps, NotEnoughData):
        return told
    great, units = len(steps.surely(Step.GREAT)), len(steps.standing.unit)
    return f"{told} {_count(great, units, kinds)} surely great or better."


def _opening(sides: list[Side]) -> str:
    """Where every side lies on the same side of one half, more than by chance."""
    halves = [side.now.of_satisfied for side in sides]
    if all(half.high < 50 for half in halves):
        return "More satisfied than raving: "
    return "They rave: " if all(half.low > 50 for half in halves) else ""


def _side_words(side: Side) -> str:
    now = side.now
    return (
        f"of 100 {side.who} "
        f"{now.satisfied.value:.0f} are satisfied and {now.raving.value:.0f} of them rave"
    )


def _count(count: int, units: int, kinds: str) -> str:
    if not count:
        return f"None of {units} {kinds} is"
    return f"{count} of {units} {kinds} {'is' if count == 1 else 'are'}"


def caveats(moved: Moves | NotEnoughData, kinds: str) -> tuple[str, ...]:
    """What stands beside the answer."""
    if moved and moved.chance and moved.chance.low <= moved.changed <= moved.chance.high:
        return (
            f"As many {kinds} changed step as chance alone would have moved: a new step is no "
            "news by itself.",
        )
    return ()


def what_to_do(customers: Side | NotEnoughData, steps: Ladder | NotEnoughData, kinds: str) -> str:
    """Go and see where it is surely better; ask the merely satisfied what was missing."""
    said = []
    if isinstance(steps, Ladder):
        best = steps.surely(Step.BEST) or steps.surely(Step.GREAT)
        names = [steps.standing.name[i] for i in _highest(steps, best)[:3]]
        if names:
            word = "best in class" if steps.surely(Step.BEST) else "great or better"
            said.append(
                f"Go and see {_listed(names)}, surely {word} on {steps.metric.phrase}, and ask "
                "what they do that others do not."
            )
        else:
            said.append(
                f"Crown nobody yet: no place on the ladder is sure. Collect more answers, or look "
                f"at what the upper {kinds} have in common."
            )
    if isinstance(customers, Side):
        gap = customers.now.satisfied.value - customers.now.raving.value
        said.append(
            f"Ask some of the {gap:.0f} in 100 customers who are satisfied but do not rave what "
            "was missing."
        )
    if not said:
        return "Load satisfaction marks of customers, or their recommendation, from 0 to 10."
    return " ".join(said)


def rule_words(found: Ladder, kinds: str) -> str:
    """How the steps are drawn, with their borders."""
    good, great, best = (amount(border, found.metric) for border in found.borders)
    return (
        f"The steps are drawn where the {kinds} stood in {found.drawn_from}: good begins above the "
        f"lowest quarter ({good}), great at the highest quarter ({great}), best in class at the "
        f"highest tenth ({best}). Borders stay, so everybody can climb."
    )


def step_words(found: Ladder, i: int) -> str:
    """'great', or 'good, could be great'."""
    own, low, high = (Step(int(a[i])) for a in (found.step, found.lowest, found.highest))
    if low == high:
        return f"surely {own.label}"
    others = [Step(k).label for k in range(low, high + 1) if k != own]
    return f"{own.label}, could be {' or '.join(others)}"


def moved_words(found: Moves, kinds: str, before: str) -> str:
    """How many changed, and how many chance alone would have changed."""
    said = f"Since {before} {found.changed} of {found.units} {kinds} changed step ({found.up} up)."
    if not found.chance:
        return said
    chance = found.chance
    usual = f"{chance.low} to {chance.high}"
    if chance.low <= found.changed <= chance.high:
        return f"{said} Had nothing changed anywhere, chance alone would have moved {usual}."
    word = "more" if found.changed > chance.high else "fewer"
    return f"{said} That is {word} than the {usual} that chance alone would have moved."


def bounce_words(found: Bounce | NotEnoughData, info: MetricInfo, who: str) -> str:
    """What became of the highest or lowest, held against their way back to the middle."""
    if isinstance(found, NotEnoughData):
        return f"What became of {who} cannot be said: {found.reason}"
    sure = found.beyond.low > 0 or found.beyond.high < 0
    rest = "more than chance would give" if sure else "which could be chance"
    beyond = f"{change(found.beyond.low, info)} to {change(found.beyond.high, info)}"
    return (
        f"{who[:1].upper()}{who[1:]} moved by {change(found.observed, info)} on average. Their way "
        f"back to the middle would by itself have been {change(found.expected, info)}; that leaves "
        f"{change(found.beyond.value, info)} ({beyond}), {rest}."
    )


def _highest(steps: Ladder, which: list[int]) -> list[int]:
    return sorted(which, key=lambda i: int(steps.standing.ranks.place[i]))


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
