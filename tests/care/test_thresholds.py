"""A smallest group that is raised or lowered stands in the audit log, with who brought it in."""

import json
from dataclasses import replace

from dashboard.access import audit
from dashboard.care import thresholds
from dashboard.cli import main
from dashboard.publish import publish
from dashboard.settings import Settings
from tests.publish.facts import Facts


def noted(settings: Settings) -> list[tuple[str, str]]:
    return [(one.who, one.subject) for one in audit.latest(settings, action="threshold")]


def test_a_raised_and_a_lowered_threshold_are_noted_once_each(facts: Facts) -> None:
    settings = facts.settings
    publish(replace(settings, minimum_group=7))
    thresholds.note_changes(settings, "anna", "10.0.0.7")
    publish(replace(settings, minimum_group=6))
    for _ in range(2):
        thresholds.note_changes(settings, "ben")
    assert noted(settings) == [
        ("ben", "smallest group lowered from 7 to 6"),
        ("anna", "smallest group raised from 5 to 7"),
    ]
    first = audit.latest(settings, action="threshold")[-1]
    assert first.address == "10.0.0.7"
    assert json.loads(first.details) == {"generation": 2, "before": 5, "after": 7}
    assert audit.first_broken(settings) is None


def test_nothing_is_noted_where_the_threshold_stays(facts: Facts) -> None:
    publish(facts.settings, full=True)
    assert thresholds.note_changes(facts.settings, "anna") == ()


def test_the_command_that_publishes_notes_it(facts: Facts) -> None:
    settings = facts.settings
    with (settings.data / "linkage.toml").open("a", encoding="utf-8") as file:
        file.write("minimum_group = 8\n")
    assert main(["publish", "--data", str(settings.data)]) == 0
    ((who, subject),) = noted(settings)
    assert who
    assert subject == "smallest group raised from 5 to 8"
