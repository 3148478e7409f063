"""Values out of links, command lines and widgets become typed, or are refused in words."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import UnknownName, UsageError
from dashboard.mart.parameters import TYPES, Option, Parameter, ParameterType, typed

NORTH = (Option("North", "North"), Option("East, far", "Far east"), Option(3, "three"))


@pytest.mark.parametrize(
    ("kind", "given_", "value"),
    [
        ("text", "it's", "it's"),
        ("text", "", None),
        ("int", "12", 12),
        ("int", 12.0, 12),
        ("int", ["7"], 7),
        ("float", "0.5", 0.5),
        ("float", 3, 3.0),
        ("bool", "yes", True),
        ("bool", "0", False),
        ("bool", True, True),
        ("date", "2024-02-29", date(2024, 2, 29)),
        ("date", datetime(2024, 2, 29, 10, tzinfo=UTC), date(2024, 2, 29)),
        ("date", None, None),
        ("daterange", "2024-01-01..2024-02-01", (date(2024, 1, 1), date(2024, 2, 1))),
        ("daterange", "2024-01-01/", (date(2024, 1, 1), None)),
        ("daterange", (None, date(2024, 1, 1)), (None, date(2024, 1, 1))),
        ("daterange", "", (None, None)),
        ("list", "", ()),
        ("list", "a, b", ("a", "b")),
        ("list", ["a, b", "c"], ("a, b", "c")),
        ("choice", "North", "North"),
    ],
)
def test_a_value_takes_the_type_of_its_parameter(
    kind: ParameterType, given_: object, value: object
) -> None:
    assert typed(Parameter("p", kind), given_) == value


@pytest.mark.parametrize(
    ("kind", "given_", "words"),
    [
        ("int", "six", "'six' is not a whole number"),
        ("int", "1e3", "whole number"),
        ("int", True, "whole number"),
        ("int", "9" * 30, "whole number"),
        ("float", "nan", "not a number"),
        ("float", "inf", "not a number"),
        ("float", [1, 2], "not a number"),
        ("bool", "perhaps", "yes or no"),
        ("date", "31.3.2026", "a date like"),
        ("daterange", "2024-01-01", "two dates"),
        ("daterange", "2024-02-01..2024-01-01", "ends before"),
        ("text", "x" * 2000, "longer than"),
        ("text", {"a": 1}, "one text"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_in_words(
    kind: ParameterType, given_: object, words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        typed(Parameter("p", kind), given_)


def test_a_number_or_day_out_of_range_is_refused() -> None:
    with pytest.raises(UsageError, match="at most 12"):
        typed(Parameter("months", "int", low=1, high=12), 13)
    with pytest.raises(UsageError, match="at least 2024"):
        typed(Parameter("since", "date", low=date(2024, 1, 1)), "2023-12-31")


def test_only_what_is_offered_may_be_chosen() -> None:
    choice = Parameter("region", "choice", "Region")
    assert typed(choice, "3", NORTH) == 3
    with pytest.raises(UnknownName, match="Did you mean 'North'"):
        typed(choice, "Nroth", NORTH)


def test_a_list_keeps_an_option_that_holds_a_comma() -> None:
    several = Parameter("region", "list")
    assert typed(several, "East, far", NORTH) == ("East, far",)
    assert typed(several, ["North", "3"], NORTH) == ("North", 3)


def test_a_daterange_is_bound_to_two_names() -> None:
    span = Parameter("span", "daterange")
    assert span.bound((date(2024, 1, 1), None)) == {
        "span_from": date(2024, 1, 1),
        "span_to": None,
    }
    assert span.bound(None) == {"span_from": None, "span_to": None}


@given(st.sampled_from(TYPES), st.text() | st.none() | st.integers() | st.floats() | st.booleans())
def test_any_value_is_typed_or_refused(kind: ParameterType, value: object) -> None:
    try:
        typed(Parameter("p", kind), value)
    except UsageError as error:
        assert str(error)
