"""Who is looking, found anew on every run: a role taken away is gone with the next click."""

import getpass
from collections.abc import Callable
from dataclasses import replace
from html import escape
from typing import TypeVar

import streamlit as st

from dashboard.access import audit, sessions
from dashboard.access.audit import Action
from dashboard.access.caller import SESSION_HEADER
from dashboard.access.identity import LOCAL, Identity
from dashboard.access.roles import Permission, page_permission
from dashboard.care import thresholds
from dashboard.errors import UsageError
from dashboard.settings import Settings

from .jobs import Report

T = TypeVar("T")
Taker = Callable[[str, Callable[[], bytes]], Callable[[], bytes]]

# What each action that pages offer asks for.
NEEDS: dict[Action, Permission] = {
    "upload": Permission.UPLOADS,
    "undo": Permission.UPLOADS,
    "redo": Permission.UPLOADS,
    "threshold": Permission.UPLOADS,
    "query": Permission.WORKBENCH,
    "account": Permission.ADMINISTER,
    "token": Permission.ADMINISTER,
}


def current_identity(settings: Settings) -> Identity | None:
    """The person of this run; None when their session has ended.

    The gate alone writes the header with the session's fingerprint. Without it the gate let the
    run through because nobody has to sign in here.
    """
    session = st.context.headers.get(SESSION_HEADER)
    if session is None:
        return LOCAL if settings.access.source == "none" else None
    found = sessions.find(settings, session)
    return sessions.identity_of(settings, found) if found else None


def may_open(identity: Identity | None, path: str) -> bool:
    """Whether this person may see the page at an address."""
    permission = page_permission(path)
    return identity is not None and permission is not None and identity.may(permission)


def let_in(identity: Identity | None, path: str) -> bool:
    """As may_open, and says why not on the page."""
    if identity is None:
        st.error("Your session has ended. Sign in again to go on.", icon=":material/lock:")
        st.html(_door("/sign-in", "Sign in again"))
    elif not may_open(identity, path):
        st.info(
            f"You are signed in as {identity.name}, and your role does not open this page. "
            "Ask whoever looks after Linkage if you need it."
        )
    return may_open(identity, path)


def within_scope(settings: Settings, identity: Identity | None) -> Settings:
    """Settings under which everything that is read holds only what this person may see."""
    return replace(settings, scope=identity.scope if identity else frozenset())


def who(settings: Settings) -> str:
    """The name for the ledger of uploads: the person's, or this machine's user."""
    identity = current_identity(settings)
    if identity is LOCAL:
        return getpass.getuser()
    return identity.name if identity else "somebody whose session has ended"


def acting(settings: Settings, action: Action, subject: str = "", **details: object) -> str:
    """Makes sure that this person may do this, writes it to the audit log, and returns their name.

    A button's callback runs before the page is drawn anew, so it asks here for itself.

    Raises:
        UsageError: the role went since the button was drawn.
    """
    identity = current_identity(settings)
    if identity is None or not identity.may(NEEDS[action]):
        raise UsageError("Your role does not allow this (any more). Nothing was done.")
    address = st.context.ip_address or ""
    audit.note(settings, who(settings), action, subject, address=address, **details)
    return who(settings)


def publishing(settings: Settings, work: Callable[[Report], T]) -> Callable[[Report], T]:
    """`work`, which publishes: afterwards the log says if the smallest group is another now.

    Who looks is asked here: the work runs where there is no page.
    """
    name, address = who(settings), st.context.ip_address or ""

    def noted(report: Report) -> T:
        try:
            return work(report)
        finally:
            thresholds.note_changes(settings, name, address)

    return noted


def exporting(settings: Settings, subject: str, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """`make`, with a line in the audit log each time somebody takes a file away."""
    return taker(settings)(subject, make)


def taker(settings: Settings) -> Taker:
    """As exporting, for a page with many files: who looks is asked once."""
    name, address = who(settings), st.context.ip_address or ""

    def noted(subject: str, make: Callable[[], bytes]) -> Callable[[], bytes]:
        def made() -> bytes:
            audit.note(settings, name, "export", subject, address=address)
            return make()

        return made

    return noted


def sign_out_link(identity: Identity | None, settings: Settings) -> None:
    """Who is signed in, and the way out. Nothing where nobody signed in."""
    if identity is None or identity is LOCAL:
        return
    ways = [_door("/access", "Access")] if may_open(identity, "access") else []
    if settings.access.source in ("accounts", "oidc"):
        ways.append(_door("/sign-out", "Sign out"))
    st.html(f'{_STYLE}<p class="signed-in">{escape(identity.name)} {" ".join(ways)}</p>')


def _door(path: str, label: str) -> str:
    # Streamlit's own links open another tab; leaving by this door must close the session here.
    return f'<a href="{path}" target="_self">{label}</a>'


# Beside the navigation where a wide screen leaves room for both, else above the page.
_STYLE = """<style>
.signed-in { margin: 0; text-align: right; font-size: .875rem; white-space: nowrap;
  overflow: hidden; text-overflow: ellipsis; }
.signed-in a { color: inherit; padding: .75rem .25rem; }
@media (min-width: 1800px) { .signed-in { position: fixed; top: 1.2rem; right: 3.75rem;
  max-width: 22rem; z-index: 1000000; } }
</style>"""
