"""`linkage ask` and `linkage check`: question files from the command line."""

import argparse
import sys
from pathlib import Path

from dashboard.errors import UsageError
from dashboard.mart.check import check
from dashboard.mart.export import export_bytes, export_text
from dashboard.mart.questions import catalogue, run_question

from .printing import Out
from .shared_options import Verbs, add_verb, settings_of

FORMATS = ("table", "csv", "json", "parquet")


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    ask = add_verb(verbs, "ask", run_ask, "Run a question file; without a name, list them.")
    ask.add_argument("question", nargs="?", metavar="QUESTION")
    ask.add_argument("--param", action="append", default=[], metavar="NAME=VALUE")
    ask.add_argument("--format", choices=FORMATS, default="table")
    ask.add_argument("--out", type=Path, metavar="FILE", help="write to a file, not to stdout")
    checks = add_verb(verbs, "check", run_check, "Check question files: a line a problem.")
    checks.add_argument("paths", nargs="*", type=Path, metavar="PATH")


def run_ask(arguments: argparse.Namespace, out: Out) -> int:
    """The rows of one question in the form asked for; its notes go to stderr."""
    settings = settings_of(arguments)
    if not arguments.question:
        known = catalogue(settings)
        out.table(("question", "title"), [(one.name, one.title) for one in known])
        out.document({"questions": [{"name": one.name, "title": one.title} for one in known]})
        return 0
    result = run_question(settings, arguments.question, parse_parameters(arguments.param))
    form = "json" if arguments.json else arguments.format
    if form == "parquet":
        _write_bytes(export_bytes(result, form), arguments.out)
    elif arguments.out:
        arguments.out.write_text(export_text(result, form), encoding="utf-8")
    else:
        out.raw(export_text(result, form))
    if form in ("csv", "parquet"):
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


def _write_bytes(data: bytes, path: Path | None) -> None:
    if path:
        path.write_bytes(data)
    elif sys.stdout.isatty():
        raise UsageError("Parquet is not for a screen: name a file with --out FILE.")
    else:
        sys.stdout.buffer.write(data)


def run_check(arguments: argparse.Namespace, out: Out) -> int:
    """Exit 1 when there is anything to mend."""
    findings = check(settings_of(arguments), arguments.paths)
    for finding in findings:
        out.say(str(finding))
    if not findings:
        out.say("Nothing to mend.")
    out.document(
        {
            "findings": [
                {"file": str(f.file), "line": f.line, "what": f.what, "what_to_do": f.what_to_do}
                for f in findings
            ]
        }
    )
    return int(bool(findings))
