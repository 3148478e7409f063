"""A token is shown once, does what it was made for, and ends when told."""

from collections.abc import Callable

import pytest

from dashboard.access import tokens
from dashboard.access.roles import Permission
from dashboard.errors import UnknownName, UsageError
from dashboard.settings import Settings


def test_a_token_does_what_it_was_made_for_and_nothing_else(settings: Settings) -> None:
    token = tokens.make(settings, "nightly load", ["uploads"], 30, "ann")
    identity = tokens.identity_of(settings, token)
    assert identity
    assert [p for p in Permission if identity.may(p)] == [Permission.UPLOADS]
    assert "nightly load" in identity.name


def test_the_file_holds_no_token(settings: Settings) -> None:
    token = tokens.make(settings, "x", ["uploads"], 30, "ann")
    kept = b"".join(path.read_bytes() for path in settings.data.iterdir())
    assert token.rsplit("_", 1)[1].encode() not in kept


def test_a_listing_shows_no_secret(settings: Settings) -> None:
    secret = tokens.make(settings, "x", ["uploads"], 30, "ann").rsplit("_", 1)[1]
    assert secret not in repr(tokens.listed(settings))


def test_a_revoked_token_ends_at_once(settings: Settings) -> None:
    token = tokens.make(settings, "x", ["answers"], 30, "ann")
    tokens.revoke(settings, token.split("_")[1])
    assert tokens.identity_of(settings, token) is None


def test_a_token_expires(settings: Settings, pass_time: Callable[[float], None]) -> None:
    token = tokens.make(settings, "x", ["answers"], 1, "ann")
    pass_time(86401)
    assert tokens.identity_of(settings, token) is None


def test_a_wrong_token_stands_for_nobody(settings: Settings) -> None:
    token = tokens.make(settings, "x", ["answers"], 1, "ann")
    prefix, number, secret = token.split("_", 2)
    for wrong in ("", "linkage", token + "A", f"{prefix}_{number}_", f"x_{number}_{secret}",
                  f"{prefix}_00000000_{secret}"):  # fmt: skip
        assert tokens.identity_of(settings, wrong) is None


@pytest.mark.parametrize("permission", ["administer", "workbench", "everything"])
def test_no_token_writes_queries_or_administers(settings: Settings, permission: str) -> None:
    with pytest.raises(UnknownName):
        tokens.make(settings, "x", [permission], 30, "ann")


@pytest.mark.parametrize("days", [0, -1, 367])
def test_a_token_lives_between_a_day_and_a_year(settings: Settings, days: float) -> None:
    with pytest.raises(UsageError):
        tokens.make(settings, "x", ["answers"], days, "ann")


def test_revoking_an_unknown_token_names_the_known(settings: Settings) -> None:
    with pytest.raises(UnknownName):
        tokens.revoke(settings, "12345678")
