"""An open websocket ends with the session behind it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from starlette.types import Message

from dashboard.access import accounts, sessions, watch
from dashboard.access.gate import Gate
from dashboard.access_settings import AccessSettings, Grant
from dashboard.settings import Settings
from tests.access.asgi_caller import Behind, websocket

CLICK: Message = {"type": "websocket.receive", "bytes": b"rerun"}


@pytest.fixture
def signed_in(settings: Settings) -> tuple[Gate, Behind, str]:
    accounts.add(settings, "ann", "four plain words here", ["hr"])
    behind = Behind()
    here = replace(settings, access=AccessSettings(source="accounts"))
    cookie = f"linkage={sessions.begin(settings, 'ann', 'accounts')}"
    return Gate(behind, lambda: here), behind, cookie


def coming(*steps: Message | Callable[[], object]) -> Callable[[], Awaitable[Message]]:
    """Messages in turn; a function among them is called in its place. Then silence."""
    waiting = [{"type": "websocket.connect"}, *steps]

    async def receive() -> Message:
        while waiting:
            step = waiting.pop(0)
            if not callable(step):
                return step
            step()
        await asyncio.sleep(30)
        raise AssertionError("the websocket was left open")

    return receive


def test_messages_pass_while_signed_in(signed_in: tuple[Gate, Behind, str]) -> None:
    app, behind, cookie = signed_in
    leave: Message = {"type": "websocket.disconnect", "code": 1001}
    sent = websocket(app, coming(CLICK, CLICK, leave), cookie=cookie)
    assert [m["type"] for m in behind.messages][1:] == [
        "websocket.receive", "websocket.receive", "websocket.disconnect",
    ]  # fmt: skip
    assert sent == [{"type": "websocket.accept"}]


def test_a_click_after_revocation_never_arrives(
    signed_in: tuple[Gate, Behind, str], settings: Settings
) -> None:
    app, behind, cookie = signed_in
    end = lambda: sessions.end_all(settings, "ann")  # noqa: E731
    sent = websocket(app, coming(CLICK, end, CLICK), cookie=cookie)
    assert [m["type"] for m in behind.messages] == [
        "websocket.connect", "websocket.receive", "websocket.disconnect",
    ]  # fmt: skip
    assert sent[-1] == {"type": "websocket.close", "code": 1008}


def test_a_silent_websocket_is_closed_too(
    signed_in: tuple[Gate, Behind, str], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, _, cookie = signed_in
    monkeypatch.setattr(watch, "LOOK_EVERY_SECONDS", 0.05)
    end = lambda: sessions.end_all(settings, "ann")  # noqa: E731
    assert websocket(app, coming(end), cookie=cookie)[-1]["type"] == "websocket.close"


def test_eight_hours_end_an_open_websocket(
    signed_in: tuple[Gate, Behind, str], pass_time: Callable[[float], None]
) -> None:
    app, _, cookie = signed_in
    sent = websocket(app, coming(lambda: pass_time(8 * 3600 + 1), CLICK), cookie=cookie)
    assert sent[-1] == {"type": "websocket.close", "code": 1008}


def test_a_change_of_role_cuts_the_websocket_so_that_the_page_is_drawn_anew(
    signed_in: tuple[Gate, Behind, str], settings: Settings
) -> None:
    app, _, cookie = signed_in
    change = lambda: accounts.set_rights(settings, "ann", ["executive"], ["North"])  # noqa: E731
    sent = websocket(app, coming(CLICK, change, CLICK), cookie=cookie)
    assert sent[-1] == {"type": "websocket.close", "code": 1008}


@pytest.mark.parametrize("cookie", ["", "linkage=AAAA"])
def test_without_a_session_no_websocket_opens(
    signed_in: tuple[Gate, Behind, str], cookie: str
) -> None:
    app, behind, _ = signed_in
    assert websocket(app, coming(CLICK), cookie=cookie) == [
        {"type": "websocket.close", "code": 1008}
    ]
    assert behind.scopes == []


def test_another_site_opens_no_websocket(signed_in: tuple[Gate, Behind, str]) -> None:
    app, behind, cookie = signed_in
    foreign = [("origin", "https://evil.example")]
    sent = websocket(app, coming(CLICK), cookie=cookie, headers=foreign)
    assert sent == [{"type": "websocket.close", "code": 1008}]
    assert behind.scopes == []


def test_what_a_proxy_said_is_kept_as_a_session(settings: Settings) -> None:
    behind = Behind()
    access = AccessSettings(
        source="proxy", trusted_proxies=("10.0.0.5",), groups=(Grant("hr", ("hr",)),)
    )
    app = Gate(behind, lambda: replace(settings, access=access))
    says = [("X-Forwarded-User", "ann"), ("X-Forwarded-Groups", "hr")]
    leave: Message = {"type": "websocket.disconnect", "code": 1001}
    for _ in range(2):
        websocket(app, coming(leave), headers=says, peer="10.0.0.5")
    (session,) = sessions.listed(settings)
    assert behind.header("x-linkage-session") == session.session
    assert (session.name, session.source, session.groups) == ("ann", "proxy", ("hr",))
