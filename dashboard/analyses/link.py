"""One link: do units with more of x have more of y, and how sure is that?"""

from dataclasses import dataclass, replace

from dashboard.mart.reading import Mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation, LeaveOneOut
from dashboard.stats.correlation.line import FittedLine, fitted_line
from dashboard.stats.correlation.power import detectable_r
from dashboard.stats.panel.within import Within
from dashboard.stats.verdict import Verdict

from .alarms import alarms_of_link
from .ladder.evidence import Evidence
from .ladder.measured import Reliability, measured
from .ladder.not_else import NotElse, not_else
from .ladder.order import Lead, order
from .ladder.rung import Rung, State
from .ladder.second_looks import of_units
from .ladder.together import Together, together
from .ladder.within import within
from .ladder.worth import Worth, worth
from .metric_info import MetricInfo, metric_info
from .pairs import Pairs, UnitPoints, read_pairs, unit_points
from .scope import chosen_units, kind_word
from .wording import Pair, answer_sentence, question, what_to_do


@dataclass(frozen=True, slots=True)
class Hidden:
    """What the disclosure rules keep back: units without a dot, and their answers where told."""

    units: int
    people: float | None


@dataclass(frozen=True, slots=True, eq=False)
class LinkAnswer:
    """Everything a page, a report or the command line says about one link.

    `detectable_r` is the smallest correlation this many units show with 80 % power; `caveats`
    are sentences that belong beside the verdict, most important first; `within`, `lead`,
    `not_else` and `worth` hold what rungs 3 to 6 rest on.
    """

    question: str
    sentence: str
    what_to_do: str
    caveats: tuple[str, ...]
    selection: Selection
    generation: int
    x: MetricInfo
    y: MetricInfo
    kind: str
    kinds: str
    pairs: Pairs
    points: UnitPoints
    verdict: Verdict
    between: Correlation | NotEnoughData
    spearman: Correlation | NotEnoughData
    detectable_r: float | NotEnoughData
    leave_one_out: LeaveOneOut | NotEnoughData
    line: FittedLine | NotEnoughData
    reliability: tuple[Reliability, Reliability]
    within: Within | NotEnoughData
    lead: Lead | NotEnoughData
    not_else: NotElse
    worth: Worth
    hidden: Hidden
    rungs: tuple[Rung, ...]

    @property
    def units(self) -> int:
        return self.points.count


def link(mart: Mart, selection: Selection, settings: Settings) -> LinkAnswer:
    """The evidence ladder for one selection.

    Raises:
        UnknownName: a metric, attribute or value that is not known.
    """
    evidence = gather(mart, selection, settings)
    first, reliable_x, reliable_y = measured(evidence)
    second, found = together(evidence)
    again = of_units(evidence, found.between, reliable_x, reliable_y)
    second = replace(second, details=(*second.details, *again))
    third, inside = within(evidence)
    fourth, lead = order(evidence)
    fifth, other = not_else(evidence)
    sixth, value = worth(evidence)
    rungs = (first, second, third, fourth, fifth, sixth)
    points, x, y, kinds = evidence.points, evidence.x, evidence.y, evidence.kinds
    pair = Pair(x, y, kinds)
    buts = tuple(rung.but for rung in (fifth, fourth) if rung.but)
    return LinkAnswer(
        question=question(pair),
        sentence=answer_sentence(found.verdict, found.between, pair, points.count, buts),
        what_to_do=what_to_do(found.verdict, pair, buts, fourth.state is State.HOLDS),
        caveats=_caveats(evidence, found, rungs),
        selection=selection,
        generation=mart.number,
        x=x,
        y=y,
        kind=evidence.kind,
        kinds=kinds,
        pairs=evidence.pairs,
        points=points,
        verdict=found.verdict,
        between=found.between,
        spearman=found.ranks,
        detectable_r=detectable_r(points.count),
        leave_one_out=found.without,
        line=fitted_line(points.x, points.y),
        reliability=(reliable_x, reliable_y),
        within=inside,
        lead=lead,
        not_else=other,
        worth=value,
        hidden=kept_back(mart, selection, points),
        rungs=rungs,
    )


def _caveats(evidence: Evidence, found: Together, rungs: tuple[Rung, ...]) -> tuple[str, ...]:
    """Doubts about the figures themselves come first: nothing made of them is better."""
    odd = alarms_of_link(
        evidence.mart, evidence.x, evidence.y, evidence.pairs, evidence.points, evidence.kinds
    )
    warnings = (rung.warning for rung in rungs if rung.warning)
    return (*(alarm.sentence for alarm in odd), *warnings, *found.caveats)


def gather(mart: Mart, selection: Selection, settings: Settings) -> Evidence:
    """Both metrics' pairs and unit points for one selection."""
    kind, kinds = kind_word(mart)
    pairs = read_pairs(mart, selection)
    return Evidence(
        mart=mart,
        selection=selection,
        x=metric_info(mart, selection.x),
        y=metric_info(mart, selection.y),
        pairs=pairs,
        points=unit_points(pairs),
        kind=kind,
        kinds=kinds,
        smallest=settings.smallest_effect,
    )


def kept_back(mart: Mart, selection: Selection, points: UnitPoints) -> Hidden:
    """Units of a selection that have no dot because the disclosure rules hide them."""
    rows = mart.rows(
        "link_hidden",
        x=selection.x,
        y=selection.y,
        since=selection.since,
        until=selection.until,
        units=chosen_units(mart, selection.where),
    )
    shown = set(points.unit)
    missing = {unit for unit, _ in rows if unit not in shown}
    people = rows[0][1] if rows else None
    return Hidden(len(missing), people if missing else None)
