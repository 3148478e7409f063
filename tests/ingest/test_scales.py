"""Every known way to write an answer gives the point that was meant."""

import random
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from dashboard.ingest.scale_words import SCALES
from dashboard.ingest.scales import (
    likely_scale,
    number_beside,
    numbered_words,
    plain_word,
    words_for,
)

WORDS = st.sampled_from([scale for scale in SCALES if min(map(len, scale)) > 2])
CASES = st.sampled_from([str.lower, str.title, str.capitalize])
# Ends of the usual scales and the numbers that show them beyond doubt.
ENDS = ((1, 5), (1, 7), (0, 10), (0, 100))


@given(WORDS, CASES, st.randoms())
def test_the_words_of_a_scale_are_known_however_they_are_written(
    scale: dict[str, float], case: Callable[[str], str], chance: random.Random
) -> None:
    given_words = list(scale)
    chance.shuffle(given_words)
    found = dict(words_for([case(word) for word in given_words]))
    assert found
    order = sorted(scale, key=lambda word: found.get(plain_word(word), 0.0))
    points = [scale[word] for word in order]
    assert points == sorted(points) or points == sorted(points, reverse=True)


@given(
    st.integers(0, 10),
    st.sampled_from(["{n} - {w}", "({n}) {w}", "{n}: {w}", "{n} = {w}", "{w} ({n})", "{w} - {n}"]),
    st.sampled_from(["Strongly agree", "Sehr zufrieden", "Tout à fait", "Muy de acuerdo"]),
)
def test_a_number_beside_a_word_is_its_point(number: int, form: str, word: str) -> None:
    assert number_beside(form.format(n=number, w=word)) == number


@given(st.lists(st.integers(1, 5), min_size=2, unique=True))
def test_numbers_with_labels_and_without_make_one_scale(points: list[int]) -> None:
    cells = [f"{point} - point {'abcde'[point - 1]}" for point in points] + ["3"]
    assert dict(numbered_words(cells)) == {
        f"{point} - point {'abcde'[point - 1]}": float(point) for point in points
    }


@given(st.sampled_from(ENDS), st.data())
def test_numbers_show_the_smallest_usual_scale_that_holds_them(
    ends: tuple[int, int], data: st.DataObject
) -> None:
    values = data.draw(st.lists(st.integers(*ends).map(float), max_size=40))
    assert likely_scale([*values, float(ends[0]), float(ends[1])]) == ends


@given(st.lists(st.floats(0.01, 0.99), min_size=1))
def test_parts_of_one_are_shares_and_no_low_marks_of_ten(values: list[float]) -> None:
    assert likely_scale(values) == (0.0, 1.0)


def test_days_and_ranges_are_no_points() -> None:
    assert numbered_words(["1-5 years", "1-3 years"]) == ()
    assert number_beside("Agree") is None
