"""What a paper says: the very answers of the pages, gathered once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from dashboard.analyses.benchmarks import Benchmarks, benchmarks
from dashboard.analyses.first_steps import FirstStep, first_steps
from dashboard.analyses.hidden_ledger import HiddenFigure, hidden_ledger
from dashboard.analyses.link import LinkAnswer, link
from dashboard.analyses.listed_readings import ListedReading, listed_readings
from dashboard.analyses.overview import OverviewAnswer, overview
from dashboard.analyses.whole_chain import ChainAnswer, whole_chain
from dashboard.analyses.worth import WorthAnswer, worth_of
from dashboard.language import current, later, say
from dashboard.mart.reading import Mart
from dashboard.selection import Selection
from dashboard.settings import Settings

from .small_print import SmallPrint, small_print

TITLE = later("Do happy employees make happy customers here?")
Weigh = Callable[[Selection], LinkAnswer]
OnProgress = Callable[[float, str], None]


@dataclass(frozen=True, slots=True)
class Wave:
    """One survey round; `minimum_group` is the threshold that was in force."""

    wave: str
    survey: str
    opened_on: date
    closed_on: date
    minimum_group: int


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """Everything that any paper says.

    Attributes:
        title: the question, in words.
        claim: the link in question; None while staff or customer figures are missing.
        ledger: every figure that is not shown.
        readings: every published figure of the metrics that the report speaks of.
        smallest: correlation below which a link is practically none.
    """

    title: str
    overview: OverviewAnswer
    claim: LinkAnswer | None
    chain: ChainAnswer
    worth: WorthAnswer | None
    studies: Benchmarks | None
    steps: tuple[FirstStep, ...]
    ledger: tuple[HiddenFigure, ...]
    readings: tuple[ListedReading, ...]
    waves: tuple[Wave, ...]
    smallest: float
    small: SmallPrint

    @property
    def sentence(self) -> str:
        """The one sentence, as on the page."""
        if self.claim is not None:
            return self.claim.sentence
        missing = say(" and ").join(current().inside(side) for side in self.overview.missing)
        return say("Cannot tell yet: no figures on {sides} have been loaded.", sides=missing)

    @property
    def answers(self) -> tuple[LinkAnswer, ...]:
        """The link in question and those of the chain, each once."""
        every = (self.claim, *(arrow.answer for arrow in self.overview.chain))
        found = {answer.selection: answer for answer in every if answer}
        return tuple(found.values())


def gather(
    mart: Mart,
    settings: Settings,
    selection: Selection | None = None,
    *,
    seen: OverviewAnswer | None = None,
    weigh: Weigh | None = None,
    made_on: date | None = None,
    progress: OnProgress = lambda *_: None,
) -> Report:
    """The answers for one paper.

    Args:
        selection: the link in question; None = the claim of the overview.
        seen, weigh: the overview and links where they are at hand already.
        made_on: day of the paper; None = today.

    Raises:
        UnknownName: the selection names a metric, attribute or value that is not known.
    """
    ask: Weigh = weigh or (lambda chosen: link(mart, chosen, settings))
    progress(0.05, later("weighing the evidence"))
    seen = overview(mart, settings) if seen is None else seen
    claim = seen.claim if selection is None else ask(selection)
    progress(0.5, later("what it is worth, and what to do"))
    return Report(
        title=say(TITLE) if selection is None or claim is None else claim.question,
        overview=seen,
        claim=claim,
        chain=whole_chain(mart, settings, links=seen.chain),
        worth=worth_of(mart, claim) if claim else None,
        studies=benchmarks(claim) if claim else None,
        steps=first_steps(mart, claim, seen.chain) if claim else (),
        ledger=hidden_ledger(mart),
        readings=_readings(mart, seen, claim),
        waves=tuple(Wave(*row) for row in mart.rows("waves")),
        smallest=settings.smallest_effect,
        small=small_print(mart, settings, claim.selection if claim else None,
                          (seen.hidden, seen.fresh), made_on or datetime.now(UTC).date()),
    )  # fmt: skip


def _readings(
    mart: Mart, seen: OverviewAnswer, claim: LinkAnswer | None
) -> tuple[ListedReading, ...]:
    names = {side.metric.metric for side in seen.sides}
    if claim is None:
        return listed_readings(mart, names)
    return listed_readings(mart, names | {claim.x.metric, claim.y.metric}, claim.selection.where)
