"""The server does not start where it would let in anybody, or nobody."""

from dataclasses import replace

import pytest

from dashboard.access import accounts
from dashboard.access.exposure import check_before_serving
from dashboard.access.secret_values import secret
from dashboard.access_settings import AccessSettings, Grant
from dashboard.errors import UsageError
from dashboard.settings import Settings

HTTPS = "https://linkage.example.com"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_this_machine_needs_no_sign_in(settings: Settings, host: str) -> None:
    check_before_serving(settings, host)
    assert not settings.data.exists()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "linkage.local", ""])  # noqa: S104
def test_without_sign_in_no_other_address(settings: Settings, host: str) -> None:
    with pytest.raises(UsageError, match="this machine only"):
        check_before_serving(settings, host)


@pytest.mark.parametrize("url", ["", "http://linkage.example.com"])
def test_others_come_by_https_only(settings: Settings, url: str) -> None:
    accounts.add(settings, "ann", "four plain words here", ["hr"])
    access = AccessSettings(source="accounts", public_url=url)
    with pytest.raises(UsageError, match="https"):
        check_before_serving(replace(settings, access=access), "192.168.1.7")
    ready = replace(settings, access=replace(access, public_url=HTTPS))
    check_before_serving(ready, "192.168.1.7")


def test_without_an_account_nobody_could_come_in(settings: Settings) -> None:
    access = AccessSettings(source="accounts")
    with pytest.raises(UsageError, match="linkage accounts add"):
        check_before_serving(replace(settings, access=access), "127.0.0.1")


def test_a_proxy_must_be_told_from_others(settings: Settings) -> None:
    access = AccessSettings(source="proxy", groups=(Grant("hr", ("hr",)),))
    with pytest.raises(UsageError, match="trusted_proxies"):
        check_before_serving(replace(settings, access=access), "127.0.0.1")


def test_somebody_must_have_a_role(settings: Settings) -> None:
    access = AccessSettings(source="proxy", trusted_proxies=("10.0.0.5",))
    with pytest.raises(UsageError, match="nobody a role"):
        check_before_serving(replace(settings, access=access), "127.0.0.1")


class TestSecrets:
    """Secrets come from the environment or a file of one's own, and are never repeated."""

    def test_the_environment_wins(self, settings: Settings) -> None:
        self.file(settings, 'proxy_secret = "from the file"')
        given = {"LINKAGE_PROXY_SECRET": "from the environment"}
        assert secret(settings, "proxy_secret", given) == "from the environment"
        assert secret(settings, "proxy_secret", {}) == "from the file"

    def test_a_file_others_can_read_is_refused(self, settings: Settings) -> None:
        self.file(settings, 'proxy_secret = "x"', mode=0o640)
        with pytest.raises(UsageError, match="chmod 600"):
            secret(settings, "proxy_secret", {})

    @pytest.mark.parametrize("text", ["proxy_secret = hush hush", 'hush_hush = "hush hush"'])
    def test_a_mistake_in_the_file_repeats_no_secret(self, settings: Settings, text: str) -> None:
        self.file(settings, text)
        with pytest.raises(UsageError) as caught:
            secret(settings, "proxy_secret", {})
        assert "hush hush" not in str(caught.value)
        assert caught.value.__cause__ is None

    def file(self, settings: Settings, text: str, mode: int = 0o600) -> None:
        settings.data.mkdir()
        path = settings.data / "secrets.toml"
        path.write_text(text)
        path.chmod(mode)
