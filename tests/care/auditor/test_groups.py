"""Breakdowns: a group of a few people follows from nothing, or is found."""

import pytest

from dashboard.care.auditor.look import audit
from tests.care.auditor.planted import CLOSED, OPENED, of_kind, published, spoil, varied
from tests.publish.facts import Facts

SIZES = {"A": (3, 9), "B": (7, 9), "C": (8, 8), "D": (6, 12)}


def said(unit: str, count: int) -> list[dict[str, float]]:
    return varied(count, 7 * ord(unit) + count)


@pytest.fixture
def company(facts: Facts) -> Facts:
    for code in SIZES:
        facts.unit(code)
    facts.wave("W", OPENED, CLOSED)
    facts.item("Q1")
    facts.item("Q2")
    for unit, sizes in SIZES.items():
        for band, count in zip(("new", "old"), sizes, strict=True):
            for person in facts.answers("W", unit, said(unit, count)):
                facts.write("person_attributes", [(1, person, "band", band, 1)])
    published(facts)
    return facts


def test_breakdowns_that_keep_the_rules_tell_nothing(company: Facts) -> None:
    verdict = audit(company.settings)
    assert verdict.learned == ()
    assert verdict.cells == 4  # new and old of A and of the one that is hidden with it


def test_a_group_that_follows_from_the_others_is_found(company: Facts) -> None:
    """The breakdown hidden beside that of A is told, so those of A are what is left."""
    spoil(company.settings, "DELETE FROM segments WHERE unit <> '(company)'")
    for unit in "BCD":
        for band, count in zip(("new", "old"), SIZES[unit], strict=True):
            total = sum(12.5 * (one["Q1"] + one["Q2"] - 2) for one in said(unit, count))
            spoil(
                company.settings,
                "INSERT INTO segments VALUES "
                "('engagement', ?, 'band', ?, ?, ?, 'W', ?, ?, ?, 0, 50)",
                [unit, band, OPENED, CLOSED, count, count, total],
            )
    (found,) = of_kind(audit(company.settings), "answers")
    assert (found.about, found.people) == (("A",), (3, 3))
    assert "of whom band is new" in found.sentence


def test_a_shown_group_of_too_few_is_found(company: Facts) -> None:
    spoil(company.settings, "UPDATE segments SET people = 2, weight = 2 WHERE segment = 'new' "
          "AND unit = '(company)' AND metric = 'engagement'")  # fmt: skip
    assert ("(company)",) in {one.about for one in of_kind(audit(company.settings), "small")}


def test_a_theme_of_service_is_looked_at_too(facts: Facts) -> None:
    """Eight people hidden in A and B; told of B all the same, A's three are what is left."""
    for code in SIZES:
        facts.unit(code)
    facts.wave("W", OPENED, CLOSED)
    facts.item("Q1", "service_climate", "Pride")
    for unit, sizes in SIZES.items():
        for band, count in zip(("new", "old"), sizes, strict=True):
            scores = [{"Q1": one["Q1"]} for one in said(unit, count)]
            for person in facts.answers("W", unit, scores):
                facts.write("person_attributes", [(1, person, "band", band, 1)])
    published(facts)
    verdict = audit(facts.settings)
    assert verdict.learned == ()
    assert verdict.cells > 0
    spoil(
        facts.settings,
        "UPDATE segments SET people = 2, weight = 2 WHERE metric = 'driver_pride' "
        "AND segment = 'new' AND unit = '(company)'",
    )
    found = of_kind(audit(facts.settings), "small")
    assert "driver_pride" in {one.metric for one in found}
