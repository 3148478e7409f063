"""Two generations side by side: those who came or went are found where they are few."""

from pathlib import Path

import pytest

from dashboard.care.auditor.look import audit
from dashboard.publish import publish, publishing
from tests.care.auditor.planted import of_kind, published, regions, show, spoil, varied
from tests.publish.facts import Facts
from tests.publish.seen import hidden


@pytest.fixture
def survey(facts: Facts) -> Facts:
    made = regions(facts, A=12, B=12, C=16, D=20, E=9, F=9)
    published(made)
    return made


@pytest.fixture
def careless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Publishing that forgets what people saw before."""
    monkeypatch.setattr(publishing, "basis_of", lambda *_: Path("/nowhere"))


def came(facts: Facts, **people: int) -> None:
    for unit, count in people.items():
        facts.answers("W", unit, varied(count, 31))
    published(facts, waves=["W"])


def pairs(facts: Facts) -> dict[tuple[str, ...], tuple[float, float] | None]:
    """Units of which two generations tell the engagement of a few, and how many."""
    found = of_kind(audit(facts.settings), "answers")
    return {
        one.about: one.people
        for one in found
        if one.metric == "engagement" and len(one.generations) == 2
    }


def test_late_answers_that_are_kept_back_tell_nothing(survey: Facts) -> None:
    came(survey, A=2)
    assert hidden(publish(survey.settings).path, "engagement")["A"] == "small_change"
    assert audit(survey.settings).learned == ()


def test_enough_late_answers_tell_nothing(survey: Facts) -> None:
    came(survey, A=6, B=5)
    assert audit(survey.settings).learned == ()


def test_two_late_answers_that_are_told_are_found(survey: Facts, careless: None) -> None:
    came(survey, A=2)
    assert pairs(survey)["A",] == (2, 2)
    sentence = next(one.sentence for one in audit(survey.settings).learned if one.about == ("A",))
    assert "by generations 1 and 2 side by side, who came in between if nobody went" in sentence


def test_a_late_answer_beside_many_follows_from_the_whole(survey: Facts, careless: None) -> None:
    came(survey, A=1, B=6)
    assert pairs(survey)["A",] == (1, 1)
    assert ("B",) not in pairs(survey)


def test_an_answer_taken_back_is_found(survey: Facts, careless: None) -> None:
    more = "UPDATE readings SET people = people + 1, weight = weight + 1, total = total + 75 "
    whose = "WHERE metric = 'engagement' AND unit IN ('A', 'North', '(company)')"
    spoil(survey.settings, more + whose)
    published(survey)
    assert pairs(survey)["A",] == (1, 1)
    assert "who went in between if nobody came" in audit(survey.settings).learned[0].sentence


def test_a_late_answer_in_a_hidden_unit_is_found(facts: Facts, careless: None) -> None:
    regions(facts, A=3, B=12, C=6, D=20, E=9, F=9)
    published(facts)
    came(facts, A=1)
    assert pairs(facts)["A", "C"] == (1, 1)


def test_a_unit_that_was_hidden_before_follows_once_its_neighbour_is_told(facts: Facts) -> None:
    regions(facts, A=3, B=12, C=6, D=20, E=9, F=9)
    published(facts)
    published(facts)
    assert audit(facts.settings).learned == ()
    show(facts.settings, "C", "engagement", 6, 300)
    assert pairs(facts)["A",] == (3, 3)


def test_the_newest_alone_is_not_laid_beside_others(survey: Facts, careless: None) -> None:
    came(survey, A=2)
    assert audit(survey.settings, alone=True).learned == ()
