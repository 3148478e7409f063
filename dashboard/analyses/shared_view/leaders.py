"""Those who lead beside those at the front, from what is published by groups of staff."""

import re
from dataclasses import dataclass

from dashboard.analyses.scope import WHOLE
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
LABELS = {"engagement": "Engagement", "enps": "eNPS"}
UPLOAD = (
    "The published figures do not tell who leads. Upload the survey with a column of each "
    "respondent's role or level (such as Team leader, Shop floor)."
)


@dataclass(frozen=True, slots=True)
class Gap:
    """One overall figure: leaders, everyone else, and the difference leaders less front line."""

    label: str
    leaders: Interval
    front: Interval
    difference: Interval


@dataclass(frozen=True, slots=True)
class Leaders:
    """`attribute` parts them; `groups` are the values that lead."""

    attribute: str
    groups: tuple[str, ...]
    wave: str
    gaps: tuple[Gap, ...]


def leaders(mart: Mart, unit: str = WHOLE) -> Leaders | NotEnoughData:
    """The attribute with groups on both sides; the first one in the alphabet where several have."""
    rows = mart.rows("groups_of_staff", unit=unit)
    for attribute in sorted({row[0] for row in rows}):
        own = [row for row in rows if row[0] == attribute]
        groups = sorted({row[1] for row in own if LEADING.search(row[1])})
        if groups and len(groups) < len({row[1] for row in own}):
            gaps = [gap for metric in LABELS if (gap := _gap(own, metric, groups))]
            if gaps:
                return Leaders(attribute, tuple(groups), own[0][3], tuple(gaps))
    return NotEnoughData(UPLOAD)


def _gap(rows: list[tuple[object, ...]], metric: str, groups: list[str]) -> Gap | None:
    sides = []
    for leading in (True, False):
        kept = [row for row in rows if row[2] == metric and (row[1] in groups) is leading]
        sums = [sum(float(str(row[k])) for row in kept) for k in (4, 5, 6)]
        mean = mean_interval_from_sums(*sums) if kept else NotEnoughData("")
        if isinstance(mean, NotEnoughData):
            return None
        sides.append(mean)
    return Gap(LABELS[metric], sides[0], sides[1], mean_change(sides[1], sides[0]))
