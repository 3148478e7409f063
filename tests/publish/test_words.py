"""Words in comments: what counts as said, and what of it may be told."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.publish import publish
from dashboard.publish.publishing import word_list
from tests.publish.facts import Facts
from tests.publish.seen import table

DAY = date(2025, 3, 10)
PROUD, DULL = "I am proud of this shop.", "It is a job."


@pytest.fixture
def shops(facts: Facts) -> Facts:
    """Two regions of two shops each, one survey round."""
    for region in ("N", "S"):
        facts.unit(region)
        for shop in ("1", "2"):
            facts.unit(region + shop, region)
    facts.wave("W", date(2025, 3, 3), date(2025, 3, 14))
    return facts


def wrote(facts: Facts, unit: str, texts: list[str], first: int | None = None) -> None:
    start = facts.people if first is None else first
    facts.people = max(facts.people, start + len(texts))
    rows = [
        ("staff", facts.units[unit], DAY, start + place, text, 1)
        for place, text in enumerate(texts)
    ]
    facts.write("comments", rows)


def customers(facts: Facts, unit: str, texts: list[str]) -> None:
    facts.write("comments", [("customer", facts.units[unit], DAY, None, t, 1) for t in texts])


def told(facts: Facts) -> Path:
    facts.happened(all=True)
    return publish(facts.settings).path


def said(path: Path, word: str, side: str = "staff") -> dict[str, tuple[object, object]]:
    """People and reason a unit."""
    rows = table(path, "word_counts")
    return {str(r[1]): (r[5], r[6]) for r in rows if r[0] == side and r[4] == word}


def counted(path: Path, side: str = "staff") -> dict[str, object]:
    return {str(r[1]): r[4] for r in table(path, "comment_counts") if r[0] == side}


def test_a_word_is_counted_once_a_person_and_round(shops: Facts) -> None:
    wrote(shops, "N1", [f"{PROUD} Proud, proud!"] * 12 + [DULL] * 12)
    wrote(shops, "N1", ["So proud again."] * 12, first=0)
    path = told(shops)
    assert said(path, "pride")["N1"] == (12, None)
    assert counted(path)["N1"] == 24
    assert {(r[2], r[3]) for r in table(path, "word_counts")} == {(date(2025, 3, 1), "W")}


WORDS_OF_PRIDE = (
    "We are delighted.",
    "What a delightful morning",
    "I'm not really very much proud",
    "No fuss, proud of it",
    "Not rich but proud",
    "Ask [name] about pride",
    "Ich bin stolz auf das Haus",
    "Nous sommes fiers de la maison",
)
NONE = (
    "I am not proud of it",
    "I am not at all proud",
    "She isn't proud",
    "She isn’t proud",
    "Never felt any pride here",
    "A nice [pride]",
    "Ich bin nicht stolz auf das Haus",
    "A position in the market",
)


def test_what_counts_as_said(facts: Facts) -> None:
    texts = {f"T{number}": text for number, text in enumerate((*WORDS_OF_PRIDE, *NONE))}
    for code, text in texts.items():
        facts.unit(code)
        customers(facts, code, [text])
    found = said(told(facts), "(any)", "customer")
    assert {texts[code] for code in found if code != "(company)"} == set(WORDS_OF_PRIDE)


def test_a_word_is_looked_for_in_the_comments_own_language(shops: Facts) -> None:
    customers(shops, "N1", ["The car was in the way", "El precio es caro", "Car"])
    assert said(told(shops), "price", "customer")["N1"] == (1, None)


def test_customers_words_are_told_as_they_are(shops: Facts) -> None:
    customers(shops, "N1", ["A unique place", "Fine"])
    customers(shops, "S1", ["Nothing unique"])
    path = told(shops)
    assert said(path, "unique", "customer") == {
        "N1": (1, None), "N": (1, None), "(company)": (1, None),
    }  # fmt: skip
    assert counted(path, "customer") == {"N1": 2, "N": 2, "S1": 1, "S": 1, "(company)": 3}
    assert [(r[0], r[2], r[5]) for r in table(path, "quotes")] == [
        ("N1", "unique", "A unique place")
    ]


def test_two_quotes_a_word_unit_and_month_at_most_and_not_the_whole_of_a_long_one(
    shops: Facts,
) -> None:
    customers(shops, "N1", ["A delight. " + "x" * 600] * 5)
    quotes = [str(row[5]) for row in table(told(shops), "quotes")]
    assert [len(quote) for quote in quotes] == [300, 300]


def test_a_word_of_fewer_than_ten_people_is_not_told(shops: Facts) -> None:
    wrote(shops, "N1", [PROUD] * 9 + [DULL] * 20)
    assert said(told(shops), "pride")["N1"] == (None, "small_group")


def test_a_word_that_nearly_everybody_used_is_not_told(shops: Facts) -> None:
    wrote(shops, "N1", [PROUD] * 30 + [DULL] * 9)
    path = told(shops)
    assert said(path, "pride")["N1"] == (None, "small_group")
    assert counted(path)["N1"] == 39


def test_nothing_is_told_of_the_words_of_a_unit_where_few_wrote(shops: Facts) -> None:
    wrote(shops, "N1", [PROUD] * 2 + [DULL] * 2)
    wrote(shops, "N2", [PROUD] * 2 + [DULL] * 20)
    wrote(shops, "S1", [PROUD] * 12 + [DULL] * 12)
    path = told(shops)
    assert "N1" not in said(path, "pride")
    assert counted(path)["N1"] is None


def test_a_neighbour_is_hidden_with_a_small_count(shops: Facts) -> None:
    wrote(shops, "N1", [PROUD] * 9 + [DULL] * 20)
    wrote(shops, "N2", [PROUD] * 15 + [DULL] * 20)
    found = said(told(shops), "pride")
    assert found["N"] == (24, None)
    assert found["N2"] == (None, "small_group")


def test_one_word_is_not_told_beside_all_words_where_that_would_tell_of_a_few(
    shops: Facts,
) -> None:
    wrote(shops, "N1", [PROUD] * 20 + ["A unique team."] * 3 + [DULL] * 20)
    path = told(shops)
    assert said(path, "(any)")["N1"] == (23, None)
    assert said(path, "pride")["N1"] == (None, "small_group")


def test_comments_without_a_writer_are_not_counted(shops: Facts) -> None:
    shops.write("comments", [("staff", shops.units["N1"], DAY, None, PROUD, 1)] * 40)
    assert counted(told(shops)) == {}


def test_a_higher_threshold_holds_for_words_too(tmp_path: Path) -> None:
    facts = Facts(tmp_path / "data", minimum_group=15)
    facts.unit("A")
    wrote(facts, "A", [PROUD] * 12 + [DULL] * 20)
    assert said(told(facts), "pride")["A"] == (None, "small_group")


def test_outside_a_survey_round_the_month_counts(facts: Facts) -> None:
    facts.unit("A")
    wrote(facts, "A", [PROUD] * 12 + [DULL] * 20)
    path = told(facts)
    assert [(r[2], r[3], r[5]) for r in table(path, "word_counts") if r[4] == "pride"] == [
        (date(2025, 3, 1), None, 12), (date(2025, 3, 1), None, 12),
    ]  # fmt: skip


def test_an_own_list_takes_the_place_of_the_shipped_one(shops: Facts) -> None:
    customers(shops, "N1", ["A cosy, proud shop"])
    told(shops)
    shops.settings.words_path.write_text("kind,word,language,forms\npride,cosy,en,cosy\n")
    path = publish(shops.settings).path
    assert [row[0] for row in table(path, "words")] == ["(any)", "cosy"]
    assert set(said(path, "cosy", "customer")) == {"N1", "N", "(company)"}
    assert said(path, "pride", "customer") == {}
    assert word_list(shops.settings).words == (("cosy", "pride"),)
