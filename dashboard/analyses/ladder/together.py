"""Rung 2: do units with more of x have more of y?"""

from dataclasses import dataclass

from dashboard.analyses.wording import interval_words, signed
from dashboard.language import current, later, say
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import (
    Correlation,
    LeaveOneOut,
    leave_one_out,
    pearson,
    spearman,
)
from dashboard.stats.verdict import FEWEST_UNITS, Fragility, Verdict, fragility, verdict

from .evidence import Evidence
from .rung import Rung, State

TITLE = later("Together across units")
# From here on ranks and values tell different stories (methods: flag at .10).
RANKS_DIFFER = 0.10


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """The link between units and what one unit alone does to it."""

    between: Correlation | NotEnoughData
    ranks: Correlation | NotEnoughData
    without: LeaveOneOut | NotEnoughData
    fragile: Fragility
    verdict: Verdict
    caveats: tuple[str, ...]


def together(evidence: Evidence) -> tuple[Rung, Together]:
    """Pearson between units with its interval; below ten units the dots are shown and no r."""
    points = evidence.points
    too_few = NotEnoughData(_too_few(evidence))
    between: Correlation | NotEnoughData = too_few
    ranks: Correlation | NotEnoughData = too_few
    without: LeaveOneOut | NotEnoughData = too_few
    if points.count >= FEWEST_UNITS:
        between = pearson(points.x, points.y)
        ranks = spearman(points.x, points.y)
        without = leave_one_out(points.x, points.y)
    word = verdict(between, evidence.smallest, evidence.sign)
    fragile = Fragility(flips=False)
    if isinstance(between, Correlation) and isinstance(without, LeaveOneOut):
        fragile = fragility(between, without, evidence.smallest, evidence.sign)
    caveats = _caveats(evidence, between, ranks, fragile)
    found = Together(between, ranks, without, fragile, word, caveats)
    return _rung(evidence, found), found


def _too_few(evidence: Evidence) -> str:
    count, kinds = evidence.points.count, evidence.kinds
    if count == 0:
        return say(
            "No {kind} has both {x} and {y} in periods that belong together.",
            kind=evidence.kind, x=evidence.x.phrase, y=evidence.y.phrase,
        )  # fmt: skip
    return say(
        "only {count} {kinds} have both figures; a correlation needs at least {least}.",
        count=count, kinds=kinds, least=FEWEST_UNITS,
    )  # fmt: skip


def _rung(evidence: Evidence, found: Together) -> Rung:
    if isinstance(found.between, NotEnoughData):
        return Rung(2, TITLE, State.CANNOT_SAY, found.between.reason)
    states = {
        Verdict.SUPPORTED: State.HOLDS,
        Verdict.POSITIVE: State.HOLDS,
        Verdict.CANNOT_TELL: State.CANNOT_SAY,
        Verdict.PRACTICALLY_NONE: State.DOES_NOT_HOLD,
        Verdict.CONTRADICTED: State.DOES_NOT_HOLD,
    }
    between = found.between
    line = say(
        "{verdict}: the correlation between {kinds} is {r}, and could be anything from {interval}.",
        verdict=current().first(say(found.verdict.words)), kinds=evidence.kinds,
        r=signed(between.r), interval=interval_words(between.ci_low, between.ci_high),
    )  # fmt: skip
    return Rung(2, TITLE, states[found.verdict], line, between.r, between.ci_low, between.ci_high,
                say("correlation between units"), _details(evidence, found))  # fmt: skip


def _details(evidence: Evidence, found: Together) -> tuple[tuple[str, str], ...]:
    rows: list[tuple[str, str]] = []
    if isinstance(found.between, Correlation):
        exact = f"{_with_interval(found.between)}, n = {found.between.n}"
        p = current().number(f"{found.between.p:.3g}")
        rows.append((say("Pearson r, Fisher interval"), f"{exact}, p = {p}"))
    if isinstance(found.ranks, Correlation):
        rows.append((say("Spearman rank correlation"), _with_interval(found.ranks)))
    if isinstance(found.without, LeaveOneOut):
        w, names = found.without, evidence.points.name
        low = say("{r} (without {unit})", r=signed(w.low, 3), unit=names[w.index_low])
        high = say("{r} (without {unit})", r=signed(w.high, 3), unit=names[w.index_high])
        rows.append((say("Leaving one unit out"), say("{low} to {high}", low=low, high=high)))
    return tuple(rows)


def _with_interval(found: Correlation) -> str:
    return f"{signed(found.r, 3)} [{interval_words(found.ci_low, found.ci_high, 3)}]"


def _caveats(
    evidence: Evidence,
    between: Correlation | NotEnoughData,
    ranks: Correlation | NotEnoughData,
    fragile: Fragility,
) -> tuple[str, ...]:
    said = []
    decided = verdict(between, evidence.smallest, evidence.sign) is not Verdict.CANNOT_TELL
    if decided and fragile.index is not None and fragile.becomes is not None:
        name = evidence.points.name[fragile.index]
        said.append(say(
            "Leaving out {unit} alone would turn the answer into '{verdict}'.",
            unit=name, verdict=say(fragile.becomes),
        ))  # fmt: skip
    if (
        isinstance(between, Correlation)
        and isinstance(ranks, Correlation)
        and abs(between.r - ranks.r) > RANKS_DIFFER
    ):
        said.append(say(
            "By ranks the link is {ranks}, not {r}: a few unusual {kinds} weigh heavily. Look at "
            "the dots.", ranks=signed(ranks.r), r=signed(between.r), kinds=evidence.kinds,
        ))  # fmt: skip
    return tuple(said)
