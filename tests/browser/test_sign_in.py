"""Coming in through the gate in a real browser, with a real provider, and every way out."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest
import streamlit
from playwright.sync_api import Browser, Page, expect

from dashboard.access import accounts, audit, sessions
from dashboard.settings import Settings
from tests.access import mock_provider
from tests.browser.conftest import Served

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
DESKS = ("HR's desk", "Analysts' desk")
PASSWORD = "four plain words here"
REGIONS = ("North", "North West", "Midlands", "East", "South", "South West")
BY_PROVIDER = """
[access]
source = "oidc"
public_url = "http://localhost:{port}"
oidc_issuer = "{issuer}"
oidc_client_id = "linkage"
[access.groups."hr team"]
roles = ["hr"]
[access.groups.board]
roles = ["executive"]
units = ["North"]
"""
BY_PROXY = """
[access]
source = "proxy"
trusted_proxies = ["127.0.0.1", "::1"]
[access.groups.board]
roles = ["executive"]
"""


@dataclass(frozen=True)
class Guarded:
    """A running dashboard that asks people to sign in."""

    base: str
    port: int
    settings: Settings


@contextmanager
def guarded(data: Path, served: Served, toml: str) -> Iterator[Guarded]:
    shutil.copytree(served.settings.data, data)
    port = mock_provider.free_port()
    (data / "linkage.toml").write_text(toml.replace("{port}", str(port)))
    accounts.add(Settings(data=data), "ann", PASSWORD, ["executive"])
    environment = {
        **os.environ,
        "LINKAGE_DATA": str(data),
        "LINKAGE_OIDC_CLIENT_SECRET": "between us",
    }
    command = [sys.executable, "-m", "dashboard.launcher", "--port", str(port)]
    with subprocess.Popen(command, env=environment) as process:
        try:
            mock_provider.wait_for(port, 60)
            yield Guarded(f"http://localhost:{port}", port, Settings(data=data))
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def by_provider(tmp_path_factory: pytest.TempPathFactory, served: Served) -> Iterator[Guarded]:
    with mock_provider.running() as issuer:
        data = tmp_path_factory.mktemp("provider") / "data"
        with guarded(data, served, BY_PROVIDER.replace("{issuer}", issuer)) as running:
            yield running


@pytest.fixture(scope="module")
def by_account(tmp_path_factory: pytest.TempPathFactory, served: Served) -> Iterator[Guarded]:
    data = tmp_path_factory.mktemp("account") / "data"
    with guarded(data, served, '[access]\nsource = "accounts"\n') as running:
        yield running


@pytest.fixture(scope="module")
def by_proxy(tmp_path_factory: pytest.TempPathFactory, served: Served) -> Iterator[Guarded]:
    data = tmp_path_factory.mktemp("proxy") / "data"
    with guarded(data, served, BY_PROXY) as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def sign_in(page: Page, by_provider: Guarded) -> Callable[..., Page]:
    """Opens an address and signs in at the provider on the way."""

    def as_somebody(sub: str, address: str = "/") -> Page:
        page.goto(by_provider.base + address)
        page.get_by_role("button", name=sub, exact=True).click()
        settle(page)
        return page

    return as_somebody


def settle(page: Page) -> None:
    page.locator("h1").first.wait_for()
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()


def top(page: Page) -> list[str]:
    """Every page that the navigation offers, those of the desks' menus too."""
    offered = [link.inner_text() for link in page.get_by_test_id("stTopNavLink").all()]
    for desk in DESKS:
        menu = page.get_by_role("button", name=desk, exact=True)
        if menu.count():
            menu.click()
            page.get_by_role("menuitem").first.wait_for()
            offered += [link.inner_text() for link in page.get_by_role("menuitem").all()]
            page.keyboard.press("Escape")
            expect(page.get_by_role("menuitem")).to_have_count(0)
    return offered


def test_a_deep_link_is_kept_through_the_provider(
    sign_in: Callable[..., Page], by_provider: Guarded
) -> None:
    page = sign_in("ann", "/units?metric=nps")
    assert page.url.startswith(f"{by_provider.base}/units?")
    assert "metric=nps" in page.url
    expect(page.get_by_text("ann@example.com")).to_be_visible()
    assert "Uploads" in top(page)


def test_an_executive_of_one_region_sees_that_region_only(sign_in: Callable[..., Page]) -> None:
    page = sign_in("eve", "/units?metric=nps")
    assert "Uploads" not in top(page)
    seen = {name for name in REGIONS if page.get_by_text(name, exact=True).count()}
    assert seen <= {"North"}
    page.goto(page.url.split("/units")[0] + "/uploads")
    expect(page.get_by_text("your role does not open this page")).to_be_visible()


def test_somebody_without_a_role_is_told_so(page: Page, by_provider: Guarded) -> None:
    page.goto(by_provider.base)
    page.get_by_role("button", name="bob", exact=True).click()
    expect(page.get_by_text("nobody has given you a role")).to_be_visible()
    assert not [cookie for cookie in page.context.cookies() if cookie["name"] == "linkage"]


def test_the_cookie_is_hidden_from_scripts_and_from_the_page_s_own_code(
    sign_in: Callable[..., Page],
) -> None:
    page = sign_in("ann")
    (cookie,) = [one for one in page.context.cookies() if one["name"] == "linkage"]
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Lax")
    assert 7.9 < (cookie["expires"] - page.evaluate("Date.now()") / 1000) / 3600 < 8.1
    assert "linkage" not in page.evaluate("document.cookie")


def test_a_cookie_kept_from_before_signing_out_opens_nothing(
    sign_in: Callable[..., Page], by_provider: Guarded
) -> None:
    page = sign_in("ann")
    kept = page.context.cookies()
    page.get_by_role("link", name="Sign out").click()
    expect(page.get_by_role("heading", name="Signed out")).to_be_visible()
    page.context.clear_cookies()
    page.context.add_cookies(kept)  # type: ignore[arg-type]
    page.goto(by_provider.base + "/units")
    expect(page.get_by_role("heading", name="Authorize Client")).to_be_visible()


def test_a_session_that_ends_takes_the_open_page_away_and_leads_back(
    sign_in: Callable[..., Page], by_provider: Guarded
) -> None:
    page = sign_in("ann", "/units?metric=nps")
    sessions.end_all(by_provider.settings, "ann@example.com")
    page.get_by_role("heading", name="Authorize Client").wait_for(timeout=20_000)
    page.get_by_role("button", name="ann", exact=True).click()
    settle(page)
    assert "/units?metric=nps" in page.url


def test_sign_ins_are_in_the_audit_log(sign_in: Callable[..., Page], by_provider: Guarded) -> None:
    sign_in("eve")
    newest = audit.latest(by_provider.settings)[0]
    assert (newest.who, newest.action) == ("eve@example.com", "sign-in")


def test_the_form_signs_in_by_keyboard_alone(page: Page, by_account: Guarded) -> None:
    page.goto(by_account.base + "/units")
    page.keyboard.type("ann")
    page.keyboard.press("Tab")
    page.keyboard.type("wrong")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("Name and password do not fit together.")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    settle(page)
    assert page.url.startswith(by_account.base + "/units")
    assert "Uploads" not in top(page)


def test_the_form_has_names_for_a_screen_reader(page: Page, by_account: Guarded) -> None:
    page.goto(by_account.base)
    expect(page.get_by_label("Name")).to_be_focused()
    expect(page.get_by_label("Password")).to_have_attribute("type", "password")


def test_a_crawl_without_a_session_finds_health_and_the_door(by_account: Guarded) -> None:
    static = Path(streamlit.__file__).parent / "static"
    built = ["/" + str(path.relative_to(static)) for path in static.rglob("*") if path.is_file()]
    known = [
        "/", "/link", "/units", "/uploads", "/index.html", "/favicon.png", "/_stcore/host-config",
        "/_stcore/allowed-message-origins", "/_stcore/metrics", "/_stcore/script-health-check",
        "/_stcore/upload_file/a/b", "/_stcore/bidi-components/x", "/_stcore/agent/openapi.json",
        "/_stcore/agent/interact", "/_stcore/agent/mcp", "/_stcore/stream", "/media/x.csv",
        "/app/static/favicon.png", "/component/x/index.html", "/auth/login", "/auth/logout",
        "/oauth2callback", "/api/load", "/api/questions", "/api/link", "/healthz",
        "/_stcore/health", "/sign-in", "/signed-out", "/sign-out", "/store.duckdb",
        "/.streamlit/config.toml",
    ]  # fmt: skip
    open_to_all = {path for path in (*known, *built) if _status(by_account, path) == 200}
    assert open_to_all == {"/healthz", "/_stcore/health", "/sign-in", "/signed-out"}


def test_a_websocket_without_a_session_is_refused(by_account: Guarded) -> None:
    asked = {
        "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }  # fmt: skip
    assert _status(by_account, "/_stcore/stream", asked) == 403
    forged = asked | {"X-Linkage-Session": "0" * 64, "X-Forwarded-User": "ann"}
    assert _status(by_account, "/_stcore/stream", forged) == 403


def test_an_upload_without_a_session_is_refused(by_account: Guarded) -> None:
    assert _status(by_account, "/_stcore/upload_file/a/b", method="PUT") == 401


def test_what_the_proxy_says_reaches_the_page(browser: Browser, by_proxy: Guarded) -> None:
    says = {"X-Forwarded-User": "eve", "X-Forwarded-Groups": "board",
            "X-Forwarded-For": "203.0.113.9"}  # fmt: skip
    context = browser.new_context(viewport={"width": 1440, "height": 900}, extra_http_headers=says)
    page = context.new_page()
    page.goto(by_proxy.base)
    settle(page)
    expect(page.locator(".signed-in")).to_have_text("eve")
    assert "Uploads" not in top(page)
    (session,) = sessions.listed(by_proxy.settings)
    assert (session.name, session.address) == ("eve", "203.0.113.9")
    context.close()


def test_without_the_proxy_s_word_nothing_opens(by_proxy: Guarded) -> None:
    says = {"X-Forwarded-User": "eve", "X-Forwarded-Groups": "board"}
    assert _status(by_proxy, "/media/x") == 403
    assert _status(by_proxy, "/media/x", says) == 404


def _status(
    server: Guarded, path: str, headers: dict[str, str] | None = None, method: str = "GET"
) -> int:
    connection = HTTPConnection("localhost", server.port, timeout=10)
    connection.request(method, path, headers=headers or {})
    status = connection.getresponse().status
    connection.close()
    return status
