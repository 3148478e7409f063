"""The few addresses that open without a session: sign in, sign out, back from the provider."""

from collections.abc import Awaitable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dashboard.access import audit, cookies, local_sign_in, oidc_sign_in, page_text, sessions
from dashboard.access.caller import Caller
from dashboard.access.provider import ProviderError
from dashboard.access.recognise import known, session_of
from dashboard.settings import Settings


async def answer(caller: Caller, settings: Settings, request: Request) -> Response:
    """The page behind a door; 404 for doors that this kind of sign-in does not have."""
    source, step = caller.access.source, (caller.path, caller.method)
    if step == ("/sign-in", "GET") and source in ("accounts", "oidc"):
        return await _sign_in(caller, settings, request)
    if step == ("/sign-in", "POST") and source == "accounts":
        return await local_sign_in.check(caller, settings, request)
    if step == ("/oauth2callback", "GET") and source == "oidc":
        come_back = oidc_sign_in.come_back(caller, settings, request)
        return await _with_provider(come_back, caller, settings)
    if caller.path == "/sign-out" and caller.method in ("GET", "POST"):
        return _sign_out(caller, settings)
    if step == ("/signed-out", "GET"):
        return _signed_out(source)
    return page_text.page("Nothing here", page_text.message("There is no such page."), 404)


async def _sign_in(caller: Caller, settings: Settings, request: Request) -> Response:
    if known(caller, settings) and not request.query_params.get("again"):
        return RedirectResponse(cookies.local_path(request.query_params.get("next")), 303)
    if caller.access.source == "accounts":
        return local_sign_in.ask(settings, request)
    return await _with_provider(oidc_sign_in.leave(caller, request), caller, settings)


async def _with_provider(step: Awaitable[Response], caller: Caller, settings: Settings) -> Response:
    try:
        return await step
    except ProviderError as error:
        audit.note(settings, "", "sign-in failed", str(error), address=caller.address)
        body = page_text.message(str(error), "/sign-in?again=1", "Try again")
        return page_text.page("Signing in did not work", body, 502)


def _sign_out(caller: Caller, settings: Settings) -> Response:
    found = session_of(caller, settings)
    # A link on another site must not sign anybody out; the browser tells where a wish came from.
    if found and caller.method == "GET" and caller.header("sec-fetch-site") != "same-origin":
        return page_text.page("Sign out?", page_text.sign_out_form(found.name))
    if found:
        sessions.end(settings, found.session)
        audit.note(settings, found.name, "sign-out", address=caller.address)
    response = RedirectResponse("/signed-out", 303)
    cookies.drop_session(response, caller)
    return response


def _signed_out(source: str) -> Response:
    text = "You are signed out of Linkage on every open page of this browser."
    link = "" if source in ("none", "proxy") else "/sign-in?again=1"
    return page_text.page("Signed out", page_text.message(text, link, "Sign in again"))
