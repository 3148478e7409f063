"""What raving, steps and movement come to, in sentences."""

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.numbers import amount
from dashboard.analyses.ranking.ranking_words import change
from dashboard.analyses.wording import signed
from dashboard.language import current, later, say, say_many
from dashboard.stats import NotEnoughData
from dashboard.stats.regression_to_mean import Bounce

from .moves import Moves
from .shares import Side
from .steps import Ladder, Step

WHY_RAVING = later(
    "At Xerox the totally satisfied came back six times as often as the merely satisfied (Jones "
    "and Sasser 1995); one company's figure, not a law"
)
QUESTION = later("Do people rave about us, or are they merely satisfied?")


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
        return say("Cannot tell: {reason}", reason=reasons[0])
    both = [side for side in (customers, staff) if isinstance(side, Side)]
    told = f"{_opening(both)}{'; '.join(said)}."
    told = told[:1].upper() + told[1:]
    if isinstance(steps, NotEnoughData):
        return told
    great, units = len(steps.surely(Step.GREAT)), len(steps.standing.unit)
    if not great:
        none = say("None of {units} {kinds} is surely great or better.", units=units, kinds=kinds)
        return f"{told} {none}"
    high = say_many(
        "{count} of {units} {kinds} is surely great or better.",
        "{count} of {units} {kinds} are surely great or better.",
        great, units=units, kinds=kinds,
    )  # fmt: skip
    return f"{told} {high}"


def _opening(sides: list[Side]) -> str:
    """Where every side lies on the same side of one half, more than by chance."""
    halves = [side.now.of_satisfied for side in sides]
    if all(half.high < 50 for half in halves):
        return say("More satisfied than raving: ")
    return say("They rave: ") if all(half.low > 50 for half in halves) else ""


def _side_words(side: Side) -> str:
    now = side.now
    return say(
        "of 100 {who} {satisfied} are satisfied and {raving} of them rave",
        who=say(side.who), satisfied=signed(now.satisfied.value, 0),
        raving=signed(now.raving.value, 0),
    )  # fmt: skip


def caveats(moved: Moves | NotEnoughData, kinds: str) -> tuple[str, ...]:
    """What stands beside the answer."""
    if moved and moved.chance and moved.chance.low <= moved.changed <= moved.chance.high:
        return (
            say(
                "As many {kinds} changed step as chance alone would have moved: a new step is no "
                "news by itself.", kinds=kinds,
            ),
        )  # fmt: skip
    return ()


def what_to_do(customers: Side | NotEnoughData, steps: Ladder | NotEnoughData, kinds: str) -> str:
    """Go and see where it is surely better; ask the merely satisfied what was missing."""
    said = []
    if isinstance(steps, Ladder):
        best = steps.surely(Step.BEST) or steps.surely(Step.GREAT)
        names = [steps.standing.name[i] for i in _highest(steps, best)[:3]]
        if names:
            places = {
                "names": current().listed(names, "and"), "x": steps.metric.phrase
            }  # fmt: skip
            said.append(
                say(
                    "Go and see {names}, surely best in class on {x}, and ask what they do that "
                    "others do not.", **places,
                )
                if steps.surely(Step.BEST)
                else say(
                    "Go and see {names}, surely great or better on {x}, and ask what they do that "
                    "others do not.", **places,
                )
            )  # fmt: skip
        else:
            said.append(say(
                "Crown nobody yet: no place on the ladder is sure. Collect more answers, or look "
                "at what the upper {kinds} have in common.", kinds=kinds,
            ))  # fmt: skip
    if isinstance(customers, Side):
        gap = customers.now.satisfied.value - customers.now.raving.value
        said.append(say(
            "Ask some of the {gap} in 100 customers who are satisfied but do not rave what was "
            "missing.", gap=signed(gap, 0),
        ))  # fmt: skip
    if not said:
        return say("Load satisfaction marks of customers, or their recommendation, from 0 to 10.")
    return " ".join(said)


def rule_words(found: Ladder, kinds: str) -> str:
    """How the steps are drawn, with their borders."""
    good, great, best = (amount(border, found.metric) for border in found.borders)
    return say(
        "The steps are drawn where the {kinds} stood in {span}: good begins above the lowest "
        "quarter ({good}), great at the highest quarter ({great}), best in class at the highest "
        "tenth ({best}). Borders stay, so everybody can climb.",
        kinds=kinds, span=found.drawn_from, good=good, great=great, best=best,
    )  # fmt: skip


def step_words(found: Ladder, i: int) -> str:
    """'great', or 'good, could be great'."""
    own, low, high = (Step(int(a[i])) for a in (found.step, found.lowest, found.highest))
    if low == high:
        return say("surely {step}", step=own.label)
    others = [Step(k).label for k in range(low, high + 1) if k != own]
    return say("{step}, could be {others}", step=own.label, others=say(" or ").join(others))


def moved_words(found: Moves, kinds: str, before: str) -> str:
    """How many changed, and how many chance alone would have changed."""
    said = say(
        "Since {before} {changed} of {units} {kinds} changed step ({up} up).",
        before=before, changed=found.changed, units=found.units, kinds=kinds, up=found.up,
    )  # fmt: skip
    if not found.chance:
        return said
    chance = found.chance
    usual = say("{low} to {high}", low=chance.low, high=chance.high)
    if chance.low <= found.changed <= chance.high:
        held = say(
            "Had nothing changed anywhere, chance alone would have moved {usual}.", usual=usual
        )
    elif found.changed > chance.high:
        held = say("That is more than the {usual} that chance alone would have moved.", usual=usual)
    else:
        held = say(
            "That is fewer than the {usual} that chance alone would have moved.", usual=usual
        )
    return f"{said} {held}"


def bounce_words(found: Bounce | NotEnoughData, info: MetricInfo, who: str) -> str:
    """What became of the highest or lowest, held against their way back to the middle."""
    if isinstance(found, NotEnoughData):
        return say("What became of {who} cannot be said: {reason}", who=who, reason=found.reason)
    places = {
        "who": f"{who[:1].upper()}{who[1:]}", "moved": change(found.observed, info),
        "back": change(found.expected, info), "rest": change(found.beyond.value, info),
        "low": change(found.beyond.low, info), "high": change(found.beyond.high, info),
    }  # fmt: skip
    if found.beyond.low > 0 or found.beyond.high < 0:
        return say(
            "{who} moved by {moved} on average. Their way back to the middle would by itself have "
            "been {back}; that leaves {rest} ({low} to {high}), more than chance would give.",
            **places,
        )
    return say(
        "{who} moved by {moved} on average. Their way back to the middle would by itself have "
        "been {back}; that leaves {rest} ({low} to {high}), which could be chance.", **places,
    )  # fmt: skip


def _highest(steps: Ladder, which: list[int]) -> list[int]:
    return sorted(which, key=lambda i: int(steps.standing.ranks.place[i]))
