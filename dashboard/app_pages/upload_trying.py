"""What loading the dropped files would do; found once for the same files and answers."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from dashboard import ingest
from dashboard.settings import Settings

TRIED, ASKED = "files tried", "figures asked for"
# Below these a copy of everything is a matter of seconds, so nobody needs to ask for it.
_SMALL_STORE, _SMALL_FILES = 50_000_000, 10_000_000


def tried(intakes: Sequence[ingest.Intake], settings: Settings) -> ingest.Rehearsal:
    """The files in their order: one as it stands, several as they would be one after another."""
    figures = _is_small(intakes, settings) or _asked(intakes)
    known = (tuple(intakes), _maps(intakes), _ledger(settings), figures)
    before = st.session_state.get(TRIED)
    if before is not None and before[0] == known:
        return before[1]  # type: ignore[no-any-return]
    names = ", ".join(one.path.name for one in intakes)
    with st.spinner(f"Reading {names}"):
        ordered = ingest.in_order(intakes, settings) if len(intakes) > 1 else tuple(intakes)
        if len(ordered) > 1 or figures:
            found = ingest.rehearse(ordered, settings, figures=figures)
        else:
            found = ingest.inspected(ordered[0], settings)
    st.session_state[TRIED] = (known, found)
    return found


def ask_for_figures(intakes: Sequence[ingest.Intake]) -> None:
    """Where the store is large, trying a load takes as long as loading."""
    st.button(
        "Work out what would be hidden",
        on_click=_remember,
        args=(intakes,),
        help="Loads and publishes a private copy, which is thrown away. Takes as long as loading.",
    )


def _remember(intakes: Sequence[ingest.Intake]) -> None:
    st.session_state[ASKED] = {one.path for one in intakes}


def _asked(intakes: Sequence[ingest.Intake]) -> bool:
    asked: set[Path] = st.session_state.get(ASKED, set())
    return {one.path for one in intakes} <= asked


def _is_small(intakes: Sequence[ingest.Intake], settings: Settings) -> bool:
    store = settings.store_path
    files = sum(one.path.stat().st_size for one in intakes)
    held = store.stat().st_size if store.exists() else 0
    return files <= _SMALL_FILES and held <= _SMALL_STORE


def _maps(intakes: Sequence[ingest.Intake]) -> tuple[str, ...]:
    maps = [one.map_path for one in intakes]
    return tuple(one.read_text(encoding="utf-8") if one else "" for one in maps)


def _ledger(settings: Settings) -> tuple[tuple[int, str], ...]:
    return tuple((one.upload, one.state) for one in ingest.list_uploads(settings))
