"""Sentences: the same words on the page, on paper and on the command line."""

from dataclasses import dataclass

from dashboard.language import current, later, say
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
    return current().number(text)


def interval_words(low: float, high: float, digits: int = 2) -> str:
    """'0.26 to 0.54'."""
    return say("{low} to {high}", low=signed(low, digits), high=signed(high, digits))


def thousands(value: float) -> str:
    """A whole number, thousands set apart."""
    return current().thousands(value)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two metrics and what units are called, as sentences need them."""

    x: MetricInfo
    y: MetricInfo
    kinds: str

    @property
    def named(self) -> dict[str, str]:
        """The places of a sentence."""
        return {"kinds": self.kinds, "x": self.x.phrase, "y": self.y.phrase}


def question(pair: Pair) -> str:
    """The link as a reader would ask it."""
    return say("Do {kinds} with {x.more} also have {y.more}?", **pair.named)


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
        return say("Cannot tell: {reason}", reason=between.reason)
    interval = interval_words(between.ci_low, between.ci_high)
    found = say("r = {r}, 95 % interval {interval}", r=signed(between.r), interval=interval)
    places = {**pair.named, "count": count, "found": found}
    if verdict is Verdict.CANNOT_TELL:
        needed = _what_would_be_needed(count, pair.kinds)
        return say("Cannot tell with {count} {kinds} ({found}): {needed}", **places, needed=needed)
    if verdict is Verdict.PRACTICALLY_NONE:
        return say(
            "Practically no link: across {count} {kinds}, {x} and {y} have next to nothing to do "
            "with each other ({found}).", **places,
        )  # fmt: skip
    if verdict is Verdict.CONTRADICTED:
        return say(
            "No, the opposite: across {count} {kinds}, those with {x.more} have {y.less} "
            "({found}).", **places,
        )  # fmt: skip
    opening = _opening(verdict is Verdict.SUPPORTED, buts)
    return say(
        "{opening}: across {count} {kinds}, those with {x.more} also have {y.more} ({found}).",
        **places, opening=opening,
    )  # fmt: skip


def _opening(sure: bool, buts: tuple[str, ...]) -> str:
    if not buts:
        return say("Yes") if sure else say("Probably, but how much is uncertain")
    against = say(" and ").join(buts)
    if sure:
        return say("At first sight yes, but {against}", against=against)
    return say("At first sight perhaps, but {against}", against=against)


def _what_would_be_needed(count: int, kinds: str) -> str:
    seen = detectable_r(count)
    needed = units_needed(USUAL_R)
    if isinstance(seen, NotEnoughData):
        return say(
            "about {needed} {kinds} would be needed to see a link of the usual size.",
            needed=needed, kinds=kinds,
        )  # fmt: skip
    if count < needed:
        return say(
            "only a link of {seen} or more would be seen; about {needed} {kinds} would be needed "
            "to see one of the usual size ({usual}).",
            seen=signed(seen), needed=needed, kinds=kinds, usual=signed(USUAL_R),
        )  # fmt: skip
    return say("it could be chance, and it could be a link too small or too large to rule out.")


def what_to_do(verdict: Verdict, pair: Pair, buts: tuple[str, ...], leads: bool) -> str:
    """What a leader might do with the verdict; never more than the evidence bears.

    `leads` tells that x was seen to move before y.
    """
    if verdict in (Verdict.SUPPORTED, Verdict.POSITIVE) and buts:
        return say(
            "Do not spend money on {x} for the sake of {y} yet: first look into what stands "
            "against the link.", x=pair.x.phrase, y=pair.y.phrase,
        )  # fmt: skip
    if verdict is Verdict.SUPPORTED and leads:
        return say(
            "Worth trying: improve {x} in some {kinds} first, leave others as they are, and see "
            "whether their {y} follows. Learn from the {kinds} furthest above the line.",
            **pair.named,
        )
    return say(_TO_DO[verdict], **pair.named)


_TO_DO = {
    Verdict.SUPPORTED: later(
        "Look at the {kinds} furthest above the line for what they do differently, and find out "
        "which moves first before betting money on {x}."
    ),
    Verdict.POSITIVE: later(
        "Worth following, not yet worth a target or a bonus: keep measuring, and read the "
        "interval rather than the number."
    ),
    Verdict.CANNOT_TELL: later(
        "Do not act on this link in either direction. More {kinds}, more waves or more answers "
        "would make it readable."
    ),
    Verdict.PRACTICALLY_NONE: later(
        "Look elsewhere for what moves {y}: differences in {x} do not go with it here."
    ),
    Verdict.CONTRADICTED: later(
        "Do not assume that better {x} helps {y} here. Ask what else sets these {kinds} apart "
        "before changing anything."
    ),
}
