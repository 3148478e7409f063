"""`linkage metrics`, `units`, `link`, `chain`: answers from the current generation."""

import argparse
from dataclasses import asdict
from datetime import date

from dashboard.analyses.chain import SIDE_LABELS
from dashboard.analyses.link import LinkAnswer, link
from dashboard.analyses.link_json import link_json
from dashboard.analyses.metric_info import metrics
from dashboard.analyses.scope import WHOLE, units
from dashboard.analyses.whole_chain import whole_chain
from dashboard.analyses.whole_chain_json import whole_chain_json
from dashboard.errors import UsageError
from dashboard.mart.reading import open_mart
from dashboard.selection import Filters, Selection
from dashboard.units_as import documented

from .printing import Out
from .shared_options import Verbs, add_units_as, add_verb, say_units_as, settings_of


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    add_verb(verbs, "metrics", run_metrics, "What can be linked with what.")
    every = add_verb(verbs, "units", run_units, "The units that are known.")
    chain = add_verb(verbs, "chain", run_chain, "Staff, staying, customers, results: each link.")
    chain.add_argument(
        "--in-order", action="store_true", help="take each figure from before the next one"
    )
    one = add_verb(verbs, "link", run_link, "The evidence for one link.")
    one.add_argument("x", metavar="X", help="the metric thought to come first")
    one.add_argument("y", metavar="Y", help="the metric thought to follow")
    one.add_argument("--lag", type=int, default=0, metavar="M", help="months between the two")
    one.add_argument("--window", type=int, metavar="M", help="months of Y that are summed")
    one.add_argument("--where", action="append", default=[], metavar="ATTRIBUTE=VALUE")
    one.add_argument("--control", default="", metavar="A,B", help="held constant")
    one.add_argument("--since", type=date.fromisoformat, metavar="DATE")
    one.add_argument("--until", type=date.fromisoformat, metavar="DATE")
    add_units_as(every, chain, one)


def run_metrics(arguments: argparse.Namespace, out: Out) -> int:
    """One line a metric, down the chain."""
    known = metrics(open_mart(settings_of(arguments)))
    out.table(
        ("metric", "label", "side", "better"),
        [(m.metric, m.label, SIDE_LABELS[m.side], m.better) for m in known],
    )
    out.document({"metrics": [asdict(info) for info in known]})
    return 0


def run_units(arguments: argparse.Namespace, out: Out) -> int:
    """One line a unit, by its place in the organisation."""
    mart = open_mart(settings_of(arguments))
    known = [u for u in units(mart).values() if u.unit != WHOLE]
    known.sort(key=lambda info: (info.path, info.unit))
    out.table(("unit", "name", "kind", "path"), [(u.unit, u.name, u.kind, u.path) for u in known])
    say_units_as(mart, out)
    out.document({"units": [asdict(info) for info in known], **documented(mart.units_as)})
    return 0


def run_link(arguments: argparse.Namespace, out: Out) -> int:
    """The sentence, the rungs, what is hidden."""
    settings = settings_of(arguments)
    selection = Selection(
        x=arguments.x,
        y=arguments.y,
        lag_months=arguments.lag,
        window_months=arguments.window,
        where=parse_where(arguments.where),
        since=arguments.since,
        until=arguments.until,
        controls=tuple(name for name in arguments.control.split(",") if name),
    )
    mart = open_mart(settings)
    answer = link(mart, selection, settings)
    _say_link(answer, out)
    say_units_as(mart, out)
    out.document(link_json(answer) | documented(mart.units_as))
    return 0


def parse_where(texts: list[str]) -> Filters:
    """`region=North` given once or more, as sorted filters.

    Raises:
        UsageError: there is no equals sign.
    """
    kept: dict[str, set[str]] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise UsageError(f"--where {text}: expected ATTRIBUTE=VALUE, such as region=North.")
        kept.setdefault(name, set()).add(value)
    return tuple(sorted((name, tuple(sorted(values))) for name, values in kept.items()))


def _say_link(answer: LinkAnswer, out: Out) -> None:
    out.say(answer.question)
    out.say(f"{answer.verdict.symbol} {answer.sentence}")
    for caveat in answer.caveats:
        out.say(f"  But: {caveat}")
    out.say()
    for rung in (rung for rung in answer.rungs if rung.built):
        out.say(f"{rung.number} {rung.title}: {rung.state}. {rung.line}")
        for label, text in rung.details:
            out.say(f"    {label}: {text}")
    out.say()
    if answer.hidden.units:
        out.say(f"{answer.hidden.units} {answer.kinds} are not shown, to protect small groups.")
    out.say(f"What to do: {answer.what_to_do}")


def run_chain(arguments: argparse.Namespace, out: Out) -> int:
    """The chain in a sentence, one line an arrow, the ways through."""
    settings = settings_of(arguments)
    mart = open_mart(settings)
    answer = whole_chain(mart, settings, in_order=arguments.in_order)
    out.say(answer.question)
    out.say(answer.sentence)
    for caveat in answer.caveats:
        out.say(f"  But: {caveat}")
    out.say()
    for arrow in answer.links:
        ends = f"{SIDE_LABELS[arrow.from_side]} → {SIDE_LABELS[arrow.to_side]}"
        out.say(f"{arrow.verdict.symbol} {ends}: {arrow.sentence}")
    out.say(f"What to do: {answer.what_to_do}")
    say_units_as(mart, out)
    out.document(whole_chain_json(answer) | documented(mart.units_as))
    return 0
