"""The table [access] is checked before anybody is let in by it."""

from pathlib import Path

import pytest

from dashboard.access_settings import Grant, read_access
from dashboard.errors import UsageError
from dashboard.settings import read_settings


def test_nobody_is_asked_to_sign_in_unless_told(tmp_path: Path) -> None:
    assert read_settings(tmp_path, {}).access.source == "none"


def test_grants_are_read_from_the_file(tmp_path: Path) -> None:
    text = '[access]\nsource = "proxy"\n[access.groups."north team"]\nroles = ["executive"]\n'
    (tmp_path / "linkage.toml").write_text(text + 'units = ["North"]\n')
    assert read_settings(tmp_path, {}).access.groups == (
        Grant("north team", ("executive",), ("North",)),
    )


def test_the_environment_wins_over_the_table(tmp_path: Path) -> None:
    (tmp_path / "linkage.toml").write_text('[access]\nsource = "proxy"\nsession_hours = 4\n')
    found = read_settings(tmp_path, {"LINKAGE_ACCESS_SOURCE": "accounts"}).access
    assert (found.source, found.session_hours) == ("accounts", 4.0)


def test_settings_with_access_can_still_be_hashed(tmp_path: Path) -> None:
    (tmp_path / "linkage.toml").write_text('[access.people.ann]\nroles = ["hr"]\n')
    assert hash(read_settings(tmp_path, {}))


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ({"source": "ldap"}, "Known: accounts, none, oidc, proxy"),
        ({"sorce": "oidc"}, "Did you mean 'source'"),
        ({"session_hours": 25}, "at most 24"),
        ({"session_hours": "eight"}, "eight"),
        ({"groups": {"x": {"roles": ["boss"]}}}, "There is no role 'boss'"),
        ({"groups": {"x": {"roles": ["hr"], "units": []}}}, "units is empty"),
        ({"groups": {"x": {"rolls": ["hr"]}}}, "nothing else"),
        ({"trusted_proxies": ["proxy.local"]}, "trusted_proxies"),
        ({"source": "oidc", "oidc_issuer": "https://id"}, "also needs oidc_client_id"),
        ({"public_url": "linkage.example.com"}, "begin with https"),
        ("oidc", "must be a table"),
    ],
)
def test_a_mistake_in_the_table_is_named(table: object, named: str) -> None:
    with pytest.raises(UsageError, match=named):
        read_access(table)


def test_the_public_name_is_a_known_host() -> None:
    found = read_access({"public_url": "https://Linkage.example.com/", "allowed_hosts": ["b.org"]})
    assert {"linkage.example.com", "b.org", "localhost"} <= found.hosts
    assert found.secure
