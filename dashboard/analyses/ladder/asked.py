"""The rungs for two columns of a question's answer: what its rows alone can tell, and no more."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.analyses.wording import interval_words, signed
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation, LeaveOneOut
from dashboard.stats.correlation.effect import quartile_gap
from dashboard.stats.icc import ATTENUATED, Icc
from dashboard.stats.panel.simpson import Simpson, simpson
from dashboard.stats.panel.within import Within
from dashboard.stats.verdict import FEWEST_UNITS, Verdict

from . import measured, not_else, order, together, within, worth
from .rung import Rung, State, state_of

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class AskedEvidence:
    """Two columns by unit, and what has been found of them.

    Attributes:
        x, y: means of each unit; x_label, y_label: what the columns are called.
        groups: of each unit (its region, say); empty = the rows name none.
        grouped_by: what the groups are called.
        sign: 1, or -1 where the claim expects opposite directions.
        reliability: of x and y, from a unit's figures in several periods.
    """

    units: tuple[str, ...]
    x: Floats
    y: Floats
    x_label: str
    y_label: str
    groups: tuple[str, ...]
    grouped_by: str
    sign: int
    verdict: Verdict
    between: Correlation | NotEnoughData
    ranks: Correlation | NotEnoughData
    without: LeaveOneOut | NotEnoughData
    inside: Within | NotEnoughData
    reliability: tuple[Icc | NotEnoughData, Icc | NotEnoughData]


def asked_rungs(found: AskedEvidence) -> tuple[Rung, ...]:
    """All six, in the order in which evidence is weighed."""
    return (
        _measured(found),
        _together(found),
        _within(found),
        Rung(4, order.TITLE, State.CANNOT_SAY,
             "Cannot say: a row does not tell whether both figures were measured at one time."),
        _not_else(found),
        _worth(found),
    )  # fmt: skip


def _measured(found: AskedEvidence) -> Rung:
    """The rows hold averages, no single answers; what a unit shows again and again is measured."""
    labels = (found.x_label, found.y_label)
    details, steady = [], []
    for label, of_one in zip(labels, found.reliability, strict=True):
        if isinstance(of_one, NotEnoughData):
            reason = f"Cannot say: '{label}': {of_one.reason}"
            return Rung(1, measured.TITLE, State.CANNOT_SAY, reason)
        steady.append(of_one.icc2.value)
        numbers = interval_words(of_one.icc2.low, of_one.icc2.high)
        details.append((f"ICC(2) of '{label}' over periods",
                        f"{signed(of_one.icc2.value)} [{numbers}]"))  # fmt: skip
    weak = [label for label, value in zip(labels, steady, strict=True) if value < ATTENUATED]
    if weak:
        names = " and ".join(f"'{label}'" for label in weak)
        line = f"{names} of a unit changes so much by itself that a link looks weaker than it is."
        return Rung(1, measured.TITLE, State.DOES_NOT_HOLD, line, details=tuple(details))
    line = "From period to period units keep their places in both figures."
    return Rung(1, measured.TITLE, State.HOLDS, line, details=tuple(details))


def _together(found: AskedEvidence) -> Rung:
    r = found.between
    if isinstance(r, NotEnoughData):
        return Rung(2, together.TITLE, State.CANNOT_SAY, f"Cannot say: {r.reason}")
    state = {
        Verdict.SUPPORTED: State.HOLDS,
        Verdict.POSITIVE: State.HOLDS,
        Verdict.CANNOT_TELL: State.CANNOT_SAY,
    }.get(found.verdict, State.DOES_NOT_HOLD)
    line = (
        f"{found.verdict.words.capitalize()}: the correlation between units is {signed(r.r)}, "
        f"and could be anything from {interval_words(r.ci_low, r.ci_high)}."
    )
    details = [("Pearson r, Fisher interval", f"{_exact(r)}, n = {r.n}, p = {r.p:.3g}")]
    if isinstance(found.ranks, Correlation):
        details.append(("Spearman rank correlation", _exact(found.ranks)))
    if isinstance(found.without, LeaveOneOut):
        w = found.without
        low = f"{signed(w.low, 3)} (without {found.units[w.index_low]})"
        high = f"{signed(w.high, 3)} (without {found.units[w.index_high]})"
        details.append(("Leaving one unit out", f"{low} to {high}"))
    return Rung(2, together.TITLE, state, line, r.r, r.ci_low, r.ci_high,
                "correlation between units", tuple(details))  # fmt: skip


def _exact(r: Correlation) -> str:
    return f"{signed(r.r, 3)} [{interval_words(r.ci_low, r.ci_high, 3)}]"


def _within(found: AskedEvidence) -> Rung:
    inside = found.inside
    if isinstance(inside, NotEnoughData):
        return Rung(3, within.TITLE, State.CANNOT_SAY, f"Cannot say: {inside.reason}")
    r = inside.r
    state = state_of(r.low, r.high, found.sign)
    ending = {
        State.HOLDS: "moves with it, as claimed",
        State.DOES_NOT_HOLD: "moves against the claim",
        State.CANNOT_SAY: "does not follow in a way that chance would not give",
    }[state]
    line = (
        f"When a unit's '{found.x_label}' changes, its '{found.y_label}' {ending} "
        f"({signed(r.value)}, {interval_words(r.low, r.high)})."
    )
    rows = f"{inside.rows} rows of {inside.units} units, {inside.periods} periods"
    details = (
        ("Interval from", f"{inside.method}, period effects removed, p = {inside.p:.3g}"),
        ("Rows", rows),
    )
    return Rung(3, within.TITLE, state, line, r.value, r.low, r.high,
                "correlation inside units", details)  # fmt: skip


def _not_else(found: AskedEvidence) -> Rung:
    title = not_else.TITLE
    if len(set(found.groups)) < 2 or found.x.size < FEWEST_UNITS:
        reason = "Cannot say: the rows hold nothing else that could be held constant."
        return Rung(5, title, State.CANNOT_SAY, reason)
    seen = simpson(found.x, found.y, np.array(found.groups))
    if isinstance(seen, NotEnoughData):
        return Rung(5, title, State.CANNOT_SAY, f"Cannot say: {seen.reason}")
    return _inside_groups(found, seen)


def _inside_groups(found: AskedEvidence, seen: Simpson) -> Rung:
    inside = seen.inside
    turned = seen.flag and seen.pooled.r * inside.r < 0
    state = State.DOES_NOT_HOLD if turned else state_of(inside.ci_low, inside.ci_high, found.sign)
    where = f"each value of '{found.grouped_by}'"
    numbers = f"{signed(inside.r)} ({interval_words(inside.ci_low, inside.ci_high)})"
    line = f"Inside {where} the link is {numbers}; over all units it is {signed(seen.pooled.r)}."
    if turned:
        line += " It turns round: the groups make it, not the units."
    return Rung(5, not_else.TITLE, state, line, inside.r, inside.ci_low, inside.ci_high,
                "correlation inside groups", (("Inside groups", _exact(inside)),),
                warning=line if turned else "")  # fmt: skip


def _worth(found: AskedEvidence) -> Rung:
    gap = quartile_gap(found.x, found.y) if found.x.size >= FEWEST_UNITS else None
    if gap is None or isinstance(gap, NotEnoughData):
        reason = f"{found.x.size} units are too few to part into quarters." if not gap else ""
        reason = gap.reason if isinstance(gap, NotEnoughData) else reason
        return Rung(6, worth.TITLE, State.CANNOT_SAY, f"Cannot say: {reason}")
    state = state_of(gap.gap.low, gap.gap.high, found.sign)
    numbers = f"{_plain(gap.gap.value)} ({_plain(gap.gap.low)} to {_plain(gap.gap.high)})"
    line = (
        f"The quarter of units with the highest '{found.x_label}' differs in '{found.y_label}' by "
        f"{numbers} from the quarter with the lowest"
    )
    line += ", which could be chance." if state is State.CANNOT_SAY else "."
    details = (
        ("Highest quarter", f"{_plain(gap.mean_high)}, {gap.n_high} units"),
        ("Lowest quarter", f"{_plain(gap.mean_low)}, {gap.n_low} units"),
    )
    return Rung(6, worth.TITLE, state, line, gap.gap.value, gap.gap.low, gap.gap.high,
                f"gap between quarters in '{found.y_label}'", details)  # fmt: skip


def _plain(value: float) -> str:
    """Three figures that count, thousands parted."""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 1 else 3
    return f"{value:,.{digits}f}".replace("-", "−")
