"""`linkage staying`, `ranking`, `alarms`: who stays, who stands apart, what looks odd."""

import argparse

import numpy as np

from dashboard.analyses.alarms import Alarm, alarms, all_alarms
from dashboard.analyses.alarms.alarm_words import sentence
from dashboard.analyses.metric_info import MetricInfo, metric_info, metrics
from dashboard.analyses.numbers import amount
from dashboard.analyses.ranking import RankingAnswer, ranking, ranking_json
from dashboard.analyses.ranking.ranking_words import back_words, expected_words
from dashboard.analyses.ranking.standing import Standing
from dashboard.analyses.ranking.watch_list import WatchList
from dashboard.analyses.staying import Cost, StayingAnswer, cost_of_leaving, staying, staying_json
from dashboard.analyses.staying.cost import SOURCE, cost_words
from dashboard.analyses.staying.retention import RetentionAnswer
from dashboard.analyses.staying.staying_words import first_year_words, link_caveats
from dashboard.analyses.wording import interval_words
from dashboard.language import say
from dashboard.mart.reading import open_mart
from dashboard.stats import NotEnoughData
from dashboard.stats.turnover import REPLACEMENT_SHARE_OF_SALARY
from dashboard.units_as import documented

from .printing import Out
from .shared_options import Verbs, add_units_as, add_verb, say_units_as, settings_of


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    stay = add_verb(verbs, "staying", run_staying, "Who stays, who leaves, and what it goes with.")
    stay.add_argument("--way", metavar="METRIC", help="way of leaving, such as turnover")
    stay.add_argument("--by", metavar="GROUPING", help="engagement_third or an attribute of units")
    stay.add_argument("--salary", type=float, help="average yearly salary, for the cost")
    stay.add_argument(
        "--share", type=float, default=REPLACEMENT_SHARE_OF_SALARY,
        help="cost of replacing somebody as a share of a year's salary (0.21)",
    )  # fmt: skip
    order = add_verb(verbs, "ranking", run_ranking, "Units in order, with what chance does to it.")
    order.add_argument("metric", metavar="METRIC")
    add_units_as(stay, order)
    odd = add_verb(verbs, "alarms", run_alarms, "What looks odd about the figures themselves.")
    odd.add_argument("metric", metavar="METRIC", nargs="?")


def run_staying(arguments: argparse.Namespace, out: Out) -> int:
    """The sentence, the groups, the first year, the customers, the cost."""
    settings = settings_of(arguments)
    mart = open_mart(settings)
    answer = staying(mart, settings, arguments.way, arguments.by)
    cost = _cost(arguments, answer)
    out.say(answer.question)
    out.say(answer.sentence)
    if answer.chosen is not None:
        _say_staying(answer, out)
    if cost is not None and answer.chosen is not None:
        out.say(f"Cost: {cost_words(cost, answer.chosen.metric.metric)} {say(SOURCE)}")
    out.say(f"What to do: {answer.what_to_do}")
    say_units_as(mart, out)
    out.document(staying_json(answer, cost) | documented(mart.units_as))
    return 0


def _cost(arguments: argparse.Namespace, answer: StayingAnswer) -> Cost | None:
    if arguments.salary is None or answer.chosen is None:
        return None
    return cost_of_leaving(answer.chosen.leavers, arguments.salary, arguments.share)


def _say_staying(answer: StayingAnswer, out: Out) -> None:
    out.say()
    rows = [
        (group.name, group.units, f"{100 * group.rate.value:.1f}",
         interval_words(100 * group.rate.low, 100 * group.rate.high, 1))
        for group in answer.groups
        if not isinstance(group.rate, NotEnoughData)
    ]  # fmt: skip
    out.table((answer.grouping.replace("_", " "), answer.kinds, "leavers per 100", "from to"), rows)
    found = answer.retention
    if isinstance(found, RetentionAnswer):
        for one in found.curves:
            out.say(f"Lost within the first year: {first_year_words(one.name, one.first_year)}")
    else:
        out.say(found.reason)
    link = answer.link
    if isinstance(link, NotEnoughData):
        out.say(f"Customers: {link.reason}")
    else:
        out.say(f"Customers: {link.verdict.symbol} {link.sentence}")
        for caveat in (*link.caveats, *link_caveats(link.x.metric)):
            out.say(f"  But: {caveat}")


def run_ranking(arguments: argparse.Namespace, out: Out) -> int:
    """The sentence, every unit with its place and the places it could have, the watch-list."""
    mart = open_mart(settings_of(arguments))
    answer = ranking(mart, arguments.metric)
    out.say(answer.question)
    out.say(answer.sentence)
    for caveat in answer.caveats:
        out.say(f"  But: {caveat}")
    if isinstance(answer.standing, Standing):
        _say_order(answer, answer.standing, out)
    out.say(f"What to do: {answer.what_to_do}")
    say_units_as(mart, out)
    out.document(ranking_json(answer) | documented(mart.units_as))
    return 0


def _say_order(answer: RankingAnswer, found: Standing, out: Out) -> None:
    info, ranks = answer.metric, found.ranks
    out.say()
    out.table(
        ("place", "could be", answer.kind, info.short, "from to"),
        [
            (ranks.place[i], f"{ranks.low[i]} to {ranks.high[i]}", found.name[i],
             amount(float(found.shrunken[i]), info),
             f"{amount(float(found.low[i]), info)} to {amount(float(found.high[i]), info)}")
            for i in np.argsort(ranks.place)
        ],
    )  # fmt: skip
    out.say()
    if isinstance(answer.watch, WatchList):
        earlier = answer.before.label if answer.before else ""
        out.say(expected_words(info, answer.watch, answer.kinds))
        out.say(back_words(info, answer.watch, answer.kinds, earlier))


def run_alarms(arguments: argparse.Namespace, out: Out) -> int:
    """Exit 1 where something looks odd, so that a script may stop there."""
    mart = open_mart(settings_of(arguments))
    found: tuple[tuple[MetricInfo, tuple[Alarm, ...]], ...]
    if arguments.metric:
        told = alarms(mart, arguments.metric)
        found = ((metric_info(mart, arguments.metric), told),) if told else ()
    else:
        found = all_alarms(mart)
    every = [info for info in metrics(mart) if not info.metric.startswith("item_")]
    out.say(sentence(found, 1 if arguments.metric else len(every)))
    for info, told in found:
        for alarm in told:
            out.say(f"{info.metric}: {alarm.sentence} {alarm.what_to_do}")
    out.document({
        "alarms": [
            {"metric": info.metric, "kind": alarm.kind, "sentence": alarm.sentence,
             "what_to_do": alarm.what_to_do, "units": list(alarm.units)}
            for info, told in found
            for alarm in told
        ]
    })  # fmt: skip
    return int(bool(found))
