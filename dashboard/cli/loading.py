"""`linkage inspect` and `load`: one file or several on their way in."""

import argparse
import getpass
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from dashboard import ingest, publish
from dashboard.access import audit
from dashboard.errors import AlreadyLoaded, DataError, LinkageError, ProblemsFound
from dashboard.ingest.map_text import map_text
from dashboard.settings import Settings

from .printing import OnProgress, Out
from .shared_options import Verbs, add_verb, settings_of


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    inspect = add_verb(verbs, "inspect", run_inspect, "Say what a file is; write nothing.")
    load = add_verb(verbs, "load", run_load, "Check a file, write all of it or nothing, publish.")
    for parser in (inspect, load):
        _add_intake(parser)
    inspect.add_argument(
        "--problems", type=Path, metavar="FILE.csv", help="write every problem there, a line each"
    )
    inspect.add_argument(
        "--save-map", type=Path, metavar="MAP.toml", help="write how the file is read there"
    )
    inspect.add_argument(
        "--figures",
        action="store_true",
        help="try the load on a copy, and say what the disclosure rules would hide",
    )
    load.add_argument("--dry-run", action="store_true", help="check only")
    load.add_argument(
        "--accept-rejects",
        action="store_true",
        help="load what is good, keep a list of the rows and single cells that are not",
    )


def _add_intake(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--as", dest="kind", choices=ingest.KINDS, help="what the file holds")
    parser.add_argument("--map", type=Path, dest="map_path", metavar="MAP.toml")
    parser.add_argument("--wave", help="name of the survey wave, where the file has none")
    parser.add_argument(
        "--supersedes", type=int, metavar="ID", help="take the place of that earlier upload"
    )
    parser.add_argument(
        "--late", action="store_true", help="add what is new beside what is in force already"
    )


def _intakes(arguments: argparse.Namespace, settings: Settings) -> tuple[ingest.Intake, ...]:
    """The files in the order in which each finds what it rests on."""
    one = ("kind", "map_path", "wave", "supersedes", "late")
    said = {name: getattr(arguments, name) for name in one}
    rejects = getattr(arguments, "accept_rejects", False)
    files = [ingest.Intake(path, accept_rejects=rejects, **said) for path in arguments.files]
    return ingest.in_order(files, settings) if len(files) > 1 else tuple(files)


def run_inspect(arguments: argparse.Namespace, out: Out) -> int:
    """Exit 1 when a file has errors, or cannot be read."""
    settings = settings_of(arguments)
    intakes = _intakes(arguments, settings)
    if arguments.problems:
        _write_problems(intakes, settings, arguments.problems, out)
    with out.progress() as report:
        several = len(intakes) > 1 or arguments.figures
        found = (
            _rehearsed(intakes, settings, arguments.figures, report)
            if several
            else _alone(intakes[0], settings)
        )
    for one in found.files:
        for line in ingest.inspection_lines(one.found) if one.found else _unread(one):
            out.say(line)
        out.say()
    for line in ingest.effect_lines(found.effect) if found.effect else []:
        out.say(line)
    first = found.files[0].found
    if arguments.save_map and first:
        arguments.save_map.write_text(map_text(first.plan), encoding="utf-8")
        out.say(f"How {first.file} is read stands in {arguments.save_map}.")
    out.document(_inspected(found))
    return int(any(one.found is None or bool(one.found.errors) for one in found.files))


def _alone(intake: ingest.Intake, settings: Settings) -> ingest.Rehearsal:
    try:
        found = ingest.inspect_file(intake.path, settings, **intake.asked())
    except ProblemsFound as error:
        return ingest.Rehearsal((ingest.Rehearsed(intake, None, error),))
    return ingest.Rehearsal((ingest.Rehearsed(intake, found),))


def _unread(one: ingest.Rehearsed) -> list[str]:
    return [str(one.error), *(f"  {line}" for line in _problems_of(one.error))]


def _problems_of(error: LinkageError | None) -> list[str]:
    return [str(one) for one in getattr(error, "problems", ())]


def _rehearsed(
    intakes: tuple[ingest.Intake, ...], settings: Settings, figures: bool, report: OnProgress
) -> ingest.Rehearsal:
    return ingest.rehearse(intakes, settings, figures=figures, on_progress=report)


def _inspected(found: ingest.Rehearsal) -> dict[str, object]:
    files = [
        ingest.inspection_document(one.found)
        if one.found
        else {
            "file": one.intake.path.name,
            "error": str(one.error),
            "problems": _problems_of(one.error),
        }
        for one in found.files
    ]
    return {"files": files, "effect": asdict(found.effect) if found.effect else None}


def _write_problems(
    intakes: tuple[ingest.Intake, ...], settings: Settings, path: Path, out: Out
) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = ingest.write_problems(intakes, settings, file)
    out.say(f"{lines:,} problem{'s' if lines != 1 else ''} written to {path}.")
    out.say()


def run_load(arguments: argparse.Namespace, out: Out) -> int:
    """Units before facts, each file whole or not at all; the first that fails stops the rest."""
    settings = settings_of(arguments)
    intakes = _intakes(arguments, settings)
    receipts: list[ingest.Receipt] = []
    failed: list[DataError] = []
    for number, intake in enumerate(intakes):
        try:
            receipts.append(_loaded(intake, settings, arguments.dry_run, out))
        except DataError as error:
            failed.append(error)
            _say_problems(error)
            # What is in force already is there for the files that rest on it.
            if not isinstance(error, AlreadyLoaded):
                _say_rest(intakes[number + 1 :])
                break
            continue
        for line in ingest.receipt_lines(receipts[-1]):
            out.say(line)
    if any(one.upload for one in receipts):
        for one in receipts:
            audit.note(settings, getpass.getuser(), "upload", one.file, upload=one.upload)
        receipts = _published(receipts, settings, out)
    out.document({"receipts": [asdict(one) for one in receipts]} | _failure(failed))
    return int(bool(failed))


def _published(
    receipts: list[ingest.Receipt], settings: Settings, out: Out
) -> list[ingest.Receipt]:
    with out.progress() as report:
        made = publish.publish(settings, on_progress=report)
    out.say(f"Generation {made.number} is what people see now.")
    return [replace(one, generation=made.number) for one in receipts]


def _failure(failed: Sequence[DataError]) -> dict[str, object]:
    if not failed:
        return {}
    problems = [one for error in failed for one in _problems_of(error)]
    return {"error": " ".join(str(error) for error in failed), "problems": problems}


def _loaded(intake: ingest.Intake, settings: Settings, dry_run: bool, out: Out) -> ingest.Receipt:
    with out.progress() as report:
        return ingest.load_file(
            intake.path,
            settings,
            who=getpass.getuser(),
            accept_rejects=intake.accept_rejects,
            dry_run=dry_run,
            publish=False,
            on_progress=report,
            **intake.asked(),
        )


def _say_rest(rest: Sequence[ingest.Intake]) -> None:
    if rest:
        names = ", ".join(one.path.name for one in rest)
        sys.stderr.write(f"linkage: not tried, because they may rest on it: {names}\n")


def _say_problems(error: DataError) -> None:
    for problem in _problems_of(error):
        sys.stderr.write(f"{problem}\n")
    sys.stderr.write(f"linkage: {error}\n")
