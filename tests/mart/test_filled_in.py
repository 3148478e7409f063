"""A question as SQL that stands alone gives the same rows as the question."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.mart.filled_in import filled_in, literal
from dashboard.mart.gate import judged
from dashboard.mart.question import Question
from dashboard.mart.questions import as_sql, catalogue, options_of, run_question
from dashboard.mart.sandbox import Sandbox
from dashboard.mart.sandbox_copies import bare_sandbox
from dashboard.settings import Settings

SHIPPED = [one for one in catalogue(Settings(data=Path("none"))) if isinstance(one, Question)]
VALUES = st.one_of(
    st.none(), st.booleans(), st.dates(date(1, 1, 1), date(9999, 12, 31)),
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",))),
)  # fmt: skip
BARE = bare_sandbox()


@given(value=VALUES)
@settings(max_examples=150, deadline=None)
def test_a_value_written_out_reads_back_as_itself(value: object) -> None:
    (row,) = BARE.run(judged(f"SELECT {literal(value)} AS v")).tuples()
    assert row[0] == (pytest.approx(value, rel=1e-6) if isinstance(value, float) else value)


@pytest.mark.parametrize(
    "text", ["'$a'", '"$a"', "-- $a\n1", "/* $a */ 1", "$$ $a $$", "$t$ $a $t$"]
)
def test_a_dollar_sign_that_is_no_parameter_stays(text: str) -> None:
    assert filled_in(f"SELECT {text}", {"a": 1}) == f"SELECT {text}"


def test_names_that_begin_alike_are_told_apart() -> None:
    assert filled_in("$a + $ab - $a_b", {"a": 1, "ab": 2, "a_b": -3}) == "1 + 2 - (-3)"


@pytest.mark.parametrize("question", SHIPPED, ids=lambda one: one.name)
def test_every_shipped_question_stands_alone(
    published: Settings, sandbox: Sandbox, question: Question
) -> None:
    values: dict[str, object] = {}
    for parameter in question.parameters:
        if parameter.type in ("choice", "list") and not values:
            offered = options_of(published, parameter, bound={})
            values |= {parameter.name: [str(one.value) for one in offered[:1]]} if offered else {}
    text = as_sql(published, question, values)
    alone = sandbox.run(judged(text))
    assert not judged(text).parameters
    asked = run_question(published, question, values)
    for one, other in zip(alone.tuples(), asked.tuples(), strict=True):
        assert list(one) == [
            pytest.approx(v, abs=1e-9) if isinstance(v, float) else v for v in other
        ]
