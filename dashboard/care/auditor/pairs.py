"""From two generations to findings: who came or went in between, and what they said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from dashboard.care.auditor.between import Change, Side, change
from dashboard.care.auditor.judging import NARROW, told_of
from dashboard.care.auditor.linear import Ranges, side_by_side
from dashboard.care.auditor.picture import Picture, Sheet
from dashboard.care.auditor.programme import ranges
from dashboard.care.auditor.told import Finding


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """One metric and period of two generations. came: people came in between, else they went."""

    picture: Picture
    sheet: Sheet
    numbers: tuple[int, int]
    came: bool
    change: Change

    @property
    def round(self) -> tuple[object, ...]:
        """What is assumed of all its figures at once."""
        return (*self.numbers, self.sheet.period, self.came)


def judge_pairs(
    pictures: Sequence[Picture], keys: Sequence[tuple[str, str]], skipped: Sequence[bool]
) -> tuple[list[Finding], list[Finding]]:
    """What is learned of those who came or went between any two of the generations; and what would
    be, did not the same round elsewhere show that some came while others went.

    Args:
        keys: metric and period of the sheets to look at.
        skipped: of each, did everybody answer every question?
    """
    asked = [
        one
        for key, none_skipped in zip(keys, skipped, strict=True)
        for one in _asked(pictures, key, none_skipped=none_skipped)
    ]
    if not asked:
        return [], []
    below = [np.full(len(one.change.targets), float(one.sheet.minimum)) for one in asked]
    known = ranges(side_by_side([one.change.problem for one in asked]), np.concatenate(below))
    starts = np.cumsum([0, *(len(one) for one in below)])
    parts = list(zip(asked, starts[:-1].tolist(), starts[1:].tolist(), strict=True))
    both_ways = {one.round for one, start, end in parts if not known.possible[start:end].all()}
    learned: list[Finding] = []
    notes: list[Finding] = []
    for one, start, _ in parts:
        (notes if one.round in both_ways else learned).extend(_judged(one, known, start))
    return learned, notes


def _asked(
    pictures: Sequence[Picture], key: tuple[str, str], *, none_skipped: bool
) -> Iterator[_Asked]:
    there = [(picture, picture.sheets[key]) for picture in pictures if key in picture.sheets]
    for (first, early), (second, late) in combinations(there, 2):
        if early.counted or early.weighed or late.counted or late.weighed:
            continue
        sides = Side(first.tree, early), Side(second.tree, late)
        numbers = first.number, second.number
        for came, (before, after) in ((True, sides), (False, sides[::-1])):
            made = change(before, after, none_skipped=none_skipped)
            if made is not None:
                yield _Asked(second, late, numbers, came, made)


def _judged(asked: _Asked, known: Ranges, start: int) -> Iterator[Finding]:
    made, sheet, picture = asked.change, asked.sheet, asked.picture
    mine = slice(start, start + len(made.targets))
    low, high = known.count_low[mine], known.count_high[mine]
    means = np.stack([known.mean_low[mine], known.mean_high[mine]], axis=1)
    told = known.possible[mine] & (low >= 1) & (low < sheet.minimum)
    for number in np.flatnonzero(told & (means[:, 1] - means[:, 0] < NARROW)):
        cells = dict.fromkeys(int(one) % len(made.cells) for one in made.targets[number])
        codes = [made.cells[one] for one in cells]
        units = [picture.tree.place[one] for one in codes if one in picture.tree.place]
        if not units:
            continue
        people = float(low[number]), float(high[number])
        least, most = sheet.low + sheet.width * means[number]
        besides = _besides(asked, came=made.came[number])
        yield told_of(
            picture, sheet, units, "answers", people, (float(least), float(most)), besides,
            asked.numbers,
        )  # fmt: skip


def _besides(asked: _Asked, *, came: bool) -> str:
    said = f", by generations {asked.numbers[0]} and {asked.numbers[1]} side by side"
    if not came:
        return said
    verb, other = ("came", "went") if asked.came else ("went", "came")
    return f"{said}, who {verb} in between if nobody {other}"
