"""Signing in with an OpenID Connect provider: code flow with PKCE, state and nonce, and then a
session of our own, so that it can be ended here at once whatever the provider does."""

import asyncio
import secrets
from base64 import urlsafe_b64encode
from hashlib import sha256
from hmac import compare_digest
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dashboard.access import audit, cookies, id_token, page_text, provider, secret_values, sessions
from dashboard.access.caller import Caller
from dashboard.access.grants import granted
from dashboard.access.provider import ProviderError
from dashboard.settings import Settings


async def leave(caller: Caller, request: Request) -> Response:
    """Sends the browser to the provider."""
    found = await asyncio.to_thread(provider.discover, caller.access.oidc_issuer)
    kept = {name: secrets.token_urlsafe(32) for name in ("state", "nonce", "verifier")}
    challenge = urlsafe_b64encode(sha256(kept["verifier"].encode()).digest()).rstrip(b"=")
    query = {
        "response_type": "code",
        "client_id": caller.access.oidc_client_id,
        "redirect_uri": _redirect(caller),
        "scope": caller.access.oidc_scope,
        "state": kept["state"],
        "nonce": kept["nonce"],
        "code_challenge": challenge.decode(),
        "code_challenge_method": "S256",
    }
    if request.query_params.get("again"):
        # After signing out the provider would else wave the same person through unasked.
        query["prompt"] = "login"
    joint = "&" if "?" in found.authorization_endpoint else "?"
    response = RedirectResponse(found.authorization_endpoint + joint + urlencode(query), 303)
    kept["next"] = cookies.local_path(request.query_params.get("next"))
    cookies.set_handshake(response, caller, kept)
    return response


async def come_back(caller: Caller, settings: Settings, request: Request) -> Response:
    """Takes the browser back from the provider, and the person in.

    Raises:
        ProviderError: the answer does not belong to this browser, or cannot be trusted.
    """
    code = request.query_params.get("code")
    if not code:
        raise ProviderError("The provider did not sign you in.")
    kept, state = cookies.handshake(caller), request.query_params.get("state", "")
    if not kept.get("state") or not compare_digest(kept["state"].encode(), state.encode()):
        raise ProviderError("This sign-in was begun elsewhere or too long ago. Begin again.")
    said = await asyncio.to_thread(_told, caller, settings, code, kept)
    name, groups = _name(caller, said), _groups(caller, said)
    if not granted(name, groups, settings.access).roles:
        audit.note(settings, name, "refused", "no role", address=caller.address)
        return _no_role(caller, name)
    token = sessions.begin(settings, name, "oidc", groups, caller.address)
    audit.note(settings, name, "sign-in", "oidc", address=caller.address)
    response = RedirectResponse(cookies.local_path(kept.get("next")), 303)
    cookies.set_session(response, caller, token)
    cookies.drop_handshake(response, caller)
    return response


def _told(caller: Caller, settings: Settings, code: str, kept: dict[str, str]) -> dict[str, Any]:
    access = caller.access
    found = provider.discover(access.oidc_issuer)
    secret = secret_values.secret(settings, "oidc_client_secret")
    tokens = provider.exchange(
        found, access.oidc_client_id, secret, code, kept.get("verifier", ""), _redirect(caller)
    )
    said = id_token.claims(
        found, str(tokens.get("id_token", "")), access.oidc_client_id, kept.get("nonce", "")
    )
    missing = [
        name
        for name in (access.oidc_name_claim, access.oidc_groups_claim)
        if id_token.claim(said, name) is None
    ]
    if not missing:
        return said
    more = provider.userinfo(found, str(tokens.get("access_token", "")))
    # Another person's userinfo must not lend its groups (OpenID Connect Core 5.3.2).
    return {**more, **said} if more.get("sub") == said.get("sub") else said


def _name(caller: Caller, said: dict[str, Any]) -> str:
    """The person's name; an e-mail address counts only where the provider does not doubt it."""
    wanted = caller.access.oidc_name_claim
    name = id_token.claim(said, wanted)
    if wanted == "email" and said.get("email_verified") is False:
        name = None
    return str(name or f"{said.get('sub')}")


def _groups(caller: Caller, said: dict[str, Any]) -> list[str]:
    found = id_token.claim(said, caller.access.oidc_groups_claim)
    if isinstance(found, str):
        return [found]
    return [str(one) for one in found] if isinstance(found, list) else []


def _redirect(caller: Caller) -> str:
    return caller.access.public_url + "/oauth2callback"


def _no_role(caller: Caller, name: str) -> Response:
    text = f"You are known as {name}, but nobody has given you a role here yet. Ask your admin."
    body = page_text.message(text, "/sign-in?again=1", "Sign in as somebody else")
    response = page_text.page("Not open to you yet", body, 403)
    cookies.drop_handshake(response, caller)
    return response
