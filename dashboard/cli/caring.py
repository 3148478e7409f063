"""`linkage backup`, `restore`, `doctor`, `forget`: looking after a data folder."""

import argparse
import getpass
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path

from dashboard.access import audit
from dashboard.care import doctor, retention
from dashboard.care.backup import back_up
from dashboard.care.restore import restore
from dashboard.errors import UsageError

from .printing import Out
from .shared_options import Verbs, add_verb, settings_of


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    backup = add_verb(verbs, "backup", run_backup, "Copy the store, safely, while it is in use.")
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.add_argument(
        "--without-key", action="store_true", help="leave the person key out, to keep it elsewhere"
    )
    back = add_verb(verbs, "restore", run_restore, "Put a backup back; the present is kept aside.")
    back.add_argument("file", type=Path, metavar="FILE")
    look = add_verb(verbs, "doctor", run_doctor, "Say what is wrong with this installation.")
    look.add_argument(
        "--mend", action="store_true", help="close what is open to others, clear leftovers"
    )
    forget = add_verb(verbs, "forget", run_forget, "Take facts out for good, to the last byte.")
    what = forget.add_mutually_exclusive_group(required=True)
    what.add_argument("--before", type=_day, metavar="DATE", help="everything over before this day")
    what.add_argument("--person", metavar="KEY", help="one person, by employee number or e-mail")
    forget.add_argument("--yes", action="store_true", help="do not ask")


def run_backup(arguments: argparse.Namespace, out: Out) -> int:
    """Says how the file was verified."""
    settings = settings_of(arguments)
    made = back_up(settings, arguments.file, with_key=not arguments.without_key)
    audit.note(settings, _me(), "backup", str(made.path), rows=made.listed.rows)
    out.say(f"Backed up to {made.path} ({made.bytes / 1e6:,.1f} MB).")
    out.say(f"Verified: {made.verified}.")
    out.say("Whoever has this file has everybody's answers: keep it as you keep the store.")
    document = {"file": str(made.path), "bytes": made.bytes, "rows": made.listed.rows}
    out.document({**document, "verified": made.verified, "files": dict(made.listed.files)})
    return 0


def run_restore(arguments: argparse.Namespace, out: Out) -> int:
    """Refuses a damaged file before anything is touched."""
    settings = settings_of(arguments)
    with out.progress() as report:
        done = restore(settings, arguments.file, report)
    audit.note(settings, _me(), "restore", str(arguments.file), made_at=done.listed.made_at)
    out.say(f"The store of {done.listed.made_at} is back: {done.listed.rows:,} rows.")
    out.say(f"Generation {done.number} is what people see now.")
    for note in done.notes:
        out.say(note)
    if done.aside:
        out.say(f"The store of before is kept in {done.aside}. Remove it when you are sure.")
    aside = str(done.aside) if done.aside else None
    out.document({"generation": done.number, "aside": aside, "notes": list(done.notes)})
    return 0


def run_doctor(arguments: argparse.Namespace, out: Out) -> int:
    """Exit 1 when something is wrong."""
    found = list(doctor.examine(settings_of(arguments), mend=arguments.mend))
    for one in found:
        mark = {"fine": "ok", "look": "note", "wrong": "WRONG"}[one.state]
        out.say(f"{mark:<6}{one.about}: {one.found}")
        if one.do:
            out.say(f"      what to do: {one.do}")
    out.document({"findings": [asdict(one) for one in found]})
    return int(any(one.state == "wrong" for one in found))


def run_forget(arguments: argparse.Namespace, out: Out) -> int:
    """Exit 1 when there was nothing to forget."""
    settings = settings_of(arguments)
    _make_sure(arguments)
    with out.progress() as report:
        done = retention.forget(
            settings, before=arguments.before, person=arguments.person, on_progress=report
        )
    # The log must not keep what was just forgotten, so it does not name the person.
    subject = f"before {arguments.before}" if arguments.before else "one person"
    audit.note(settings, _me(), "forget", subject, rows=done.forgotten.total)
    for table, rows in done.forgotten.rows.items():
        out.say(f"{table.removeprefix('main.')}: {rows:,} rows forgotten")
    if done.forgotten.blanked:
        out.say(f"customer answers: {done.forgotten.blanked:,} no longer name who served")
    for line in done.lines:
        out.say(line)
    document = {"rows": dict(done.forgotten.rows), "blanked": done.forgotten.blanked}
    out.document({**document, "generation": done.number, "notes": list(done.lines)})
    return int(done.forgotten.total == 0)


def _make_sure(arguments: argparse.Namespace) -> None:
    if arguments.yes:
        return
    if not sys.stdin.isatty():
        raise UsageError("Forgetting cannot be undone. Say --yes when nobody can be asked.")
    sys.stderr.write("This cannot be undone, not even with linkage undo. Go on? [y/N] ")
    if input().strip().lower() not in ("y", "yes"):
        raise UsageError("Nothing was changed.")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is no day; write 2023-12-31") from None


def _me() -> str:
    return f"{getpass.getuser()} (command line)"
