"""From a file to a plan: its map file, or the format that recognises it."""

from dataclasses import dataclass, replace
from pathlib import Path

from dashboard.errors import FileUnreadable, ProblemsFound
from dashboard.ingest.fingerprint import fingerprint_of, sha256_of
from dashboard.ingest.formats import Format, best_format, header_layout
from dashboard.ingest.formats.across import laid_anew, told_of, way_for
from dashboard.ingest.formats.advice import advice
from dashboard.ingest.formats.completing import completed
from dashboard.ingest.head import Head, make_head
from dashboard.ingest.map_files import parse_map, read_map
from dashboard.ingest.mapping import KINDS, Map
from dashboard.ingest.problems import file_problem
from dashboard.ingest.reading.opening import open_source
from dashboard.ingest.reading.source import Source
from dashboard.ingest.reshaping import PERIOD, reshaped
from dashboard.ingest.tables_below import one_below
from dashboard.ingest.tables_beside import one_beside
from dashboard.ingest.timing import at_time, dated_by_its_words
from dashboard.store import uploads
from dashboard.store.connection import Connection

# The format that is surest of a head, and how sure; None where none knows it.
Found = tuple[Format, float] | None
# What one file says of its time holds for that file only.
_OF_ITS_TIME = {"wave", "wave_opened", "wave_closed", "period", "month", "answered_on", "said_on"}


@dataclass(frozen=True, slots=True)
class Planned:
    """A file that was opened and understood.

    Attributes:
        confidence: 1 with a map, else the format's.
        layout: fingerprint of the column names, where a map was needed.
        note: what a person should know of it: which earlier map is used again, say.
    """

    sha256: str
    source: Source
    head: Head
    plan: Map
    confidence: float
    layout: str | None = None
    note: str = ""


def plan_file(
    con: Connection, path: Path, kind: str | None, map_path: Path | None, wave: str | None
) -> Planned:
    """What a file is and how it becomes facts.

    Raises:
        FileUnreadable: it cannot be opened, or holds no table.
        ProblemsFound: no format knows it, or the map speaks of another kind.
    """
    told = read_map(map_path) if map_path else None
    note = ""
    if told:
        source = open_source(path, told.sheet, told.encoding, told.delimiter)
        header_row, first_row = told.header_row, told.first_row
    else:
        source = open_source(path)
        header_row, first_row = header_layout(source.first)
    head = make_head(source.first, header_row, first_row)
    layout = fingerprint_of(head.names)
    source, head, others = _one_table(source, head, kind, mapped=bool(told))
    if others and not told:
        header_row, first_row = head.header_row, head.first_row
    way: tuple[str, ...] = ()
    if not told and not kind:
        told, note = _remembered(con, layout, head.names)
    if told and told.reshape:
        source, head = _turned(source, head, told.reshape)
    if not head.names or not head.rows:
        raise FileUnreadable(f"{path.name}: no rows of data were found under a row of names.")
    if told and kind and told.kind != kind:
        what = f"the map says {told.kind}, the command says {kind}. Leave one of them out."
        raise ProblemsFound(what, (file_problem(path.name, what),))
    if told:
        plan, confidence = completed(told, head), 1.0
    else:
        source, head, way, found = _laid_out(source, head, kind)
        plan, confidence = _recognised(head, kind, path, found)
        plan = laid_anew(plan, way) if way else plan
    if not told or note:
        plan = replace(plan, header_row=header_row, first_row=first_row)
    if wave:
        plan = at_time(plan, wave)
    elif not told:
        plan, note = dated_by_its_words(plan, head, source)
    note = " ".join(part for part in (told_of(way) if way else "", note, others) if part)
    kept = layout if told else None
    return Planned(sha256_of(path), source, head, plan, confidence, kept, note)


def _one_table(
    source: Source, head: Head, kind: str | None, *, mapped: bool
) -> tuple[Source, Head, str]:
    """One of several tables in a sheet, and a sentence on the others; a map names its columns, so
    that tables side by side stay one for it."""

    def sure(one: Head) -> float:
        found = best_format(one, kind) if one.names and one.rows else None
        return found[1] if found else 0.0

    beside = ""
    if not mapped:
        source, head, beside = one_beside(source, head, sure)
    source, head, below = one_below(source, head, lambda one: sure(one) > 0)
    return source, head, " ".join(part for part in (beside, below) if part)


def _laid_out(
    source: Source, head: Head, kind: str | None
) -> tuple[Source, Head, tuple[str, ...], Found]:
    """The table as it stands, or turned where only so it is known."""
    found = best_format(head, kind)
    way = way_for(head, found[0].plan(head) if found else None, kind)
    if not way:
        return source, head, (), found
    turned, other = _turned(source, head, way)
    again = best_format(other, kind)
    known = again and again[0].kind in ("answers", "unit_scores", "headcounts")
    return (turned, other, way, again) if known else (source, head, (), found)


def _turned(source: Source, head: Head, way: tuple[str, ...]) -> tuple[Source, Head]:
    turned = reshaped(source, head, way)
    return turned, make_head(turned.first, 1, 2)


def _remembered(con: Connection, layout: str, names: tuple[str, ...]) -> tuple[Map | None, str]:
    """The map of an earlier file with the same column names, but for the time it named for all."""
    found = uploads.map_of_layout(con, layout)
    if found is None:
        return None, ""
    upload, file, text = found
    told = parse_map(text, f"the map of upload {upload}")
    known = {*names, *((PERIOD,) if told.reshape else ())}
    columns = {k: v for k, v in told.columns.items() if v in known or k not in _OF_ITS_TIME}
    note = f"read by the map of upload {upload} ({file}), which had the same columns."
    return replace(told, columns=columns), note


def _recognised(head: Head, kind: str | None, path: Path, found: Found) -> tuple[Map, float]:
    if found is None:
        listed = ", ".join(head.names[:12])
        wanted = f"as {kind}" if kind else f"as any of {', '.join(KINDS)}"
        what = f"not recognised {wanted} by its columns ({listed}). {advice(head)}"
        raise ProblemsFound(f"{path.name}: {what}", (file_problem(path.name, what),))
    one, confidence = found
    return one.plan(head), confidence
