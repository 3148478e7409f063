"""The questions that come with the product: each answers, quickly, with an honest n."""

from pathlib import Path

import pytest

from dashboard.mart.question import Question
from dashboard.mart.questions import catalogue, options_of, run_question
from dashboard.settings import Settings

SHIPPED = catalogue(Settings(data=Path("none")))
EMPTY_HERE = {"when_people_leave", "last_said"}


@pytest.mark.parametrize("question", SHIPPED, ids=lambda one: one.name)
def test_it_answers_on_a_company(published: Settings, question: Question) -> None:
    result = run_question(published, question)
    assert len(result) > 0 or question.name in EMPTY_HERE
    assert result.elapsed < 2
    assert not [note for note in result.notes if "not a number" in note]


@pytest.mark.parametrize("question", SHIPPED, ids=lambda one: one.name)
def test_every_option_of_every_choice_can_be_asked(published: Settings, question: Question) -> None:
    for parameter in question.parameters:
        for option in options_of(published, parameter)[:12]:
            run_question(published, question, {parameter.name: [str(option.value)]})


@pytest.mark.parametrize("question", SHIPPED, ids=lambda one: one.name)
def test_it_says_what_it_is_about(question: Question) -> None:
    assert question.title.endswith(("?", "service", "Engagement by length of service"))
    assert len(question.description) > 40
    assert question.section != "Questions"
    assert "drives" not in question.description
