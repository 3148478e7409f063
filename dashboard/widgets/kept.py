"""What people keep: views under a title, and notes beside what a page shows."""

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlencode

import streamlit as st

from dashboard.access import notes, saved_views, visits
from dashboard.access.notes import Note
from dashboard.access.visits import LastVisit
from dashboard.analyses.since import since
from dashboard.charts.small_print import day_words
from dashboard.errors import UsageError
from dashboard.language import later, say
from dashboard.mart import generations

from .cache import overview_of
from .context import Context
from .navigate import KEY, link_to
from .problems import escaped
from .signed_in import who

TITLE, TEXT, VISIT = "kept.title", "kept.note", "kept.visit"
WHO_READS = later("Everybody who may see these figures can read it. Name no person.")


def bar(context: Context, path: str, names: tuple[str, ...]) -> None:
    """At the foot of a page: keep this view, read and write notes.

    Args:
        path: of the page; names: those that it reads from the address.
    """
    if context.mart is None or st.context.is_embedded:
        return
    subject = _subject(names)
    found = notes.notes_on(context.settings, path, subject)
    with st.container(horizontal=True, gap="small"):
        with st.popover(say("Keep this view"), icon=":material/bookmark:"):
            _keep(context, path)
        label = say("Notes ({count})", count=len(found)) if found else say("Add a note")
        with st.popover(label, icon=":material/edit_note:"):
            _notes(context, path, subject, found)


def views(context: Context) -> None:
    """Somebody's own views, each a way back to it."""
    kept = saved_views.views_of(context.settings, who(context.settings))
    there = st.session_state.get(KEY, {})
    kept = tuple(one for one in kept if one.page in there)
    if not kept:
        return
    st.subheader(say("Your views"), anchor=False)
    for one in kept:
        with st.container(horizontal=True, vertical_alignment="center"):
            link_to(context, one.page, escaped(one.title), **parse_qs(one.address))
            st.button(
                say("Take away"), key=f"kept.forget.{one.number}", type="tertiary",
                icon=":material/close:", help=say("Take away '{title}'", title=one.title),
                on_click=saved_views.forget,
                args=(context.settings, who(context.settings), one.number),
            )  # fmt: skip


def _keep(context: Context, path: str) -> None:
    st.text_input(say("Title"), key=TITLE, max_chars=saved_views.LONGEST_TITLE)
    newest = st.toggle(say("Always show the newest figures"), value=True, key="kept.newest")
    st.button(say("Keep it"), on_click=_save, args=(context, path, newest), key="kept.save")
    _said(TITLE)


def _save(context: Context, path: str, newest: bool) -> None:
    asked = {name: st.query_params.get_all(name) for name in st.query_params if name != "g"}
    if not newest:
        asked["g"] = [str(context.generation)]
    title = st.session_state[TITLE]
    try:
        address = urlencode(asked, doseq=True)
        saved_views.save(context.settings, who(context.settings), title, path, address)
    except UsageError as error:
        st.session_state[f"{TITLE}.said"] = str(error)
        return
    st.session_state[TITLE] = ""
    st.session_state[f"{TITLE}.said"] = say("Kept. You find it on the first page.")


def _notes(context: Context, path: str, subject: str, found: tuple[Note, ...]) -> None:
    me = who(context.settings)
    for one in found:
        st.markdown(escaped(one.written))
        day = datetime.fromtimestamp(one.noted_at, UTC)
        st.caption(
            say(
                "{who}, {day}, looking at generation {generation}",
                who=escaped(one.who),
                day=day_words(day),
                generation=one.generation,
            )
        )
        if one.who == me:
            st.button(
                say("Take back"),
                key=f"kept.back.{one.number}",
                type="tertiary",
                on_click=notes.take_back,
                args=(context.settings, me, one.number),
            )
    st.text_area(say("Note"), key=TEXT, max_chars=notes.LONGEST, help=say(WHO_READS))
    st.button(say("Add it"), key="kept.add", on_click=_add, args=(context, path, subject))
    _said(TEXT)


def _add(context: Context, path: str, subject: str) -> None:
    text = st.session_state[TEXT]
    try:
        notes.write(
            context.settings, who(context.settings), path, subject, text, context.generation
        )
    except UsageError as error:
        st.session_state[f"{TEXT}.said"] = str(error)
        return
    st.session_state[TEXT] = ""


def _said(key: str) -> None:
    if sentence := st.session_state.pop(f"{key}.said", ""):
        st.caption(escaped(sentence))


def _subject(names: tuple[str, ...]) -> str:
    """The choices of the page, always in one order: the same picture is the same subject."""
    chosen = [
        (name, value)
        for name in sorted(st.query_params)
        if name != "g" and name.startswith(names)
        for value in sorted(st.query_params.get_all(name))
    ]
    return urlencode(chosen)


def since_last_visit(context: Context) -> None:
    """What is new for whoever looks, where newer figures came since they were here."""
    if context.mart is None or st.context.is_embedded or context.pinned is not None:
        return
    last = _last_visit(context)
    if last is None or last.generation == context.generation:
        return
    day = datetime.fromtimestamp(last.at, UTC)
    st.subheader(say("Since your last visit on {day}", day=day_words(day)), anchor=False)
    if last.generation not in generations.available(context.settings):
        st.markdown(
            say("There are newer figures; those you saw are no longer kept to compare with.")
        )
        return
    then = overview_of(context.settings, last.generation)
    said = since(then, overview_of(context.settings, context.generation))
    for sentence in said or (say("There are newer figures. Every answer on this page stayed."),):
        st.markdown(f"- {escaped(sentence)}")


def _last_visit(context: Context) -> LastVisit | None:
    """Asked once a session: a page drawn anew is not another visit."""
    if VISIT not in st.session_state:
        me = who(context.settings)
        st.session_state[VISIT] = visits.seen(context.settings, me, context.generation)
    found: LastVisit | None = st.session_state[VISIT]
    return found
