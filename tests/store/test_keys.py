"""People are known by a keyed hash whose key never leaves the data folder."""

import hashlib
import hmac
import stat

import pytest

from dashboard.errors import StoreError
from dashboard.settings import Settings
from dashboard.store.connection import open_store
from dashboard.store.keys import person_key


def test_the_macro_is_hmac_sha_256(settings: Settings) -> None:
    with open_store(settings, write=True) as con:
        key = person_key(settings, write=True)
        ((found,),) = con.execute(
            "SELECT person_key('E-10234', $inner_pad, $outer_pad)", key.parameters()
        ).fetchall()
    secret = (settings.data / "person.key").read_bytes()
    digest = hmac.new(secret, b"E-10234", hashlib.sha256).digest()
    assert found == int.from_bytes(digest[:8], "big") >> 4


def test_the_key_is_made_once_and_is_private(settings: Settings) -> None:
    settings.data.mkdir()
    first = person_key(settings, write=True)
    assert person_key(settings, write=True) == first
    assert stat.S_IMODE((settings.data / "person.key").stat().st_mode) == 0o600


def test_reading_leaves_no_key_behind(settings: Settings) -> None:
    settings.data.mkdir()
    person_key(settings, write=False)
    assert not (settings.data / "person.key").exists()


def test_a_damaged_key_is_refused(settings: Settings) -> None:
    settings.data.mkdir()
    (settings.data / "person.key").write_bytes(b"short")
    with pytest.raises(StoreError, match="5 bytes"):
        person_key(settings, write=True)
