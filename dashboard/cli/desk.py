"""`linkage check`, `new` and `schema`: the analyst's tools beside the dashboard."""

import argparse
import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import sample_data
from dashboard import ingest, publish
from dashboard.mart.check import check
from dashboard.mart.findings_report import findings_json, findings_sarif
from dashboard.mart.questions import current_path
from dashboard.mart.schema import Table, schema, schema_document, table_named
from dashboard.mart.starting import folder_for, new_question
from dashboard.settings import Settings

from .printing import Out
from .shared_options import Verbs, add_queries, add_verb, settings_of

# A company in which everything is there, and one too small for most answers.
SAMPLES = {"true": sample_data.QUICK, "small": None}


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    checks = add_verb(verbs, "check", run_check, "Check question files: a line a problem.")
    checks.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    checks.add_argument("--format", choices=("human", "json", "sarif"), default="human")
    checks.add_argument(
        "--sample", action="store_true", help="run them on sample companies too (some seconds)"
    )
    add_queries(checks)
    new = add_verb(verbs, "new", run_new, "Write a starter file: new question NAME.")
    new.add_argument("what", choices=("question",))
    new.add_argument("name", metavar="NAME")
    add_queries(new)
    tables = add_verb(verbs, "schema", run_schema, "The tables a question may read.")
    tables.add_argument("table", nargs="?", metavar="TABLE")


def run_check(arguments: argparse.Namespace, out: Out) -> int:
    """Exit 1 when there is anything to mend."""
    settings = settings_of(arguments)
    with ExitStack() as stack:
        marts = stack.enter_context(sample_marts(out)) if arguments.sample else ()
        findings = check(settings, arguments.paths, marts=tuple(marts))
    if arguments.format == "sarif":
        out.raw(json.dumps(findings_sarif(findings, Path.cwd()), indent=2) + "\n")
    elif arguments.format == "json" and not arguments.json:
        out.raw(json.dumps(findings_json(findings), ensure_ascii=False, indent=2) + "\n")
    else:
        for finding in findings:
            out.say(str(finding))
        if not findings:
            out.say("Nothing to mend.")
        out.document(findings_json(findings))
    return int(bool(findings))


@contextmanager
def sample_marts(out: Out) -> Iterator[list[Path]]:
    """The sample companies, published in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder, out.progress() as report:
        marts = []
        for number, name in enumerate(SAMPLES):
            report(number / len(SAMPLES), f"Making the sample company '{name}'")
            settings = Settings(data=Path(folder) / name)
            _publish_sample(name, settings)
            marts.append(current_path(settings)[1])
        report(1.0, "Checking")
        yield marts


def _publish_sample(name: str, settings: Settings) -> None:
    size = SAMPLES[name]
    spool = settings.data / "files"
    written = (
        sample_data.write_company(name, spool, size=size)
        if size
        else sample_data.write_company(name, spool)
    )
    for path, map_path in written.uploads:
        ingest.load_file(
            path, settings, map_path=map_path, who="check", publish=False, accept_rejects=True
        )
    publish.publish(settings)


def run_new(arguments: argparse.Namespace, out: Out) -> int:
    """Write the file and say what to do with it."""
    path = new_question(folder_for(settings_of(arguments)), arguments.name)
    out.say(f"Wrote {path}. Change it, then: linkage check {path}")
    out.document({"file": str(path)})
    return 0


def run_schema(arguments: argparse.Namespace, out: Out) -> int:
    """All tables on one screen, or one of them column by column."""
    settings = settings_of(arguments)
    if arguments.table:
        table = table_named(settings, arguments.table)
        _say_table(table, out)
        out.document(schema_document((table,)))
        return 0
    tables = schema(settings)
    for one in tables:
        out.say(f"{one.name}: {one.grain}")
        out.say(f"    {', '.join(column.name for column in one.columns)}")
    out.say()
    out.say("linkage schema TABLE tells what its columns mean.")
    out.document(schema_document(tables))
    return 0


def _say_table(table: Table, out: Out) -> None:
    out.say(f"{table.name}: {table.grain}")
    out.say()
    out.table(
        ("column", "type", "what it means"),
        [(one.name, one.type.lower(), one.meaning) for one in table.columns],
    )
