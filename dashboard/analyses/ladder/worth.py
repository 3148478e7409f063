"""Rung 6: is it worth acting on?"""

from dataclasses import dataclass

from dashboard.analyses.numbers import amount, amount_interval
from dashboard.analyses.wording import interval_words, signed
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import Correlation, pearson
from dashboard.stats.correlation.effect import QuartileGap, quartile_gap, superiority_interval
from dashboard.stats.correlation.line import FittedLine, fitted_line
from dashboard.stats.verdict import FEWEST_UNITS

from .evidence import Evidence
from .rung import Rung, State, state_of

TITLE = "Worth acting on"


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
    found = Worth(*(NotEnoughData(f"{points.count} {evidence.kinds} are too few."),) * 3)
    if points.count >= FEWEST_UNITS:
        plain = pearson(points.x, points.y)
        found = Worth(
            gap=quartile_gap(points.x, points.y),
            line=fitted_line(points.x, points.y),
            chance=_chance(evidence, plain),
        )
    if isinstance(found.gap, NotEnoughData):
        return Rung(6, TITLE, State.CANNOT_SAY, f"Cannot say: {found.gap.reason}"), found
    return _rung(evidence, found, found.gap), found


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
    line = f"The quarter of {kinds} with the highest {x.phrase} differs in {y.phrase} by "
    line += f"{difference} from the quarter with the lowest"
    line += ", which could be chance." if state is State.CANNOT_SAY else "."
    return Rung(6, TITLE, state, line, gap.gap.value, gap.gap.low, gap.gap.high,
                f"gap between quarters in {y.unit_label or y.label}",
                _details(evidence, found, gap))  # fmt: skip


def _details(evidence: Evidence, found: Worth, gap: QuartileGap) -> tuple[tuple[str, str], ...]:
    y = evidence.y
    rows = [
        ("Highest quarter", f"{amount(gap.mean_high, y)}, {gap.n_high} {evidence.kinds}"),
        ("Lowest quarter", f"{amount(gap.mean_low, y)}, {gap.n_low} {evidence.kinds}"),
    ]
    if isinstance(found.line, FittedLine):
        slope = found.line.slope
        rows.append((
            f"One {evidence.x.point or 'unit'} of {evidence.x.phrase} goes with",
            f"{signed(slope.value, 3)} [{interval_words(slope.low, slope.high, 3)}] of "
            f"{y.phrase}, for {evidence.x.phrase} from {found.line.x_low:.1f} to "
            f"{found.line.x_high:.1f}",
        ))  # fmt: skip
    if isinstance(found.chance, Interval):
        c = found.chance
        rows.append((
            f"Of two {evidence.kinds}, the better in {evidence.x.phrase} is also the better in "
            f"{y.phrase}", f"{100 * c.value:.0f} of 100 times ({100 * c.low:.0f} to "
            f"{100 * c.high:.0f}); 50 would be a coin",
        ))  # fmt: skip
    return tuple(rows)
