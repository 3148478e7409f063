"""Three things worth doing, gathered from the answers, each with its reason."""

from dataclasses import dataclass

from dashboard.language import current, say
from dashboard.mart.reading import Mart
from dashboard.stats.verdict import Verdict

from .alarms import alarms_of_link
from .chain import SIDE_LABELS, ChainLink
from .drivers import drivers_of, possible_outcomes
from .link import LinkAnswer

MOST = 3
# From what most needs a look to what bears the claim.
_WORRY = (Verdict.CONTRADICTED, Verdict.PRACTICALLY_NONE, Verdict.CANNOT_TELL, Verdict.POSITIVE)


@dataclass(frozen=True, slots=True)
class FirstStep:
    """One thing to do, and why; `page` and `query` lead to its evidence."""

    what: str
    why: str
    page: str = "link"
    query: tuple[tuple[str, str], ...] = ()


def first_steps(
    mart: Mart, claim: LinkAnswer, links: tuple[ChainLink, ...]
) -> tuple[FirstStep, ...]:
    """Doubts about the data first, then the claim itself, then where to begin, then the chain."""
    found = [
        *_doubts(mart, claim),
        FirstStep(claim.what_to_do, claim.rungs[1].line, query=_pair(claim)),
        *_themes(mart, claim),
        *_weakest(links, claim),
    ]
    said: dict[str, FirstStep] = {}
    for step in found:
        said.setdefault(step.what, step)
    return tuple(said.values())[:MOST]


def _doubts(mart: Mart, claim: LinkAnswer) -> list[FirstStep]:
    odd = alarms_of_link(mart, claim.x, claim.y, claim.pairs, claim.points, claim.kinds)
    return [FirstStep(alarm.what_to_do, alarm.sentence, "alarms") for alarm in odd[:1]]


def _themes(mart: Mart, claim: LinkAnswer) -> list[FirstStep]:
    """Where to begin asking, where survey themes tell."""
    if claim.y.metric not in {info.metric for info in possible_outcomes(mart)}:
        return []
    answer = drivers_of(mart, claim.y.metric, claim.selection.where)
    if not answer.themes:
        return []
    outcome = (("outcome", claim.y.metric),)
    return [FirstStep(answer.what_to_do, answer.sentence, "drivers", outcome)]


def _weakest(links: tuple[ChainLink, ...], claim: LinkAnswer) -> list[FirstStep]:
    """The link of the chain that bears it least; none where every link holds."""
    for verdict in _WORRY:
        for arrow in links:
            answer = arrow.answer
            if answer is None or arrow.verdict is not verdict:
                continue
            if (answer.x.metric, answer.y.metric) != (claim.x.metric, claim.y.metric):
                what = say(
                    "{side} to {other}: {what}",
                    side=SIDE_LABELS[arrow.from_side],
                    other=current().inside(SIDE_LABELS[arrow.to_side]),
                    what=current().continued(answer.what_to_do),
                )
                return [FirstStep(what, answer.sentence, query=_pair(answer))]
    return []


def _pair(answer: LinkAnswer) -> tuple[tuple[str, str], ...]:
    return (("x", answer.x.metric), ("y", answer.y.metric))
