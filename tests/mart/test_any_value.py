"""Whatever anybody chooses: rows, or a refusal in words; never an error of the database."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.errors import UsageError
from dashboard.mart.parameters import Parameter
from dashboard.mart.question import Question
from dashboard.mart.questions import catalogue, options_of, run_question
from dashboard.mart.result import Result
from dashboard.settings import Settings
from tests.mart.test_filled_in import SHIPPED

ASKED = [one for one in SHIPPED if one.parameters]
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
OPEN_DAYS = st.none() | DAYS
WORDS = st.text(max_size=20) | st.sampled_from(["'; DROP TABLE units", "%", "\x00", "NaN", "1e999"])
NUMBERS = st.integers() | st.floats() | st.integers(-(10**30), 10**30)
TWO_DAYS = st.tuples(OPEN_DAYS, OPEN_DAYS)
FITTING: dict[str, st.SearchStrategy[object]] = {
    "text": WORDS,
    "int": st.integers(),
    "float": st.floats(),
    "bool": st.booleans(),
    "date": DAYS,
    "daterange": TWO_DAYS,
}
SPANS = TWO_DAYS.map(lambda ends: f"{ends[0]}..{ends[1]}")
ANYTHING: st.SearchStrategy[object] = st.one_of(
    st.none(), WORDS, NUMBERS, st.booleans(), DAYS, st.lists(WORDS, max_size=3), TWO_DAYS, SPANS
)


def values_for(published: Settings, parameter: Parameter) -> st.SearchStrategy[object]:
    """Mostly what fits, now and then anything."""
    if parameter.type not in ("choice", "list"):
        return FITTING[parameter.type] | ANYTHING
    offered = [one.value for one in options_of(published, parameter, bound={"region": None})]
    one = st.sampled_from(offered) if offered else st.none()
    several = st.lists(one, max_size=3)
    return (several if parameter.type == "list" else one) | ANYTHING


@pytest.mark.parametrize("question", ASKED, ids=lambda one: one.name)
def test_any_value_gives_rows_or_a_clear_refusal(published: Settings, question: Question) -> None:
    choices = {one.name: values_for(published, one) for one in question.parameters}

    @given(values=st.fixed_dictionaries({}, optional=choices))
    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    def holds(values: dict[str, object]) -> None:
        try:
            found = run_question(published, question, values)
        except UsageError as refused:
            assert str(refused)
        else:
            assert isinstance(found, Result)

    holds()


def test_every_question_with_a_choice_was_tried(published: Settings) -> None:
    known = [one for one in catalogue(published) if isinstance(one, Question) and one.parameters]
    assert len(ASKED) == len(known) >= 20
