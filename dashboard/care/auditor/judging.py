"""From ranges to findings: what counts as learned.

A mean is learned where it is known more narrowly than a bound tells it: 5 % of the scale, which is
what the disclosure rules say of a group that is of one mind.
"""

from collections.abc import Sequence

import numpy as np

from dashboard.care.auditor.linear import Floats, Numbers, Ranges, side_by_side
from dashboard.care.auditor.picture import Picture, Sheet
from dashboard.care.auditor.programme import ranges
from dashboard.care.auditor.told import Finding, Kind, how_high, how_many, listed
from dashboard.care.auditor.within import Layout, Rest, layout

# Of the scale. A hair less than the bound itself, which is no finding.
NARROW = 0.05 - 1e-4
_SAME = 1e-7


def judge_sheets(
    picture: Picture, sheets: Sequence[Sheet], none_skipped: Sequence[bool]
) -> tuple[int, int, list[Finding]]:
    """How many hidden cells there are, how many sums contradict each other, what is learned."""
    laid = [
        (sheet, made)
        for sheet, skipped in zip(sheets, none_skipped, strict=True)
        if (made := layout(picture.tree, sheet, none_skipped=skipped)) is not None
    ]
    if not laid:
        return 0, 0, []
    found = [one for sheet, made in laid for rest in made.rests
             for one in _of_rest(picture, sheet, rest)]  # fmt: skip
    below = [_of_interest(sheet, made) for sheet, made in laid]
    known = ranges(side_by_side([made.problem for _, made in laid]), np.concatenate(below))
    start = 0
    for (sheet, made), interest in zip(laid, below, strict=True):
        for number, target in enumerate(made.targets, start):
            bound = bool(np.isinf(interest[number - start]))
            kind = _learned(sheet, known, number, bound=bound)
            if kind is not None:
                found.append(_finding(picture, sheet, made, target, known, number, kind))
        start += len(made.targets)
    cells = sum(made.cells.size for _, made in laid)
    return cells, int((~known.possible).sum()), found


def _of_interest(sheet: Sheet, made: Layout) -> Floats:
    """Per target: so many people or more need no protection; a bound always does."""
    bounds = np.isin(made.cells, sheet.unit[sheet.bound])
    return np.array([np.inf if bounds[one].all() else float(sheet.minimum) for one in made.targets])


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
    # Fewer people than hidden units, or a mean off the scale: the figures are not of one age.
    if rest.people < rest.cells.size - _SAME or not -_SAME <= said <= 1 + _SAME:
        return []
    mean = (sheet.low + sheet.width * said,) * 2
    people = (rest.people, rest.people)
    if rest.people < sheet.minimum and not sheet.weighed:
        return [told_of(picture, sheet, units, "answers", people, mean)]
    spread = rest.people * rest.squares - rest.answers_low**2
    one_mind = spread < _SAME * max(1.0, rest.people * rest.squares)
    inside = 0 < said < 1
    if rest.cells.size and sheet.hidden.size and one_mind and inside:
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
