"""`linkage ask`: question files from the command line."""

import argparse
import sys
from pathlib import Path

from dashboard.errors import UsageError
from dashboard.mart.about import about
from dashboard.mart.export import BINARY, FORMATS, export_bytes, export_text
from dashboard.mart.question import BrokenQuestion
from dashboard.mart.questions import catalogue, question_named, run_question

from . import desk
from .printing import Out
from .shared_options import Verbs, add_queries, add_verb, settings_of


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    ask = add_verb(verbs, "ask", run_ask, "Run a question file; without a name, list them.")
    ask.add_argument("question", nargs="?", metavar="QUESTION")
    ask.add_argument("--param", action="append", default=[], metavar="NAME=VALUE")
    ask.add_argument("--format", choices=FORMATS, default="table")
    ask.add_argument("--out", type=Path, metavar="FILE", help="write to a file, not to stdout")
    add_queries(ask)
    desk.add_verbs(verbs)


def run_ask(arguments: argparse.Namespace, out: Out) -> int:
    """The rows of one question in the form asked for; its notes go to stderr."""
    settings = settings_of(arguments)
    if not arguments.question:
        known = catalogue(settings)
        broken = [one for one in known if isinstance(one, BrokenQuestion)]
        out.table(("question", "title"), [(one.name, one.title) for one in known])
        for one in broken:
            out.say(f"{one.path.name} has a mistake: linkage check {one.path}")
        out.document({"questions": [{"name": one.name, "title": one.title} for one in known]})
        return 0
    question = question_named(settings, arguments.question)
    values = parse_parameters(arguments.param)
    result = run_question(settings, question, values)
    form = "json" if arguments.json else arguments.format
    if form in BINARY:
        small = about(settings, result, question, values)
        _write_bytes(export_bytes(result, form, small, question), form, arguments.out)
    elif arguments.out:
        arguments.out.write_text(export_text(result, form, question), encoding="utf-8")
    else:
        out.raw(export_text(result, form, question))
    if form in ("csv", *BINARY):
        sys.stderr.writelines(f"{note}\n" for note in result.said())
    return 0


def parse_parameters(texts: list[str]) -> dict[str, object]:
    """`name=value` pairs; a name given twice makes a list.

    Raises:
        UsageError: there is no equals sign.
    """
    found: dict[str, list[str]] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise UsageError(f"--param {text}: expected NAME=VALUE, such as since=2026-01-01.")
        found.setdefault(name, []).append(value)
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def _write_bytes(data: bytes, form: str, path: Path | None) -> None:
    if path:
        path.write_bytes(data)
    elif sys.stdout.isatty():
        raise UsageError(f"{form} is not for a screen: name a file with --out FILE.")
    else:
        sys.stdout.buffer.write(data)
