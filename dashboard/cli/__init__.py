"""The `linkage` command: parse, call, print."""

import argparse
import getpass
import os
import sys
from collections.abc import Sequence

from dashboard import __version__
from dashboard.care import thresholds
from dashboard.errors import LinkageError, UsageError
from dashboard.mart import generations

from . import (
    admitting,
    answering,
    asking,
    auditing,
    caring,
    evidence_verbs,
    facts_verb,
    ledger,
    loading,
    people_verbs,
    reporting,
    service_verbs,
    serving,
    words_verb,
)
from .printing import Out
from .shared_options import settings_of

# What a shell expects: done, the answer is "no", wrong usage, stopped by Ctrl-C.
DONE, PROBLEMS, USAGE, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; never lets a traceback out on a user's mistake."""
    arguments = build_parser().parse_args(argv)
    out = Out(as_json=getattr(arguments, "json", False))
    try:
        before = generations.available(settings_of(arguments))[-1:]
        code: int = arguments.run(arguments, out)
        settings = settings_of(arguments)
        if said := generations.passed_over(settings):
            out.warn(said)
        if generations.available(settings)[-1:] > before:
            thresholds.note_changes(settings, getpass.getuser())
    except UsageError as error:
        out.error(str(error))
        return USAGE
    except LinkageError as error:
        out.error(str(error))
        return PROBLEMS
    except KeyboardInterrupt:
        out.error("Stopped. Nothing half-done was kept.")
        return INTERRUPTED
    except BrokenPipeError:
        # `linkage … | head` closes the pipe; pointing stdout elsewhere keeps Python quiet at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return code


def build_parser() -> argparse.ArgumentParser:
    """The whole command line; each family of verbs adds its own."""
    parser = argparse.ArgumentParser(
        prog="linkage",
        description="Do happy employees make happy customers here? Put the claim to the test.",
    )
    parser.add_argument("--version", action="version", version=f"linkage {__version__}")
    verbs = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for family in (
        serving, loading, ledger, facts_verb, answering, evidence_verbs, people_verbs, words_verb,
        service_verbs, reporting, asking, caring, auditing, admitting,
    ):  # fmt: skip
        family.add_verbs(verbs)
    return parser
