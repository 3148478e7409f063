"""`linkage lead`, `drivers`, `matrix`, `worth`: more ways to hold the claim against the figures."""

import argparse

from dashboard.analyses.driver_words import rank_words
from dashboard.analyses.drivers import DriversAnswer, drivers_of
from dashboard.analyses.drivers_json import drivers_json
from dashboard.analyses.effects import between
from dashboard.analyses.lead import LeadAnswer, inside_units, which_comes_first
from dashboard.analyses.lead_json import lead_json
from dashboard.analyses.link import link
from dashboard.analyses.matrix import many_links
from dashboard.analyses.matrix_cells import Cell
from dashboard.analyses.matrix_json import matrix_json
from dashboard.analyses.matrix_words import family_words
from dashboard.analyses.numbers import amount
from dashboard.analyses.wording import interval_words, signed
from dashboard.analyses.worth import Goes, WorthAnswer, worth_of
from dashboard.analyses.worth_json import worth_json
from dashboard.errors import UsageError
from dashboard.mart.reading import open_mart
from dashboard.selection import Selection
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import Correlation
from dashboard.stats.lead_lag import RiClpm
from dashboard.units_as import documented

from .answering import parse_where
from .printing import Out
from .shared_options import Verbs, add_units_as, add_verb, say_units_as, settings_of


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    lead = add_verb(verbs, "lead", run_lead, "Which of two figures comes first.")
    lead.add_argument("--full", action="store_true", help="also a model of each unit's own moves")
    drivers = add_verb(verbs, "drivers", run_drivers, "Which survey themes go with an outcome.")
    drivers.add_argument("outcome", metavar="OUTCOME", help="a metric, such as nps or engagement")
    matrix = add_verb(verbs, "matrix", run_matrix, "Many links at once, chance allowed for.")
    worth = add_verb(verbs, "worth", run_worth, "What one point of a figure goes with in another.")
    worth.add_argument("--at", type=float, metavar="LEVEL", help="a level of X to ask about")
    for verb in (lead, worth):
        verb.add_argument("x", metavar="X", help="the metric thought to come first")
        verb.add_argument("y", metavar="Y", help="the metric thought to follow")
        verb.add_argument("--lag", type=int, default=0, metavar="M", help="months between the two")
    add_units_as(lead, drivers, matrix, worth)
    for verb in (lead, drivers, matrix, worth):
        verb.add_argument("--where", action="append", default=[], metavar="ATTRIBUTE=VALUE")


def run_lead(arguments: argparse.Namespace, out: Out) -> int:
    """The sentence, both directions, each step in time, what stands out of the band."""
    settings = settings_of(arguments)
    mart = open_mart(settings)
    answer = which_comes_first(mart, _selection(arguments), settings)
    model = inside_units(answer) if arguments.full else None
    _say_lead(answer, model, out)
    say_units_as(mart, out)
    out.document(lead_json(answer, model) | documented(mart.units_as))
    return 0


def run_drivers(arguments: argparse.Namespace, out: Out) -> int:
    """The sentence and one line a theme."""
    settings = settings_of(arguments)
    mart = open_mart(settings)
    answer = drivers_of(mart, arguments.outcome, parse_where(arguments.where))
    _say_drivers(answer, out)
    say_units_as(mart, out)
    out.document(drivers_json(answer) | documented(mart.units_as))
    return 0


def run_matrix(arguments: argparse.Namespace, out: Out) -> int:
    """The sentence and one line a link that stands out, the closest first."""
    settings = settings_of(arguments)
    mart = open_mart(settings)
    answer = many_links(mart, settings, parse_where(arguments.where))
    out.say(answer.question)
    out.say(answer.sentence)
    kept = [(c, c.found) for c in answer.cells if c.kept and isinstance(c.found, Correlation)]
    kept.sort(key=lambda entry: -abs(entry[1].r))
    rows = [(c.x.label, c.y.label, signed(f.r), interval_words(f.ci_low, f.ci_high), f.n,
             _marks(c)) for c, f in kept]  # fmt: skip
    if rows:
        out.table(("first", "with", "r", "95 % interval", answer.kinds, ""), rows)
    if answer.tested:
        out.say(family_words(answer.tested, answer.clear, answer.by_chance))
    out.say(f"What to do: {answer.what_to_do}")
    say_units_as(mart, out)
    out.document(matrix_json(answer) | documented(mart.units_as))
    return 0


def _marks(cell: Cell) -> str:
    said = ("against the claim" if cell.against else "",
            "turns round inside regions" if cell.turns else "")  # fmt: skip
    return ", ".join(word for word in said if word)


def run_worth(arguments: argparse.Namespace, out: Out) -> int:
    """The sentence, the quarters, the results, and the what-if where a level was named.

    Raises:
        UsageError: the level lies outside what the units show.
    """
    settings, mart = settings_of(arguments), open_mart(settings_of(arguments))
    answer = worth_of(mart, link(mart, _selection(arguments), settings), arguments.at)
    if isinstance(answer.what_if, NotEnoughData):
        raise UsageError(f"--at {arguments.at:g}: {answer.what_if.reason}")
    _say_worth(answer, out)
    say_units_as(mart, out)
    out.document(worth_json(answer) | documented(mart.units_as))
    return 0


def _selection(arguments: argparse.Namespace) -> Selection:
    if arguments.x == arguments.y:
        raise UsageError(f"Both sides are {arguments.x}. Name two different metrics.")
    return Selection(arguments.x, arguments.y, arguments.lag, where=parse_where(arguments.where))


def _say_lead(answer: LeadAnswer, model: RiClpm | NotEnoughData | None, out: Out) -> None:
    out.say(answer.question)
    out.say(answer.sentence)
    for caveat in answer.caveats:
        out.say(f"  But: {caveat}")
    if answer.steps:
        names = (f"{answer.x.label} first", f"{answer.y.label} first")
        rows = [(answer.days[s.before], answer.days[s.after], _exact(s.forward),
                 _exact(s.backward), s.units) for s in answer.steps]  # fmt: skip
        out.table(("from", "to", *names, answer.kinds), rows)
    if model is not None:
        out.say("Each unit against its own lasting level (random-intercept cross-lagged model):")
        out.say(f"  {_model_words(answer, model)}")
    _say_hidden(answer.hidden.units, answer.kinds, out)
    out.say(f"What to do: {answer.what_to_do}")


def _model_words(answer: LeadAnswer, model: RiClpm | NotEnoughData) -> str:
    if isinstance(model, NotEnoughData):
        return f"Cannot say: {model.reason}"
    return (
        f"{answer.x.label} first {_exact(model.forward)}, {answer.y.label} first "
        f"{_exact(model.backward)}, difference {_exact(model.difference)}; fit p = {model.p:.3g}, "
        f"{model.units} {answer.kinds}, {model.waves} periods"
    )


def _say_drivers(answer: DriversAnswer, out: Out) -> None:
    out.say(answer.question)
    out.say(answer.sentence)
    for caveat in answer.caveats:
        out.say(f"  But: {caveat}")
    rows = [
        (
            theme.metric.label,
            rank_words(theme),
            f"{100 * theme.driver.share.value:.1f} %" if theme.driver else "",
            _r_words(theme.r),
            amount(theme.now.value, theme.metric)
            if isinstance(theme.now, Interval)
            else "not shown",
        )
        for theme in answer.themes
    ]
    if rows:
        out.table(("theme", "rank", "share", "own link", "score now"), rows)
    if answer.left_out:
        out.say(f"Left out, being the outcome itself: {', '.join(answer.left_out)}.")
    if answer.apart:
        out.say(f"Left out, hardly measured in the same periods: {', '.join(answer.apart)}.")
    out.say(f"What to do: {answer.what_to_do}")


def _r_words(r: Correlation | NotEnoughData) -> str:
    if isinstance(r, NotEnoughData):
        return r.reason
    return f"{signed(r.r)} ({interval_words(r.ci_low, r.ci_high)})"


def _say_worth(answer: WorthAnswer, out: Out) -> None:
    found = answer.link
    out.say(answer.question)
    out.say(f"{found.verdict.symbol} {answer.sentence}")
    for caveat in answer.caveats:
        out.say(f"  But: {caveat}")
    out.say(f"{found.rungs[5].line}")
    chance = found.worth.chance
    if isinstance(chance, Interval):
        low, high = 100 * chance.low, 100 * chance.high
        out.say(
            f"Of two {found.kinds}, the better in {found.x.phrase} is also the better in "
            f"{found.y.phrase} {100 * chance.value:.0f} of 100 times ({low:.0f} to {high:.0f})."
        )
    for result in answer.results:
        out.say(f"{answer.step.words} more goes with {_goes_words(result)}")
    if answer.what_if:
        expected, info = answer.what_if.expected, found.y
        out.say(
            f"At {answer.what_if.at:g}: {expected.value:.1f} on average "
            f"({expected.low:.1f} to {expected.high:.1f}), "
            f"{between(answer.what_if.difference, info)} against the average of "
            f"{answer.what_if.mean:.1f}."
        )
    _say_hidden(found.hidden.units, found.kinds, out)
    out.say(f"What to do: {answer.what_to_do}")


def _goes_words(found: Goes) -> str:
    if isinstance(found.per_step, NotEnoughData):
        return f"{found.outcome.phrase}: cannot say, {found.per_step.reason}"
    every = f" {found.a_period}" if found.a_period else ""
    return f"{found.outcome.phrase} {between(found.per_step, found.outcome)}{every}."


def _say_hidden(units: int, kinds: str, out: Out) -> None:
    if units:
        out.say(f"{units} {kinds} are not shown, to protect small groups.")


def _exact(found: Interval) -> str:
    return f"{signed(found.value)} ({interval_words(found.low, found.high)})"
