"""Rows, tables and small print of the page on staying."""

from collections.abc import Sequence

from dashboard.analyses.ranking.answer import RankingAnswer
from dashboard.analyses.ranking.standing import Standing
from dashboard.analyses.staying.answer import StayingAnswer
from dashboard.analyses.staying.groups import THIRDS, Comparison, GroupRate
from dashboard.analyses.staying.retention import RetentionAnswer
from dashboard.analyses.staying.staying_words import first_year_words, people_words
from dashboard.analyses.wording import interval_words
from dashboard.language import current, later, say, say_many
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.survival import LogRank

from . import ranking as order_chart
from .forest import Row
from .numbers import decimal, month
from .retention import label

RATE = later("Leavers a year per 100 staff")
Rows = tuple[tuple[str, str], ...]
# What every unit has; other attributes are called what their file called them.
_ATTRIBUTES = {"region": later("Region"), "kind": later("Kind")}


def grouping_words(name: str) -> str:
    """A grouping as the box offers it."""
    if name == THIRDS:
        return say("Engagement, in thirds")
    return say(_ATTRIBUTES.get(name, "")) or name.replace("_", " ").capitalize()


def group_rows(groups: Sequence[GroupRate], *, thirds: bool) -> list[Row]:
    """One row a group, with its exact interval."""
    rows = []
    for group in groups:
        name = label(group.name) if thirds else group.name
        if isinstance(group.rate, NotEnoughData):
            rows.append(Row(name, group.rate.reason, None))
            continue
        value, low, high = (100 * v for v in (group.rate.value, group.rate.low, group.rate.high))
        said = say_many(
            "{value} ({low} to {high}), {count} unit", "{value} ({low} to {high}), {count} units",
            group.units, value=decimal(value), low=decimal(low), high=decimal(high),
        )  # fmt: skip
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
    months = answer.chosen.months if answer.chosen else ()
    span = say(" {low} to {high},", low=month(months[0]), high=month(months[-1])) if months else ""
    if found.voluntary:
        return say(
            "Of 100 newcomers, how many are left after so many months;{span} counting those who "
            "left of their own will. People already there count from the service they had when "
            "the records begin.", span=span,
        )  # fmt: skip
    return say(
        "Of 100 newcomers, how many are left after so many months;{span} counting everybody who "
        "left. People already there count from the service they had when the records begin.",
        span=span,
    )  # fmt: skip


def first_years(found: RetentionAnswer) -> str:
    """How many newcomers are lost within the first year, group by group."""
    said = [first_year_words(label(one.name), one.first_year) for one in found.curves]
    return say("Lost within the first year: {said}.", said="; ".join(said))


def caveats(answer: StayingAnswer) -> list[str]:
    """What the rates and curves cannot bear."""
    said = [
        say(
            "The intervals say what chance does to so many leavers; they do not cover people who "
            "are missing from the records."
        )
    ]
    if isinstance(answer.compared, Comparison):
        said.append(say(
            "Thirds by engagement compare {kinds}, not people: that those who are unhappy leave "
            "is likely, but is not what is shown here.", kinds=answer.kinds,
        ))  # fmt: skip
        if answer.compared.dispersion > 1.2:
            said.append(say(
                "{kinds} of the same third differ {times} times as much as chance makes them; the "
                "interval of the comparison allows for that.",
                kinds=current().first(answer.kinds), times=decimal(answer.compared.dispersion),
            ))  # fmt: skip
    return said


def details(answer: StayingAnswer) -> list[tuple[str, str]]:
    """What stands behind the sentences."""
    rows = [(one.metric.label, people_words(one)) for one in answer.ways]
    rows.append((
        say("Rates"),
        say(
            "leavers over person-years, exact Poisson limits (Garwood 1936); a rolling year is "
            "the leavers of twelve months over the staff of the same months"
        ),
    ))  # fmt: skip
    rows += _compared(answer.compared)
    if isinstance(answer.retention, RetentionAnswer):
        rows.append((
            say("Curves"),
            say(
                "Kaplan-Meier by months of service with log-log limits; who was there before the "
                "records begin enters late"
            ),
        ))  # fmt: skip
        rows += _test(answer.retention.test)
    else:
        rows.append((say("Curves"), answer.retention.reason))
    return rows


def _compared(found: Comparison | NotEnoughData) -> Rows:
    if isinstance(found, NotEnoughData):
        return ((say("Lowest third against highest"), found.reason),)
    exact, wide, number = found.exact, found.ratio, current().number
    return (
        (
            say("Lowest third against highest, exact"),
            say(
                "{ratio} [{interval}], p = {p}", ratio=decimal(exact.ratio, 2),
                interval=interval_words(exact.low, exact.high), p=number(f"{exact.p:.3g}"),
            ),
        ),
        (
            say("Allowing for units' own unevenness"),
            say(
                "{ratio} [{interval}], variance {times} times that of chance",
                ratio=decimal(wide.ratio, 2), interval=interval_words(wide.low, wide.high),
                times=decimal(found.dispersion, 2),
            ),
        ),
    )  # fmt: skip


def _test(test: LogRank | NotEnoughData) -> Rows:
    if isinstance(test, NotEnoughData):
        return ((say("Do the curves differ?"), test.reason),)
    said = say(
        "chi² {chi2}, {df} df, p = {p}",
        chi2=decimal(test.chi2), df=test.df, p=current().number(f"{test.p:.3g}"),
    )  # fmt: skip
    return ((say("Do the curves differ? Log-rank"), said),)
