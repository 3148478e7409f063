"""Signing in with an account kept here: a form, a slow check, a session."""

import asyncio
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dashboard.access import accounts, audit, page_text, sessions, throttle
from dashboard.access.caller import Caller
from dashboard.access.cookies import local_path, set_session
from dashboard.settings import Settings

_LONGEST_FORM = 8192
_WRONG = "Name and password do not fit together."


def ask(settings: Settings, request: Request) -> Response:
    """The empty form."""
    wanted = local_path(request.query_params.get("next"))
    return page_text.page("Sign in", page_text.form(settings.company, wanted))


async def check(caller: Caller, settings: Settings, request: Request) -> Response:
    """The filled form. The answer is the same whether the name or the password was wrong."""
    fields = await _fields(request)
    if fields is None:
        return page_text.page("Sign in", page_text.message("That form was too long."), 413)
    name, wanted = fields.get("name", ""), local_path(fields.get("next"))
    wait = throttle.seconds_to_wait(settings, name, caller.address)
    if wait:
        audit.note(settings, name, "sign-in locked", address=caller.address)
        return _locked(settings, wanted, name, wait)
    password = fields.get("password", "")
    fits = await asyncio.to_thread(accounts.password_fits, settings, name, password)
    if not fits:
        throttle.failed(settings, name, caller.address)
        audit.note(settings, name, "sign-in failed", address=caller.address)
        body = page_text.form(settings.company, wanted, name, _WRONG)
        return page_text.page("Sign in", body, 401)
    throttle.forgive(settings, name, caller.address)
    return _welcome(caller, settings, name.strip().casefold(), wanted)


def _welcome(caller: Caller, settings: Settings, name: str, wanted: str) -> Response:
    token = sessions.begin(settings, name, "accounts", address=caller.address)
    audit.note(settings, name, "sign-in", "accounts", address=caller.address)
    response = RedirectResponse(wanted, 303)
    set_session(response, caller, token)
    return response


def _locked(settings: Settings, wanted: str, name: str, wait: int) -> Response:
    minutes = -(-wait // 60)
    problem = f"Too many tries. Try again in {minutes} minute{'s' if minutes > 1 else ''}."
    response = page_text.page(
        "Sign in", page_text.form(settings.company, wanted, name, problem), 429
    )
    response.headers["Retry-After"] = str(wait)
    return response


async def _fields(request: Request) -> dict[str, str] | None:
    """The form's fields; None when it is longer than any honest one."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LONGEST_FORM:
            return None
    found = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=20)
    return {key: values[0] for key, values in found.items()}
