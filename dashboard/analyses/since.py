"""What is different between two generations, for somebody who saw the earlier one."""

from itertools import zip_longest

from dashboard.stats import NotEnoughData

from .chain import ChainLink
from .numbers import amount
from .overview import OverviewAnswer, SideSummary


def since(before: OverviewAnswer, now: OverviewAnswer) -> tuple[str, ...]:
    """One sentence a difference, answers first, then figures, then data; () = none.

    An answer that changed because a better method came is told like any other: the reader acts on
    the answer, not on how it came about.
    """
    return (*_claim(before, now), *_links(before, now), *_sides(before, now), *_data(before, now))


def _claim(before: OverviewAnswer, now: OverviewAnswer) -> list[str]:
    if before.claim is None or now.claim is None:
        return ["The claim can be weighed for the first time."] if now.claim else []
    pair = (now.claim.x.metric, now.claim.y.metric)
    if (before.claim.x.metric, before.claim.y.metric) != pair:
        return [f"The claim is now weighed with {now.claim.x.phrase} and {now.claim.y.phrase}."]
    then, here = before.claim.verdict, now.claim.verdict
    return [] if then is here else [f"The answer went from '{then.words}' to '{here.words}'."]


def _links(before: OverviewAnswer, now: OverviewAnswer) -> list[str]:
    said = []
    for then, here in zip_longest(before.chain, now.chain):
        if then is None or here is None or not _same(then, here) or then.verdict is here.verdict:
            continue
        # The claim itself has been told.
        if here.x and here.y:
            said.append(
                f"{here.x.phrase} and {here.y.phrase}: from '{then.verdict.words}' to "
                f"'{here.verdict.words}'."
            )
    return [line[0].upper() + line[1:] for line in said]


def _same(then: ChainLink, here: ChainLink) -> bool:
    names = [(one.x and one.x.metric, one.y and one.y.metric) for one in (then, here)]
    return names[0] == names[1]


def _sides(before: OverviewAnswer, now: OverviewAnswer) -> list[str]:
    earlier = {side.metric.metric: side for side in before.sides}
    moved = (
        _moved(earlier[side.metric.metric], side)
        for side in now.sides
        if side.metric.metric in earlier
    )
    return [sentence for sentence in moved if sentence]


def _moved(then: SideSummary, here: SideSummary) -> str:
    was, is_now = then.level.now, here.level.now
    if isinstance(was, NotEnoughData) or isinstance(is_now, NotEnoughData):
        return ""
    words = [amount(one.value, here.metric) for one in (was, is_now)]
    if words[0] == words[1]:
        return ""
    chance = "" if was.high < is_now.low or is_now.high < was.low else ", which could be chance"
    return f"{here.metric.label} went from {words[0]} to {words[1]}{chance}."


def _data(before: OverviewAnswer, now: OverviewAnswer) -> list[str]:
    reached = {one.side: one.until for one in before.fresh}
    said = [
        f"{one.label} figures now reach {one.until:%b %Y}."
        for one in now.fresh
        if one.side in reached and one.until > reached[one.side]
    ]
    said += [f"{one.label} figures are new." for one in now.fresh if one.side not in reached]
    if before.hidden.units != now.hidden.units:
        said.append(f"{now.hidden.units} units are hidden in part; it was {before.hidden.units}.")
    return said
