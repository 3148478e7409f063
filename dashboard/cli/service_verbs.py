"""`linkage raving`: who raves, which units are great, who moved more than chance moves."""

import argparse

import numpy as np

from dashboard.analyses.raving import RavingAnswer, raving, raving_json
from dashboard.analyses.raving.raving_words import bounce_words, moved_words, rule_words, step_words
from dashboard.analyses.raving.steps import Ladder
from dashboard.mart.reading import open_mart
from dashboard.stats import NotEnoughData

from .printing import Out
from .shared_options import Verbs, add_verb, settings_of


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    great = add_verb(verbs, "raving", run_raving, "Who raves, and which units are good or great.")
    great.add_argument("--by", metavar="METRIC", help="figure of the ladder, such as nps")


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
