"""`linkage words`: when did anybody last write it; and the list of words to look for."""

import argparse
from pathlib import Path

from dashboard import publish
from dashboard.analyses.scope import WHOLE
from dashboard.analyses.words import WordsAnswer, words_in, words_json
from dashboard.analyses.words.said import ANY, SIDES, Said
from dashboard.mart.reading import open_mart
from dashboard.publish.word_list import install_words, word_list

from .printing import Out
from .shared_options import Verbs, add_verb, settings_of


def add_verbs(verbs: Verbs) -> None:
    """Add the verb of this module."""
    verb = add_verb(verbs, "words", run_words, "When did anybody last write it, and where never.")
    verb.add_argument("word", nargs="?", default=ANY, metavar="WORD", help="a word of the list")
    verb.add_argument("--unit", default=WHOLE, metavar="CODE", help="a unit instead of everywhere")
    verb.add_argument("--list", type=Path, metavar="FILE", help="look for the words of this CSV")
    verb.add_argument("--show-list", action="store_true", help="print the list in force as CSV")


def run_words(arguments: argparse.Namespace, out: Out) -> int:
    """The sentence, one line a word, and where; or the list.

    Raises:
        ProblemsFound: the list given has mistakes; the one in force stays.
    """
    settings = settings_of(arguments)
    if arguments.show_list:
        listed = word_list(settings)
        out.say(listed.text.rstrip())
        out.document({"list": listed.text})
        return 0
    if arguments.list is not None:
        listed = install_words(settings, arguments.list)
        made = publish.publish(settings)
        count = len(listed.words)
        said = "1 word is" if count == 1 else f"{count} words are"
        out.say(f"{said} looked for from now on; generation {made.number}.")
        out.document({"words": len(listed.words), "generation": made.number})
        return 0
    answer = words_in(open_mart(settings), arguments.unit, arguments.word)
    _say(answer, out)
    out.document(words_json(answer))
    return 0


def _say(answer: WordsAnswer, out: Out) -> None:
    out.say(answer.question)
    out.say(answer.sentence)
    for caveat in answer.caveats:
        out.say(f"  But: {caveat}")
    listed = [word for word in (*answer.pride, *answer.themes) if answer.said]
    rows = [(word, *(_last(answer.of(side, word)) for side in SIDES)) for word in listed]
    if rows:
        out.table(("word", "staff, last", "customers, last"), rows)
    for word, side in answer.one_side:
        who, others = ("staff", "customer") if side == SIDES[0] else ("customers", "staff")
        out.say(f"{word}: written by {who}, by no {others} over about the last year.")
    out.say(f"What to do: {answer.what_to_do}")
    if answer.hidden:
        out.say(f"{answer.hidden} counts of words are not told, to protect small groups.")


def _last(said: Said) -> str:
    if said.latest is None:
        return "too few wrote" if said.points else "no comments"
    if said.last is not None:
        return f"{said.last:%b %Y} ({said.last_people:,.0f})"
    return "never" if said.never else "never ten in a round"
