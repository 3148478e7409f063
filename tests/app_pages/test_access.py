"""The admin's page: who is in, the way to sign them out, and a log that shows tampering."""

import sqlite3
from pathlib import Path

import pytest

from dashboard.access import accounts, audit, sessions, tokens
from dashboard.access.database import database_path
from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown


@pytest.fixture
def busy(empty: Settings) -> Settings:
    accounts.add(empty, "ann", "four plain words here", ["executive"], ["North"])
    sessions.begin(empty, "ann", "accounts", address="10.0.0.7")
    tokens.make(empty, "nightly load", ["uploads"], 30, "root")
    audit.note(empty, "ann", "export", "units.csv")
    return empty


def test_looking_writes_nothing(visit: Open, empty: Settings) -> None:
    assert "Nothing has been written down yet" in shown(visit(empty, "access"))
    assert not database_path(empty).exists()


def test_people_keys_and_the_log_are_shown(visit: Open, busy: Settings) -> None:
    app = visit(busy, "access")
    assert not app.exception
    assert "10.0.0.7" in shown(app)
    tables = " ".join(table.value.to_string() for table in app.dataframe)
    for word in ("North", "nightly load", "units.csv"):
        assert word in tables


def test_a_person_is_signed_out_by_a_click(visit: Open, busy: Settings) -> None:
    app = visit(busy, "access")
    next(b for b in app.button if b.label == "Sign out everywhere").click().run()
    assert sessions.listed(busy) == ()
    assert audit.latest(busy)[0].action == "account"


def test_a_log_that_was_changed_says_so(visit: Open, busy: Settings, tmp_path: Path) -> None:
    con = sqlite3.connect(database_path(busy))
    with con:
        con.execute("UPDATE audit SET who = 'eve'")
    con.close()
    assert "was changed or is missing" in shown(visit(busy, "access"))
