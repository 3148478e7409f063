"""What agreement on service comes to, in sentences."""

from dashboard.analyses.wording import interval_words, signed
from dashboard.language.rules import plural
from dashboard.stats import Interval, NotEnoughData

from .leaders import Gap, Leaders
from .levels import Level
from .places import ENOUGH, Asked, Place, View

QUESTION = "Do we share one view of service?"

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
        return f"Cannot tell: {found.reason}"
    leaves = found.leaves
    if not leaves:
        return f"Cannot tell: no {kind} has enough answers on service to be shown."
    one = sum(place.view is View.ONE for place in leaves)
    several = sum(place.view is View.SEVERAL for place in leaves)
    usual = steps[-1].middle
    opening = "Not yet" if several > one else "In part" if one < len(leaves) else "Yes"
    rest = len(leaves) - one - several
    return (
        f"{opening}: {one} of {len(leaves)} {kinds} surely share{'s' if one == 1 else ''} one view "
        f"of service, {several} surely hold{'s' if several == 1 else ''} several, {rest} cannot be "
        f"told; in the usual {kind} agreement is {signed(usual)}, where 0 is answers at random and "
        f"1 is all alike.{_leaders_differ(led)}"
    )


def _leaders_differ(led: Leaders | NotEnoughData) -> str:
    gap = None if isinstance(led, NotEnoughData) else led.service
    if gap is None:
        return ""
    low, high = gap.difference.low, gap.difference.high
    if low <= 0 <= high:
        return " Leaders and the front line cannot be told apart in how they rate service."
    word = "higher" if low > 0 else "lower"
    size, (least, most) = abs(gap.difference.value), sorted((abs(low), abs(high)))
    return (
        f" Leaders rate service {size:.0f} points of 100 {word} than the front line does "
        f"({interval_words(least, most, 0)})."
    )


def caveats(found: Asked | NotEnoughData) -> tuple[str, ...]:
    """What stands beside the answer."""
    if isinstance(found, NotEnoughData):
        return ()
    said = [
        "Agreement is not praise: people may agree that service is poor. Read it with the mean."
    ]
    if coarse := _coarse(found):
        said.append(coarse)
    skewed = [place.found.skewed for place in found.leaves]
    if skewed and all(skewed):
        below = sum(one is not None and one.value < ENOUGH for one in skewed)
        said.append(
            f"The yardstick is lenient: where people lean to the upper end by habit, "
            f"{below} of {len(skewed)} would fall short of {ENOUGH:.2f}."
        )
    return tuple(said)


def _coarse(found: Asked) -> str:
    """How much the step to which squares are told may move agreement where people are few."""
    few = [place.found.people for place in found.leaves if place.found.people < FEW]
    if not few:
        return ""
    # Answers at random on 0 to 100: the fewer options, the wider.
    random = min((o + 1) / (o - 1) / 12 for o in (item.options for item in found.items)) * 100**2
    most = min(HALF_A_STEP / min(few) / random, 1.0)
    return (
        f"The spread of answers is told to a step, so that nobody's answers can be worked out. In "
        f"{len(few)} of {len(found.leaves)} places fewer than {FEW} people answered; in the "
        f"smallest the step alone may move agreement on a question by up to {most:.2f}."
    )


def what_to_do(found: Asked | NotEnoughData, kinds: str) -> str:
    """Agree on a definition first, beginning where views differ most."""
    if isinstance(found, NotEnoughData):
        return (
            "Ask about service in the next survey (such as “We all mean the same thing by good "
            "service”) and mark these questions as service_climate when you load it."
        )
    if not found.leaves:
        return "Collect more answers before talking about single teams."
    several = [place for place in found.leaves if place.view is View.SEVERAL]
    if not several:
        return (
            "Keep the conversation going: let teams that agree, and whose service is good, say how "
            "they came to it."
        )
    names = [p.name for p in sorted(several, key=lambda p: p.found.agreement.value)[:3]]
    return (
        f"Agree on what service means before training anybody in it: begin in {_listed(names)}, "
        f"where views differ most among the {kinds} that can be told. The workshop sheet below "
        "gives each team its own figures to talk about."
    )


def level_words(step: Level) -> str:
    """One line a level, the share of differences between places with its interval."""
    kinds = step.kind if step.places == 1 else plural(step.kind)
    said = f"{step.places} {kinds}: agreement {signed(step.middle)}"
    if step.places > 1:
        said += f" in the middle one, {step.one_view} surely of one view"
    if isinstance(step.between, NotEnoughData):
        return f"{said}."
    share = step.between
    return (
        f"{said}. Of all differences between answers {100 * share.value:.0f} % "
        f"({100 * share.low:.0f} to {100 * share.high:.0f} %) lie between {kinds}; the rest lies "
        "between people of the same one."
    )


def leaders_words(found: Leaders | NotEnoughData) -> str:
    """Whether those who lead answer otherwise than the front line."""
    if isinstance(found, NotEnoughData):
        return found.reason
    said = [_gap_words(gap) for gap in found.gaps]
    return f"{' '.join(said)} ({found.attribute}, {found.wave}.)"


def _gap_words(gap: Gap) -> str:
    low, high = gap.difference.low, gap.difference.high
    pair = f"{signed(gap.leaders.value, 1)} against {signed(gap.front.value, 1)}"
    said = f"{pair}, difference {interval_words(low, high, 1)}."
    if low <= 0 <= high:
        return f"{gap.label} of leaders and front line cannot be told apart: {said}"
    word = "higher" if low > 0 else "lower"
    return f"{gap.label} of leaders is {word} than that of the front line: {said}"


def place_words(place: Place) -> str:
    """'0.61 (0.48 to 0.71), one view'."""
    return f"{agreement_words(place.found.agreement)}, {place.view}"


def agreement_words(found: Interval) -> str:
    """'0.61 (0.48 to 0.71)'."""
    return f"{signed(found.value)} ({interval_words(found.low, found.high)})"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
