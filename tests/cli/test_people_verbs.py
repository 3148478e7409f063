"""`linkage staying`, `ranking`, `alarms`, `chain`: words for a person, a document for a pipe."""

import json
from typing import Any

import pytest

from dashboard.cli import main
from tests.planted_companies import planted

Capture = pytest.CaptureFixture[str]


def words(capsys: Capture, *command: str, company: str = "true", code: int = 0) -> str:
    assert main([*command, "--data", str(planted(company)[0].data)]) == code
    return capsys.readouterr().out


def document(capsys: Capture, *command: str, company: str = "true", code: int = 0) -> Any:
    return json.loads(words(capsys, *command, "--json", company=company, code=code))


def test_staying_speaks_of_groups_customers_and_cost(capsys: Capture) -> None:
    said = words(capsys, "staying", "--salary", "30000")
    for part in ("For every 100 staff", "lowest third", "Customers:", "Boushey", "What to do"):
        assert part in said


def test_staying_is_one_document(capsys: Capture) -> None:
    found = document(capsys, "staying", "--way", "turnover", "--by", "region")
    assert found["way"] == "turnover"
    assert {group["name"] for group in found["groups"]} == {
        "North",
        "North West",
        "Midlands",
        "East",
    }
    assert found["cost"] is None


def test_a_way_that_is_not_told_is_wrong_usage(capsys: Capture) -> None:
    words(capsys, "staying", "--way", "firing", code=2)


def test_ranking_prints_no_place_without_its_limits(capsys: Capture) -> None:
    said = words(capsys, "ranking", "nps")
    assert "could be" in said
    found = document(capsys, "ranking", "nps")
    assert all("place_low" in unit for unit in found["order"]["units"])


def test_alarms_stop_a_script_where_something_is_odd(capsys: Capture) -> None:
    words(capsys, "alarms")
    found = document(capsys, "alarms", "margin", company="dirty", code=1)
    assert {alarm["kind"] for alarm in found["alarms"]} == {"zeros", "scale", "totals"}


def test_chain_sets_the_product_beside_the_ends(capsys: Capture) -> None:
    found = document(capsys, "chain")
    assert [link["to"] for link in found["chain"]] == ["staying", "customer", "result"]
    assert found["end_to_end"]["implied"]["ci_low"] <= found["end_to_end"]["implied"]["value"]
    assert found["label"] == "same-period association; cannot show mediation"
    assert document(capsys, "chain", "--in-order")["time_order"] is True
