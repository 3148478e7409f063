"""The audit log is added to, and shows where somebody meddled with it."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from dashboard.access import audit
from dashboard.access.database import database_path
from dashboard.settings import Settings


def test_an_entry_says_who_what_and_from_where(settings: Settings) -> None:
    audit.note(settings, "ann", "upload", "may.csv", address="10.0.0.1", rows=14)
    (entry,) = audit.latest(settings)
    assert (entry.who, entry.action, entry.subject) == ("ann", "upload", "may.csv")
    assert (entry.address, entry.details) == ("10.0.0.1", '{"rows": 14}')


def test_one_kind_of_action_can_be_picked(settings: Settings) -> None:
    audit.note(settings, "ann", "upload")
    audit.note(settings, "ann", "undo")
    assert [entry.action for entry in audit.latest(settings, action="undo")] == ["undo"]


def test_a_line_break_in_a_name_forges_no_line(settings: Settings) -> None:
    audit.note(settings, "ann\nroot signed in", "sign-in failed")
    assert "\n" not in audit.latest(settings)[0].who


def test_writers_at_once_leave_an_unbroken_chain(settings: Settings) -> None:
    def write(number: int) -> None:
        audit.note(settings, f"person {number}", "query", "q")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40)))
    assert len(audit.latest(settings)) == 40
    assert audit.first_broken(settings) is None


@pytest.mark.parametrize(
    "meddling",
    ["UPDATE audit SET who = 'bob' WHERE entry = 2", "DELETE FROM audit WHERE entry = 2"],
)
def test_a_changed_or_missing_row_shows(settings: Settings, meddling: str) -> None:
    for _ in range(3):
        audit.note(settings, "ann", "export")
    con = sqlite3.connect(database_path(settings))
    with con:
        con.execute(meddling)
    con.close()
    assert audit.first_broken(settings) == 2
