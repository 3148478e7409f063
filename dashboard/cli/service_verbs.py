"""`linkage raving`, `agreement`: who raves, which units are great, who shares one view."""

import argparse

import numpy as np

from dashboard.analyses.raving import RavingAnswer, raving, raving_json
from dashboard.analyses.raving.raving_words import bounce_words, moved_words, rule_words, step_words
from dashboard.analyses.raving.steps import Ladder
from dashboard.analyses.shared_view import shared_view, shared_view_json
from dashboard.analyses.shared_view.places import Asked
from dashboard.analyses.shared_view.shared_view_words import (
    agreement_words,
    leaders_words,
    level_words,
)
from dashboard.mart.reading import open_mart
from dashboard.stats import NotEnoughData

from .printing import Out
from .shared_options import Verbs, add_verb, settings_of


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    great = add_verb(verbs, "raving", run_raving, "Who raves, and which units are good or great.")
    great.add_argument("--by", metavar="METRIC", help="figure of the ladder, such as nps")
    add_verb(verbs, "agreement", run_agreement, "Do people share one view of service?")


def run_raving(arguments: argparse.Namespace, out: Out) -> int:
    """The sentence, every unit with the steps it may stand on, the movement."""
    answer = raving(open_mart(settings_of(arguments)), arguments.by)
    out.say(answer.question)
    out.say(answer.sentence)
    for caveat in answer.caveats:
        out.say(f"  But: {caveat}")
    if isinstance(answer.ladder, Ladder):
        _say_ladder(answer, answer.ladder, out)
    else:
        out.say(answer.ladder.reason)
    _say_moves(answer, out)
    out.say(f"What to do: {answer.what_to_do}")
    out.document(raving_json(answer))
    return 0


def _say_ladder(answer: RavingAnswer, found: Ladder, out: Out) -> None:
    out.say(rule_words(found, answer.kinds))
    stand = found.standing
    out.table(
        (answer.kind, "step", found.metric.short, "from", "to"),
        [
            (stand.name[i], step_words(found, int(i)), f"{stand.shrunken[i]:.1f}",
             f"{stand.low[i]:.1f}", f"{stand.high[i]:.1f}")
            for i in np.argsort(stand.ranks.place)
        ],
    )  # fmt: skip


def _say_moves(answer: RavingAnswer, out: Out) -> None:
    found, before = answer.moves, answer.before
    if isinstance(found, NotEnoughData) or before is None or answer.by is None:
        out.say(found.reason if isinstance(found, NotEnoughData) else "")
        return
    out.say(moved_words(found, answer.kinds, before.label))
    for what, who in ((found.best, "great or better"), (found.worst, "poor")):
        out.say(bounce_words(what, answer.by, f"those that were {who} in {before.label}"))


def run_agreement(arguments: argparse.Namespace, out: Out) -> int:
    """The sentence, the levels, the leaders, every unit."""
    answer = shared_view(open_mart(settings_of(arguments)))
    out.say(answer.question)
    out.say(answer.sentence)
    for caveat in answer.caveats:
        out.say(f"  But: {caveat}")
    for step in answer.levels:
        out.say(level_words(step))
    out.say(leaders_words(answer.leaders))
    if isinstance(answer.asked, Asked):
        places = sorted(answer.asked.leaves, key=lambda one: -one.found.agreement.value)
        out.table(
            (answer.kind, "agreement", "view", "mean", "people"),
            [(one.name, agreement_words(one.found.agreement), str(one.view), f"{one.mean:.0f}",
              one.found.people) for one in places],
        )  # fmt: skip
    out.say(f"What to do: {answer.what_to_do}")
    out.document(shared_view_json(answer))
    return 0
