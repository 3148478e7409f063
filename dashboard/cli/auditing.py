"""`linkage audit`: what could be learned of a few people from what is published."""

import argparse

from dashboard.care.auditor.look import audit
from dashboard.care.auditor.told import Finding, Verdict

from .printing import Out
from .shared_options import Verbs, add_verb, settings_of

# Findings printed a heading; --json has them all.
_PRINTED = 40


def add_verbs(verbs: Verbs) -> None:
    """Add the verb of this module."""
    look = add_verb(
        verbs, "audit", run_audit, "Attack what is published; say what it tells of a few people."
    )
    look.add_argument(
        "--alone", action="store_true", help="the newest generation only, not those kept beside it"
    )


def run_audit(arguments: argparse.Namespace, out: Out) -> int:
    """Exit 1 when something could be learned."""
    with out.progress() as report:
        verdict = audit(settings_of(arguments), alone=arguments.alone, report=report)
    _say(out, verdict)
    out.document(verdict.document())
    return int(bool(verdict.learned))


def _say(out: Out, verdict: Verdict) -> None:
    *older, newest = verdict.generations
    beside = f" beside {', '.join(map(str, older))}" if older else ""
    out.say(f"Generation {newest}{beside}: {verdict.cells:,} hidden cells attacked.")
    if verdict.unexplained:
        out.say(f"{verdict.unexplained:,} sums contradict each other; nothing follows from them.")
    if verdict.learned:
        out.say(f"{len(verdict.learned):,} things could be learned of a few people:")
        _list(out, verdict.learned)
    else:
        out.say("Nothing could be learned of fewer people than the smallest group.")
    if verdict.notes:
        out.say("Within the rules, but worth knowing:")
        _list(out, verdict.notes)


def _list(out: Out, found: tuple[Finding, ...]) -> None:
    for one in found[:_PRINTED]:
        out.say(f"  {one.sentence}")
    if len(found) > _PRINTED:
        out.say(f"  and {len(found) - _PRINTED:,} more: linkage audit --json")
