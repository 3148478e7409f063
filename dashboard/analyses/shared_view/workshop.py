"""Seed questions for a workshop of one team, with its own figures beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.analyses.wording import signed
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
            "What is good service here? Each writes one sentence, then read them aloud: do they "
            "mean the same?",
            _agreement_words(own, whole, who),
        )
    ]
    if items:
        found.append(Seed(
            f"We differ most on “{items[0].item.text}”. What does each of us see that the others "
            "do not?",
            _figure(items[0], whole),
        ))  # fmt: skip
    if len(means) > 1:
        found.append(Seed(
            f"Our best answer is to “{means[-1].item.text}”. What do we do that makes it so, and "
            "who could learn it from us?",
            _figure(means[-1], whole),
        ))  # fmt: skip
        found.append(Seed(
            f"Our poorest answer is to “{means[0].item.text}”. What one thing within our own "
            "hands would change it?",
            _figure(means[0], whole),
        ))  # fmt: skip
    return (*found, *_apart(led), *_ALWAYS)


_ALWAYS = (
    Seed(
        "When did a customer last rave about us? What exactly had happened, and who made it so?",
        "Collect one story each. No figure replaces it.",
    ),
    Seed(
        "When did one of us last call our service a source of pride or delight? If not lately, "
        "why not?",
        "See the page In their words for when such words were last used.",
    ),
    Seed(
        "Where do we treat a customer as a transaction? Name one moment that could become a "
        "meeting of two people.",
        "Agree on one thing to try until the next survey, and on who will notice.",
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
    word = "better" if gap.difference.value > 0 else "worse"
    return (Seed(
        f"Leaders answer {word} than the front line on “{gap.label}”. What does each side see that "
        "the other does not?",
        f"Leaders {gap.leaders.value:.0f} of 100, front line {gap.front.value:.0f}, difference "
        f"{signed(gap.difference.value, 0)} ({signed(gap.difference.low, 0)} to "
        f"{signed(gap.difference.high, 0)}), everyone together.",
    ),)  # fmt: skip


def _agreement_words(own: Place, whole: Place, who: str) -> str:
    agreement = own.found.agreement
    said = (
        f"Agreement in {who}: {signed(agreement.value)} ({signed(agreement.low)} to "
        f"{signed(agreement.high)}), where 0 is answers at random and 1 is all alike"
    )
    if own.unit == whole.unit:
        return f"{said}."
    return f"{said}; everyone together {signed(whole.found.agreement.value)}."


def _figure(view: ItemView, whole: Place) -> str:
    turned = " (turned round: high is good)" if view.item.turned else ""
    said = (
        f"Mean {view.mean.value:.0f} of 100 ({view.mean.low:.0f} to {view.mean.high:.0f}){turned}, "
        f"agreement {signed(view.found.agreement.value)}"
    )
    everyone = _same(view, whole.items)
    if everyone is None or everyone is view:
        return f"{said}."
    return (
        f"{said}; everyone {everyone.mean.value:.0f}, agreement "
        f"{signed(everyone.found.agreement.value)}."
    )


def _same(view: ItemView, items: Sequence[ItemView]) -> ItemView | None:
    return next((one for one in items if one.item == view.item), None)
