"""What to say about an order in time: compatible with a direction, never more."""

from dashboard.stats import NotEnoughData

from .ladder.order import Lead
from .wording import Pair, interval_words, signed

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number_word(count: int) -> str:
    """'seven', '12'."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def months_words(months: int) -> str:
    """'three months', 'a year', '18 months'."""
    if months % 12 == 0:
        return "a year" if months == 12 else f"{months // 12} years"
    if months == 1:
        return "a month"
    return f"{number_word(months)} months"


def periods_words(count: int, months: int, pair: Pair) -> str:
    """'12 waves', '39 months', '3 years'."""
    word = "period"
    if months == 1:
        word = "month"
    elif "wave" in (pair.x.grain, pair.y.grain):
        word = "wave"
    elif months == 12:
        word = "year"
    return f"{count} {word}{'s' if count != 1 else ''}"


def question(pair: Pair) -> str:
    """The page's title."""
    return f"Which comes first, {pair.x.phrase} or {pair.y.phrase}?"


def sentence(found: Lead | NotEnoughData, pair: Pair, apart: int, periods: str) -> str:
    """The one sentence, with both directions in it; `periods` as in "12 waves"."""
    if isinstance(found, NotEnoughData):
        return f"Cannot tell: {found.reason}"
    x, y = pair.x.phrase, pair.y.phrase
    plain, both = found.plain, found.plain.difference
    ahead, back = signed(plain.forward.value), signed(plain.backward.value)
    difference = f"difference {interval_words(both.low, both.high)}"
    if found.first == "x":
        return (
            f"Compatible with {x} going before {y}: {months_words(apart)} ahead, {pair.x_word} {x} "
            f"goes with {pair.y_word} {y} more than the other way round ({ahead} against {back}, "
            f"{difference})."
        )
    if found.first == "y":
        return (
            f"It looks the other way round: {months_words(apart)} ahead, {pair.y_word} {y} goes "
            f"with {pair.x_word} {x} more than {x} with {y} ({back} against {ahead}, difference "
            f"{interval_words(-both.high, -both.low)})."
        )
    if plain.first is not None:
        leader = x if plain.first == "x" else y
        return (
            f"Which comes first cannot be told: {leader} seems to go first ({ahead} against {back})"
            f", but not once each of the {pair.kinds} is held against its own average."
        )
    return (
        f"Which comes first cannot be told from {periods}: the two directions differ by no "
        f"more than chance would give ({ahead} against {back}, {difference})."
    )


def what_to_do(found: Lead | NotEnoughData, pair: Pair, apart: int) -> str:
    """What a leader might do; an order in time is a reason to try, not proof."""
    x, y, kinds = pair.x.phrase, pair.y.phrase, pair.kinds
    if isinstance(found, NotEnoughData):
        return (
            f"Keep both surveys going in the same {kinds}: an order in time shows only where both "
            "figures are measured again and again."
        )
    if found.first == "x":
        return (
            f"Good enough for a trial: improve {x} in some {kinds}, leave others as they are, and "
            f"compare their {y} {months_words(apart)} later. Only that would show a cause."
        )
    if found.first == "y":
        return (
            f"Do not expect work on {x} alone to move {y}. Ask what sets {kinds} with better {y} "
            "apart, and start there."
        )
    return (
        f"Do not argue from the order of {x} and {y} here, in either direction. More waves would "
        "help, more often than now if the two follow one another quickly."
    )


def caveats(found: Lead | NotEnoughData, pair: Pair) -> tuple[str, ...]:
    """What must stand beside the answer."""
    if isinstance(found, NotEnoughData):
        return ()
    said = []
    models = [model for model in (found.plain, found.own) if not isinstance(model, NotEnoughData)]
    if all(model.forward.low > 0 and model.backward.low > 0 for model in models):
        said.append(
            f"Both directions stand clear of zero: {pair.x.phrase} and {pair.y.phrase} may feed "
            "one another."
        )
    if found.first is not None:
        said.append(
            "First in time is not yet the cause: something that moves one early and the other late "
            "would look the same."
        )
    return tuple(said)
