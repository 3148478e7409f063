"""`linkage facts export`: facts as files, for engines on many machines."""

import argparse
from pathlib import Path

from dashboard.store.exporting import export_facts

from .printing import Out
from .shared_options import Verbs, add_verb, settings_of


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    facts = add_verb(verbs, "facts", run_export, "Write the facts as Parquet files.")
    facts.add_argument("what", choices=("export",), help="bring a folder up to date")
    facts.add_argument(
        "folder", type=Path, metavar="DIR", help="a new folder, or an earlier export"
    )


def run_export(arguments: argparse.Namespace, out: Out) -> int:
    """A new folder, or one that was exported before, brought up to date."""
    settings = settings_of(arguments)
    folder = arguments.folder.expanduser().absolute()
    with out.progress() as report:
        made = export_facts(settings, folder, report)
    rows = sum(table.rows for table in made.tables.values())
    files = sum(len(table.files) for table in made.tables.values())
    out.say(f"{rows:,} rows in {files:,} files are in {folder}, up to event {made.event}.")
    out.say(
        "They are facts person by person, as in the store: answers under numbers in place of "
        "names, and comments as they were written, masked. Nothing in this folder has passed the "
        "disclosure rules. Keep it as you keep the store; whoever is forgotten in the store stays "
        "in it until it is exported again."
    )
    out.document({
        "folder": str(folder), "event": made.event, "rows": rows, "files": files,
        "tables": {name: table.rows for name, table in made.tables.items()},
    })  # fmt: skip
    return 0
