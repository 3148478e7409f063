"""What to say about an order in time: compatible with a direction, never more."""

from dashboard.language import later, say, say_many
from dashboard.stats import NotEnoughData

from .ladder.order import Lead
from .wording import Pair, interval_words, signed

_NUMBERS = (
    "no", later("one"), later("two"), later("three"), later("four"), later("five"),
    later("six"), later("seven"), later("eight"), later("nine"),
)  # fmt: skip


def number_word(count: int) -> str:
    """'seven', '12'."""
    return say(_NUMBERS[count]) if count < len(_NUMBERS) else str(count)


def months_words(months: int) -> str:
    """'three months', 'a year', '18 months'."""
    if months % 12 == 0:
        return say_many("a year", "{count} years", months // 12)
    return say_many("a month", "{number} months", months, number=number_word(months))


def periods_words(count: int, months: int, pair: Pair) -> str:
    """'12 waves', '39 months', '3 years'."""
    if months == 1:
        return say_many("{number} month", "{number} months", count, number=count)
    if "wave" in (pair.x.grain, pair.y.grain):
        return say_many("{number} wave", "{number} waves", count, number=count)
    if months == 12:
        return say_many("{number} year", "{number} years", count, number=count)
    return say_many("{number} period", "{number} periods", count, number=count)


def question(pair: Pair) -> str:
    """The page's title."""
    return say("Which comes first, {x} or {y}?", x=pair.x.phrase, y=pair.y.phrase)


def sentence(found: Lead | NotEnoughData, pair: Pair, apart: int, periods: str) -> str:
    """The one sentence, with both directions in it; `periods` as in "12 waves"."""
    if isinstance(found, NotEnoughData):
        return say("Cannot tell: {reason}", reason=found.reason)
    plain, both = found.plain, found.plain.difference
    low, high = (-both.high, -both.low) if found.first == "y" else (both.low, both.high)
    places = {
        **pair.named, "ahead": signed(plain.forward.value), "back": signed(plain.backward.value),
        "difference": interval_words(low, high), "months": months_words(apart), "periods": periods,
    }  # fmt: skip
    if found.first is None and plain.first is not None:
        leader = pair.x.phrase if plain.first == "x" else pair.y.phrase
        return say(
            "Which comes first cannot be told: {leader} seems to go first ({ahead} against {back})"
            ", but not once each of the {kinds} is held against its own average.",
            **places, leader=leader,
        )  # fmt: skip
    return say(_FIRST[found.first], **places)


_FIRST = {
    "x": later(
        "Compatible with {x} going before {y}: {months} ahead, {x.more} goes with {y.more} more "
        "than the other way round ({ahead} against {back}, difference {difference})."
    ),
    "y": later(
        "It looks the other way round: {months} ahead, {y.more} goes with {x.more} more than {x} "
        "with {y} ({back} against {ahead}, difference {difference})."
    ),
    None: later(
        "Which comes first cannot be told from {periods}: the two directions differ by no more "
        "than chance would give ({ahead} against {back}, difference {difference})."
    ),
}


def what_to_do(found: Lead | NotEnoughData, pair: Pair, apart: int) -> str:
    """What a leader might do; an order in time is a reason to try, not proof."""
    if isinstance(found, NotEnoughData):
        return say(
            "Keep both surveys going in the same {kinds}: an order in time shows only where both "
            "figures are measured again and again.", kinds=pair.kinds,
        )  # fmt: skip
    if found.first == "x":
        return say(
            "Good enough for a trial: improve {x} in some {kinds}, leave others as they are, and "
            "compare their {y} {months} later. Only that would show a cause.",
            **pair.named, months=months_words(apart),
        )  # fmt: skip
    if found.first == "y":
        return say(
            "Do not expect work on {x} alone to move {y}. Ask what sets {kinds} with better {y} "
            "apart, and start there.", **pair.named,
        )  # fmt: skip
    return say(
        "Do not argue from the order of {x} and {y} here, in either direction. More waves would "
        "help, more often than now if the two follow one another quickly.",
        x=pair.x.phrase, y=pair.y.phrase,
    )  # fmt: skip


def caveats(found: Lead | NotEnoughData, pair: Pair) -> tuple[str, ...]:
    """What must stand beside the answer."""
    if isinstance(found, NotEnoughData):
        return ()
    said = []
    models = [model for model in (found.plain, found.own) if not isinstance(model, NotEnoughData)]
    if all(model.forward.low > 0 and model.backward.low > 0 for model in models):
        said.append(say(
            "Both directions stand clear of zero: {x} and {y} may feed one another.",
            x=pair.x.phrase, y=pair.y.phrase,
        ))  # fmt: skip
    if found.first is not None:
        said.append(say(
            "First in time is not yet the cause: something that moves one early and the other "
            "late would look the same."
        ))  # fmt: skip
    return tuple(said)
