"""What agreement on service comes to, in sentences."""

from dashboard.analyses.wording import interval_words, signed
from dashboard.language import current, later, say, say_many
from dashboard.language.rules import plural
from dashboard.stats import Interval, NotEnoughData

from .leaders import Gap, Leaders
from .levels import Level
from .places import ENOUGH, Asked, Place, View

QUESTION = later("Do we share one view of service?")

# Squares are told in the middle of steps of 5,000 (queries/publish_duckdb/squares_step.sql): what
# they are off by at most. From 25 people on it moves agreement on five options by less than 0.1.
HALF_A_STEP = 2_500
FEW = 25


def sentence(
    found: Asked | NotEnoughData,
    steps: tuple[Level, ...],
    kind: str,
    kinds: str,
    led: Leaders | NotEnoughData,
) -> str:
    """How many units share one view, how alike the usual one answers, how leaders differ."""
    if isinstance(found, NotEnoughData):
        return say("Cannot tell: {reason}", reason=found.reason)
    leaves = found.leaves
    if not leaves:
        return say("Cannot tell: no {kind} has enough answers on service to be shown.", kind=kind)
    one = sum(place.view is View.ONE for place in leaves)
    several = sum(place.view is View.SEVERAL for place in leaves)
    usual = steps[-1].middle
    opening = say("Yes")
    if several > one:
        opening = say("Not yet")
    elif one < len(leaves):
        opening = say("In part")
    shared = say_many(
        "{count} of {units} {kinds} surely shares one view of service",
        "{count} of {units} {kinds} surely share one view of service",
        one, units=len(leaves), kinds=kinds,
    )  # fmt: skip
    split = say_many("{count} surely holds several", "{count} surely hold several", several)
    said = say(
        "{opening}: {shared}, {split}, {rest} cannot be told; in the usual {kind} agreement is "
        "{agreement}, where 0 is answers at random and 1 is all alike.",
        opening=opening, shared=shared, split=split, rest=len(leaves) - one - several, kind=kind,
        agreement=signed(usual),
    )  # fmt: skip
    return f"{said}{_leaders_differ(led)}"


def _leaders_differ(led: Leaders | NotEnoughData) -> str:
    gap = None if isinstance(led, NotEnoughData) else led.service
    if gap is None:
        return ""
    low, high = gap.difference.low, gap.difference.high
    if low <= 0 <= high:
        return say(" Leaders and the front line cannot be told apart in how they rate service.")
    least, most = sorted((abs(low), abs(high)))
    places = {
        "size": signed(abs(gap.difference.value), 0), "interval": interval_words(least, most, 0)
    }  # fmt: skip
    if low > 0:
        return say(
            " Leaders rate service {size} points of 100 higher than the front line does "
            "({interval}).", **places,
        )  # fmt: skip
    return say(
        " Leaders rate service {size} points of 100 lower than the front line does ({interval}).",
        **places,
    )


def caveats(found: Asked | NotEnoughData) -> tuple[str, ...]:
    """What stands beside the answer."""
    if isinstance(found, NotEnoughData):
        return ()
    said = [
        say(
            "Agreement is not praise: people may agree that service is poor. Read it with the mean."
        )
    ]
    if coarse := _coarse(found):
        said.append(coarse)
    skewed = [place.found.skewed for place in found.leaves]
    if skewed and all(skewed):
        below = sum(one is not None and one.value < ENOUGH for one in skewed)
        said.append(say(
            "The yardstick is lenient: where people lean to the upper end by habit, {below} of "
            "{units} would fall short of {enough}.",
            below=below, units=len(skewed), enough=signed(ENOUGH),
        ))  # fmt: skip
    return tuple(said)


def _coarse(found: Asked) -> str:
    """How much the step to which squares are told may move agreement where people are few."""
    few = [place.found.people for place in found.leaves if place.found.people < FEW]
    if not few:
        return ""
    # Answers at random on 0 to 100: the fewer options, the wider.
    random = min((o + 1) / (o - 1) / 12 for o in (item.options for item in found.items)) * 100**2
    most = min(HALF_A_STEP / min(few) / random, 1.0)
    return say(
        "The spread of answers is told to a step, so that nobody's answers can be worked out. In "
        "{few} of {places} places fewer than {least} people answered; in the smallest the step "
        "alone may move agreement on a question by up to {most}.",
        few=len(few), places=len(found.leaves), least=FEW, most=signed(most),
    )  # fmt: skip


def what_to_do(found: Asked | NotEnoughData, kinds: str) -> str:
    """Agree on a definition first, beginning where views differ most."""
    if isinstance(found, NotEnoughData):
        return say(
            "Ask about service in the next survey (such as “We all mean the same thing by good "
            "service”) and mark these questions as service_climate when you load it."
        )
    if not found.leaves:
        return say("Collect more answers before talking about single teams.")
    several = [place for place in found.leaves if place.view is View.SEVERAL]
    if not several:
        return say(
            "Keep the conversation going: let teams that agree, and whose service is good, say how "
            "they came to it."
        )
    names = [p.name for p in sorted(several, key=lambda p: p.found.agreement.value)[:3]]
    return say(
        "Agree on what service means before training anybody in it: begin in {names}, where views "
        "differ most among the {kinds} that can be told. The workshop sheet below gives each team "
        "its own figures to talk about.", names=current().listed(names, "and"), kinds=kinds,
    )  # fmt: skip


def level_words(step: Level) -> str:
    """One line a level, the share of differences between places with its interval."""
    kinds = as_kinds(step.kind, step.places)
    if step.places > 1:
        said = say(
            "{places} {kinds}: agreement {agreement} in the middle one, {one_view} surely of one "
            "view.", places=step.places, kinds=kinds, agreement=signed(step.middle),
            one_view=step.one_view,
        )  # fmt: skip
    else:
        said = say(
            "{places} {kinds}: agreement {agreement}.",
            places=step.places, kinds=kinds, agreement=signed(step.middle),
        )  # fmt: skip
    if isinstance(step.between, NotEnoughData):
        return said
    value, low, high = (
        signed(100 * part, 0) for part in (step.between.value, step.between.low, step.between.high)
    )
    lies = say(
        "Of all differences between answers {value} % ({low} to {high} %) lie between {kinds}; "
        "the rest lies between people of the same one.",
        value=value, low=low, high=high, kinds=kinds,
    )  # fmt: skip
    return f"{said} {lies}"


def as_kinds(word: str, count: int) -> str:
    """A kind of place as its file calls it; a language that knows it bends its own word."""
    if current().code == "en":
        return word if count == 1 else plural(word)
    return current().kind(word) if count == 1 else current().kinds(word)


def leaders_words(found: Leaders | NotEnoughData) -> str:
    """Whether those who lead answer otherwise than the front line."""
    if isinstance(found, NotEnoughData):
        return found.reason
    said = [_gap_words(gap) for gap in found.gaps]
    return f"{' '.join(said)} ({found.attribute}, {found.wave}.)"


def _gap_words(gap: Gap) -> str:
    low, high = gap.difference.low, gap.difference.high
    places = {
        "label": gap.label, "leaders": signed(gap.leaders.value, 1),
        "front": signed(gap.front.value, 1), "interval": interval_words(low, high, 1),
    }  # fmt: skip
    if low <= 0 <= high:
        return say(
            "{label} of leaders and front line cannot be told apart: {leaders} against {front}, "
            "difference {interval}.", **places,
        )  # fmt: skip
    if low > 0:
        return say(
            "{label} of leaders is higher than that of the front line: {leaders} against {front}, "
            "difference {interval}.", **places,
        )  # fmt: skip
    return say(
        "{label} of leaders is lower than that of the front line: {leaders} against {front}, "
        "difference {interval}.", **places,
    )  # fmt: skip


def place_words(place: Place) -> str:
    """'0.61 (0.48 to 0.71), one view'."""
    return f"{agreement_words(place.found.agreement)}, {say(place.view)}"


def agreement_words(found: Interval) -> str:
    """'0.61 (0.48 to 0.71)'."""
    return f"{signed(found.value)} ({interval_words(found.low, found.high)})"
