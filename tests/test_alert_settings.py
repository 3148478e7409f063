"""The tables [[alerts]]: each asks one thing, mistakes are told with the nearest."""

import pytest

from dashboard.alert_settings import VERDICTS, read_alerts
from dashboard.errors import UsageError
from dashboard.stats.verdict import Verdict


def test_the_verdicts_are_those_of_the_statistics() -> None:
    assert set(VERDICTS) == {str(verdict) for verdict in Verdict}


def test_a_rule_is_read_as_it_is_written() -> None:
    level, verdict = read_alerts([
        {"metric": "nps", "unit": "North", "below": 10},
        {"link": ["engagement", "nps"], "verdict": "contradicted"},
    ])  # fmt: skip
    assert (level.metric, level.unit, level.below) == ("nps", "North", 10.0)
    assert (verdict.link, verdict.verdict) == (("engagement", "nps"), ("contradicted",))


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"metrik": "nps"}, "Did you mean 'metric'"),
        ({"link": ["a", "b"], "verdict": ["suported"]}, "Did you mean 'supported'"),
        ({"metric": "nps"}, "expected one of"),
        ({"below": 3}, "expected one of"),
        ({"metric": "nps", "below": "3"}, "expected a number"),
        ({"link": ["a"], "verdict": ["supported"]}, "two metrics"),
        ({"doubts": "yes"}, "true or false"),
        ({}, "expected one of"),
    ],
)
def test_a_mistake_is_told_in_words(table: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read_alerts([table])
