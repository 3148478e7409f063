"""`linkage inspect`, `load`, `uploads`, `undo`, `publish`: files in, and out again."""

import argparse
import getpass
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from dashboard import ingest, publish
from dashboard.errors import ProblemsFound

from .printing import Out
from .shared_options import Verbs, add_verb, settings_of


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    inspect = add_verb(verbs, "inspect", run_inspect, "Say what a file is; write nothing.")
    load = add_verb(verbs, "load", run_load, "Check a file, write all of it or nothing, publish.")
    for parser in (inspect, load):
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--as", dest="kind", choices=ingest.KINDS, help="what the file holds")
        parser.add_argument("--map", type=Path, dest="map_path", metavar="MAP.toml")
        parser.add_argument("--wave", help="name of the survey wave, where the file has none")
    load.add_argument("--dry-run", action="store_true", help="check only")
    load.add_argument(
        "--supersedes", type=int, metavar="ID", help="take the place of that earlier upload"
    )
    load.add_argument(
        "--accept-rejects",
        action="store_true",
        help="load what is good, keep a list of the rows and single cells that are not",
    )
    add_verb(verbs, "uploads", run_uploads, "The ledger: what was loaded, by whom, undone or not.")
    undo = add_verb(verbs, "undo", run_undo, "Take one upload back.")
    undo.add_argument("upload", type=int, metavar="ID")
    again = add_verb(verbs, "publish", run_publish, "Make a new generation of what people see.")
    again.add_argument("--full", action="store_true", help="recompute everything")


def run_inspect(arguments: argparse.Namespace, out: Out) -> int:
    """Exit 1 when a file has errors."""
    settings = settings_of(arguments)
    found = [
        ingest.inspect_file(
            path, settings, kind=arguments.kind, map_path=arguments.map_path, wave=arguments.wave
        )
        for path in arguments.files
    ]
    for inspection in found:
        for line in ingest.inspection_lines(inspection):
            out.say(line)
        out.say()
    out.document({"files": [ingest.inspection_document(inspection) for inspection in found]})
    return int(any(inspection.errors for inspection in found))


def run_load(arguments: argparse.Namespace, out: Out) -> int:
    """Load the files in the order given; the first that fails stops the rest."""
    settings = settings_of(arguments)
    receipts = []
    for number, path in enumerate(arguments.files, start=1):
        with out.progress() as report:
            try:
                receipt = ingest.load_file(
                    path,
                    settings,
                    kind=arguments.kind,
                    map_path=arguments.map_path,
                    wave=arguments.wave,
                    who=getpass.getuser(),
                    accept_rejects=arguments.accept_rejects,
                    dry_run=arguments.dry_run,
                    supersedes=arguments.supersedes,
                    publish=number == len(arguments.files),
                    on_progress=report,
                )
            except ProblemsFound as error:
                _say_problems(error, out)
                return 1
        receipts.append(receipt)
        for line in ingest.receipt_lines(receipt):
            out.say(line)
    out.document({"receipts": [asdict(receipt) for receipt in receipts]})
    return 0


def _say_problems(error: ProblemsFound, out: Out) -> None:
    for problem in error.problems:
        sys.stderr.write(f"{problem}\n")
    out.document({"error": str(error), "problems": [str(problem) for problem in error.problems]})
    sys.stderr.write(f"linkage: {error}\n")


def run_uploads(arguments: argparse.Namespace, out: Out) -> int:
    """Newest last, as a ledger is read."""
    uploads = ingest.list_uploads(settings_of(arguments))
    columns = (
        "upload",
        "kind",
        "file",
        "rows_loaded",
        "rows_rejected",
        "who",
        "loaded_at",
        "state",
    )
    out.table(
        [name.replace("_", " ") for name in columns],
        [[_cell(getattr(upload, name)) for name in columns] for upload in uploads],
    )
    if not uploads:
        out.say("Nothing was loaded yet. `linkage load FILE` loads a file.")
    out.document({"uploads": [asdict(upload) for upload in uploads]})
    return 0


def _cell(value: object) -> object:
    return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else value


def run_undo(arguments: argparse.Namespace, out: Out) -> int:
    """Take the upload back and publish."""
    with out.progress() as report:
        receipt = ingest.undo_upload(
            arguments.upload, settings_of(arguments), who=getpass.getuser(), on_progress=report
        )
    out.say(f"Upload {receipt.upload} ({receipt.file}) was taken back: {receipt.rows} rows.")
    out.document(asdict(receipt))
    return 0


def run_publish(arguments: argparse.Namespace, out: Out) -> int:
    """Publish what changed, or everything."""
    with out.progress() as report:
        made = publish.publish(settings_of(arguments), full=arguments.full, on_progress=report)
    out.say(f"Generation {made.number} is what people see now.")
    out.document({"generation": made.number, "made_at": made.made_at, "event": made.event})
    return 0
