"""Breakdowns as sums: cells are a unit's people of one group, known by no figure of their own.

All groups of a unit are shown or none. What shown breakdowns tell is, group by group, each one's
figure less those of shown ones inside it; and every shown unit is the sum of its groups.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.care.auditor.linear import Problem, of_sets
from dashboard.care.auditor.picture import Picture, Sheet

_SUMS = ["people", "answers"]


@dataclass(frozen=True, slots=True, eq=False)
class Breakdown:
    """One metric, period and attribute taken apart.

    Attributes:
        cells: unit and group of each.
        rests: unit, group and sums of what shown breakdowns leave where no cell is left to hold it.
    """

    sheet: Sheet
    attribute: str
    cells: list[tuple[int, str]]
    rests: list[tuple[int, str, float, float]]
    problem: Problem


def breakdowns(picture: Picture) -> Iterator[Breakdown]:
    """Every breakdown of a generation in which some unit's is not shown."""
    shown = pd.DataFrame(picture.tables["segments"])
    if shown.empty:
        return
    shown = shown.assign(place=shown["unit"].map(picture.tree.place).astype(np.int64))
    for (metric, period, attribute), rows in shown.groupby(["metric", "wave", "attribute"]):
        sheet = picture.sheets.get((str(metric), str(period)))
        if sheet is None or (rows["weight"] != rows["people"]).any():
            continue
        answers = (rows["total"] - sheet.low * rows["weight"]) / sheet.width
        found = _taken_apart(picture, sheet, str(attribute), rows.assign(answers=answers))
        if found is not None:
            yield found


def _taken_apart(
    picture: Picture, sheet: Sheet, attribute: str, rows: pd.DataFrame
) -> Breakdown | None:
    tree = picture.tree
    marked = np.zeros(len(tree.codes), dtype=bool)
    marked[rows["place"].unique()] = True
    near = tree.nearest(marked)
    left = _left(rows, near, tree.parent)
    if _stale(rows, sheet):
        return None
    bottoms = [one for one in _bottoms(picture, sheet) if not marked[one] and near[one] >= 0]
    cells = [
        (unit, str(group)) for unit in bottoms
        for group, people in left.get(int(near[unit]), {}).items() if people[0] > 0.5
    ]  # fmt: skip
    number = {cell: n for n, cell in enumerate(cells)}
    inside: dict[tuple[int, str], list[int]] = {}
    for (unit, group), n in number.items():
        inside.setdefault((int(near[unit]), group), []).append(n)
    known = {(unit, group): sums for unit, groups in left.items() for group, sums in groups.items()}
    rests = [(*key, *sums) for key, sums in known.items() if key not in inside and sums[0] > 0.5]
    sets = [(own, *known[key]) for key, own in inside.items()]
    sets += list(_of_units(sheet, number))
    if not cells:
        return Breakdown(sheet, attribute, [], rests, _problem([], [])) if rests else None
    return Breakdown(sheet, attribute, cells, rests, _problem(cells, sets))


def _left(
    rows: pd.DataFrame, near: np.ndarray[tuple[int], np.dtype[np.int64]],
    parent: np.ndarray[tuple[int], np.dtype[np.int64]],
) -> dict[int, dict[str, tuple[float, float]]]:  # fmt: skip
    """People and answers of each shown unit and group less those of shown units inside."""
    left: dict[int, dict[str, tuple[float, float]]] = {}
    for unit, group, people, said in rows[["place", "segment", *_SUMS]].itertuples(index=False):
        above = int(near[parent[unit]]) if parent[unit] >= 0 else -1
        for place, sign in ((int(unit), 1), (above, -1)):
            if place >= 0:
                groups = left.setdefault(place, {})
                had = groups.get(group, (0.0, 0.0))
                groups[group] = (had[0] + sign * people, had[1] + sign * said)
    return left


def _stale(rows: pd.DataFrame, sheet: Sheet) -> bool:
    """Do groups not add up to their unit: is the breakdown that of an earlier generation?"""
    sums = rows.groupby("place")["people"].sum()
    exact = ~sheet.bound & ~sheet.stale
    known = dict(zip(sheet.unit[exact].tolist(), sheet.people[exact].tolist(), strict=True))
    return any(abs(known[unit] - people) > 0.5 for unit, people in sums.items() if unit in known)


def _bottoms(picture: Picture, sheet: Sheet) -> list[int]:
    present = {*sheet.hidden.tolist(), *sheet.unit[~sheet.combined].tolist()}
    above = {int(picture.tree.parent[unit]) for unit in present}
    return sorted(present - above)


def _of_units(
    sheet: Sheet, number: dict[tuple[int, str], int]
) -> Iterator[tuple[list[int], float, float]]:
    """Units that are shown though their groups are not."""
    own: dict[int, list[int]] = {}
    for (unit, _), n in number.items():
        own.setdefault(unit, []).append(n)
    exact = ~sheet.bound & ~sheet.stale & ~sheet.combined
    figures = zip(sheet.unit[exact], sheet.people[exact], sheet.answers[exact], strict=True)
    for unit, people, said in figures:
        if int(unit) in own:
            yield own[int(unit)], float(people), float(said)


def _problem(
    cells: list[tuple[int, str]], sets: list[tuple[list[int], float, float]]
) -> Problem:  # fmt: skip
    size = len(cells)
    people = np.array([one[1] for one in sets])
    said = np.array([one[2] for one in sets])
    most = np.full(size, np.inf)
    for own, most_people, _ in sets:
        most[own] = np.minimum(most[own], most_people)
    return Problem(
        np.zeros(size), most, of_sets([one[0] for one in sets], size), people, people, said, said,
        of_sets([[n] for n in range(size)], size),
    )  # fmt: skip
