"""Dropped files before they are loaded: what each is, what it would do, what is wrong with it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import streamlit as st

from dashboard import ingest
from dashboard.settings import Settings
from dashboard.widgets import words
from dashboard.widgets.context import Context
from dashboard.widgets.problems import escaped, show_any
from dashboard.widgets.signed_in import exporting

from . import upload_columns, upload_loading, upload_questions
from .upload_intake import intake_of, key, next_files
from .upload_trying import ask_for_figures, tried

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
    "reorganisation": "Re-organisation: what became of units",
    "aliases": "Another spelling of a unit",
}
# A person reads so many kinds of problems; the table holds all.
_MOST_GROUPS = 8


def show(context: Context, paths: Sequence[Path]) -> None:
    """Each file with its questions, then what all would change, then the way in."""
    settings = context.settings
    rehearsal = tried([intake_of(path) for path in paths], settings)
    several = len(rehearsal.files) > 1
    if several:
        words.quiet("In the order in which they rest on each other: lists of units come first.")
    chosen = []
    for number, one in enumerate(rehearsal.files, start=1):
        with st.container(border=several):
            if _file(settings, one, f"{number}. " if several else "", several):
                chosen.append(one)
    if any(one.found and one.found.waves for one in chosen):
        _effect(rehearsal)
    _confirm(settings, rehearsal, chosen)


def _file(settings: Settings, one: ingest.Rehearsed, number: str, several: bool) -> bool:
    """True when it can be loaded, and shall be."""
    intake, found = one.intake, one.found
    if found is None:
        st.subheader(f"{number}{escaped(intake.path.name)}: not recognised", anchor=False)
        _choices(intake, found)
        if one.error is not None:
            show_any(one.error)
        if intake.kind:
            upload_columns.ask_for_columns(intake.path, intake.kind)
        else:
            st.write("Say above what is in it.")
        return False
    _what_it_is(found, number)
    if found.already_loaded is not None:
        st.info(f"This very file is in force already, as upload {found.already_loaded}. "
                "Nothing to load.")  # fmt: skip
        return False
    waits = upload_questions.ask(settings, intake, found)
    accepted = _problems(settings, intake, found)
    _choices(intake, found)
    upload_columns.show(intake.path, found)
    ready = bool(found.loaded) and not waits and (not found.errors or accepted)
    if waits:
        words.quiet("Say above what becomes of the earlier file; then it can be loaded.")
    if several and ready:
        return st.toggle("Load this file", value=True, key=key(intake.path, "wanted"))
    return ready


def _choices(intake: ingest.Intake, found: ingest.Inspection | None) -> None:
    left, right = st.columns(2)
    taken = f"Found by its columns: {KINDS[found.kind].lower()}" if found else "Not known"
    left.selectbox(
        "What is in it",
        ["", *ingest.KINDS],
        format_func=lambda name: KINDS.get(name, taken),
        key=key(intake.path, "kind"),
    )
    timed = found is None or found.kind in ("answers", "invitations", "comments", "unit_scores")
    if timed:
        right.text_input(
            "Survey wave or period, if the file names none",
            placeholder="2026 Q1",
            key=key(intake.path, "wave"),
        )


def _what_it_is(found: ingest.Inspection, number: str) -> None:
    what = KINDS.get(found.kind, found.kind)
    st.subheader(f"{number}{escaped(found.file)}: {what[:1].lower()}{what[1:]}", anchor=False)
    parts = [f"{found.rows:,} rows", f"{found.loaded:,} to load"]
    parts += [f"{found.rejected:,} with mistakes"] if found.rejected else []
    parts += (
        [f"{found.cells_rejected:,} single cells with mistakes"] if found.cells_rejected else []
    )
    parts += [f"{found.skipped:,} left out"] if found.skipped else []
    parts += [f"{found.people:,} people"] if found.people is not None else []
    parts += [f"{found.units:,} units"] if found.units else []
    parts += [f"{len(found.new_units):,} of them new"] if found.new_units else []
    sure = f", {found.confidence:.0%} sure" if found.confidence < 1 else ""
    words.quiet(f"{', '.join(parts)}. Read as {found.format}{sure}, {found.dialect}.")
    if found.changes:
        st.markdown("\n".join(f"- {escaped(change)}" for change in found.changes))


def _problems(settings: Settings, intake: ingest.Intake, found: ingest.Inspection) -> bool:
    """Lists what was found; True when the reader takes the file without its bad rows."""
    # What becomes of earlier uploads is asked above, in words that fit a page.
    told = [one for one in found.problems if "--supersedes" not in one.message]
    groups = ingest.grouped(told)
    for group in groups[:_MOST_GROUPS]:
        lines = [f"{SIGNS[group.severity]} {escaped(str(group))}"]
        lines += [f"- row {row}: {escaped(cell) or 'empty'}" for row, cell in group.first]
        more = group.rows - len(group.first)
        lines += [f"- and {more:,} more"] if group.first and more > 0 else []
        st.markdown("\n".join(lines))
    if groups:
        _all_problems(settings, intake, len(groups) - _MOST_GROUPS)
    if not found.errors or not found.loaded or any(not one.row for one in found.errors):
        return False
    return st.toggle(
        f"Load {found.loaded:,} rows without these and keep a list of them",
        key=key(intake.path, "accept"),
    )


def _all_problems(settings: Settings, intake: ingest.Intake, more: int) -> None:
    if more > 0:
        st.caption(f"and {more} more kinds; the table below holds all.")
    name = f"{intake.path.stem} - problems.csv"
    made: Callable[[], bytes] = exporting(
        settings, name, lambda: ingest.problems_csv([intake], settings)
    )
    st.download_button(
        "All problems as a table (CSV)",
        made,
        file_name=name,
        mime="text/csv",
        key=key(intake.path, "problems"),
        on_click="ignore",
        icon=":material/download:",
    )


def _effect(rehearsal: ingest.Rehearsal) -> None:
    """What the disclosure rules would hide; asked for where finding it takes its time."""
    if rehearsal.effect is not None:
        first, *rest = ingest.effect_lines(rehearsal.effect)
        st.markdown(f":material/visibility_off: {escaped(first)} {escaped(' '.join(rest))}")
    elif not rehearsal.figures:
        ask_for_figures([one.intake for one in rehearsal.files])


def _confirm(
    settings: Settings, rehearsal: ingest.Rehearsal, chosen: list[ingest.Rehearsed]
) -> None:
    rows = sum(one.found.loaded for one in chosen if one.found)
    several = len(rehearsal.files) > 1
    label = f"Load {rows:,} rows"
    if several:
        label = f"Load {len(chosen)} file{'s' if len(chosen) != 1 else ''}: {rows:,} rows"
    rest = [one.intake.path for one in rehearsal.files if one not in chosen and _waits(one)]
    with st.container(horizontal=True):
        st.button(
            label if chosen else "Load",
            type="primary",
            disabled=not chosen,
            on_click=upload_loading.start,
            args=(settings, [one.intake for one in chosen], rest),
        )
        label = "Do not load any of them" if several else "Do not load it"
        st.button(label, on_click=next_files)


def _waits(one: ingest.Rehearsed) -> bool:
    """Whether a file is still to be decided on."""
    return one.found is None or one.found.already_loaded is None
