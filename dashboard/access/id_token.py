"""The provider's word about a person: checked as OpenID Connect Core 3.1.3.7 asks."""

from typing import Any

from dashboard.access import clock, provider
from dashboard.access.provider import Provider, ProviderError

# Signatures only: "none" and shared-secret algorithms are what forgers reach for.
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"]
_LEEWAY_SECONDS = 60


def claims(found: Provider, token: str, client_id: str, nonce: str) -> dict[str, Any]:
    """The claims of an ID token.

    Raises:
        ProviderError: signature, issuer, audience, time or nonce is not as it must be.
    """
    try:
        said = _verified(found, token)
    except _unverified() as error:
        raise ProviderError(f"The provider's ID token cannot be trusted: {error}.") from None
    audience = said.get("aud")
    audiences = audience if isinstance(audience, list) else [audience]
    now = clock.now()
    wrong = {
        "issuer": said.get("iss") != found.issuer,
        "audience": client_id not in audiences,
        "authorised party": len(audiences) > 1 and said.get("azp") != client_id,
        "nonce": not nonce or said.get("nonce") != nonce,
        "time of expiry": _moment(said.get("exp")) <= now - _LEEWAY_SECONDS,
        "time of issue": not 0 < _moment(said.get("iat")) <= now + _LEEWAY_SECONDS,
    }
    if named := [what for what, is_wrong in wrong.items() if is_wrong]:
        raise ProviderError(f"The provider's ID token has the wrong {named[0]}.")
    return said


def claim(said: dict[str, Any], path: str) -> Any:
    """One claim. The whole name wins; else a dot steps into a table ("realm_access.roles")."""
    if path in said:
        return said[path]
    inner: Any = said
    for step in path.split("."):
        inner = inner.get(step) if isinstance(inner, dict) else None
    return inner


def _verified(found: Provider, token: str) -> dict[str, Any]:
    from joserfc import jwt  # noqa: PLC0415  an extra that only this source needs
    from joserfc.errors import JoseError  # noqa: PLC0415
    from joserfc.jwk import KeySet  # noqa: PLC0415

    try:
        known = KeySet.import_key_set(provider.keys(found))  # type: ignore[arg-type]
        return dict(jwt.decode(token, known, algorithms=ALGORITHMS).claims)
    except (JoseError, ValueError):
        known = KeySet.import_key_set(provider.keys(found, again=True))  # type: ignore[arg-type]
        return dict(jwt.decode(token, known, algorithms=ALGORITHMS).claims)


def _unverified() -> tuple[type[Exception], ...]:
    from joserfc.errors import JoseError  # noqa: PLC0415

    return (JoseError, ValueError, TypeError, KeyError)


def _moment(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
