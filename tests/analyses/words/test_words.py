"""When did anybody last say it, against comments that are known to the letter."""

from datetime import date

import pytest

from dashboard.analyses.words import WordsAnswer, words_in, words_json
from dashboard.errors import UnknownName
from dashboard.mart.reading import open_mart
from dashboard.stats import Interval
from tests.commented_company import commented, uncommented


def asked(word: str = "(any)", unit: str = "(company)") -> WordsAnswer:
    return words_in(open_mart(commented()), unit, word)


def test_the_sentence_names_the_last_time_and_the_place_of_silence() -> None:
    assert asked("pride").sentence == (
        "No customer has ever written “pride”; staff last wrote it in Nov 2025 (15 of 95 who "
        "wrote); in Unit N nobody on the staff since May 2025."
    )


def test_in_a_place_that_fell_silent_it_says_since_when() -> None:
    said = asked("pride", "N").sentence
    assert "staff last wrote it in May 2025 (24 of 76 who wrote), nobody since" in said


def test_a_word_nobody_uses_is_never_said() -> None:
    answer = asked("joy")
    assert "no member of staff ever has written it" in answer.sentence
    assert answer.of("staff").never
    assert "which words they would use" in answer.what_to_do


def test_what_too_few_say_is_not_called_never() -> None:
    said = asked("training").of("staff")
    assert (said.last, said.never, said.hushed) == (None, False, 4)
    assert "never wrote it in numbers that can be told" in asked("training").sentence


def test_a_denied_word_is_not_said() -> None:
    assert asked("pride", "N").of("staff").points[-1].people == 0


def test_shares_have_wilson_intervals() -> None:
    point = asked("pride", "N").of("staff").points[0]
    assert isinstance(point.share, Interval)
    assert point.share.value == pytest.approx(24 / 76)
    assert point.share.low == pytest.approx(0.2222, abs=5e-4)
    assert point.share.high == pytest.approx(0.4268, abs=5e-4)


def test_customers_are_counted_by_quarter() -> None:
    points = asked("parking").of("customer").points
    assert [(p.label, p.people, p.wrote) for p in points[:2]] == [
        ("Jan to Mar 2025", 24, 120), ("Apr to Jun 2025", 24, 120),
    ]  # fmt: skip


def test_what_one_side_alone_says() -> None:
    found = asked().one_side
    assert ("parking", "customer") in found
    assert ("pay", "staff") in found
    assert not [word for word, _ in found if word == "training"]


def test_a_unit_where_too_few_wrote_says_so_and_nothing_of_words() -> None:
    answer = asked("pride", "S2")
    assert answer.of("staff").latest is None
    assert "Too few staff wrote comments in Unit S2" in answer.what_to_do


def test_quotes_are_customers_and_hold_the_word() -> None:
    quotes = asked("parking").quotes
    assert {quote.text for quote in quotes} == {"Parking was hard. Ring [number]."}
    assert asked("pay").quotes == ()


def test_without_comments_it_says_what_to_load() -> None:
    answer = words_in(open_mart(uncommented()))
    assert answer.sentence == "Cannot say: no comments have been loaded."
    assert len(answer.missing) == 2
    assert "Load comments" in answer.what_to_do


def test_an_unknown_word_or_unit_is_said() -> None:
    with pytest.raises(UnknownName, match="Did you mean 'pride'"):
        asked("pryde")
    with pytest.raises(UnknownName, match="unit"):
        asked("pride", "Z9")


def test_the_document_holds_every_word_and_reasons_in_place_of_numbers() -> None:
    document = words_json(asked())
    staff = document["words"]["training"]["staff"]
    assert staff["over_time"][0]["share"] == {
        "cannot_say": "Fewer than ten people used it, or telling would give a few away."
    }
    assert document["words"]["pride"]["staff"]["last"] == date(2025, 11, 1).isoformat()
    assert document["said_by_one_side"]
