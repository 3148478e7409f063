"""From breakdowns to findings: people of one group of a unit, where they are few."""

import numpy as np

from dashboard.care.auditor.groups import Breakdown, breakdowns
from dashboard.care.auditor.judging import NARROW, told_of
from dashboard.care.auditor.linear import Ranges, side_by_side
from dashboard.care.auditor.picture import Picture
from dashboard.care.auditor.programme import ranges
from dashboard.care.auditor.told import Finding, Kind


def judge_groups(picture: Picture) -> tuple[int, list[Finding]]:
    """How many cells are in breakdowns that are not shown, and what is learned of them."""
    made = list(breakdowns(picture))
    found = [one for part in made for one in _of_rests(picture, part)]
    asked = [one for one in made if one.cells]
    if not asked:
        return 0, found
    below = [np.full(len(one.cells), float(one.sheet.minimum)) for one in asked]
    known = ranges(side_by_side([one.problem for one in asked]), np.concatenate(below))
    start = 0
    for part in asked:
        found += _judged(picture, part, known, start)
        start += len(part.cells)
    return start, found


def _judged(picture: Picture, part: Breakdown, known: Ranges, start: int) -> list[Finding]:
    found = []
    for number, (unit, group) in enumerate(part.cells, start):
        low, high = float(known.count_low[number]), float(known.count_high[number])
        if not known.possible[number] or not 1 <= low < part.sheet.minimum:
            continue
        ends = known.mean_low[number], known.mean_high[number]
        kind: Kind | None = "count" if low == high else None
        if ends[1] - ends[0] < NARROW:
            kind = "answers"
        if kind is not None:
            scale = (float(part.sheet.low + part.sheet.width * one) for one in ends)
            least, most = scale
            mean = (least, most) if kind == "answers" else None
            besides = f", of whom {part.attribute} is {group}"
            found.append(told_of(picture, part.sheet, [unit], kind, (low, high), mean, besides))
    return found


def _of_rests(picture: Picture, part: Breakdown) -> list[Finding]:
    """What is left of a group when all units inside are shown: people of the unit itself."""
    found = []
    for unit, group, people, said in part.rests:
        if people < part.sheet.minimum:
            mean = part.sheet.low + part.sheet.width * said / people
            besides = f", of whom {part.attribute} is {group}"
            found.append(told_of(picture, part.sheet, [unit], "answers", (people, people),
                                 (mean, mean), besides))  # fmt: skip
    return found
