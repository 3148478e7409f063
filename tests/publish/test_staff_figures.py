"""Survey figures against sums worked out by hand."""

from datetime import date

import pytest

from dashboard.publish import publish
from tests.publish.facts import Facts
from tests.publish.seen import Reading, reading, table

OPENED, CLOSED = date(2025, 3, 3), date(2025, 3, 14)


@pytest.fixture
def survey(facts: Facts) -> Facts:
    """Two stores in a region, five people each, one wave."""
    facts.unit("North")
    facts.unit("A", "North")
    facts.unit("B", "North")
    facts.wave("2025 Q1", OPENED, CLOSED)
    facts.item("Q1")
    facts.item("Q2", reversed_scale=True)
    facts.item("Recommend", role="enps", low=0, high=10)
    facts.item("Pay", role="driver", driver="Reward")
    facts.item("Perks", role="driver", driver="Reward")
    facts.item("Tools", role="driver", driver="Tools & kit")
    return facts


def five(**scores: float) -> list[dict[str, float]]:
    return [dict(scores) for _ in range(5)]


def about(found: Reading, squares: float) -> bool:
    """Is that what is told of squares, as far as they are told?"""
    return found.total_squares is not None and abs(found.total_squares - squares) <= 2500


def published(facts: Facts):
    facts.happened(all=True)
    return publish(facts.settings).path


def test_engagement_is_the_mean_of_persons_means_from_0_to_100(survey: Facts) -> None:
    survey.answers("2025 Q1", "A", [{"Q1": 5, "Q2": 1}, {"Q1": 3}, *[{"Q1": 1, "Q2": 3}] * 3])
    path = published(survey)
    found = reading(path, "engagement", "A")
    # Q2 is reversed: 1 counts as 100, 3 as 50. Persons: 100, 50, then three of (0 + 50) / 2.
    assert found.total == pytest.approx(100 + 50 + 3 * 25)
    assert about(found, 100**2 + 50**2 + 3 * 25**2)
    assert (found.people, found.weight, found.value) == (5, 5, pytest.approx(45))
    assert (found.starts_on, found.ends_on, found.wave) == (OPENED, CLOSED, "2025 Q1")


def test_favourable_is_the_share_of_answers_in_the_upper_quarter(survey: Facts) -> None:
    survey.answers("2025 Q1", "A", [{"Q1": 4, "Q2": 2}, {"Q1": 5}, *[{"Q1": 3, "Q2": 3}] * 3])
    found = reading(published(survey), "favourable", "A")
    assert (found.people, found.weight, found.total) == (5, 9, 300)
    assert found.value == pytest.approx(100 * 3 / 9)


def test_enps_is_promoters_less_detractors(survey: Facts) -> None:
    survey.answers("2025 Q1", "A", [{"Recommend": s} for s in (10, 9, 8, 7, 6, 0, 9)])
    found = reading(published(survey), "enps", "A")
    assert found.value == pytest.approx(100 * (3 - 2) / 7)
    # Nobody can work out how many were of neither side: from one to seven people took one.
    assert found.total_squares == pytest.approx(10000 * (1 + 7) / 2)


def test_a_driver_is_the_mean_of_persons_means_over_its_questions(survey: Facts) -> None:
    survey.answers("2025 Q1", "A", [{"Pay": 5, "Perks": 3}, {"Pay": 5}, *five(Pay=1, Perks=1)])
    found = reading(published(survey), "driver_reward", "A")
    assert found.total == pytest.approx(75 + 100)
    assert about(found, 75**2 + 100**2)
    assert found.people == 7


def test_a_driver_of_one_question_has_that_questions_figures(survey: Facts) -> None:
    survey.answers("2025 Q1", "A", [*five(Tools=2), {"Tools": 5}])
    path = published(survey)
    driver, item = reading(path, "driver_tools_kit", "A"), reading(path, "item_tools", "A")
    assert driver == item
    assert item.value == pytest.approx((5 * 25 + 100) / 6)


def test_a_question_is_brought_to_0_to_100_with_its_squares(survey: Facts) -> None:
    survey.answers("2025 Q1", "A", [{"Q2": s} for s in (1, 2, 3, 4, 5, 5)])
    found = reading(published(survey), "item_q2", "A")
    values = [100, 75, 50, 25, 0, 0]
    assert found.total == pytest.approx(sum(values))
    assert about(found, sum(v * v for v in values))


def test_every_level_adds_up_its_units(survey: Facts) -> None:
    survey.answers("2025 Q1", "A", five(Q1=4))
    survey.answers("2025 Q1", "B", [*five(Q1=2), {"Q1": 3}])
    path = published(survey)
    for unit in ("North", "(company)"):
        found = reading(path, "engagement", unit)
        assert (found.people, found.total) == (11, 5 * 75 + 5 * 25 + 50)


def test_the_response_rate_counts_people_against_those_invited(survey: Facts) -> None:
    survey.answers("2025 Q1", "A", [*five(Q1=4), {"Tools": 1}])
    survey.write("invitations", [(1, survey.units["A"], 8, 1)])
    found = reading(published(survey), "response_rate", "A")
    assert (found.people, found.weight, found.value) == (6, 8, 75)


def test_no_invitations_no_response_rate(survey: Facts) -> None:
    survey.answers("2025 Q1", "A", five(Q1=4))
    assert "response_rate" not in {row[0] for row in table(published(survey), "metrics")}


def test_metrics_have_plain_labels_and_items_know_their_metric(survey: Facts) -> None:
    survey.answers("2025 Q1", "A", five(Q1=4, Tools=3))
    path = published(survey)
    labels = {row[0]: row[1] for row in table(path, "metrics")}
    assert labels["favourable"] == "Favourable answers"
    assert labels["driver_tools_kit"] == "Tools & kit"
    assert labels["item_q1"] == "Text of Q1"
    assert {row[0]: row[8] for row in table(path, "items")}["Tools"] == "item_tools"


def test_codes_that_differ_in_punctuation_only_stay_apart(survey: Facts) -> None:
    survey.item("Q.1")
    survey.answers("2025 Q1", "A", [{"Q1": 2, "Q.1": 5}, *five(**{"Q1": 2, "Q.1": 3})])
    path = published(survey)
    assert reading(path, "item_q1", "A").value == 25
    assert reading(path, "item_q_1", "A").value == pytest.approx((100 + 250) / 6)


def test_two_surveys_may_use_one_name_for_a_round(survey: Facts) -> None:
    survey.write("waves", [(2, "Exit", "2025 Q1", date(2025, 5, 1), date(2025, 5, 9), 5, 1)])
    survey.answers("2025 Q1", "A", five(Q1=4))
    path = published(survey)
    assert [row[0] for row in table(path, "waves")] == ["2025 Q1 (Exit)", "2025 Q1 (Pulse)"]
    assert reading(path, "engagement", "A").wave == "2025 Q1 (Pulse)"
