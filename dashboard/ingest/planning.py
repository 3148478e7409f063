"""From a file to a plan: its map file, or the format that recognises it."""

from dataclasses import dataclass, replace
from pathlib import Path

from dashboard.errors import FileUnreadable, ProblemsFound
from dashboard.ingest.fingerprint import sha256_of
from dashboard.ingest.formats import best_format, header_layout
from dashboard.ingest.head import Head, make_head
from dashboard.ingest.map_files import read_map
from dashboard.ingest.mapping import KINDS, Map
from dashboard.ingest.problems import file_problem
from dashboard.ingest.reading.opening import open_source
from dashboard.ingest.reading.source import Source


@dataclass(frozen=True, slots=True)
class Planned:
    """A file that was opened and understood. `confidence`: 1 with a map, else the format's."""

    sha256: str
    source: Source
    head: Head
    plan: Map
    confidence: float


def plan_file(path: Path, kind: str | None, map_path: Path | None, wave: str | None) -> Planned:
    """What a file is and how it becomes facts.

    Raises:
        FileUnreadable: it cannot be opened, or holds no table.
        ProblemsFound: no format knows it, or the map speaks of another kind.
    """
    told = read_map(map_path) if map_path else None
    if told:
        source = open_source(path, told.sheet, told.encoding, told.delimiter)
        header_row, first_row = told.header_row, told.first_row
    else:
        source = open_source(path)
        header_row, first_row = header_layout(source.first)
    head = make_head(source.first, header_row, first_row)
    if not head.names or not head.rows:
        raise FileUnreadable(f"{path.name}: no rows of data were found under a row of names.")
    if told and kind and told.kind != kind:
        what = f"the map says {told.kind}, the command says {kind}. Leave one of them out."
        raise ProblemsFound(what, (file_problem(path.name, what),))
    plan, confidence = (told, 1.0) if told else _recognised(head, kind, path)
    if not told:
        plan = replace(plan, header_row=header_row, first_row=first_row)
    if wave:
        plan = replace(plan, columns={**plan.columns, "wave": wave})
    return Planned(sha256_of(path), source, head, plan, confidence)


def _recognised(head: Head, kind: str | None, path: Path) -> tuple[Map, float]:
    found = best_format(head, kind)
    if found is None:
        listed = ", ".join(head.names[:12])
        wanted = f"as {kind}" if kind else f"as any of {', '.join(KINDS)}"
        what = (
            f"not recognised {wanted} by its columns ({listed}). Write a map that names them: the "
            "README shows one."
        )
        raise ProblemsFound(f"{path.name}: {what}", (file_problem(path.name, what),))
    one, confidence = found
    return one.plan(head), confidence
