"""`linkage uploads`, `undo`, `redo`, `alias`, `publish`: what was loaded, and the way back."""

import argparse
import getpass
import tempfile
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

from dashboard import ingest, publish
from dashboard.access import audit

from .printing import Out
from .shared_options import Verbs, add_verb, settings_of

# Length of a SHA-256 in hexadecimal; its beginning is enough to compare by eye.
_HASH = 64


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    add_verb(verbs, "uploads", run_uploads, "The ledger: what was loaded, by whom, undone or not.")
    undo = add_verb(verbs, "undo", run_undo, "Take one upload back.")
    undo.add_argument("upload", type=int, metavar="ID")
    redo = add_verb(verbs, "redo", run_redo, "Bring back an upload that was taken back.")
    redo.add_argument("upload", type=int, metavar="ID")
    alias = add_verb(verbs, "alias", run_alias, "Say which unit a spelling means, for good.")
    alias.add_argument("spelling", metavar="SPELLING")
    alias.add_argument("unit", metavar="UNIT", help="its code, or its name")
    change = add_verb(
        verbs, "reorganise", run_reorganise, "Say that a unit was renamed, moved, merged or split."
    )
    change.add_argument("change", choices=ingest.CHANGES)
    change.add_argument("unit", metavar="UNIT")
    change.add_argument(
        "into", nargs="+", metavar="NEW", help="new name, parent, or units after it"
    )
    change.add_argument("--on", type=date.fromisoformat, required=True, metavar="2026-04-01")
    change.add_argument("--dry-run", action="store_true", help="check only")
    again = add_verb(verbs, "publish", run_publish, "Make a new generation of what people see.")
    again.add_argument("--full", action="store_true", help="recompute everything")
    again.add_argument("--engine", choices=publish.ENGINES, default="duckdb")
    again.add_argument(
        "--facts", metavar="DIR", help="read facts from there: what linkage facts export wrote"
    )
    again.add_argument(
        "--master", metavar="URL", help="where Spark runs: local[2], spark://HOST:7077, sc://HOST"
    )


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
        "supersedes",
        "sha256",
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
    if isinstance(value, str) and len(value) == _HASH:
        return value[:12]
    return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else value


def run_undo(arguments: argparse.Namespace, out: Out) -> int:
    """Take the upload back and publish."""
    settings, who = settings_of(arguments), getpass.getuser()
    with out.progress() as report:
        receipt = ingest.undo_upload(arguments.upload, settings, who=who, on_progress=report)
    audit.note(settings, who, "undo", receipt.file, upload=receipt.upload)
    out.say(f"Upload {receipt.upload} ({receipt.file}) was taken back: {receipt.rows} rows.")
    out.document(asdict(receipt))
    return 0


def run_redo(arguments: argparse.Namespace, out: Out) -> int:
    """Bring the upload back and publish."""
    settings = settings_of(arguments)
    with out.progress() as report:
        receipt = ingest.redo_upload(arguments.upload, settings, on_progress=report)
    audit.note(settings, getpass.getuser(), "redo", receipt.file, upload=receipt.upload)
    out.say(f"Upload {receipt.upload} ({receipt.file}) is back in force: {receipt.loaded} rows.")
    out.document(asdict(receipt))
    return 0


def run_alias(arguments: argparse.Namespace, out: Out) -> int:
    """For every later file; what is loaded already stays as it is."""
    settings, who = settings_of(arguments), getpass.getuser()
    receipt = ingest.add_alias(arguments.spelling, arguments.unit, settings, who=who)
    audit.note(settings, who, "upload", receipt.file, upload=receipt.upload)
    for line in receipt.changes:
        out.say(f"{line} (upload {receipt.upload}; linkage undo {receipt.upload} takes it back).")
    out.document(asdict(receipt))
    return 0


def run_reorganise(arguments: argparse.Namespace, out: Out) -> int:
    """A file of one change, loaded like any other; `linkage load` takes a list of many."""
    one, settings, who = arguments, settings_of(arguments), getpass.getuser()
    with tempfile.TemporaryDirectory() as folder, out.progress() as report:
        path = ingest.changes_file(Path(folder), one.change, [one.unit], one.into, one.on)
        receipt = ingest.load_file(
            path, settings, who=who, kind="reorganisation",
            dry_run=one.dry_run, on_progress=report,
        )  # fmt: skip
    if receipt.upload:
        audit.note(settings, who, "upload", receipt.file, upload=receipt.upload)
    for line in ingest.receipt_lines(receipt):
        out.say(line)
    out.document(asdict(receipt))
    return 0


def run_publish(arguments: argparse.Namespace, out: Out) -> int:
    """Publish what changed, or everything."""
    one = arguments
    with out.progress() as report:
        made = publish.publish(
            settings_of(one), full=one.full, on_progress=report,
            source=publish.Source(one.engine, one.facts, one.master),
        )  # fmt: skip
    out.say(f"Generation {made.number} is what people see now.")
    out.document({"generation": made.number, "made_at": made.made_at, "event": made.event})
    return 0
