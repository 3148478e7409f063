"""Without a session nothing opens but health; what reaches the pages cannot be forged."""

from dataclasses import replace

import pytest

from dashboard.access import accounts, audit, cookies, sessions, tokens
from dashboard.access.gate import Gate
from dashboard.access.identity import LOCAL
from dashboard.access_settings import AccessSettings, Grant
from dashboard.errors import UsageError
from dashboard.settings import Settings
from tests.access.asgi_caller import Answer, Behind, ask, page

PATHS = [
    "/", "/link", "/uploads", "/nowhere", "/index.html", "/_stcore/host-config",
    "/_stcore/metrics", "/_stcore/upload_file/x/y", "/_stcore/stream", "/media/abc.csv",
    "/app/static/favicon.png", "/static/js/index.js", "/component/x/index.html",
    "/_stcore/agent/openapi.json", "/_stcore/agent/mcp", "/_stcore/script-health-check",
    "/auth/login", "/auth/logout", "/api/load", "/api/questions", "/healthz/", "/healthz/x",
    "/_stcore/health/../metrics", "//healthz", "/HEALTHZ", "/sign-in/x",
]  # fmt: skip
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW")
GRANTS = (Grant("hr team", ("hr",)), Grant("board", ("executive",)))


def gate(settings: Settings, source: str = "accounts", **more: object) -> tuple[Gate, Behind]:
    access = AccessSettings(source=source, groups=GRANTS, **more)  # type: ignore[arg-type]
    behind = Behind()
    return Gate(behind, lambda: replace(settings, access=access)), behind


def signed_in(settings: Settings, role: str = "hr") -> str:
    """A browser's cookie of somebody with that role."""
    accounts.add(settings, role, "four plain words here", [role])
    return f"linkage={sessions.begin(settings, role, 'accounts')}"


@pytest.mark.parametrize("source", ["accounts", "oidc", "proxy"])
@pytest.mark.parametrize("path", PATHS)
def test_nothing_opens_without_a_session(settings: Settings, source: str, path: str) -> None:
    app, behind = gate(settings, source)
    answers = [ask(app, path, method=method).status for method in METHODS]
    assert set(answers) <= {401, 403}
    assert behind.scopes == []


@pytest.mark.parametrize("path", ["/healthz", "/_stcore/health"])
def test_health_answers_anybody(settings: Settings, path: str) -> None:
    app, behind = gate(settings)
    assert ask(app, path, host="10.1.2.3", peer="203.0.113.9").status == 200
    assert behind.identity is None


def test_health_takes_no_other_method(settings: Settings) -> None:
    app, _ = gate(settings)
    assert ask(app, "/healthz", method="POST").status == 401


def test_a_browser_is_sent_to_the_door_and_back_to_where_it_wanted(settings: Settings) -> None:
    app, _ = gate(settings)
    answer = page(app, "/link?x=engagement&y=nps")
    assert answer.status == 303
    assert answer.header("location") == "/sign-in?next=%2Flink%3Fx%3Dengagement%26y%3Dnps"


def test_a_session_opens_pages(settings: Settings) -> None:
    app, behind = gate(settings)
    assert ask(app, "/media/abc.csv", cookie=signed_in(settings)).status == 200
    assert behind.identity.name == "hr"


def test_the_page_script_gets_the_fingerprint_and_never_the_cookie(settings: Settings) -> None:
    app, behind = gate(settings)
    cookie = signed_in(settings)
    ask(app, "/", cookie=f"a=1; {cookie}; _streamlit_xsrf=2")
    assert behind.header("cookie") == "a=1; _streamlit_xsrf=2"
    token = cookie.removeprefix("linkage=")
    assert behind.header("x-linkage-session") == sessions.fingerprint(token)


@pytest.mark.parametrize("source", ["none", "accounts", "oidc", "proxy"])
def test_headers_of_ours_that_a_client_sends_are_dropped(settings: Settings, source: str) -> None:
    app, behind = gate(settings, source)
    forged = [("X-Linkage-Session", "f" * 64), ("x-linkage-proxy-secret", "guess"),
              ("X-Forwarded-User", "boss"), ("X-Forwarded-Groups", "hr team")]  # fmt: skip
    ask(app, "/healthz", headers=forged)
    for name in ("x-linkage-session", "x-linkage-proxy-secret", "x-forwarded-user"):
        assert behind.header(name) is None


@pytest.mark.parametrize(
    "cookie",
    ["linkage=", "linkage=AAAA", "linkage=" + "f" * 64, "linkage", ";;;", "linkage-handshake=x",
     "__Host-linkage=x", "linkage=' OR 1=1 --", "linkage=\xff\xfe"],
)  # fmt: skip
def test_a_made_up_cookie_opens_nothing(settings: Settings, cookie: str) -> None:
    app, _ = gate(settings)
    signed_in(settings)
    assert ask(app, "/", cookie=cookie).status == 401


def test_the_fingerprint_out_of_the_file_opens_nothing(settings: Settings) -> None:
    app, _ = gate(settings)
    signed_in(settings)
    (session,) = sessions.listed(settings)
    assert ask(app, "/", cookie=f"linkage={session.session}").status == 401


def test_a_cookie_does_nothing_after_sign_out(settings: Settings) -> None:
    app, _ = gate(settings)
    cookie = signed_in(settings)
    answer = ask(app, "/sign-out", method="POST", cookie=cookie)
    assert 'linkage=""; HttpOnly; Max-Age=0' in answer.cookies[0]
    assert ask(app, "/", cookie=cookie).status == 401


def test_another_site_cannot_sign_anybody_out(settings: Settings) -> None:
    app, _ = gate(settings)
    cookie = signed_in(settings)
    linked = [("sec-fetch-site", "cross-site")]
    assert "Sign out?" in page(app, "/sign-out", cookie=cookie, headers=linked).body
    posted = [("origin", "https://evil.example")]
    assert ask(app, "/sign-out", method="POST", cookie=cookie, headers=posted).status == 403
    assert ask(app, "/", cookie=cookie).status == 200


def test_a_link_on_our_own_pages_signs_out_at_once(settings: Settings) -> None:
    app, _ = gate(settings)
    cookie = signed_in(settings)
    own = [("sec-fetch-site", "same-origin")]
    assert page(app, "/sign-out", cookie=cookie, headers=own).header("location") == "/signed-out"
    assert [entry.action for entry in audit.latest(settings)] == ["sign-out"]


@pytest.mark.parametrize(
    ("role", "path", "status"),
    [
        ("executive", "/media/a.pdf", 200),
        ("executive", "/_stcore/upload_file/s/f", 403),
        ("executive", "/_stcore/metrics", 403),
        ("executive", "/api/load", 403),
        ("executive", "/api/questions", 403),
        ("hr", "/_stcore/upload_file/s/f", 200),
        ("hr", "/_stcore/metrics", 403),
        ("admin", "/_stcore/metrics", 200),
        ("analyst", "/api/load", 403),
        ("analyst", "/api/questions/x", 200),
        ("hr", "/_stcore/agent/interact", 403),
        ("hr", "/api/unlisted", 403),
    ],
)
def test_a_role_opens_its_own_routes(settings: Settings, role: str, path: str, status: int) -> None:
    app, _ = gate(settings)
    assert ask(app, path, cookie=signed_in(settings, role)).status == status


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "localhost@evil"])
def test_a_foreign_host_name_is_turned_away(settings: Settings, host: str) -> None:
    app, behind = gate(settings, "none")
    assert ask(app, "/", host=host).status == 421
    assert behind.scopes == []


def test_the_public_name_is_answered(settings: Settings) -> None:
    app, _ = gate(settings, "none", public_url="https://linkage.example.com")
    assert ask(app, "/", host="linkage.example.com").status == 200


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "null", "", "http://localhost:3000", "http://localhost:85010",
     "http://localhost:8501.evil.example"],
)  # fmt: skip
def test_another_site_cannot_write(settings: Settings, origin: str) -> None:
    app, _ = gate(settings, "none")
    sent = ask(app, "/_stcore/upload_file/s/f", method="PUT", headers=[("origin", origin)])
    assert sent.status == 403


def test_our_own_pages_can_write(settings: Settings) -> None:
    app, _ = gate(settings, "none")
    own = [("origin", "http://localhost:8501")]
    assert ask(app, "/_stcore/upload_file/s/f", method="PUT", headers=own).status == 200


def test_without_sign_in_this_machine_gets_everything(settings: Settings) -> None:
    app, behind = gate(settings, "none")
    assert ask(app, "/").status == 200
    assert behind.identity is LOCAL
    assert not settings.data.exists()


@pytest.mark.parametrize("peer", ["192.168.1.20", "203.0.113.9", "2001:db8::1"])
def test_without_sign_in_another_machine_gets_nothing(settings: Settings, peer: str) -> None:
    app, behind = gate(settings, "none")
    assert ask(app, "/", peer=peer).status == 403
    assert behind.scopes == []


def test_without_sign_in_a_proxy_gets_nothing(settings: Settings) -> None:
    app, _ = gate(settings, "none")
    assert ask(app, "/", headers=[("x-forwarded-for", "203.0.113.9")]).status == 403


def test_settings_that_vanish_do_not_open_the_gate(settings: Settings) -> None:
    kept = [AccessSettings(source="accounts")]
    app = Gate(Behind(), lambda: replace(settings, access=kept[0]))
    assert ask(app, "/").status == 401
    kept[0] = AccessSettings()
    assert ask(app, "/").status == 401


class TestTokens:
    """Programs come with a token, to the API only."""

    def bearer(self, settings: Settings, permission: str) -> list[tuple[str, str]]:
        token = tokens.make(settings, "nightly", [permission], 30, "ann")
        return [("authorization", f"Bearer {token}")]

    def test_a_token_opens_what_it_is_for(self, settings: Settings) -> None:
        app, behind = gate(settings)
        key = self.bearer(settings, "uploads")
        assert ask(app, "/api/load", method="PUT", headers=key).status == 200
        assert "nightly" in behind.identity.name

    @pytest.mark.parametrize(
        "path", ["/", "/media/a", "/api/questions", "/_stcore/stream", "/_stcore/metrics", "/api/x"]
    )
    def test_a_token_opens_nothing_else(self, settings: Settings, path: str) -> None:
        app, behind = gate(settings)
        key = self.bearer(settings, "uploads")
        assert ask(app, path, headers=key).status in (401, 403)
        assert behind.scopes == []

    def test_guessing_tokens_is_slowed_down(self, settings: Settings) -> None:
        app, _ = gate(settings)
        for _ in range(5):
            ask(app, "/api/load", headers=[("authorization", "Bearer linkage_0_0")])
        right = self.bearer(settings, "uploads")
        assert ask(app, "/api/load", headers=right).status == 401


class TestProxy:
    """Headers of a reverse proxy count from where it is expected, and from nowhere else."""

    SAYS = (("X-Forwarded-User", "ann"), ("X-Forwarded-Groups", "sales, hr team"))

    def test_the_proxy_is_believed(self, settings: Settings) -> None:
        app, behind = gate(settings, "proxy", trusted_proxies=("10.0.0.0/24",))
        assert ask(app, "/", peer="10.0.0.5", headers=self.SAYS).status == 200
        assert behind.identity.name == "ann"

    @pytest.mark.parametrize("peer", ["10.0.1.5", "127.0.0.1", "", "::1", "not an address"])
    def test_anybody_else_is_not(self, settings: Settings, peer: str) -> None:
        app, behind = gate(settings, "proxy", trusted_proxies=("10.0.0.0/24",))
        assert ask(app, "/", peer=peer, headers=self.SAYS).status == 403
        assert behind.scopes == []

    def test_with_nothing_configured_nobody_is_believed(self, settings: Settings) -> None:
        app, _ = gate(settings, "proxy")
        assert ask(app, "/", headers=self.SAYS).status == 403

    def test_a_secret_is_asked_for(
        self, settings: Settings, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LINKAGE_PROXY_SECRET", "open sesame")
        app, _ = gate(settings, "proxy")

        def knock(*more: tuple[str, str]) -> int:
            return ask(app, "/", headers=[*self.SAYS, *more]).status

        name = "X-Linkage-Proxy-Secret"
        assert knock() == 403
        assert knock((name, "open")) == 403
        assert knock((name, "open sesame"), (name, "open sesame")) == 403
        assert knock((name, "open sesame")) == 200

    def test_a_name_that_comes_twice_is_not_believed(self, settings: Settings) -> None:
        app, _ = gate(settings, "proxy", trusted_proxies=("10.0.0.5",))
        twice = [*self.SAYS, ("x-forwarded-user", "boss")]
        assert ask(app, "/", peer="10.0.0.5", headers=twice).status == 403

    def test_somebody_without_a_group_of_ours_gets_nothing(self, settings: Settings) -> None:
        app, behind = gate(settings, "proxy", trusted_proxies=("10.0.0.5",))
        says = [("X-Forwarded-User", "bob"), ("X-Forwarded-Groups", "sales")]
        assert "your role does not open this" in page(app, "/", peer="10.0.0.5", headers=says).body
        assert behind.scopes == []

    def test_no_cookie_replaces_the_proxy(self, settings: Settings) -> None:
        app, _ = gate(settings, "proxy", trusted_proxies=("10.0.0.5",))
        cookie = f"linkage={sessions.begin(settings, 'ann', 'proxy', ['hr team'])}"
        assert ask(app, "/", cookie=cookie).status == 403


def test_cookies_of_another_source_open_nothing(settings: Settings) -> None:
    app, _ = gate(settings, "oidc", oidc_issuer="https://id", public_url="https://l.example")
    assert ask(app, "/", cookie=signed_in(settings)).status == 401


def test_by_https_the_cookie_insists_on_it(settings: Settings) -> None:
    accounts.add(settings, "ann", "four plain words here", ["hr"])
    app, _ = gate(settings, public_url="https://l.example")
    body = b"name=ann&password=four+plain+words+here"
    answer: Answer = ask(app, "/sign-in", method="POST", body=body, host="l.example")
    parts = {part.strip() for part in answer.cookies[0].split(";")[1:]}
    assert answer.session_cookie.startswith("__Host-linkage=")
    assert parts == {"HttpOnly", "Max-Age=28800", "Path=/", "SameSite=lax", "Secure"}


@pytest.mark.parametrize(
    "wanted",
    ["https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil", "javascript:x",
     "/%0d%0aSet-Cookie:x\r\n", "/sign-out", "/sign-in?next=/", "", "x", "/" + "a" * 3000],
)  # fmt: skip
def test_after_signing_in_nobody_is_sent_elsewhere(wanted: str) -> None:
    assert cookies.local_path(wanted) == "/"


def test_a_deep_link_is_kept() -> None:
    assert cookies.local_path("/link?x=a&y=b#c") == "/link?x=a&y=b#c"


def test_what_was_downloaded_is_kept_by_no_cache(settings: Settings) -> None:
    app, _ = gate(settings, "none")
    assert ask(app, "/media/a.csv").header("cache-control") == "private, no-store"


def test_once_https_always_https(settings: Settings) -> None:
    app, _ = gate(settings, public_url="https://l.example")
    assert ask(app, "/", host="l.example").header("strict-transport-security")


def test_settings_that_break_close_the_gate(settings: Settings) -> None:
    def broken() -> Settings:
        raise UsageError("linkage.toml: line 3")

    behind = Behind()
    assert ask(Gate(behind, broken), "/").status == 503
    assert behind.scopes == []
