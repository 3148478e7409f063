"""What a file leaves open is asked once; the answers are its map, and read the next one like it."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from dashboard import ingest
from dashboard.ingest import map_changes
from dashboard.ingest.map_changes import LEAVE_OUT, NEW
from dashboard.settings import Settings
from dashboard.widgets import words
from dashboard.widgets.problems import escaped

from .upload_intake import ADD, KEEP, REPLACE, keep_map, key

# More spellings nobody decides on one by one; the others become new units unless a map says more.
_MOST_UNITS = 20
# A list to pick from stays short where a company has thousands of units.
_MOST_LISTED = 300
_LATE = ("answers", "headcounts", "invitations", "unit_scores")
_REPEATS = {
    "refuse": "None: these rows are mistakes",
    "last": "The last answer of each person",
    "first": "The first answer of each person",
}


def ask(settings: Settings, intake: ingest.Intake, found: ingest.Inspection) -> bool:
    """Asks what the file leaves open; True when something must be answered before it is loaded."""
    path = intake.path
    if found.unsure_of_days:
        _days(path, found)
    if found.whole_without_units:
        _unit_column(path, found)
    if found.repeated or found.plan.repeats != "refuse":
        _repeats(path, found)
    if found.unmatched:
        _units(settings, path, found)
    return _earlier(settings, path, found)


def _days(path: Path, found: ingest.Inspection) -> None:
    st.markdown("**Is 03/04/2026 in this file the 3rd of April or the 4th of March?**")
    with st.container(horizontal=True):
        for order, label in (
            ("dmy", "3 April: the day first"),
            ("mdy", "4 March: the month first"),
        ):
            plan = map_changes.with_days(found.plan, order)
            st.button(label, key=key(path, order), on_click=keep_map, args=(path, plan))


def _unit_column(path: Path, found: ingest.Inspection) -> None:
    columns = [name for name, becomes in found.columns if becomes == "not used"]
    picked = st.selectbox(
        "Which column says where people work?",
        columns,
        index=None,
        placeholder="None: all count as one",
        key=key(path, "unit column"),
    )
    if picked:
        plan = map_changes.with_columns(found.plan, {"unit": picked})
        st.button(
            f"Take {picked}", key=key(path, "take unit"), on_click=keep_map, args=(path, plan)
        )


def _repeats(path: Path, found: ingest.Inspection) -> None:
    def answered() -> None:
        which = st.session_state[key(path, "repeats")]
        keep_map(path, map_changes.with_repeats(found.plan, which))

    st.radio(
        "Some people answer the same survey more than once. Which of their answers counts?",
        list(_REPEATS),
        index=list(_REPEATS).index(found.plan.repeats),
        format_func=_REPEATS.__getitem__,
        key=key(path, "repeats"),
        on_change=answered,
    )


def _units(settings: Settings, path: Path, found: ingest.Inspection) -> None:
    known = ingest.known_units(settings)
    many = len(found.unmatched)
    shown = found.unmatched[:_MOST_UNITS]
    with st.form(key(path, "units"), border=True):
        st.markdown(f"**{many:,} unit{'s' if many > 1 else ''} of this file "
                    f"{'are' if many > 1 else 'is'} not known.** What does each mean?")  # fmt: skip
        words.quiet(
            "A spelling that means a known unit is remembered, so that it is asked once. "
            "Taking the file back forgets it again."
        )
        for one in shown:
            _unit(path, one, known)
        if many > len(shown):
            words.quiet(f"The other {many - len(shown):,} become new units; a map can say more.")
        st.form_submit_button("Use these answers", on_click=_told, args=(path, found, len(shown)))


def _unit(path: Path, one: ingest.Unmatched, known: Mapping[str, str]) -> None:
    listed = list(known)
    if len(listed) > _MOST_LISTED:
        listed = ingest.by_likeness(one.spelling, dict(known), _MOST_LISTED)
    first = [one.near] if one.near in known else []
    options = [NEW, LEAVE_OUT, *first, *(code for code in listed if code not in first)]
    named = f" ({one.name})" if one.name and one.name != one.spelling else ""
    rows = f"{one.rows:,} row{'s' if one.rows != 1 else ''}"
    nearest = f", most like {_called(one.near, known)}" if first else ""
    st.selectbox(
        f"{escaped(one.spelling + named)}, {rows}{escaped(nearest)}",
        options,
        format_func=lambda code: _called(code, known),
        key=key(path, f"unit {one.spelling}"),
    )


def _called(code: str, known: Mapping[str, str]) -> str:
    if code in (NEW, LEAVE_OUT):
        return code.capitalize()
    name = known.get(code, code)
    return code if name == code else f"{name} ({code})"


def _told(path: Path, found: ingest.Inspection, shown: int) -> None:
    spellings = [one.spelling for one in found.unmatched[:shown]]
    meant = {one: st.session_state[key(path, f"unit {one}")] for one in spellings}
    keep_map(path, map_changes.with_units(found.plan, meant))


def _earlier(settings: Settings, path: Path, found: ingest.Inspection) -> bool:
    """What becomes of uploads in force that hold something of the same; True while not said."""
    place = key(path, "earlier found")
    if found.earlier and st.session_state.get(key(path, "earlier")) is None:
        st.session_state[place] = found.earlier
    earlier: tuple[ingest.Earlier, ...] = st.session_state.get(place, ())
    if not earlier or found.already_loaded is not None:
        return False
    named = {one.upload: one.file for one in ingest.list_uploads(settings)}
    lines = [f"{one.count:,} {one.what} by upload {one.upload} ({named.get(one.upload)})"
             for one in earlier]  # fmt: skip
    st.markdown(f"**Some of it is in force already:** {escaped('; '.join(lines))}.")
    options = {(REPLACE, one.upload): _replacing(one, named) for one in earlier}
    if found.kind in _LATE and any(one.clashes for one in earlier):
        options[ADD, 0] = "Add what is late: only what is not in force yet"
    if not any(one.clashes for one in earlier):
        options[KEEP, 0] = "Keep both: these are other people"
    choice = st.radio(
        "What shall happen?",
        list(options),
        index=None,
        format_func=options.__getitem__,
        key=key(path, "earlier"),
    )
    return choice is None


def _replacing(one: ingest.Earlier, named: Mapping[int, str]) -> str:
    return f"Replace upload {one.upload} ({named.get(one.upload)}): this file takes its place"
