"""From a request to an identity, by whichever source the settings name."""

from dataclasses import dataclass

from dashboard.access import audit, cookies, secret_values, sessions, throttle, tokens
from dashboard.access.caller import Caller
from dashboard.access.grants import granted
from dashboard.access.identity import LOCAL, Identity
from dashboard.settings import Settings

# A token is 256 random bits, so this only keeps the log short.
_GUESSING = "token"


@dataclass(frozen=True, slots=True)
class Known:
    """Who it is; `session`: the fingerprint by which the page script finds it again."""

    identity: Identity
    session: str | None = None


def known(caller: Caller, settings: Settings) -> Known | None:
    """Who this is; None = nobody we know."""
    if caller.bearer is not None:
        return _by_token(caller, settings)
    match caller.access.source:
        case "none":
            return Known(LOCAL) if caller.peer_is_local and not caller.was_forwarded else None
        case "proxy":
            return _by_proxy(caller, settings)
        case _:
            return _by_cookie(caller, settings)


def session_of(caller: Caller, settings: Settings) -> sessions.Session | None:
    """The session of the browser's cookie, while it lasts."""
    token = caller.cookie(cookies.names(caller)[0])
    return sessions.find(settings, sessions.fingerprint(token)) if token else None


def _by_token(caller: Caller, settings: Settings) -> Known | None:
    """Tokens open the API and nothing else: a page is for people."""
    if not caller.path.startswith("/api/") or caller.bearer is None:
        return None
    if throttle.seconds_to_wait(settings, _GUESSING, caller.address):
        return None
    identity = tokens.identity_of(settings, caller.bearer)
    if identity is None:
        throttle.failed(settings, _GUESSING, caller.address)
        audit.note(settings, "", "sign-in failed", "token", address=caller.address)
    return Known(identity) if identity else None


def _by_cookie(caller: Caller, settings: Settings) -> Known | None:
    session = session_of(caller, settings)
    if session is None or session.source != caller.access.source:
        return None
    identity = sessions.identity_of(settings, session)
    return Known(identity, session.session) if identity else None


def _by_proxy(caller: Caller, settings: Settings) -> Known | None:
    if not caller.vouched_for(secret_values.secret(settings, "proxy_secret")):
        return None
    name = (caller.header(caller.access.proxy_user_header) or "").strip()
    if not name:
        return None
    listed = caller.header(caller.access.proxy_groups_header) or ""
    groups = [group.strip() for group in listed.split(",") if group.strip()]
    identity = granted(name, groups, settings.access)
    if not caller.is_websocket or not identity.roles:
        return Known(identity)
    # The page script runs on after the handshake, so what the proxy said is kept like a sign-in.
    session, is_new = sessions.adopt(settings, name, "proxy", groups, caller.address)
    if is_new:
        audit.note(settings, name, "sign-in", "proxy", address=caller.address)
    return Known(identity, session)
