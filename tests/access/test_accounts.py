"""Passwords are kept as argon2id hashes and never told."""

import pytest

from dashboard.access import accounts, sessions
from dashboard.access.database import database_path
from dashboard.errors import UnknownName, UsageError
from dashboard.settings import Settings

PASSWORD = "four plain words here"


@pytest.fixture
def ann(settings: Settings) -> Settings:
    accounts.add(settings, "Ann", PASSWORD, ["hr"])
    return settings


def test_the_right_password_fits_in_any_capitals_of_the_name(ann: Settings) -> None:
    assert accounts.password_fits(ann, " ANN ", PASSWORD)


@pytest.mark.parametrize(
    ("name", "password"),
    [("ann", "four plain words herE"), ("ann", ""), ("bob", PASSWORD), ("", "")],
)
def test_anything_else_does_not_fit(ann: Settings, name: str, password: str) -> None:
    assert not accounts.password_fits(ann, name, password)


def test_the_file_holds_no_password(ann: Settings) -> None:
    kept = b"".join(path.read_bytes() for path in ann.data.iterdir())
    assert PASSWORD.encode() not in kept
    assert b"$argon2id$" in kept


def test_the_file_is_for_its_owner_only(ann: Settings) -> None:
    modes = {path.name: path.stat().st_mode & 0o777 for path in ann.data.iterdir()}
    assert set(modes.values()) == {0o600}
    assert ann.data.stat().st_mode & 0o777 == 0o700
    assert database_path(ann).name in modes


def test_a_short_password_is_refused_without_repeating_it(settings: Settings) -> None:
    with pytest.raises(UsageError, match="12") as caught:
        accounts.add(settings, "bob", "hunter2", ["hr"])
    assert "hunter2" not in str(caught.value)


def test_a_taken_name_is_refused(ann: Settings) -> None:
    with pytest.raises(UsageError, match="already"):
        accounts.add(ann, "ANN", PASSWORD, ["admin"])


def test_an_unknown_role_is_refused(settings: Settings) -> None:
    with pytest.raises(UnknownName, match="boss"):
        accounts.add(settings, "bob", PASSWORD, ["boss"])


def test_an_account_without_a_role_is_refused(settings: Settings) -> None:
    with pytest.raises(UsageError, match="at least one role"):
        accounts.add(settings, "bob", PASSWORD, [])


def test_another_password_signs_out(ann: Settings) -> None:
    token = sessions.begin(ann, "ann", "accounts")
    accounts.set_password(ann, "ann", PASSWORD + "!")
    assert sessions.find(ann, sessions.fingerprint(token)) is None
    assert not accounts.password_fits(ann, "ann", PASSWORD)


def test_changing_an_unknown_account_names_the_known(ann: Settings) -> None:
    with pytest.raises(UnknownName, match="Known: ann"):
        accounts.set_rights(ann, "anna", ["hr"], [])
