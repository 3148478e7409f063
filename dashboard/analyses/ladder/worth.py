"""Rung 6: is it worth acting on?"""

from dataclasses import dataclass

from dashboard.analyses.numbers import amount, amount_interval
from dashboard.analyses.wording import interval_words, signed
from dashboard.language import later, say
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import Correlation, pearson
from dashboard.stats.correlation.effect import QuartileGap, quartile_gap, superiority_interval
from dashboard.stats.correlation.line import FittedLine, fitted_line
from dashboard.stats.verdict import FEWEST_UNITS

from .evidence import Evidence
from .rung import Rung, State, state_of

TITLE = later("Worth acting on")
_BEYOND = later(
    "The quarter of {kinds} with the highest {x} differs in {y} by {difference} from the quarter "
    "with the lowest."
)
_BY_CHANCE = later(
    "The quarter of {kinds} with the highest {x} differs in {y} by {difference} from the quarter "
    "with the lowest, which could be chance."
)


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """The link in the outcome's own unit: top quarter against bottom quarter, per point of x,
    and how often the unit with the better x also has the better y."""

    gap: QuartileGap | NotEnoughData
    line: FittedLine | NotEnoughData
    chance: Interval | NotEnoughData


def worth(evidence: Evidence) -> tuple[Rung, Worth]:
    """The gap between quarters, always with its interval."""
    points = evidence.points
    found = Worth(*(NotEnoughData(_too_few(evidence)),) * 3)
    if points.count >= FEWEST_UNITS:
        plain = pearson(points.x, points.y)
        found = Worth(
            gap=quartile_gap(points.x, points.y),
            line=fitted_line(points.x, points.y),
            chance=_chance(evidence, plain),
        )
    if isinstance(found.gap, NotEnoughData):
        return Rung(
            6, TITLE, State.CANNOT_SAY, say("Cannot say: {reason}", reason=found.gap.reason)
        ), found
    return _rung(evidence, found, found.gap), found


def _too_few(evidence: Evidence) -> str:
    return say("{count} {kinds} are too few.", count=evidence.points.count, kinds=evidence.kinds)


def _chance(evidence: Evidence, plain: Correlation | NotEnoughData) -> Interval | NotEnoughData:
    if isinstance(plain, NotEnoughData):
        return plain
    found = superiority_interval(plain)
    if evidence.sign > 0:
        return found
    return Interval(1 - found.value, 1 - found.high, 1 - found.low, found.level)


def _rung(evidence: Evidence, found: Worth, gap: QuartileGap) -> Rung:
    x, y, kinds = evidence.x, evidence.y, evidence.kinds
    state = state_of(gap.gap.low, gap.gap.high, evidence.sign)
    difference = f"{amount(gap.gap.value, y, sign=True)} ({amount_interval(gap.gap, y)})"
    line = say(
        _BY_CHANCE if state is State.CANNOT_SAY else _BEYOND, kinds=kinds, x=x.phrase, y=y.phrase,
        difference=difference,
    )  # fmt: skip
    return Rung(6, TITLE, state, line, gap.gap.value, gap.gap.low, gap.gap.high,
                say("gap between quarters in {unit}", unit=y.unit_label or y.label),
                _details(evidence, found, gap))  # fmt: skip


def _details(evidence: Evidence, found: Worth, gap: QuartileGap) -> tuple[tuple[str, str], ...]:
    y = evidence.y
    rows = [
        (say("Highest quarter"), f"{amount(gap.mean_high, y)}, {gap.n_high} {evidence.kinds}"),
        (say("Lowest quarter"), f"{amount(gap.mean_low, y)}, {gap.n_low} {evidence.kinds}"),
    ]
    if isinstance(found.line, FittedLine):
        slope = found.line.slope
        x, step = evidence.x.phrase, evidence.x.point or say("unit")
        rows.append((
            say("One {step} of {x} goes with", step=step, x=x),
            say(
                "{slope} of {y}, for {x} from {low} to {high}", x=x, y=y.phrase,
                slope=f"{signed(slope.value, 3)} [{interval_words(slope.low, slope.high, 3)}]",
                low=signed(found.line.x_low, 1), high=signed(found.line.x_high, 1),
            ),
        ))  # fmt: skip
    if isinstance(found.chance, Interval):
        c = found.chance
        rows.append((
            say(
                "Of two {kinds}, the better in {x} is also the better in {y}",
                kinds=evidence.kinds, x=evidence.x.phrase, y=y.phrase,
            ),
            say(
                "{value} of 100 times ({low} to {high}); 50 would be a coin",
                value=f"{100 * c.value:.0f}", low=f"{100 * c.low:.0f}", high=f"{100 * c.high:.0f}",
            ),
        ))  # fmt: skip
    return tuple(rows)
