"""The questions that come with the product: each answers, quickly, with an honest n."""

import json
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

import sample_data
from dashboard import ingest, publish
from dashboard.mart.check import check
from dashboard.mart.question import Question
from dashboard.mart.questions import catalogue, current_path, options_of, run_question
from dashboard.settings import Settings
from sample_data import QUICK
from tests.mart import golden_results
from tests.mart.golden_results import key_numbers
from tests.planted_companies import planted

SHIPPED = catalogue(Settings(data=Path("none")))
# What they ask about is not in that company; the sample company has it.
EMPTY_HERE = {
    "last_said",
    "leaders_and_front_line",
    "staff_words_and_customers",
    "regretted_losses",
    "strain_and_customers",
    "when_people_leave",
    "why_people_leave",
    "words_never_said",
}


@pytest.mark.parametrize("question", SHIPPED, ids=lambda one: one.name)
def test_it_answers_on_a_company(published: Settings, question: Question) -> None:
    result = run_question(published, question)
    assert len(result) > 0 or question.name in EMPTY_HERE
    assert result.elapsed < 2
    assert not [note for note in result.notes if "not a number" in note]


@pytest.mark.parametrize("question", SHIPPED, ids=lambda one: one.name)
def test_every_option_of_every_choice_can_be_asked(published: Settings, question: Question) -> None:
    above: dict[str, object] = {}
    for parameter in question.parameters:
        for option in options_of(published, parameter, bound=above)[:12]:
            run_question(published, question, {parameter.name: [str(option.value)]})
        above |= parameter.bound(parameter.default)


@pytest.mark.parametrize("question", SHIPPED, ids=lambda one: one.name)
def test_it_says_what_it_is_about(question: Question) -> None:
    assert "?" in question.title
    assert len(question.description) > 40
    assert question.section != "Questions"
    assert "drives" not in question.description


@cache
def small() -> Settings:
    """A company of a few shops, as it comes."""
    folder = Path(mkdtemp(prefix="linkage-small-"))
    settings = Settings(data=folder / "data")
    for path, map_path in sample_data.write_company("small", folder / "files").uploads:
        ingest.load_file(
            path, settings, map_path=map_path, who="test", publish=False, accept_rejects=True
        )
    publish.publish(settings)
    return settings


def test_there_are_enough_to_begin_with() -> None:
    assert len(SHIPPED) >= 24
    assert all(isinstance(one, Question) for one in SHIPPED)


def test_check_finds_nothing_on_any_company(tmp_path: Path) -> None:
    marts = [current_path(planted("true", QUICK)[0])[1], current_path(small())[1]]
    assert [str(one) for one in check(Settings(data=tmp_path), marts=marts)] == []


@pytest.mark.parametrize("question", SHIPPED, ids=lambda one: one.name)
def test_its_numbers_on_the_sample_company_are_those_written_down(question: Question) -> None:
    written = json.loads(golden_results.FILE.read_text(encoding="utf-8"))[question.name]
    settings, _ = planted("true", QUICK)
    found = key_numbers(run_question(settings, question))
    assert found["rows"] == written["rows"]
    assert found["sums"] == {
        name: [count, pytest.approx(total, rel=1e-6, abs=1e-6)]
        for name, (count, total) in written["sums"].items()
    }


def test_every_question_leads_on_to_another() -> None:
    assert [one.name for one in SHIPPED if not one.related] == []  # type: ignore[union-attr]
