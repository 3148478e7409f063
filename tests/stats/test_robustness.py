import pytest

from dashboard.stats.correlation import from_r
from dashboard.stats.result import NotEnoughData
from dashboard.stats.robustness import robustness_of_r, robustness_value


def test_the_published_example():
    found = robustness_value(0.09731582 / 0.02325654, 783)
    assert found
    assert found.partial_r2 == pytest.approx(0.02187, abs=1e-5)
    assert found.value == pytest.approx(0.13878, abs=1e-5)
    assert found.value_to_doubt == pytest.approx(0.07626, abs=1e-5)


def test_a_cause_of_that_strength_takes_all_of_the_link():
    # Explaining RV of both sides biases t / sqrt(df) by RV / sqrt(1 - RV).
    found = robustness_value(5.0, 100)
    assert found
    assert found.value / (1 - found.value) ** 0.5 == pytest.approx(0.5)


def test_a_link_that_could_be_chance_needs_no_hidden_cause():
    found = robustness_value(1.0, 100)
    assert found
    assert (found.value > 0, found.value_to_doubt) == (True, 0)


def test_the_sign_does_not_matter():
    assert robustness_value(-4.0, 60) == robustness_value(4.0, 60)


def test_r_and_its_t_say_the_same():
    found, same = robustness_of_r(from_r(0.4, 102)), robustness_value(4.364357804719848, 100)
    assert found and same
    assert found.value == pytest.approx(same.value)


def test_overwhelming_links_stay_below_one():
    found = robustness_value(500.0, 20)
    assert found
    assert 0.9 < found.value_to_doubt < found.value < 1


def test_nothing_can_be_said_of_exact_or_missing_links():
    assert not robustness_of_r(NotEnoughData("none"))
    assert not robustness_of_r(from_r(1.0, 50))
    assert not robustness_value(3.0, 2)
