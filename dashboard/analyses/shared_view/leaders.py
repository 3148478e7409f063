"""Those who lead beside those at the front, from what is published by groups of staff."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.analyses.scope import WHOLE
from dashboard.language import current, later, say
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.scores import mean_change, mean_interval_from_sums

# Words by which a group of staff is known to lead, in the languages that surveys come in here.
LEADING = re.compile(
    r"\b(lead|leads|leader|leaders|leading|manager|managers|management|head|heads|supervisor|"
    r"supervisors|director|directors|chief|executive|executives|foreman|leiter\w*|leitung|"
    r"führung\w*|chef|chefs|responsable|encadrement|directeur|directrice|jefe|jefa|encargad\w+)\b",
    re.IGNORECASE,
)
UPLOAD = later(
    "The published figures do not tell who leads. Upload the survey with a column of each "
    "respondent's role or level (such as Team leader, Shop floor)."
)


@dataclass(frozen=True, slots=True)
class Gap:
    """One figure: leaders, everyone else, and the difference leaders less front line.

    service: what was said of service, not an index over everything asked.
    """

    label: str
    leaders: Interval
    front: Interval
    difference: Interval
    service: bool = False


@dataclass(frozen=True, slots=True)
class Leaders:
    """`attribute` parts them; `groups` are the values that lead. Service stands first in `gaps`."""

    attribute: str
    groups: tuple[str, ...]
    wave: str
    gaps: tuple[Gap, ...]

    @property
    def service(self) -> Gap | None:
        """Service as a whole, where anything of it is told."""
        return next((gap for gap in self.gaps if gap.service), None)


def leaders(mart: Mart, unit: str = WHOLE) -> Leaders | NotEnoughData:
    """The attribute with groups on both sides: one that tells of service before one that does not,
    then the first in the alphabet."""
    rows = mart.rows("groups_of_staff", unit=unit)
    found = []
    for attribute in sorted({row[0] for row in rows}):
        own = [row for row in rows if row[0] == attribute]
        groups = sorted({row[1] for row in own if LEADING.search(row[1])})
        if groups and len(groups) < len({row[1] for row in own}):
            metrics = dict.fromkeys(row[2] for row in own)
            gaps = [gap for metric in metrics if (gap := _gap(own, metric, groups))]
            if gaps:
                told = (*_together(gaps), *gaps)
                found.append(Leaders(attribute, tuple(groups), own[0][3], told))
    if not found:
        return NotEnoughData(UPLOAD)
    return min(found, key=lambda one: one.service is None)


def _gap(rows: list[tuple[object, ...]], metric: str, groups: list[str]) -> Gap | None:
    own = [row for row in rows if row[2] == metric]
    sides = []
    for leading in (True, False):
        kept = [row for row in own if (row[1] in groups) is leading]
        sums = [sum(float(str(row[k])) for row in kept) for k in (4, 5, 6)]
        mean = mean_interval_from_sums(*sums) if kept else NotEnoughData("")
        if isinstance(mean, NotEnoughData):
            return None
        sides.append(mean)
    difference = mean_change(sides[1], sides[0])
    label = current().label(metric, str(own[0][7]))
    return Gap(label, sides[0], sides[1], difference, bool(own[0][8]))


def _together(gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """Service as a whole: the mean of its themes, where there are several.

    What the themes of one person have in common is not published, so the interval is as wide as if
    they said the same thing: never too narrow.
    """
    themes = [gap for gap in gaps if gap.service]
    if len(themes) < 2:
        return ()
    label = say("Service, {count} themes together", count=len(themes))
    leading, front, difference = (
        _mean([getattr(gap, part) for gap in themes]) for part in ("leaders", "front", "difference")
    )
    return (Gap(label, leading, front, difference, service=True),)


def _mean(found: Sequence[Interval]) -> Interval:
    ends = np.mean([(one.value, one.low, one.high) for one in found], axis=0)
    return Interval(*(float(end) for end in ends))
