"""The gate before everything: pages, websocket, uploads, media, static files, metrics, API.

It lets nothing through that it does not know to be allowed. Only two addresses answer anybody:
they say that the server runs, and nothing else.
"""

import logging
from collections.abc import Callable
from urllib.parse import quote

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.access import cookies, doors, page_text, recognise
from dashboard.access.caller import Caller, passed_on
from dashboard.access.recognise import Known
from dashboard.access.roles import Permission, route_permission
from dashboard.access.watch import watched
from dashboard.access_settings import AccessSettings
from dashboard.errors import LinkageError
from dashboard.settings import Settings

HEALTH = ("/healthz", "/_stcore/health")
IDENTITY = "linkage.identity"
log = logging.getLogger("linkage.access")


class Gate:
    """ASGI middleware, outermost. `read` gives the settings of this moment.

    Source, hosts and proxies are those of the first request: a file that goes missing while the
    server runs must not open it. Roles and grants are read anew, so that a change counts at once.
    What stands behind finds the caller in scope["linkage.identity"], and the session's
    fingerprint in the header x-linkage-session, which no client can send.
    """

    def __init__(self, app: ASGIApp, read: Callable[[], Settings]) -> None:
        self.app = app
        self._read = read
        self._access: AccessSettings | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        caller, refusal, known = await self._met(scope, receive)
        send = _sealed(caller, send)
        if refusal is not None:
            await _refuse(caller, refusal, receive, send)
            return
        inner = passed_on(caller, cookies.all_names(), known.session if known else None)
        if known:
            inner[IDENTITY] = known.identity
        if known and known.session and caller.is_websocket:
            receive, send = watched(receive, send, self._read, known)
        await self.app(inner, receive, send)

    async def _met(
        self, scope: Scope, receive: Receive
    ) -> tuple[Caller, Response | None, Known | None]:
        try:
            settings = self._read()
            self._access = self._access or settings.access
            caller = Caller(scope, self._access)
            return caller, *await self._judge(caller, settings, receive)
        except LinkageError as error:
            log.error("gate: %s", error)
            caller = Caller(scope, self._access or AccessSettings(source="accounts"))
            return caller, _plain("Linkage cannot be used right now.", 503), None

    async def _judge(
        self, caller: Caller, settings: Settings, receive: Receive
    ) -> tuple[Response | None, Known | None]:
        """Why not, or who."""
        if caller.path in HEALTH and caller.method in ("GET", "HEAD") and not caller.is_websocket:
            return None, None
        if foreign := _foreign(caller):
            return foreign, None
        if caller.path in cookies.DOORS and not caller.is_websocket:
            return await doors.answer(caller, settings, Request(caller.scope, receive)), None
        known = recognise.known(caller, settings)
        if known is None:
            return _who_are_you(caller), None
        if not known.identity.may(wanted(caller.path)):
            return _not_yours(caller, known), None
        return None, known


def wanted(path: str) -> Permission:
    """What a path asks for: the listed routes what is written there, all pages their answers.

    Paths that nobody should need ask for administration, which no token has.
    """
    if listed := route_permission(path):
        return listed
    closed = path.startswith(("/api/", "/_stcore/agent", "/_stcore/script-health"))
    return Permission.ADMINISTER if closed else Permission.ANSWERS


def _foreign(caller: Caller) -> Response | None:
    if not caller.host_is_known:
        return _plain("This server does not answer to that name.", 421)
    if not caller.origin_is_ours:
        return _plain("Another site may not act here.", 403)
    return None


def _who_are_you(caller: Caller) -> Response:
    if caller.access.source not in ("accounts", "oidc"):
        text = {
            "none": "This dashboard opens on its own machine only.",
            "proxy": "Come by the address your organisation gave you; it signs you in.",
        }[caller.access.source]
        return page_text.page("Not from here", page_text.message(text), 403)
    if not caller.wants_page:
        return _plain("Sign in first.", 401)
    query = caller.scope.get("query_string", b"").decode("latin-1")
    there = caller.path + (f"?{query}" if query else "")
    way = "/sign-in" if there == "/" else f"/sign-in?next={quote(there, safe='')}"
    return RedirectResponse(way, 303, {"Cache-Control": "no-store"})


def _not_yours(caller: Caller, known: Known) -> Response:
    if not caller.wants_page:
        return _plain("Your role does not open this.", 403)
    text = f"You are signed in as {known.identity.name}, and your role does not open this."
    return page_text.page("Not open to you", page_text.message(text), 403)


def _plain(text: str, status: int) -> Response:
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return PlainTextResponse(text, status, headers)


def _sealed(caller: Caller, send: Send) -> Send:
    """What only the person who asked may keep is kept by nobody between; https stays https."""
    private = caller.path.startswith(("/media/", "/api/"))

    async def send_sealed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if private:
                headers["Cache-Control"] = "private, no-store"
            if caller.secure:
                headers["Strict-Transport-Security"] = "max-age=31536000"
        await send(message)

    return send_sealed if private or caller.secure else send


async def _refuse(caller: Caller, response: Response, receive: Receive, send: Send) -> None:
    if caller.is_websocket:
        # Before it is accepted, closing a websocket answers 403.
        await send({"type": "websocket.close", "code": 1008})
        return
    await response(caller.scope, receive, send)
