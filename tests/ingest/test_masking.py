"""Comments are kept without what tells who somebody is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard.ingest.masking import first_names_pattern
from dashboard.sql_files import sql


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Write to anna.b@shop.co.uk please", "Write to [e-mail] please"),
        ("Call +44 (0)20 7946 0958 now", "Call [number] now"),
        ("Sarah Miller was rude", "[name] was rude"),
        ("Ask Mr. O'Neill or Frau Müller", "Ask [name] or [name]"),
        ("See https://x.example/me?id=7 there", "See [web address] there"),
        ("Waited 45 minutes in May, 3 of 10", "Waited 45 minutes in May, 3 of 10"),
        ("The mark was grand, will return", "The mark was grand, will return"),
    ],
)
def test_a_comment_is_masked(said: str, kept: str) -> None:
    con = duckdb.connect()
    con.execute(sql("load/macros/masked"))
    found = con.execute("SELECT masked(?, ?)", [said, first_names_pattern()]).fetchall()
    assert found == [(kept,)]


def test_nothing_personal_of_a_file_reaches_the_store(
    write: Callable[..., Path], load: Callable[..., Any], settings: Any
) -> None:
    head = "Employee ID,Email,Name,IP Address,Store,Wave,Written on,Comment\n"
    row = "E-991,sue@x.example,Sue Grabowski,10.1.2.3,S1,2026 Q1,2026-03-01,Tell sue@x.example so\n"
    receipt = load(write(head + row), kind="comments")
    raw = settings.store_path.read_bytes()
    for secret in (b"E-991", b"sue@x", b"Grabowski", b"10.1.2.3"):
        assert secret not in raw
    assert any("Email, Name, IP Address" in str(one) for one in receipt.problems)
