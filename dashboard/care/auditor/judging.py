"""From ranges to findings: what counts as learned.

A mean is learned where it is known more narrowly than a bound tells it: 5 % of the scale, which is
what the disclosure rules say of a group that is of one mind.
"""

import numpy as np

from dashboard.care.auditor.linear import Numbers, Ranges
from dashboard.care.auditor.picture import Picture, Sheet
from dashboard.care.auditor.programme import ranges
from dashboard.care.auditor.told import Finding, Kind, how_high, how_many, listed
from dashboard.care.auditor.within import Layout, Rest, layout

# Of the scale. A hair less than the bound itself, which is no finding.
NARROW = 0.05 - 1e-4
_SAME = 1e-7


def judge_sheet(
    picture: Picture, sheet: Sheet, *, none_skipped: bool
) -> tuple[int, int, list[Finding]]:
    """How many hidden cells a sheet has, how many sums contradict each other, what is learned."""
    laid = layout(picture.tree, sheet, none_skipped=none_skipped)
    if laid is None:
        return 0, 0, []
    found = [one for rest in laid.rests for one in _of_rest(picture, sheet, rest)]
    bounds = np.isin(laid.cells, sheet.unit[sheet.bound])
    below = np.array([np.inf if bounds[one].all() else sheet.minimum for one in laid.targets])
    known = ranges(laid.problem, below)
    for number, target in enumerate(laid.targets):
        kind = _learned(sheet, known, number, bound=bool(below[number] == np.inf))
        if kind is not None:
            found.append(_finding(picture, sheet, laid, target, known, number, kind))
    return laid.cells.size, int((~known.possible).sum()), found


def _learned(sheet: Sheet, known: Ranges, number: int, *, bound: bool) -> Kind | None:
    low, high = known.count_low[number], known.count_high[number]
    if not known.possible[number] or low < 1 or (low >= sheet.minimum and not bound):
        return None
    if not sheet.counted and known.mean_high[number] - known.mean_low[number] < NARROW:
        return "answers"
    return "count" if low == high and not bound and not sheet.weighed else None


def _finding(
    picture: Picture, sheet: Sheet, laid: Layout, target: Numbers, known: Ranges, number: int,
    kind: Kind,
) -> Finding:  # fmt: skip
    people = float(known.count_low[number]), float(known.count_high[number])
    mean = None
    if kind == "answers":
        ends = known.mean_low[number], known.mean_high[number]
        mean = float(sheet.low + sheet.width * ends[0]), float(sheet.low + sheet.width * ends[1])
    return told_of(picture, sheet, laid.cells[target].tolist(), kind, people, mean)


def _of_rest(picture: Picture, sheet: Sheet, rest: Rest) -> list[Finding]:
    """What the rest of a unit tells by itself: too few people, or all of one mind."""
    if sheet.counted or rest.people < 0.5:
        return []
    units = rest.cells.tolist() or [rest.unit]
    said = rest.answers_low / rest.people
    mean = (sheet.low + sheet.width * said,) * 2
    people = (rest.people, rest.people)
    if rest.people < sheet.minimum and not sheet.weighed:
        return [told_of(picture, sheet, units, "answers", people, mean)]
    spread = rest.people * rest.squares - rest.answers_low**2
    one_mind = spread < _SAME * max(1.0, rest.people * rest.squares)
    inside = 0 < said < 1
    if rest.cells.size and sheet.hidden[sheet.few].size and one_mind and inside:
        return [told_of(picture, sheet, units, "unanimous", people, mean)]
    return []


def told_of(
    picture: Picture, sheet: Sheet, units: list[int], kind: Kind, people: tuple[float, float],
    mean: tuple[float, float] | None, besides: str = "", generations: tuple[int, ...] = (),
) -> Finding:  # fmt: skip
    """The finding, in words. besides: what it assumes."""
    codes = tuple(picture.tree.codes[one] for one in units)
    names = tuple(picture.tree.names[one] for one in units)
    label = picture.label(sheet.metric)
    what = how_many(people) if not sheet.weighed else f"{people[0]:,.0f} answers"
    if kind == "count":
        noun = "left" if picture.source(sheet.metric) == "employment" else "answered"
        what = f"{what} {noun}"
    elif mean is not None:
        what += f", {how_high(mean)}"
    if kind == "unanimous":
        what += ", and all of them said the same"
    sentence = f"{listed(names)}: {label}, {sheet.period}: {what}{besides}."
    numbers = generations or (picture.number,)
    return Finding(kind, codes, names, sheet.metric, sheet.period, people, mean, numbers, sentence)
