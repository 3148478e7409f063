"""Rung 3: when a unit's x rises, does its y follow?"""

from dashboard.analyses.wording import interval_words, signed
from dashboard.language import current, later, say
from dashboard.stats import NotEnoughData
from dashboard.stats.panel.within import Within
from dashboard.stats.panel.within import within as within_units

from .evidence import Evidence
from .rung import Rung, State, state_of
from .second_looks import of_changes

TITLE = later("Together within units")


def within(evidence: Evidence) -> tuple[Rung, Within | NotEnoughData]:
    """The slope inside units, unit and period effects taken out, errors by unit."""
    pairs = evidence.pairs
    reason = (
        later("only one period has both figures, so no {kind} can be seen to change.")
        if pairs.periods
        else later("no period has both figures, so no {kind} can be seen to change.")
    )
    found: Within | NotEnoughData = NotEnoughData(say(reason, kind=evidence.kind))
    if len(pairs.periods) > 1:
        order = {day: index for index, day in enumerate(pairs.periods)}
        period = [order[day] for day in pairs.period_on]
        found = within_units(pairs.x, pairs.y, pairs.unit.astype(str), period)
    if isinstance(found, NotEnoughData):
        return Rung(
            3, TITLE, State.CANNOT_SAY, say("Cannot say: {reason}", reason=found.reason)
        ), found
    return _rung(evidence, found), found


def _rung(evidence: Evidence, found: Within) -> Rung:
    low, high, slope = found.r.low, found.r.high, found.slope
    state = state_of(low, high, evidence.sign)
    places = {
        "kind": evidence.kind, "kinds": evidence.kinds, "x": evidence.x.phrase,
        "y": evidence.y.phrase, "r": signed(found.r.value), "interval": interval_words(low, high),
    }  # fmt: skip
    line = say(_LINES[state, found.slope.value > 0], **places)
    numbers = f"{signed(slope.value, 3)} [{interval_words(slope.low, slope.high, 3)}]"
    details = (
        (
            say("Slope inside {kinds}", kinds=evidence.kinds),
            say(
                "{slope} of {y} for one {step} of {x}", slope=numbers, x=places["x"],
                y=places["y"], step=evidence.x.point or say("unit"),
            ),
        ),
        (say("Interval from"), say(
            "{method}, period effects removed, p = {p}",
            method=say(found.method), p=current().number(f"{found.p:.3g}"),
        )),
        *of_changes(evidence),
        (say("Rows"), say(
            "{rows} rows of {units} {kinds}, {periods} periods",
            rows=found.rows, units=found.units, kinds=evidence.kinds, periods=found.periods,
        )),
    )  # fmt: skip
    return Rung(
        3, TITLE, state, line, found.r.value, low, high, say("correlation inside units"), details
    )


_NOT_FOLLOWING = later(
    "When a {kind}'s {x} rises, its {y} does not follow in a way that chance would not give "
    "({r}, {interval})."
)
# By what the rung says and whether y rises with x.
_LINES = {
    (State.HOLDS, True): later(
        "When a {kind}'s {x} rises, its {y} rises too: inside {kinds} the correlation is {r} "
        "({interval})."
    ),
    (State.HOLDS, False): later(
        "When a {kind}'s {x} rises, its {y} falls: inside {kinds} the correlation is {r} "
        "({interval})."
    ),
    (State.DOES_NOT_HOLD, True): later(
        "When a {kind}'s {x} rises, its {y} rises too, against the claim ({r}, {interval})."
    ),
    (State.DOES_NOT_HOLD, False): later(
        "When a {kind}'s {x} rises, its {y} falls, against the claim ({r}, {interval})."
    ),
    (State.CANNOT_SAY, True): _NOT_FOLLOWING,
    (State.CANNOT_SAY, False): _NOT_FOLLOWING,
}
