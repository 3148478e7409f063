"""A selection goes into an address and comes back the same."""

from datetime import date
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import UsageError
from dashboard.selection import Selection, from_query

words = st.text(min_size=1, max_size=12).filter(lambda text: text < "\ud800")
filters = st.dictionaries(
    st.sampled_from(["region", "kind", "format"]),
    st.lists(words, min_size=1, max_size=3, unique=True).map(lambda v: tuple(sorted(v))),
).map(lambda found: tuple(sorted(found.items())))


@given(
    st.builds(
        Selection,
        x=words,
        y=words,
        lag_months=st.integers(0, 36),
        window_months=st.none() | st.integers(1, 12),
        where=filters,
        since=st.none() | st.dates(max_value=date(2024, 12, 31)),
        until=st.none() | st.dates(min_value=date(2025, 1, 1)),
        controls=st.lists(words, max_size=3).map(tuple),
    )
)
def test_a_selection_survives_the_address_bar(selection: Selection) -> None:
    query = parse_qs(selection.to_query(), keep_blank_values=True)
    assert from_query(query, "other", "another") == selection


def test_an_empty_address_gives_the_defaults() -> None:
    assert from_query({}, "engagement", "nps") == Selection("engagement", "nps")


@pytest.mark.parametrize(
    ("query", "named"),
    [({"lag": ["two"]}, "lag=two"), ({"since": ["31.3.2026"]}, "since=31.3.2026")],
)
def test_a_broken_part_of_the_address_is_named(query: dict[str, list[str]], named: str) -> None:
    with pytest.raises(UsageError, match=named):
        from_query(query, "x", "y")


def test_a_lag_beyond_three_years_is_refused() -> None:
    with pytest.raises(UsageError, match="expected 0 to 36"):
        Selection("x", "y", lag_months=37)


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(UsageError, match="ends before"):
        Selection("x", "y", since=date(2026, 2, 1), until=date(2026, 1, 1))
