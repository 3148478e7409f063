"""Sentences: the same words on the page, on paper and on the command line."""

from dataclasses import dataclass

from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation
from dashboard.stats.correlation.power import detectable_r, units_needed
from dashboard.stats.verdict import Verdict

from .metric_info import MetricInfo

# The middle of what studies observe between units (.10 to .25): what planning should count on.
USUAL_R = 0.20


def signed(value: float, digits: int = 2) -> str:
    """A number with a true minus sign, and no minus before a rounded zero."""
    text = f"{value:.{digits}f}"
    if float(text) == 0:
        text = text.lstrip("-")
    return text.replace("-", "−")


def interval_words(low: float, high: float, digits: int = 2) -> str:
    """'0.26 to 0.54'."""
    return f"{signed(low, digits)} to {signed(high, digits)}"


def thousands(value: float) -> str:
    """A whole number with thin spaces between thousands."""
    return f"{value:,.0f}".replace(",", "\u202f")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two metrics and what units are called, as sentences need them."""

    x: MetricInfo
    y: MetricInfo
    kinds: str

    @property
    def x_word(self) -> str:
        return _towards_good(self.x)

    @property
    def y_word(self) -> str:
        return _towards_good(self.y)


def _towards_good(info: MetricInfo) -> str:
    return "lower" if info.better == "lower" else "higher"


def question(pair: Pair) -> str:
    """The link as a reader would ask it."""
    return (
        f"Do {pair.kinds} with {pair.x_word} {pair.x.phrase} also have "
        f"{pair.y_word} {pair.y.phrase}?"
    )


def answer_sentence(
    verdict: Verdict,
    between: Correlation | NotEnoughData,
    pair: Pair,
    count: int,
    buts: tuple[str, ...] = (),
) -> str:
    """The one sentence an executive takes into a meeting.

    `buts` are what the later rungs hold against a positive answer, most important first; a "yes"
    never goes into a meeting without them.
    """
    if isinstance(between, NotEnoughData):
        return f"Cannot tell: {between.reason}"
    interval = interval_words(between.ci_low, between.ci_high)
    found = f"r = {signed(between.r)}, 95 % interval {interval}"
    kinds, x, y = pair.kinds, pair.x.phrase, pair.y.phrase
    if verdict is Verdict.CANNOT_TELL:
        return f"Cannot tell with {count} {kinds} ({found}): {_what_would_be_needed(count, kinds)}"
    if verdict is Verdict.PRACTICALLY_NONE:
        return (
            f"Practically no link: across {count} {kinds}, {x} and {y} have next to nothing to do "
            f"with each other ({found})."
        )
    if verdict is Verdict.CONTRADICTED:
        said = f"those with {pair.x_word} {x} have {_other(pair.y_word)} {y}"
        return f"No, the opposite: across {count} {kinds}, {said} ({found})."
    sure = verdict is Verdict.SUPPORTED
    opening = "Yes" if sure else "Probably, but how much is uncertain"
    if buts:
        opening = f"At first sight {'yes' if sure else 'perhaps'}, but {' and '.join(buts)}"
    said = f"those with {pair.x_word} {x} also have {pair.y_word} {y}"
    return f"{opening}: across {count} {kinds}, {said} ({found})."


def _other(word: str) -> str:
    return "higher" if word == "lower" else "lower"


def _what_would_be_needed(count: int, kinds: str) -> str:
    seen = detectable_r(count)
    needed = units_needed(USUAL_R)
    if isinstance(seen, NotEnoughData):
        return f"about {needed} {kinds} would be needed to see a link of the usual size."
    if count < needed:
        return (
            f"only a link of {signed(seen)} or more would be seen; about {needed} {kinds} would "
            f"be needed to see one of the usual size ({signed(USUAL_R)})."
        )
    return "it could be chance, and it could be a link too small or too large to rule out."


def what_to_do(verdict: Verdict, pair: Pair, buts: tuple[str, ...], leads: bool) -> str:
    """What a leader might do with the verdict; never more than the evidence bears.

    `leads` tells that x was seen to move before y.
    """
    kinds, x, y = pair.kinds, pair.x.phrase, pair.y.phrase
    if verdict in (Verdict.SUPPORTED, Verdict.POSITIVE) and buts:
        return (
            f"Do not spend money on {x} for the sake of {y} yet: first look into what stands "
            "against the link."
        )
    if verdict is Verdict.SUPPORTED and leads:
        return (
            f"Worth trying: improve {x} in some {kinds} first, leave others as they are, and see "
            f"whether their {y} follows. Learn from the {kinds} furthest above the line."
        )
    return {
        Verdict.SUPPORTED: (
            f"Look at the {kinds} furthest above the line for what they do differently, and "
            f"find out which moves first before betting money on {x}."
        ),
        Verdict.POSITIVE: (
            "Worth following, not yet worth a target or a bonus: keep measuring, and read the "
            "interval rather than the number."
        ),
        Verdict.CANNOT_TELL: (
            f"Do not act on this link in either direction. More {kinds}, more waves or more "
            "answers would make it readable."
        ),
        Verdict.PRACTICALLY_NONE: (
            f"Look elsewhere for what moves {y}: differences in {x} do not go with it here."
        ),
        Verdict.CONTRADICTED: (
            f"Do not assume that better {x} helps {y} here. Ask what else sets these {kinds} apart "
            "before changing anything."
        ),
    }[verdict]
