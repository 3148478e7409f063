"""What the server says before any page is drawn."""

import json
import re
import urllib.request
from base64 import b64encode
from hashlib import sha256

import pytest

from tests.browser.conftest import Served

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def fetch(served: Served, address: str) -> tuple[str, dict[str, str]]:
    with urllib.request.urlopen(f"{served.base}{address}", timeout=10) as answer:  # noqa: S310
        return answer.read().decode(), {k.lower(): v for k, v in answer.headers.items()}


def test_health_is_answered_with_the_version(served: Served) -> None:
    body, _ = fetch(served, "/healthz")
    assert json.loads(body)["status"] == "ok"


@pytest.mark.parametrize("address", ["/", "/link", "/healthz", "/_stcore/health"])
def test_every_answer_says_what_a_page_may_load(served: Served, address: str) -> None:
    _, headers = fetch(served, address)
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-eval" not in policy
    assert "script-src 'self' 'sha256-" in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_the_one_inline_script_is_the_one_that_is_allowed(served: Served) -> None:
    page, headers = fetch(served, "/")
    (script,) = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    allowed = b64encode(sha256(script.encode()).digest()).decode()
    assert f"'sha256-{allowed}'" in headers["content-security-policy"]


def test_the_font_comes_from_here_with_its_licence(served: Served) -> None:
    with urllib.request.urlopen(  # noqa: S310
        f"{served.base}/app/static/inter-latin-wght-normal.woff2", timeout=10
    ) as answer:
        assert answer.read(4) == b"wOF2"
    text, _ = fetch(served, "/app/static/inter-LICENSE.txt")
    assert "SIL Open Font License" in text
