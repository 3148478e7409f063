"""Rows, tables and small print of the page on staying."""

from collections.abc import Sequence

from dashboard.analyses.ranking.answer import RankingAnswer
from dashboard.analyses.ranking.standing import Standing
from dashboard.analyses.staying.answer import StayingAnswer
from dashboard.analyses.staying.groups import THIRDS, Comparison, GroupRate
from dashboard.analyses.staying.retention import RetentionAnswer
from dashboard.analyses.staying.staying_words import first_year_words, people_words
from dashboard.analyses.wording import interval_words
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.survival import LogRank

from . import ranking as order_chart
from .forest import Row
from .numbers import decimal, month
from .retention import label

RATE = "Leavers a year per 100 staff"
Rows = tuple[tuple[str, str], ...]


def grouping_words(name: str) -> str:
    """A grouping as the box offers it."""
    return "Engagement, in thirds" if name == THIRDS else name.replace("_", " ").capitalize()


def group_rows(groups: Sequence[GroupRate], *, thirds: bool) -> list[Row]:
    """One row a group, with its exact interval."""
    rows = []
    for group in groups:
        name = label(group.name) if thirds else group.name
        if isinstance(group.rate, NotEnoughData):
            rows.append(Row(name, group.rate.reason, None))
            continue
        value, low, high = (100 * v for v in (group.rate.value, group.rate.low, group.rate.high))
        said = f"{decimal(value)} ({decimal(low)} to {decimal(high)}), {group.units} units"
        rows.append(Row(name, said, value, low, high, "staying"))
    return rows


def whole(answer: StayingAnswer) -> float | None:
    """The rate of everybody."""
    now = answer.chosen.level.now if answer.chosen else None
    return now.value if isinstance(now, Interval) else None


def unit_numbers(units: RankingAnswer) -> dict[str, list[object]]:
    """Units in order, no place without its limits."""
    if not isinstance(units.standing, Standing):
        return {}
    return order_chart.numbers(units.metric, units.standing)


def curve_words(answer: StayingAnswer, found: RetentionAnswer) -> str:
    """What the curves show, and of whom."""
    which = "those who left of their own will" if found.voluntary else "everybody who left"
    months = answer.chosen.months if answer.chosen else ()
    span = f" {month(months[0])} to {month(months[-1])}," if months else ""
    return (
        f"Of 100 newcomers, how many are left after so many months;{span} counting {which}. People "
        "already there count from the service they had when the records begin."
    )


def first_years(found: RetentionAnswer) -> str:
    """How many newcomers are lost within the first year, group by group."""
    said = [first_year_words(label(one.name), one.first_year) for one in found.curves]
    return f"Lost within the first year: {'; '.join(said)}."


def caveats(answer: StayingAnswer) -> list[str]:
    """What the rates and curves cannot bear."""
    said = [
        "The intervals say what chance does to so many leavers; they do not cover people who are "
        "missing from the records."
    ]
    if isinstance(answer.compared, Comparison):
        said.append(
            f"Thirds by engagement compare {answer.kinds}, not people: that those who are unhappy "
            "leave is likely, but is not what is shown here."
        )
        if answer.compared.dispersion > 1.2:
            said.append(
                f"{answer.kinds.capitalize()} of the same third differ "
                f"{answer.compared.dispersion:.1f} times as much as chance makes them; the "
                "interval of the comparison allows for that."
            )
    return said


def details(answer: StayingAnswer) -> list[tuple[str, str]]:
    """What stands behind the sentences."""
    rows = [(one.metric.label, people_words(one)) for one in answer.ways]
    rows.append((
        "Rates", "leavers over person-years, exact Poisson limits (Garwood 1936); a rolling year "
        "is the leavers of twelve months over the staff of the same months",
    ))  # fmt: skip
    rows += _compared(answer.compared)
    if isinstance(answer.retention, RetentionAnswer):
        rows.append((
            "Curves", "Kaplan-Meier by months of service with log-log limits; who was there before "
            "the records begin enters late",
        ))  # fmt: skip
        rows += _test(answer.retention.test)
    else:
        rows.append(("Curves", answer.retention.reason))
    return rows


def _compared(found: Comparison | NotEnoughData) -> Rows:
    if isinstance(found, NotEnoughData):
        return (("Lowest third against highest", found.reason),)
    exact, wide = found.exact, found.ratio
    return (
        (
            "Lowest third against highest, exact",
            f"{exact.ratio:.2f} [{interval_words(exact.low, exact.high)}], p = {exact.p:.3g}",
        ),
        (
            "Allowing for units' own unevenness",
            f"{wide.ratio:.2f} [{interval_words(wide.low, wide.high)}], variance "
            f"{found.dispersion:.2f} times that of chance",
        ),
    )


def _test(test: LogRank | NotEnoughData) -> Rows:
    if isinstance(test, NotEnoughData):
        return (("Do the curves differ?", test.reason),)
    return (
        ("Do the curves differ? Log-rank", f"chi² {test.chi2:.1f}, {test.df} df, p = {test.p:.3g}"),
    )
