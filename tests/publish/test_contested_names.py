"""A file may bring a metric under a name that Linkage makes itself from records."""

from datetime import date

from dashboard.publish import publish
from tests.publish.facts import Facts
from tests.publish.seen import everything, reading, readings

YEAR = (date(2025, 1, 1), date(2025, 12, 31))


def company(facts: Facts) -> None:
    for unit in ("A", "B"):
        facts.unit(unit)
        for _ in range(8):
            facts.spell(unit, date(2020, 1, 1))
    facts.spell("A", date(2024, 1, 1), date(2025, 3, 5), voluntary=True)
    facts.happened(all=True)


def loaded_turnover(facts: Facts) -> None:
    facts.metric("turnover", "staying", 0, None)
    facts.score("A", "turnover", *YEAR, value=31.0)
    facts.score("B", "turnover", *YEAR, value=12.0)
    facts.happened(periods=[["turnover", YEAR[0].isoformat(), YEAR[1].isoformat()]])


def test_the_loaded_metric_keeps_its_name(facts: Facts) -> None:
    company(facts)
    publish(facts.settings)
    loaded_turnover(facts)
    path = publish(facts.settings).path
    assert reading(path, "turnover", "A").value == 31
    assert readings(path, "turnover_from_records", "A")


def test_a_refresh_names_metrics_as_publishing_everything_does(facts: Facts) -> None:
    company(facts)
    publish(facts.settings)
    loaded_turnover(facts)
    refreshed = everything(publish(facts.settings).path)
    assert refreshed == everything(publish(facts.settings, full=True).path)


def test_without_records_only_the_loaded_metric_is_there(facts: Facts) -> None:
    facts.unit("A")
    facts.unit("B")
    loaded_turnover(facts)
    facts.happened(all=True)
    path = publish(facts.settings).path
    assert reading(path, "turnover", "B").value == 12
    assert not readings(path, "turnover_from_records", "B")
