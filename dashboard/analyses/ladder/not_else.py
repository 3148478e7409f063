"""Rung 5: could something else make both move?"""

from dataclasses import dataclass

import numpy as np

from dashboard.analyses.controls import Control, read_control, usual_controls
from dashboard.analyses.metric_info import metrics
from dashboard.analyses.scope import units
from dashboard.analyses.wording import interval_words, signed
from dashboard.language import current, later, say
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation, pearson
from dashboard.stats.correlation.controls import partial
from dashboard.stats.panel.simpson import Simpson, simpson
from dashboard.stats.robustness import Robustness, robustness_of_r

from .evidence import Evidence
from .rung import Rung, State, state_of

TITLE = later("Not something else")


@dataclass(frozen=True, slots=True, eq=False)
class NotElse:
    """What is left of the link once other figures are held constant.

    `inside` is the link inside regions; `hidden_cause` how strong an unmeasured common cause
    would have to be.
    """

    controls: tuple[Control, ...]
    adjusted: Correlation | NotEnoughData
    inside: Simpson | NotEnoughData
    hidden_cause: Robustness | NotEnoughData


def not_else(evidence: Evidence) -> tuple[Rung, NotElse]:
    """Partial r with the controls taken out, the same link inside regions, the robustness value."""
    found = _look(evidence)
    if isinstance(found.adjusted, NotEnoughData) and isinstance(found.inside, NotEnoughData):
        line = say("Cannot say: {reason}", reason=found.adjusted.reason)
        return Rung(5, TITLE, State.CANNOT_SAY, line), found
    warning = _region_warning(found) or _control_warning(evidence, found)
    state = _state(evidence, found)
    rung = Rung(
        5,
        TITLE,
        state,
        warning or _line(found),
        *_numbers(found),
        details=_details(found),
        warning=warning,
        but=_but(found) if state is State.DOES_NOT_HOLD else "",
    )
    return rung, found


def _but(found: NotElse) -> str:
    if isinstance(found.inside, Simpson) and _turns(found.inside):
        return say("not inside regions")
    if not found.controls:
        return say("not inside regions")
    return say("hardly with {controls} held constant", controls=_names(found))


def _look(evidence: Evidence) -> NotElse:
    points = evidence.points
    known = {info.metric: info for info in metrics(evidence.mart)}
    everything = units(evidence.mart)
    rows = [everything[unit] for unit in points.unit]
    apart = {evidence.x.metric, evidence.y.metric}
    names = evidence.selection.controls or usual_controls(known, rows, apart, points.count)
    controls = tuple(read_control(evidence.mart, name, known, rows) for name in names)
    adjusted: Correlation | NotEnoughData = NotEnoughData(
        say("no other figure of these units is loaded that could be held constant.")
    )
    if controls:
        adjusted = partial(points.x, points.y, np.hstack([c.values for c in controls]))
    return NotElse(
        controls=controls,
        adjusted=adjusted,
        inside=_inside_regions(evidence),
        hidden_cause=_hidden_cause(evidence, adjusted, controls),
    )


def _inside_regions(evidence: Evidence) -> Simpson | NotEnoughData:
    points = evidence.points
    if len(set(points.region)) < 2 or "" in points.region:
        return NotEnoughData(say("The units are not grouped in regions."))
    return simpson(points.x, points.y, np.array(points.region))


def _hidden_cause(
    evidence: Evidence, adjusted: Correlation | NotEnoughData, controls: tuple[Control, ...]
) -> Robustness | NotEnoughData:
    if isinstance(adjusted, Correlation):
        return robustness_of_r(adjusted, sum(control.values.shape[1] for control in controls))
    return robustness_of_r(pearson(evidence.points.x, evidence.points.y))


def _state(evidence: Evidence, found: NotElse) -> State:
    if isinstance(found.inside, Simpson) and found.inside.flag and _turns(found.inside):
        return State.DOES_NOT_HOLD
    kept = found.adjusted
    if isinstance(kept, NotEnoughData):
        assert isinstance(found.inside, Simpson)  # noqa: S101  one of the two is there by now
        kept = found.inside.inside
    state = state_of(kept.ci_low, kept.ci_high, evidence.sign)
    if state is State.CANNOT_SAY and _control_warning(evidence, found):
        return State.DOES_NOT_HOLD
    return state


def _turns(inside: Simpson) -> bool:
    return inside.pooled.r * inside.inside.r < 0


def _region_warning(found: NotElse) -> str:
    inside = found.inside
    if isinstance(inside, NotEnoughData) or not inside.flag:
        return ""
    numbers = say(
        "{inside} inside regions, {pooled} over all",
        inside=signed(inside.inside.r), pooled=signed(inside.pooled.r),
    )  # fmt: skip
    if _turns(inside):
        return say(
            "Inside regions the link turns round ({numbers}): regions that differ in both make "
            "it, not the units.", numbers=numbers,
        )  # fmt: skip
    return say(
        "Inside regions the link is another one ({numbers}): regions differ in both figures.",
        numbers=numbers,
    )


def _control_warning(evidence: Evidence, found: NotElse) -> str:
    plain = pearson(evidence.points.x, evidence.points.y)
    kept = found.adjusted
    if isinstance(plain, NotEnoughData) or isinstance(kept, NotEnoughData):
        return ""
    before = state_of(plain.ci_low, plain.ci_high, evidence.sign)
    after = state_of(kept.ci_low, kept.ci_high, evidence.sign)
    if before is State.HOLDS and after is not State.HOLDS:
        return say(
            "With {controls} held constant little is left of the link ({before} becomes {after}).",
            controls=_names(found), before=signed(plain.r), after=signed(kept.r),
        )  # fmt: skip
    return ""


def _names(found: NotElse) -> str:
    return current().listed([current().inside(one.label) for one in found.controls], "and")


def _line(found: NotElse) -> str:
    parts = []
    if isinstance(found.adjusted, Correlation):
        a = found.adjusted
        parts.append(say(
            "with {controls} held constant the link is {r} ({interval})",
            controls=_names(found), r=signed(a.r), interval=interval_words(a.ci_low, a.ci_high),
        ))  # fmt: skip
    if isinstance(found.inside, Simpson):
        parts.append(say("inside regions it is {r}", r=signed(found.inside.inside.r)))
    if isinstance(found.hidden_cause, Robustness):
        parts.append(say(
            "an unmeasured cause would have to explain {share} % of what is left in both to make "
            "it vanish", share=f"{100 * found.hidden_cause.value:.0f}",
        ))  # fmt: skip
    text = "; ".join(parts)
    return text[:1].upper() + text[1:] + "."


def _numbers(found: NotElse) -> tuple[float, float, float, str]:
    if isinstance(found.adjusted, Correlation):
        a = found.adjusted
        return a.r, a.ci_low, a.ci_high, say("correlation with controls held constant")
    assert isinstance(found.inside, Simpson)  # noqa: S101  one of the two is there by now
    b = found.inside.inside
    return b.r, b.ci_low, b.ci_high, say("correlation inside regions")


def _details(found: NotElse) -> tuple[tuple[str, str], ...]:
    held = ", ".join(c.label for c in found.controls) or say("nothing")
    rows = [(say("Held constant"), held)]
    for label, answer in (
        (say("Partial correlation"), found.adjusted),
        (say("Inside regions"), found.inside if isinstance(found.inside, NotEnoughData)
         else found.inside.inside),
    ):  # fmt: skip
        if isinstance(answer, NotEnoughData):
            rows.append((label, say("cannot say: {reason}", reason=answer.reason)))
        else:
            interval = interval_words(answer.ci_low, answer.ci_high, 3)
            rows.append((label, f"{signed(answer.r, 3)} [{interval}], n = {answer.n}"))
    if isinstance(found.hidden_cause, Robustness):
        rows.append((say("Robustness value"), f"{signed(found.hidden_cause.value, 3)} "
                     "(Cinelli & Hazlett 2020)"))  # fmt: skip
    return tuple(rows)
