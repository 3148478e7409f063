"""The form: the right password opens, a wrong one tells nothing, too many have to wait."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlencode

import pytest

from dashboard.access import accounts, audit
from dashboard.access.gate import Gate
from dashboard.access_settings import AccessSettings
from dashboard.settings import Settings
from tests.access.asgi_caller import Answer, Behind, ask, page

PASSWORD = "four plain words here"


@pytest.fixture
def app(settings: Settings) -> Gate:
    accounts.add(settings, "ann", PASSWORD, ["executive"])
    here = replace(settings, access=AccessSettings(source="accounts"), company="Bell & Sons <3")
    return Gate(Behind(), lambda: here)


def sign_in(app: Gate, name: str, password: str, next_path: str = "/", **more: str) -> Answer:
    body = urlencode({"name": name, "password": password, "next": next_path}).encode()
    return ask(app, "/sign-in", method="POST", body=body, **more)  # type: ignore[arg-type]


def test_the_right_password_opens_and_leads_back(app: Gate) -> None:
    answer = sign_in(app, "Ann", PASSWORD, "/link?x=engagement")
    assert (answer.status, answer.header("location")) == (303, "/link?x=engagement")
    assert ask(app, "/link", cookie=answer.session_cookie).status == 200


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(app: Gate) -> None:
    (cookie,) = sign_in(app, "ann", PASSWORD).cookies
    parts = {part.strip() for part in cookie.split(";")[1:]}
    assert parts == {"HttpOnly", "Max-Age=28800", "Path=/", "SameSite=lax"}


def test_a_wrong_password_and_a_wrong_name_sound_alike(app: Gate) -> None:
    wrong, unknown = sign_in(app, "ann", "not this one at all"), sign_in(app, "bob", PASSWORD)
    assert wrong.status == unknown.status == 401
    assert wrong.body.replace("ann", "bob") == unknown.body
    assert not wrong.cookies


def test_the_password_never_comes_back(app: Gate, settings: Settings) -> None:
    secret = "my-very-own-secret-words"
    assert secret not in sign_in(app, "ann", secret).body
    assert secret not in repr(audit.latest(settings))


def test_what_is_typed_is_shown_as_text(app: Gate) -> None:
    body = sign_in(app, '"><script>alert(1)</script>', "x", '"><b>').body
    assert "<script>" not in body
    assert "<b>" not in body
    assert "Bell &amp; Sons &lt;3" in body


def test_the_sixth_wrong_try_waits_even_with_the_right_password(app: Gate) -> None:
    for _ in range(5):
        assert sign_in(app, "ann", "wrong").status == 401
    answer = sign_in(app, "ann", PASSWORD)
    assert (answer.status, int(answer.header("retry-after")) > 800) == (429, True)
    assert "Try again in 15 minutes" in answer.body


def test_waiting_opens_again(app: Gate, pass_time: Callable[[float], None]) -> None:
    for _ in range(5):
        sign_in(app, "ann", "wrong")
    pass_time(901)
    assert sign_in(app, "ann", PASSWORD).status == 303


def test_another_site_cannot_sign_anybody_in(app: Gate) -> None:
    body = urlencode({"name": "ann", "password": PASSWORD}).encode()
    foreign = [("origin", "https://evil.example")]
    assert ask(app, "/sign-in", method="POST", body=body, headers=foreign).status == 403


def test_a_form_beyond_measure_is_refused(app: Gate) -> None:
    assert ask(app, "/sign-in", method="POST", body=b"name=" + b"a" * 9000).status == 413


def test_sign_ins_are_written_down(app: Gate, settings: Settings) -> None:
    sign_in(app, "ann", "wrong")
    sign_in(app, "ann", PASSWORD)
    told = [(entry.action, entry.who) for entry in audit.latest(settings)]
    assert told == [("sign-in", "ann"), ("sign-in failed", "ann")]


def test_the_page_asks_for_nothing_else_and_is_kept_by_nobody(app: Gate) -> None:
    answer = page(app, "/sign-in?next=/units")
    assert "default-src 'none'" in answer.header("content-security-policy")
    assert answer.header("cache-control") == "no-store"
    assert answer.header("x-frame-options") == "DENY"
    assert 'value="/units"' in answer.body
    assert "http" not in answer.body


def test_who_is_signed_in_already_is_not_asked_again(app: Gate) -> None:
    cookie = sign_in(app, "ann", PASSWORD).session_cookie
    assert page(app, "/sign-in?next=/units", cookie=cookie).header("location") == "/units"


def test_after_the_account_is_gone_the_form_is_shown_again(app: Gate, settings: Settings) -> None:
    cookie = sign_in(app, "ann", PASSWORD).session_cookie
    accounts.remove(settings, "ann")
    assert page(app, "/sign-in", cookie=cookie).status == 200


def test_there_is_no_callback_without_a_provider(app: Gate) -> None:
    assert page(app, "/oauth2callback?code=x&state=y").status == 404
