"""A session lives on the server, for eight hours, until it is ended."""

from collections.abc import Callable
from dataclasses import replace

from dashboard.access import accounts, sessions
from dashboard.access.roles import Permission
from dashboard.access_settings import AccessSettings, Grant
from dashboard.settings import Settings


def begun(settings: Settings, name: str = "ann", source: str = "oidc") -> str:
    return sessions.fingerprint(sessions.begin(settings, name, source, ["hr"]))


def test_a_session_lasts_eight_hours(
    settings: Settings, pass_time: Callable[[float], None]
) -> None:
    session = begun(settings)
    pass_time(8 * 3600 - 1)
    assert sessions.find(settings, session)
    pass_time(2)
    assert sessions.find(settings, session) is None


def test_an_ended_session_stays_ended(settings: Settings) -> None:
    session = begun(settings)
    sessions.end(settings, session)
    assert sessions.find(settings, session) is None


def test_a_person_can_be_signed_out_everywhere(settings: Settings) -> None:
    mine, also_mine, other = begun(settings), begun(settings, "ANN"), begun(settings, "bob")
    assert sessions.end_all(settings, "ann") == 2
    assert [sessions.find(settings, one) is None for one in (mine, also_mine, other)] == [
        True, True, False,
    ]  # fmt: skip


def test_the_file_holds_no_cookie(settings: Settings) -> None:
    token = sessions.begin(settings, "ann", "oidc")
    kept = b"".join(path.read_bytes() for path in settings.data.iterdir())
    assert token.encode() not in kept


def test_a_cookie_holds_256_bits(settings: Settings) -> None:
    assert len(sessions.begin(settings, "ann", "oidc")) == 43


def test_a_fingerprint_is_no_cookie(settings: Settings) -> None:
    session = begun(settings)
    assert sessions.find(settings, sessions.fingerprint(session)) is None


def test_a_change_of_role_counts_at_once(settings: Settings) -> None:
    accounts.add(settings, "ann", "four plain words here", ["hr"])
    session = sessions.find(settings, begun(settings, source="accounts"))
    assert session
    accounts.set_rights(settings, "ann", ["executive"], [])
    identity = sessions.identity_of(settings, session)
    assert identity
    assert not identity.may(Permission.UPLOADS)


def test_a_session_of_a_removed_account_is_worth_nothing(settings: Settings) -> None:
    accounts.add(settings, "ann", "four plain words here", ["hr"])
    session = sessions.find(settings, begun(settings, source="accounts"))
    accounts.remove(settings, "ann")
    assert session
    assert sessions.identity_of(settings, session) is None


def test_groups_are_judged_by_the_settings_of_now(settings: Settings) -> None:
    session = sessions.find(settings, begun(settings))
    assert session
    nobody = sessions.identity_of(settings, session)
    known = replace(settings, access=AccessSettings(groups=(Grant("hr", ("hr",)),)))
    somebody = sessions.identity_of(known, session)
    assert nobody
    assert somebody
    assert (nobody.may(Permission.UPLOADS), somebody.may(Permission.UPLOADS)) == (False, True)


def test_a_local_account_cannot_borrow_a_session_of_the_provider(settings: Settings) -> None:
    accounts.add(settings, "ann", "four plain words here", ["admin"])
    session = sessions.find(settings, begun(settings, "ann", "oidc"))
    assert session
    identity = sessions.identity_of(settings, session)
    assert identity
    assert not identity.may(Permission.ADMINISTER)
