"""`linkage report`: the answers on paper."""

import argparse
from pathlib import Path
from typing import cast

from dashboard.errors import UsageError
from dashboard.mart.reading import open_mart
from dashboard.reports.papers import KINDS, Form, file_name, paper
from dashboard.reports.report import Report, gather
from dashboard.selection import Selection
from dashboard.settings import Settings

from .answering import parse_where
from .printing import Out
from .shared_options import Verbs, add_units_as, add_verb, settings_of
from .since import tell_since


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    report = add_verb(verbs, "report", run_report, "The answers on paper, to take along.")
    report.add_argument("x", nargs="?", metavar="X", help="a link of your own; else the claim")
    report.add_argument("y", nargs="?", metavar="Y")
    report.add_argument("--as", dest="form", choices=tuple(KINDS), help="else by FILE's ending")
    report.add_argument("--out", type=Path, metavar="FILE", help="else a name in this folder")
    report.add_argument("--full", action="store_true", help="PDF: every ladder, methods, ledger")
    report.add_argument("--template", type=Path, metavar="FILE.pptx", help="your own slides")
    report.add_argument("--since", metavar="GENERATION|last", help="what changed; 1 on an alert")
    report.add_argument("--lag", type=int, default=0, metavar="M", help="months between the two")
    report.add_argument("--where", action="append", default=[], metavar="ATTRIBUTE=VALUE")
    add_units_as(report)


def run_report(arguments: argparse.Namespace, out: Out) -> int:
    """Writes one file and says what it says.

    Raises:
        UsageError: options that do not go together, or a file that cannot be written.
    """
    settings = settings_of(arguments)
    if arguments.since:
        return _since(arguments, settings, out)
    mart, form = open_mart(settings), _form(arguments)
    with out.progress() as progress:
        report = gather(mart, settings, _selection(arguments), progress=progress)
        progress(0.8, "writing")
        content = paper(
            form, report, mart, settings, full=arguments.full, template=arguments.template
        )
    path = arguments.out or Path(file_name(form, mart.number, full=arguments.full))
    _write(path, content)
    _tell(report, path, form, len(content), out)
    return 0


def _since(arguments: argparse.Namespace, settings: Settings, out: Out) -> int:
    if arguments.out or arguments.form or arguments.x:
        raise UsageError("--since says what changed and writes no file: leave out what names one.")
    return tell_since(settings, arguments.since, out)


def _form(arguments: argparse.Namespace) -> Form:
    """Raises: UsageError: neither --as nor the file's ending says what to make."""
    if arguments.form:
        return cast("Form", arguments.form)
    if arguments.out is None:
        return "pdf"
    ending = arguments.out.suffix.lower().lstrip(".")
    for form, kind in KINDS.items():
        if kind.ending == ending:
            return form
    raise UsageError(f"--out {arguments.out}: say what to make with --as {'|'.join(KINDS)}.")


def _selection(arguments: argparse.Namespace) -> Selection | None:
    if arguments.x and not arguments.y:
        raise UsageError(f"{arguments.x} with what? Name two metrics, or none for the claim.")
    if not arguments.x:
        if arguments.lag or arguments.where:
            raise UsageError("--lag and --where belong to a link: name its two metrics first.")
        return None
    where = parse_where(arguments.where)
    return Selection(arguments.x, arguments.y, arguments.lag, where=where)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}).") from error


def _tell(report: Report, path: Path, form: Form, size: int, out: Out) -> None:
    out.say(report.sentence)
    out.say(f"{KINDS[form].label}: {path} ({size / 1000:,.0f} kB).")
    out.document({
        "sentence": report.sentence,
        "verdict": str(report.claim.verdict) if report.claim else None,
        "file": str(path),
        "form": form,
        "bytes": size,
        "small_print": dict(report.small.lines()),
        "generation": report.small.generation,
    })  # fmt: skip
