"""For admins: who is signed in, who may come in, and the log of what was done."""

from collections.abc import Sequence

import streamlit as st

from dashboard.access import accounts, audit, sessions, tokens
from dashboard.access.clock import written
from dashboard.access.database import database_path
from dashboard.settings import Settings
from dashboard.widgets import signed_in, words
from dashboard.widgets.context import Context
from dashboard.widgets.problems import escaped

MOST = 500
SOURCES = {
    "none": "Nobody has to sign in: this dashboard opens on its own machine only.",
    "proxy": "A reverse proxy signs people in and names their groups.",
    "oidc": "An OpenID Connect provider signs people in and names their groups.",
    "accounts": "People sign in with accounts that are kept here.",
}


def show(context: Context) -> None:
    """Newest first, all of it."""
    settings = context.settings
    st.title("Who is in, and what was done?", anchor=False)
    words.quiet(SOURCES[settings.access.source], "Roles are given in linkage.toml or with "
                "`linkage accounts`; `linkage tokens` makes keys for programs.")  # fmt: skip
    if not database_path(settings).exists():
        words.quiet("Nothing has been written down yet.")
        return
    _signed_in(settings)
    _may_come_in(settings)
    _log(settings)


def _signed_in(settings: Settings) -> None:
    found = sessions.listed(settings)
    st.subheader(f"Signed in now: {len(found)}", anchor=False)
    for session in found:
        with st.container(border=True, horizontal=True, horizontal_alignment="distribute"):
            st.markdown(
                f"**{escaped(session.name)}** by {session.source}, since "
                f"{written(session.started_at)}, from {escaped(session.address or 'here')}"
            )
            st.button(
                "Sign out everywhere",
                key=session.session,
                on_click=_sign_out,
                args=(settings, session.name),
            )


def _sign_out(settings: Settings, name: str) -> None:
    signed_in.acting(settings, "account", name, step="sign-out")
    sessions.end_all(settings, name)


def _may_come_in(settings: Settings) -> None:
    people = [
        (one.name, ", ".join(one.roles), ", ".join(one.units) or "all")
        for one in accounts.listed(settings)
    ]
    if people:
        st.subheader("Accounts", anchor=False)
        _table(("Name", "Roles", "Units"), people)
    keys = [
        (one.token, one.label, ", ".join(one.permissions), one.made_by, written(one.expires_at),
         "revoked" if one.revoked_at else "", written(one.used_at) if one.used_at else "never")
        for one in tokens.listed(settings)
    ]  # fmt: skip
    if keys:
        st.subheader("Keys for programs", anchor=False)
        _table(("ID", "For", "May", "Made by", "Until", "State", "Last used"), keys)


def _log(settings: Settings) -> None:
    st.subheader("What was done", anchor=False)
    broken = audit.first_broken(settings)
    if broken is not None:
        st.error(
            f"Entry {broken} of the log was changed or is missing. Compare it with a backup.",
            icon=":material/error:",
        )
    entries = [
        (written(one.happened_at), one.who, one.action, one.subject, one.address, one.details)
        for one in audit.latest(settings, MOST)
    ]
    _table(("When", "Who", "Did", "What", "From", "Details"), entries)
    words.quiet(f"The newest {MOST} at most; `linkage log` shows more.")


def _table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    columns = {name: [row[place] for row in rows] for place, name in enumerate(headers)}
    st.dataframe(columns, hide_index=True)
