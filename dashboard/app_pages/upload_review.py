"""One dropped file before it is loaded: what it is, what it would do, what is wrong with it."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from weakref import finalize

import streamlit as st
from streamlit.typing import UploadedFile

from dashboard import ingest
from dashboard.errors import DataError
from dashboard.ingest.map_text import map_text
from dashboard.settings import Settings
from dashboard.widgets import jobs, signed_in, words
from dashboard.widgets.context import Context
from dashboard.widgets.problems import MOST_LISTED, escaped, show_any

# Counted up to give the page a fresh, empty place to drop the next file.
TURN = "file turn"
FOLDER = "file folder"
SIGNS = {"error": ":material/error:", "warning": ":material/warning:", "note": ":material/info:"}
KINDS = {
    "answers": "Staff survey answers",
    "customer_answers": "Customer answers",
    "employment": "Staff list: who worked where, from when to when",
    "headcounts": "Staff numbers a unit and month",
    "units": "List of units",
    "unit_scores": "Figures a unit and period",
    "comments": "Comments",
    "invitations": "Numbers invited to a survey",
}


class Folder:
    """A folder of this visit, readable by nobody else; gone with the last that holds it."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="linkage-"))
        finalize(self, shutil.rmtree, self.path, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Reading:
    """How the reader wants the file taken; empty = found out."""

    path: Path
    kind: str | None
    wave: str | None
    map_path: Path | None


def show(context: Context, file: UploadedFile) -> None:
    reading = _choices(_saved(file))
    try:
        with st.spinner(f"Reading {file.name}"):
            found = ingest.inspect_file(
                reading.path,
                context.settings,
                kind=reading.kind,
                map_path=reading.map_path,
                wave=reading.wave,
            )
    except DataError as error:
        show_any(error)
        st.write("Say above what is in it, or write a map that names its columns.")
        return
    _what_it_is(found)
    accept = _problems(found)
    _map(reading.path, found)
    _confirm(context.settings, reading, found, accept)


def _saved(file: UploadedFile) -> Path:
    """The dropped file on disk, under its own name."""
    if FOLDER not in st.session_state:
        st.session_state[FOLDER] = Folder()
    folder: Folder = st.session_state[FOLDER]
    path = folder.path / file.file_id / Path(file.name).name
    if not path.exists():
        path.parent.mkdir(mode=0o700)
        with path.open("wb") as out:
            while block := file.read(1 << 20):
                out.write(block)
        file.seek(0)
    return path


def _choices(path: Path) -> Reading:
    left, right = st.columns(2)
    kinds = ["", *ingest.KINDS]
    kind = left.selectbox(
        "What is in it",
        kinds,
        format_func=lambda name: KINDS.get(name, "Find out from its columns"),
        key=f"kind.{path.parent.name}",
    )
    wave = right.text_input(
        "Survey wave, if the file names none",
        placeholder="2026 Q1",
        key=f"wave.{path.parent.name}",
    )
    written = path.with_name("map.toml")
    return Reading(path, kind or None, wave.strip() or None, written if written.exists() else None)


def _what_it_is(found: ingest.Inspection) -> None:
    what = KINDS.get(found.kind, found.kind)
    st.subheader(f"{escaped(found.file)}: {what[:1].lower()}{what[1:]}", anchor=False)
    parts = [f"{found.rows:,} rows", f"{found.loaded:,} to load"]
    parts += [f"{found.rejected:,} with mistakes"] if found.rejected else []
    parts += (
        [f"{found.cells_rejected:,} single cells with mistakes"] if found.cells_rejected else []
    )
    parts += [f"{found.skipped:,} left out"] if found.skipped else []
    parts += [f"{found.people:,} people"] if found.people is not None else []
    parts += [f"{found.units:,} units"] if found.units else []
    parts += [f"{len(found.new_units):,} of them new"] if found.new_units else []
    words.quiet(f"{', '.join(parts)}. Read as {found.format}, {found.dialect}.")
    st.markdown("\n".join(f"- {escaped(change)}" for change in found.changes))
    with st.expander(f"What each of its {len(found.columns)} columns becomes"):
        st.dataframe(
            {
                "Column": [name for name, _ in found.columns],
                "Becomes": [becomes for _, becomes in found.columns],
            },
            hide_index=True,
        )


def _problems(found: ingest.Inspection) -> bool:
    """Lists what was found; True when the reader takes the file without its bad rows."""
    order = sorted(found.problems, key=lambda one: list(SIGNS).index(one.severity))
    for problem in order[:MOST_LISTED]:
        st.markdown(f"{SIGNS[problem.severity]} {escaped(str(problem))}")
    if len(order) > MOST_LISTED:
        st.caption(f"and {len(order) - MOST_LISTED} more.")
    if not found.errors or not found.loaded or any(not one.row for one in found.errors):
        return False
    return st.toggle(f"Load {found.loaded:,} rows without these and keep a list of them")


def _map(path: Path, found: ingest.Inspection) -> None:
    with st.expander("Change how it is read"):
        words.quiet("This map says what each column becomes. Change it, and the file is read anew.")
        text = st.text_area("Map", map_text(found.plan), height=320, key=f"map.{path.parent.name}")
        st.button("Read it again with this map", on_click=_keep_map, args=(path, text))
        st.download_button("Save the map", text, file_name=f"{path.stem}.toml", on_click="ignore")


def _keep_map(path: Path, text: str) -> None:
    path.with_name("map.toml").write_text(text, encoding="utf-8")


def _confirm(settings: Settings, reading: Reading, found: ingest.Inspection, accept: bool) -> None:
    known = found.already_loaded
    if known is not None:
        st.info(f"This very file is in force already, as upload {known}. Nothing to load.")
    blocked = known is not None or (bool(found.errors) and not accept) or not found.loaded
    with st.container(horizontal=True):
        st.button(
            f"Load {found.loaded:,} rows",
            type="primary",
            disabled=blocked,
            on_click=_load,
            args=(settings, reading, accept),
        )
        st.button("Do not load it", on_click=next_file)


def next_file() -> None:
    """An empty place for the next file."""
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1


def _load(settings: Settings, reading: Reading, accept: bool) -> None:
    who = signed_in.acting(settings, "upload", reading.path.name)
    folder = st.session_state.get(FOLDER)

    # The folder is held by the work that reads from it: it stays even if the visitor leaves.
    def work(report: jobs.Report, _held: object = folder) -> ingest.Receipt:
        return ingest.load_file(
            reading.path,
            settings,
            who=who,
            kind=reading.kind,
            map_path=reading.map_path,
            wave=reading.wave,
            accept_rejects=accept,
            on_progress=report,
        )

    jobs.start(f"Loading {reading.path.name}", work)
    next_file()
