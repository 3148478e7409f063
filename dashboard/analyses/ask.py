"""The evidence on two columns of a question's answer, for files that ask for it with [link]."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.mart.question import Question
from dashboard.mart.result import Result
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import (
    Correlation,
    FittedLine,
    LeaveOneOut,
    detectable_r,
    fitted_line,
    leave_one_out,
    pearson,
    spearman,
)
from dashboard.stats.panel.within import Within, within
from dashboard.stats.verdict import FEWEST_UNITS, Verdict, fragility, verdict

from .ask_over_time import kept_places
from .ladder.asked import AskedEvidence, asked_rungs
from .ladder.rung import Rung
from .wording import interval_words, signed

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class AskedLink:
    """What two columns say about each other.

    Attributes:
        units: names of the units that have both, one entry each; x and y are their means.
        rows: rows that have both.
        within: inside units, where the file names a period.
        sentence: the answer; caveats: what belongs beside it.
        rungs: the evidence ladder, as far as these rows reach.
    """

    units: tuple[str, ...]
    x: Floats
    y: Floats
    rows: int
    verdict: Verdict
    between: Correlation | NotEnoughData
    ranks: Correlation | NotEnoughData
    without: LeaveOneOut | NotEnoughData
    detectable_r: float | NotEnoughData
    line: FittedLine | NotEnoughData
    within: Within | NotEnoughData
    sentence: str
    caveats: tuple[str, ...]
    rungs: tuple[Rung, ...]


def asked_link(asked: Question, result: Result, smallest: float) -> AskedLink | None:
    """The evidence on the columns of a question's [link]; None = it has none.

    Args:
        result: of this question; rows without x or y are left out.
        smallest: correlation below which a link is practically none.
    """
    if asked.link is None:
        return None
    x, y = (np.asarray(result.rows[name], float) for name in (asked.link.x, asked.link.y))
    both = np.isfinite(x) & np.isfinite(y)
    unit = result.rows[asked.link.unit].astype(str)[both]
    units, index = np.unique(unit, return_inverse=True)
    mean_x, mean_y = (_means(values[both], index, units.size) for values in (x, y))
    between, ranks, without = _between(mean_x, mean_y)
    sign = -1 if asked.link.expected == "negative" else 1
    word = verdict(between, smallest, sign)
    inside = _inside(asked.link.period, result, x[both], y[both], unit, both)
    steady = kept_places(asked.link.period, result, both, unit, x[both], y[both])
    groups, grouped_by = _groups(asked, result, unit, both)
    evidence = AskedEvidence(
        tuple(units.tolist()), mean_x, mean_y, asked.label(asked.link.x), asked.label(asked.link.y),
        groups, grouped_by, sign, word, between, ranks, without, inside, steady,
    )  # fmt: skip
    return AskedLink(
        units=tuple(units.tolist()),
        x=mean_x,
        y=mean_y,
        rows=int(both.sum()),
        verdict=word,
        between=between,
        ranks=ranks,
        without=without,
        detectable_r=detectable_r(units.size),
        line=fitted_line(mean_x, mean_y) if units.size else NotEnoughData("no unit has both."),
        within=inside,
        sentence=_sentence(asked, word, between, units.size),
        caveats=_caveats(units.tolist(), between, without, smallest, sign),
        rungs=asked_rungs(evidence),
    )


def _groups(
    asked: Question, result: Result, unit: npt.NDArray[np.str_], both: npt.NDArray[np.bool_]
) -> tuple[tuple[str, ...], str]:
    """Group of each unit, units in order: by the colour of the chart, else by region."""
    for name in (asked.chart.color, "region"):
        if name not in result.columns or result.type_of(name) != "text":
            continue
        pairs = set(zip(unit.tolist(), result.rows[name][both].tolist(), strict=True))
        found = dict(pairs)
        # A column that changes inside a unit does not group units.
        if len(found) == len(pairs) and None not in found.values():
            return tuple(str(found[one]) for one in sorted(found)), asked.label(name)
    return (), ""


def _means(values: Floats, index: npt.NDArray[np.intp], units: int) -> Floats:
    counted = np.bincount(index, minlength=units)
    return np.asarray(np.bincount(index, weights=values, minlength=units) / counted)


def _between(
    x: Floats, y: Floats
) -> tuple[Correlation | NotEnoughData, Correlation | NotEnoughData, LeaveOneOut | NotEnoughData]:
    if x.size < FEWEST_UNITS:
        few = NotEnoughData(
            f"only {x.size} units have both figures; a correlation needs at least {FEWEST_UNITS}."
        )
        return few, few, few
    return pearson(x, y), spearman(x, y), leave_one_out(x, y)


def _inside(
    period: str, result: Result, x: Floats, y: Floats, unit: npt.NDArray[np.str_], both: np.ndarray
) -> Within | NotEnoughData:
    if x.size == 0:
        return NotEnoughData("no row has both figures.")
    if not period:
        return NotEnoughData("the question names no period, so no unit can be seen to change.")
    _, order = np.unique(result.rows[period].astype(str)[both], return_inverse=True)
    return within(x, y, unit, order)


def _sentence(
    asked: Question, word: Verdict, between: Correlation | NotEnoughData, count: int
) -> str:
    if asked.link is None or isinstance(between, NotEnoughData):
        reason = between.reason if isinstance(between, NotEnoughData) else ""
        return f"Cannot tell: {reason}"
    x, y = (asked.label(name) for name in (asked.link.x, asked.link.y))
    found = (
        f"r = {signed(between.r)}, 95 % interval {interval_words(between.ci_low, between.ci_high)}"
    )
    if word is Verdict.CANNOT_TELL:
        return f"Cannot tell with {count} units whether '{x}' goes with '{y}' ({found})."
    if word is Verdict.PRACTICALLY_NONE:
        return f"Practically no link: '{x}' and '{y}', across {count} units ({found})."
    much = "more" if between.r > 0 else "less"
    against = (
        "No, the opposite of what is claimed: across" if word is Verdict.CONTRADICTED else "Across"
    )
    unsure = ", how much is uncertain" if word is Verdict.POSITIVE else ""
    return f"{against} {count} units, more '{x}' goes with {much} '{y}'{unsure} ({found})."


def _caveats(
    units: list[str],
    between: Correlation | NotEnoughData,
    without: LeaveOneOut | NotEnoughData,
    smallest: float,
    sign: int,
) -> tuple[str, ...]:
    said = []
    if isinstance(between, Correlation) and isinstance(without, LeaveOneOut):
        fragile = fragility(between, without, smallest, sign)
        decided = verdict(between, smallest, sign) is not Verdict.CANNOT_TELL
        if decided and fragile.index is not None and fragile.becomes is not None:
            name = units[fragile.index]
            said.append(f"Leaving out {name} alone would turn the answer into '{fragile.becomes}'.")
    said.append("What goes together need not cause one another.")
    return tuple(said)
