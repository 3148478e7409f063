"""The first sheet: the answer, its numbers, what to do, and the small print, a row each."""

from collections.abc import Iterator

from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import QuartileGap

from .report import Report

Row = tuple[object, object, object, object]


def summary_rows(report: Report) -> Iterator[Row]:
    """What, value, and the ends of its interval where it has one."""
    yield ("Answer", report.sentence, None, None)
    if report.claim is not None:
        yield from _claim_rows(report)
    for number, step in enumerate(report.steps, start=1):
        yield (f"To do, {number}", step.what, None, None)
        yield (f"Why {number}", step.why, None, None)
    for side in report.overview.sides:
        yield _number(f"{side.label}: {side.metric.label}, now", side.level.now)
    yield ("The chain", report.chain.sentence, None, None)
    for label, said in report.small.lines():
        yield (label, said, None, None)
    yield ("Generation, number", report.small.generation, None, None)
    yield ("Smallest group shown, number", report.small.minimum_group, None, None)
    yield ("Hidden figures, number", report.small.hidden.cells, None, None)


def _claim_rows(report: Report) -> Iterator[Row]:
    claim = report.claim
    if claim is None:
        return
    yield ("Verdict", f"{claim.verdict.symbol} {claim.verdict}", None, None)
    between = claim.between
    if isinstance(between, NotEnoughData):
        yield ("r between units", f"Cannot say: {between.reason}", None, None)
    else:
        yield ("r between units", between.r, between.ci_low, between.ci_high)
    yield ("Units", claim.units, None, None)
    yield ("Units not shown", claim.hidden.units, None, None)
    for caveat in claim.caveats:
        yield ("But", caveat, None, None)
    if report.worth is not None:
        yield ("What it is worth", report.worth.sentence, None, None)
        step = report.worth.step.words
        yield _number(f"{step} more in {claim.x.label} goes with, in {claim.y.label}",
                      report.worth.goes.per_step)  # fmt: skip
    gap = claim.worth.gap
    if isinstance(gap, QuartileGap):
        yield _number(f"Highest less lowest quarter, {claim.y.label}", gap.gap)


def _number(label: str, found: Interval | NotEnoughData) -> Row:
    if isinstance(found, NotEnoughData):
        return (label, f"Cannot say: {found.reason}", None, None)
    return (label, found.value, found.low, found.high)
