"""Forgetting reaches what is published, and says where something is left."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from dashboard.care.retention import forget
from dashboard.errors import UsageError
from dashboard.publish import publish
from dashboard.publish.generation import available, path_of
from tests.publish.facts import Facts

EARLY, LATE = "Spring of Zyxwvut", "Autumn of Qponmlk"


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    made = Facts(tmp_path / "data")
    made.unit("S1")
    made.item("q1")
    for wave, closed in ((EARLY, date(2019, 4, 30)), (LATE, date(2025, 10, 31))):
        made.wave(wave, closed - timedelta(14), closed)
        made.answers(wave, "S1", [{"q1": score} for score in (2, 3, 4, 4, 5, 3)])
        made.happened(all=True)
    publish(made.settings)
    return made


def test_what_was_forgotten_is_in_no_byte_of_what_is_published_next(facts: Facts) -> None:
    done = forget(facts.settings, before=date(2020, 1, 1))
    old, new = (path_of(facts.settings, number) for number in available(facts.settings))
    assert done.number == available(facts.settings)[-1]
    found = {wave: [wave.encode() in path.read_bytes() for path in (old, new)]
             for wave in (EARLY, LATE)}  # fmt: skip
    assert found == {EARLY: [True, False], LATE: [True, True]}


def test_it_says_which_generations_still_count_what_was_forgotten(facts: Facts) -> None:
    said = " ".join(forget(facts.settings, before=date(2020, 1, 1)).lines)
    assert "1 older generation" in said


def test_nothing_found_publishes_nothing(facts: Facts) -> None:
    done = forget(facts.settings, before=date(2000, 1, 1))
    assert (done.number, len(available(facts.settings))) == (None, 1)


@pytest.mark.parametrize("asked", [{}, {"person": "  "}, {"before": date(2999, 1, 1)}])
def test_what_would_forget_all_or_nothing_in_particular_is_refused(
    facts: Facts, asked: dict[str, object]
) -> None:
    with pytest.raises(UsageError):
        forget(facts.settings, **asked)  # type: ignore[arg-type]
