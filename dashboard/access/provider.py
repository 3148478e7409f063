"""Talking to an OpenID Connect provider: its description, its keys, a code against tokens.

Only https is spoken, except with a provider on this machine. Redirects are not followed: each of
these addresses comes from the provider's own description and answers itself.
"""

import json
import time
from base64 import b64encode
from dataclasses import dataclass
from http.client import HTTPResponse
from threading import Lock
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from dashboard.access.caller import is_loopback_name
from dashboard.errors import LinkageError

_PATIENCE_SECONDS = 10.0
_LONGEST_ANSWER = 1_000_000
# Providers change keys rarely and announce it by a new key id, which asks again at once.
_FRESH_SECONDS = 3600.0
_PAUSE_SECONDS = 60.0


class ProviderError(LinkageError):
    """The provider cannot be reached, or said something that cannot be used."""


@dataclass(frozen=True, slots=True)
class Provider:
    """What a provider says of itself, as far as it is needed."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str
    token_auth_methods: tuple[str, ...]


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


_opener = build_opener(_NoRedirect)
_kept: dict[str, tuple[float, Any]] = {}
_lock = Lock()


def discover(issuer: str) -> Provider:
    """The provider behind an issuer's address, asked once an hour.

    Raises:
        ProviderError: it cannot be reached, is not https, or calls itself something else.
    """
    said = _fresh(issuer.rstrip("/") + "/.well-known/openid-configuration", _FRESH_SECONDS)
    if str(said.get("issuer", "")).rstrip("/") != issuer.rstrip("/"):
        raise ProviderError(f"The provider calls itself {said.get('issuer')!r}, not {issuer!r}.")
    for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
        _check_address(str(said.get(name, "")))
    methods = said.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    return Provider(
        issuer=str(said["issuer"]),
        authorization_endpoint=str(said["authorization_endpoint"]),
        token_endpoint=str(said["token_endpoint"]),
        jwks_uri=str(said["jwks_uri"]),
        userinfo_endpoint=str(said.get("userinfo_endpoint", "")),
        token_auth_methods=tuple(map(str, methods)),
    )


def keys(provider: Provider, *, again: bool = False) -> dict[str, Any]:
    """The provider's public keys; `again` asks anew, though not more than once a minute."""
    return _fresh(provider.jwks_uri, _PAUSE_SECONDS if again else _FRESH_SECONDS)


def exchange(
    provider: Provider, client_id: str, secret: str, code: str, verifier: str, redirect: str
) -> dict[str, Any]:
    """Tokens for a code. The code is good once, and only with the verifier it was asked with."""
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": redirect,
        "code_verifier": verifier,
        "client_id": client_id,
    }
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    if secret and "client_secret_basic" in provider.token_auth_methods:
        pair = f"{quote(client_id, safe='')}:{quote(secret, safe='')}"
        headers["Authorization"] = "Basic " + b64encode(pair.encode()).decode()
    elif secret:
        form["client_secret"] = secret
    return _asked(Request(provider.token_endpoint, urlencode(form).encode(), headers))  # noqa: S310


def userinfo(provider: Provider, access_token: str) -> dict[str, Any]:
    """Claims that the provider keeps out of the ID token; empty where it offers none."""
    if not provider.userinfo_endpoint or not access_token:
        return {}
    _check_address(provider.userinfo_endpoint)
    headers = {"Authorization": f"Bearer {access_token}", "Accept": "application/json"}
    return _asked(Request(provider.userinfo_endpoint, headers=headers))  # noqa: S310


def _fresh(address: str, for_seconds: float) -> dict[str, Any]:
    with _lock:
        asked_at, answer = _kept.get(address, (0.0, {}))
        if answer and time.monotonic() - asked_at < for_seconds:
            return dict(answer)
        _check_address(address)
        answer = _asked(Request(address, headers={"Accept": "application/json"}))  # noqa: S310
        _kept[address] = (time.monotonic(), answer)
        return dict(answer)


def _check_address(address: str) -> None:
    parts = urlsplit(address)
    local = parts.scheme == "http" and is_loopback_name(parts.hostname or "")
    if parts.scheme != "https" and not local:
        raise ProviderError(f"The provider names the address '{address}'; expected https://.")


def _asked(request: Request) -> dict[str, Any]:
    place = urlsplit(request.full_url).netloc
    try:
        with _opener.open(request, timeout=_PATIENCE_SECONDS) as answer:
            found = json.loads(_bounded(answer))
    except HTTPError as error:
        # The answer's text may hold codes and tokens; its number is enough.
        raise ProviderError(f"The provider at {place} answered {error.code}.") from None
    except (URLError, TimeoutError, OSError, ValueError) as error:
        raise ProviderError(f"The provider at {place} cannot be used: {error}.") from None
    if not isinstance(found, dict):
        raise ProviderError(f"The provider at {place} sent no JSON object.")
    return found


def _bounded(answer: HTTPResponse) -> bytes:
    text = answer.read(_LONGEST_ANSWER + 1)
    if len(text) > _LONGEST_ANSWER:
        raise ValueError("its answer is longer than a megabyte")
    return text
