"""Seed questions for a workshop of one team, with its own figures beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.analyses.wording import signed
from dashboard.language import later, say
from dashboard.stats import NotEnoughData

from .leaders import Leaders
from .places import ItemView, Place


@dataclass(frozen=True, slots=True)
class Seed:
    """A question to talk about; `figure` is what the team's own answers say to it, or why not."""

    question: str
    figure: str


def seeds(
    place: Place | None, whole: Place, who: str, led: Leaders | NotEnoughData | None = None
) -> tuple[Seed, ...]:
    """Six or seven questions; without a place that may be shown, with everyone's figures.

    Args:
        who: what the team is called.
        led: how leaders and the front line differ; the question on it is asked where they do.
    """
    own = place or whole
    items = sorted(own.items, key=lambda view: view.found.agreement.value)
    means = sorted(own.items, key=lambda view: view.mean.value)
    found = [
        Seed(
            say(
                "What is good service here? Each writes one sentence, then read them aloud: do "
                "they mean the same?"
            ),
            _agreement_words(own, whole, who),
        )
    ]
    if items:
        found.append(Seed(
            say(
                "We differ most on “{question}”. What does each of us see that the others do not?",
                question=items[0].item.text,
            ),
            _figure(items[0], whole),
        ))  # fmt: skip
    if len(means) > 1:
        found.append(Seed(
            say(
                "Our best answer is to “{question}”. What do we do that makes it so, and who "
                "could learn it from us?", question=means[-1].item.text,
            ),
            _figure(means[-1], whole),
        ))  # fmt: skip
        found.append(Seed(
            say(
                "Our poorest answer is to “{question}”. What one thing within our own hands would "
                "change it?", question=means[0].item.text,
            ),
            _figure(means[0], whole),
        ))  # fmt: skip
    always = (Seed(say(one.question), say(one.figure)) for one in _ALWAYS)
    return (*found, *_apart(led), *always)


_ALWAYS = (
    Seed(
        later(
            "When did a customer last rave about us? What exactly had happened, and who made it so?"
        ),
        later("Collect one story each. No figure replaces it."),
    ),
    Seed(
        later(
            "When did one of us last call our service a source of pride or delight? If not "
            "lately, why not?"
        ),
        later("See the page In their words for when such words were last used."),
    ),
    Seed(
        later(
            "Where do we treat a customer as a transaction? Name one moment that could become a "
            "meeting of two people."
        ),
        later("Agree on one thing to try until the next survey, and on who will notice."),
    ),
)


def _apart(led: Leaders | NotEnoughData | None) -> tuple[Seed, ...]:
    """On the theme of service on which leaders and front line differ most, if they surely do."""
    if not isinstance(led, Leaders):
        return ()
    clear = [gap for gap in led.gaps if gap.service and not gap.difference.contains(0.0)]
    if not clear:
        return ()
    gap = max(clear, key=lambda one: abs(one.difference.value))
    sentence = _LEADERS_WORSE
    if gap.difference.value > 0:
        sentence = _LEADERS_BETTER
    figure = say(
        "Leaders {leaders} of 100, front line {front}, difference {difference} ({low} to {high}), "
        "everyone together.",
        leaders=signed(gap.leaders.value, 0), front=signed(gap.front.value, 0),
        difference=signed(gap.difference.value, 0), low=signed(gap.difference.low, 0),
        high=signed(gap.difference.high, 0),
    )  # fmt: skip
    return (Seed(say(sentence, label=gap.label), figure),)


_LEADERS_BETTER = later(
    "Leaders answer better than the front line on “{label}”. What does each side see that the "
    "other does not?"
)
_LEADERS_WORSE = later(
    "Leaders answer worse than the front line on “{label}”. What does each side see that the "
    "other does not?"
)


def _agreement_words(own: Place, whole: Place, who: str) -> str:
    agreement = own.found.agreement
    places = {
        "who": who, "agreement": signed(agreement.value), "low": signed(agreement.low),
        "high": signed(agreement.high),
    }  # fmt: skip
    if own.unit == whole.unit:
        return say(
            "Agreement in {who}: {agreement} ({low} to {high}), where 0 is answers at random and "
            "1 is all alike.", **places,
        )  # fmt: skip
    return say(
        "Agreement in {who}: {agreement} ({low} to {high}), where 0 is answers at random and 1 is "
        "all alike; everyone together {everyone}.",
        **places, everyone=signed(whole.found.agreement.value),
    )  # fmt: skip


def _figure(view: ItemView, whole: Place) -> str:
    places = {
        "mean": signed(view.mean.value, 0), "low": signed(view.mean.low, 0),
        "high": signed(view.mean.high, 0),
        "turned": say(" (turned round: high is good)") if view.item.turned else "",
        "agreement": signed(view.found.agreement.value),
    }  # fmt: skip
    everyone = _same(view, whole.items)
    if everyone is None or everyone is view:
        return say("Mean {mean} of 100 ({low} to {high}){turned}, agreement {agreement}.", **places)
    return say(
        "Mean {mean} of 100 ({low} to {high}){turned}, agreement {agreement}; everyone "
        "{their_mean}, agreement {their_agreement}.",
        **places, their_mean=signed(everyone.mean.value, 0),
        their_agreement=signed(everyone.found.agreement.value),
    )  # fmt: skip


def _same(view: ItemView, items: Sequence[ItemView]) -> ItemView | None:
    return next((one for one in items if one.item == view.item), None)
