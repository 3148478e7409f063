"""Rung 3: when a unit's x rises, does its y follow?"""

from dashboard.analyses.wording import interval_words, signed
from dashboard.stats import NotEnoughData
from dashboard.stats.panel.within import Within
from dashboard.stats.panel.within import within as within_units

from .evidence import Evidence
from .rung import Rung, State, state_of
from .second_looks import of_changes

TITLE = "Together within units"


def within(evidence: Evidence) -> tuple[Rung, Within | NotEnoughData]:
    """The slope inside units, unit and period effects taken out, errors by unit."""
    pairs = evidence.pairs
    count = "only one period has" if pairs.periods else "no period has"
    found: Within | NotEnoughData = NotEnoughData(
        f"{count} both figures, so no {evidence.kind} can be seen to change."
    )
    if len(pairs.periods) > 1:
        order = {day: index for index, day in enumerate(pairs.periods)}
        period = [order[day] for day in pairs.period_on]
        found = within_units(pairs.x, pairs.y, pairs.unit.astype(str), period)
    if isinstance(found, NotEnoughData):
        return Rung(3, TITLE, State.CANNOT_SAY, f"Cannot say: {found.reason}"), found
    return _rung(evidence, found), found


def _rung(evidence: Evidence, found: Within) -> Rung:
    low, high, slope = found.r.low, found.r.high, found.slope
    state = state_of(low, high, evidence.sign)
    x, y = evidence.x.phrase, evidence.y.phrase
    rise = f"When a {evidence.kind}'s {x} rises,"
    towards = "rises too" if found.slope.value > 0 else "falls"
    line = {
        State.HOLDS: f"{rise} its {y} {towards}: inside {evidence.kinds} the correlation is "
        f"{signed(found.r.value)} ({interval_words(low, high)}).",
        State.DOES_NOT_HOLD: f"{rise} its {y} {towards}, against the claim "
        f"({signed(found.r.value)}, {interval_words(low, high)}).",
        State.CANNOT_SAY: f"{rise} its {y} does not follow in a way that chance would not give "
        f"({signed(found.r.value)}, {interval_words(low, high)}).",
    }[state]
    details = (
        (
            f"Slope inside {evidence.kinds}",
            f"{signed(slope.value, 3)} [{interval_words(slope.low, slope.high, 3)}] of {y} for "
            f"one {evidence.x.point or 'unit'} of {x}",
        ),
        ("Interval from", f"{found.method}, period effects removed, p = {found.p:.3g}"),
        *of_changes(evidence),
        ("Rows", f"{found.rows} rows of {found.units} {evidence.kinds}, {found.periods} periods"),
    )
    return Rung(
        3, TITLE, state, line, found.r.value, low, high, "correlation inside units", details
    )
