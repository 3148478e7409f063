"""Signing in with a provider: the whole way round, and every way it must not go."""

import hmac
import json
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey

from dashboard.access import audit, id_token, provider, sessions
from dashboard.access.gate import Gate
from dashboard.access.provider import Provider, ProviderError
from dashboard.access_settings import AccessSettings, Grant
from dashboard.settings import Settings
from tests.access.asgi_caller import Answer, Behind, page
from tests.access.mock_provider import consent, running

GRANTS = (Grant("hr team", ("hr",)), Grant("board", ("executive",), ("North",)))


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with running() as address:
        yield address


@pytest.fixture
def app(settings: Settings, issuer: str, monkeypatch: pytest.MonkeyPatch) -> Gate:
    monkeypatch.setenv("LINKAGE_OIDC_CLIENT_SECRET", "between us")
    access = AccessSettings(
        source="oidc", public_url="http://localhost:8501", groups=GRANTS,
        oidc_issuer=issuer, oidc_client_id="linkage",
    )  # fmt: skip
    return Gate(Behind(), lambda: replace(settings, access=access))


def handshake(answer: Answer) -> str:
    return next(one for one in answer.cookies if "handshake" in one).split(";", 1)[0]


def sign_in(app: Gate, sub: str, wanted: str = "/") -> Answer:
    leaving = page(app, f"/sign-in?next={wanted}")
    back = consent(leaving.header("location"), sub)
    return page(app, back, cookie=handshake(leaving))


def test_a_person_of_a_known_group_comes_in_and_back_to_where_they_wanted(app: Gate) -> None:
    answer = sign_in(app, "ann", "/units")
    assert (answer.status, answer.header("location")) == (303, "/units")
    assert page(app, "/", cookie=answer.session_cookie).status == 200


def test_groups_and_scope_come_from_the_provider(app: Gate) -> None:
    cookie = sign_in(app, "eve").session_cookie
    page(app, "/", cookie=cookie)
    identity = app.app.identity  # type: ignore[attr-defined]
    assert (identity.name, identity.scope) == ("eve@example.com", frozenset({"North"}))


def test_the_browser_is_sent_with_state_nonce_and_a_challenge(app: Gate) -> None:
    query = parse_qs(urlsplit(page(app, "/sign-in").header("location")).query)
    assert query["redirect_uri"] == ["http://localhost:8501/oauth2callback"]
    assert query["code_challenge_method"] == ["S256"]
    assert len(query["state"][0]) == len(query["nonce"][0]) == len(query["code_challenge"][0])


def test_after_signing_out_the_provider_asks_again(app: Gate) -> None:
    assert "prompt=login" in page(app, "/sign-in?again=1").header("location")


def test_somebody_without_a_role_gets_no_session(app: Gate, settings: Settings) -> None:
    answer = sign_in(app, "bob")
    assert answer.status == 403
    assert "bob@example.com" in answer.body
    assert not sessions.listed(settings)


def test_an_address_the_provider_doubts_is_nobodys_name(app: Gate, settings: Settings) -> None:
    sign_in(app, "mal")
    assert [session.name for session in sessions.listed(settings)] == ["mal"]


def test_a_callback_begun_in_another_browser_is_refused(app: Gate, settings: Settings) -> None:
    back = consent(page(app, "/sign-in").header("location"), "ann")
    assert page(app, back).status == 502
    assert page(app, back, cookie=handshake(page(app, "/sign-in"))).status == 502
    assert not sessions.listed(settings)


def test_a_code_is_good_once(app: Gate) -> None:
    leaving = page(app, "/sign-in")
    back = consent(leaving.header("location"), "ann")
    assert page(app, back, cookie=handshake(leaving)).status == 303
    assert page(app, back, cookie=handshake(leaving)).status == 502


def test_a_refusal_at_the_provider_is_said(app: Gate, settings: Settings) -> None:
    answer = sign_in(app, "")
    assert answer.status == 502
    assert "did not sign you in" in answer.body
    assert audit.latest(settings)[0].action == "sign-in failed"


@pytest.mark.parametrize("cookie", ["", "linkage-handshake=AAAA", "linkage-handshake=W10=", "x"])
def test_a_made_up_handshake_is_refused(app: Gate, cookie: str) -> None:
    assert page(app, "/oauth2callback?code=x&state=", cookie=cookie).status == 502


def test_a_provider_that_is_gone_is_named_without_a_traceback(
    settings: Settings, issuer: str
) -> None:
    access = AccessSettings(source="oidc", oidc_issuer="http://localhost:9", public_url="http://l")
    app = Gate(Behind(), lambda: replace(settings, access=access))
    answer = page(app, "/sign-in")
    assert answer.status == 502
    assert "The provider at localhost:9 cannot be used" in answer.body
    assert "Traceback" not in answer.body


@pytest.mark.parametrize("address", ["http://id.example.com", "ftp://localhost", "file:///etc"])
def test_only_https_is_spoken_beyond_this_machine(address: str) -> None:
    with pytest.raises(ProviderError, match="https"):
        provider.discover(address)


class TestIdTokens:
    """Tokens that somebody else made, or that were meant for somebody else."""

    KEY = RSAKey.generate_key(2048, {"kid": "ours"}, private=True)
    FOUND = Provider("https://id", "", "", "https://id/keys", "", ())

    @pytest.fixture(autouse=True)
    def known_keys(self, monkeypatch: pytest.MonkeyPatch) -> None:
        public = {"keys": [self.KEY.as_dict(private=False)]}
        monkeypatch.setattr(provider, "keys", lambda *_, **__: public)

    def said(self, **changed: Any) -> dict[str, Any]:
        now = int(time.time())
        whole = {"iss": "https://id", "aud": "linkage", "sub": "ann", "nonce": "n",
                 "iat": now, "exp": now + 300}  # fmt: skip
        return {key: value for key, value in (whole | changed).items() if value is not None}

    def signed(self, said: dict[str, Any], key: Any = None) -> str:
        return str(jwt.encode({"alg": "RS256", "kid": "ours"}, said, key or self.KEY))

    def test_a_right_token_is_believed(self) -> None:
        token = self.signed(self.said())
        assert id_token.claims(self.FOUND, token, "linkage", "n")["sub"] == "ann"

    @pytest.mark.parametrize(
        ("changed", "named"),
        [
            ({"iss": "https://evil"}, "issuer"),
            ({"iss": None}, "issuer"),
            ({"aud": "another"}, "audience"),
            ({"aud": None}, "audience"),
            ({"aud": ["linkage", "another"]}, "authorised party"),
            ({"nonce": "m"}, "nonce"),
            ({"nonce": None}, "nonce"),
            ({"exp": int(time.time()) - 3600}, "time of expiry"),
            ({"exp": None}, "time of expiry"),
            ({"iat": int(time.time()) + 3600}, "time of issue"),
        ],
    )
    def test_a_claim_that_does_not_fit_is_named(self, changed: dict[str, Any], named: str) -> None:
        with pytest.raises(ProviderError, match=named):
            id_token.claims(self.FOUND, self.signed(self.said(**changed)), "linkage", "n")

    def test_another_key_is_not_believed(self) -> None:
        forged = self.signed(self.said(), RSAKey.generate_key(2048, {"kid": "ours"}, private=True))
        with pytest.raises(ProviderError, match="cannot be trusted"):
            id_token.claims(self.FOUND, forged, "linkage", "n")

    def test_a_token_without_a_signature_is_not_believed(self) -> None:
        head = urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
        body = urlsafe_b64encode(json.dumps(self.said()).encode()).rstrip(b"=").decode()
        with pytest.raises(ProviderError, match="cannot be trusted"):
            id_token.claims(self.FOUND, f"{head}.{body}.", "linkage", "n")

    def test_the_public_key_is_no_shared_secret(self) -> None:
        head = b'{"alg":"HS256","kid":"ours"}'
        body = json.dumps(self.said()).encode()
        parts = b".".join(urlsafe_b64encode(part).rstrip(b"=") for part in (head, body))
        seal = hmac.digest(self.KEY.as_pem(private=False), parts, "sha256")
        forged = f"{parts.decode()}.{urlsafe_b64encode(seal).rstrip(b'=').decode()}"
        with pytest.raises(ProviderError, match="cannot be trusted"):
            id_token.claims(self.FOUND, forged, "linkage", "n")

    def test_a_changed_claim_breaks_the_signature(self) -> None:
        head, body, seal = self.signed(self.said()).split(".")
        said = json.loads(urlsafe_b64decode(body + "=="))
        changed = urlsafe_b64encode(json.dumps(said | {"sub": "boss"}).encode()).rstrip(b"=")
        with pytest.raises(ProviderError, match="cannot be trusted"):
            id_token.claims(self.FOUND, f"{head}.{changed.decode()}.{seal}", "linkage", "n")

    @pytest.mark.parametrize("token", ["", "x", "a.b.c", "....", "é.é.é"])
    def test_what_is_no_token_is_refused(self, token: str) -> None:
        with pytest.raises(ProviderError, match="cannot be trusted"):
            id_token.claims(self.FOUND, token, "linkage", "n")

    def test_a_dot_steps_into_a_claim(self) -> None:
        said = {"realm_access": {"roles": ["hr"]}, "https://x.y/groups": ["board"]}
        assert id_token.claim(said, "realm_access.roles") == ["hr"]
        assert id_token.claim(said, "https://x.y/groups") == ["board"]
        assert id_token.claim(said, "a.b.c") is None
