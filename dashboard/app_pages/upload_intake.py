"""Dropped files on the disk of this visit, and what was said of each so far."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from weakref import finalize

import streamlit as st
from streamlit.typing import UploadedFile

from dashboard import ingest
from dashboard.ingest.map_text import map_text
from dashboard.ingest.mapping import Map

# Counted up to give the page a fresh, empty place to drop the next files.
TURN = "file turn"
FOLDER, LEFT = "file folder", "files left"
# What becomes of an upload in force that a file touches.
REPLACE, ADD, KEEP = "replace", "add", "keep"


class Folder:
    """A folder of this visit, readable by nobody else; gone with the last that holds it."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="linkage-"))
        finalize(self, shutil.rmtree, self.path, ignore_errors=True)


def private_folder() -> Path:
    """Where the files of this visit lie."""
    if FOLDER not in st.session_state:
        st.session_state[FOLDER] = Folder()
    folder: Folder = st.session_state[FOLDER]
    return folder.path


def add_file(path: Path) -> None:
    """One more file to decide on, as if it had been dropped."""
    st.session_state[LEFT] = (*files_left(), path)


def saved(file: UploadedFile) -> Path:
    """The dropped file on disk, under its own name."""
    path = private_folder() / file.file_id / Path(file.name).name
    if not path.exists():
        path.parent.mkdir(mode=0o700)
        with path.open("wb") as out:
            while block := file.read(1 << 20):
                out.write(block)
        file.seek(0)
    return path


def key(path: Path, what: str) -> str:
    """The name of a widget about one file."""
    return f"{what}.{path.parent.name}"


def intake_of(path: Path) -> ingest.Intake:
    """What the widgets of an earlier run say; they stand below what they change."""
    said = {what: st.session_state.get(key(path, what)) for what in ("kind", "wave", "earlier")}
    choice, upload = said["earlier"] or ("", None)
    written = map_of(path)
    return ingest.Intake(
        path,
        kind=said["kind"] or None,
        map_path=written if written.exists() else None,
        wave=(said["wave"] or "").strip() or None,
        supersedes=upload if choice == REPLACE else None,
        late=choice == ADD,
        accept_rejects=bool(st.session_state.get(key(path, "accept"))),
    )


def map_of(path: Path) -> Path:
    """Where the answers about a file are kept."""
    return path.with_name("map.toml")


def keep_map(path: Path, plan: Map) -> None:
    """Reads the file by these answers from now on."""
    keep_map_text(path, map_text(plan))


def keep_map_text(path: Path, text: str) -> None:
    map_of(path).write_text(text, encoding="utf-8")
    # The map says the kind; a choice beside it could only contradict it.
    st.session_state[key(path, "kind")] = ""


def forget_map(path: Path) -> None:
    map_of(path).unlink(missing_ok=True)


def next_files(left: Sequence[Path] = ()) -> None:
    """An empty place for the next files, beside those that are left of the last."""
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1
    st.session_state[LEFT] = tuple(left)


def files_left() -> tuple[Path, ...]:
    """Files dropped earlier that nobody has decided on."""
    left: tuple[Path, ...] = st.session_state.get(LEFT, ())
    return left
