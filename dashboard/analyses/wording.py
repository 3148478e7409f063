"""Sentences: the same words on the page, on paper and on the command line."""

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


def question(x: MetricInfo, y: MetricInfo, kinds: str) -> str:
    """The link as a reader would ask it."""
    word = "lower" if x.better == "lower" else "higher"
    result = "lower" if y.better == "lower" else "higher"
    return f"Do {kinds} with {word} {x.phrase} also have {result} {y.phrase}?"


def answer_sentence(
    verdict: Verdict,
    between: Correlation | NotEnoughData,
    x: MetricInfo,
    y: MetricInfo,
    count: int,
    kinds: str,
) -> str:
    """The one sentence an executive takes into a meeting."""
    if isinstance(between, NotEnoughData):
        return f"Cannot tell: {between.reason}"
    found = (
        f"r = {signed(between.r)}, 95 % interval {interval_words(between.ci_low, between.ci_high)}"
    )
    if verdict is Verdict.CANNOT_TELL:
        return f"Cannot tell with {count} {kinds} ({found}): {_what_would_be_needed(count, kinds)}"
    x_word = "lower" if x.better == "lower" else "higher"
    y_word = "lower" if y.better == "lower" else "higher"
    pair = f"{kinds} with {x_word} {x.phrase} also have {y_word} {y.phrase}"
    against = f"{kinds} with {x_word} {x.phrase} have {_other(y_word)} {y.phrase}"
    return {
        Verdict.SUPPORTED: f"Yes: across {count} {kinds}, {pair} ({found}).",
        Verdict.POSITIVE: (
            f"Probably, but how much is uncertain: across {count} {kinds}, {pair} ({found})."
        ),
        Verdict.PRACTICALLY_NONE: (
            f"Practically no link: across {count} {kinds}, {x.phrase} and {y.phrase} "
            f"have next to nothing to do with each other ({found})."
        ),
        Verdict.CONTRADICTED: f"No, the opposite: across {count} {kinds}, {against} ({found}).",
    }[verdict]


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


def what_to_do(verdict: Verdict, x: MetricInfo, y: MetricInfo, kinds: str) -> str:
    """What a leader might do with the verdict; never more than the evidence bears."""
    return {
        Verdict.SUPPORTED: (
            f"Look at the {kinds} furthest above the line for what they do differently, and "
            f"check the order in time before betting money on {x.phrase}."
        ),
        Verdict.POSITIVE: (
            "Worth following, not yet worth a target or a bonus: keep measuring, and read the "
            "interval rather than the number."
        ),
        Verdict.CANNOT_TELL: (
            f"Do not act on this link in either direction. More {kinds}, more waves or more "
            "answers a unit would make it readable."
        ),
        Verdict.PRACTICALLY_NONE: (
            f"Look elsewhere for what moves {y.phrase}: differences in {x.phrase} "
            "do not go with it here."
        ),
        Verdict.CONTRADICTED: (
            f"Do not assume that raising {x.phrase} helps {y.phrase} here. Ask what else sets "
            f"these {kinds} apart before changing anything."
        ),
    }[verdict]
