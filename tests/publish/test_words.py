"""Words in comments: what counts as said, and what of it may be told."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from dashboard.publish import publish
from dashboard.publish.publishing import word_list
from dashboard.store.connection import open_store
from tests.publish.facts import Facts
from tests.publish.seen import table

DAY = date(2025, 3, 10)
PROUD, DULL = "I am proud of this shop.", "It is a job."


@pytest.fixture
def shops(facts: Facts) -> Facts:
    """Two regions of two shops each, one survey round."""
    two_regions(facts)
    facts.wave("W", date(2025, 3, 3), date(2025, 3, 14))
    return facts


def two_regions(facts: Facts) -> Facts:
    for region in ("N", "S"):
        facts.unit(region)
        for shop in ("1", "2"):
            facts.unit(region + shop, region)
    return facts


def wrote(
    facts: Facts, unit: str, texts: list[str], first: int | None = None, day: date = DAY
) -> None:
    start = facts.people if first is None else first
    facts.people = max(facts.people, start + len(texts))
    rows = [
        ("staff", facts.units[unit], day, start + place, text, 1)
        for place, text in enumerate(texts)
    ]
    facts.write("comments", rows)


def customers(facts: Facts, unit: str, texts: list[str], day: date = DAY) -> None:
    facts.write("comments", [("customer", facts.units[unit], day, None, t, 1) for t in texts])


def told(facts: Facts) -> Path:
    facts.happened(all=True)
    return publish(facts.settings).path


def said(path: Path, word: str, side: str = "staff") -> dict[str, tuple[object, object]]:
    """People and reason a unit."""
    rows = table(path, "word_counts")
    return {str(r[1]): (r[5], r[6]) for r in rows if r[0] == side and r[4] == word}


def counted(path: Path, side: str = "staff") -> dict[str, object]:
    return {str(r[1]): r[4] for r in table(path, "comment_counts") if r[0] == side}


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


# What staff of each shop wrote, a survey round each.
ROUNDS = {
    "once a person": {"N1": [f"{PROUD} Proud, proud!"] * 12 + [DULL] * 12},
    "nine": {"N1": [PROUD] * 9 + [DULL] * 20},
    "nearly all": {"N1": [PROUD] * 30 + [DULL] * 9},
    "few writers": {
        "N1": [PROUD] * 2 + [DULL] * 2,
        "N2": [PROUD] * 2 + [DULL] * 20,
        "S1": [PROUD] * 12 + [DULL] * 12,
    },
    "neighbour": {"N1": [PROUD] * 9 + [DULL] * 20, "N2": [PROUD] * 15 + [DULL] * 20},
    "beside": {"N1": [PROUD] * 20 + ["A unique team."] * 3 + [DULL] * 20},
}
# What customers of N1 wrote, a month each.
MONTHS = {
    "languages": ["The car was in the way", "El precio es caro", "Car"],
    "long": ["A delight. " + "x" * 600] * 5,
}
OUTSIDE = date(2030, 3, 10)


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of that, published once."""
    facts = two_regions(Facts(tmp_path_factory.mktemp("words") / "data"))
    for place, (name, shops) in enumerate(ROUNDS.items()):
        day = date(2001 + place, 3, 10)
        facts.wave(name, day - timedelta(7), day)
        for shop, texts in shops.items():
            wrote(facts, shop, texts, day=day)
    wrote(facts, "N1", ["So proud again."] * 12, first=0, day=date(2001, 3, 9))
    wrote(facts, "S1", [PROUD] * 12 + [DULL] * 20, day=OUTSIDE)
    nobody = ("staff", facts.units["S2"], date(2031, 3, 10), None, PROUD, 1)
    facts.write("comments", [nobody] * 40)
    for place, texts in enumerate(MONTHS.values()):
        customers(facts, "N1", texts, date(2001 + place, 3, 10))
    customers(facts, "S1", ["A unique place", "Nothing unique"], DAY)
    for number, text in enumerate((*WORDS_OF_PRIDE, *NONE)):
        facts.unit(f"T{number}")
        customers(facts, f"T{number}", [text], date(2003, 3, 10))
    return told(facts)


def in_round(path: Path, name: str, word: str) -> dict[str, tuple[object, object]]:
    """People and reason a unit."""
    rows = table(path, "word_counts")
    return {str(r[1]): (r[5], r[6]) for r in rows if r[3] == name and r[4] == word}


def by_customers(path: Path, year: int, word: str) -> dict[str, object]:
    rows = table(path, "word_counts")
    return {
        str(r[1]): r[5]
        for r in rows
        if r[0] == "customer" and r[2] == date(year, 3, 1) and r[4] == word
    }


def writers(path: Path, name: str) -> dict[str, object]:
    return {str(r[1]): r[4] for r in table(path, "comment_counts") if r[3] == name}


def test_a_word_is_counted_once_a_person_and_round(company: Path) -> None:
    assert in_round(company, "once a person", "pride")["N1"] == (12, None)
    assert writers(company, "once a person")["N1"] == 24
    months = {r[2] for r in table(company, "word_counts") if r[3] == "once a person"}
    assert months == {date(2001, 3, 1)}


def test_what_counts_as_said(company: Path) -> None:
    texts = {f"T{number}": text for number, text in enumerate((*WORDS_OF_PRIDE, *NONE))}
    found = by_customers(company, 2003, "(any)")
    assert {texts[code] for code in found if code != "(company)"} == set(WORDS_OF_PRIDE)


def test_a_word_is_looked_for_in_the_comments_own_language(company: Path) -> None:
    assert by_customers(company, 2001, "price")["N1"] == 1


def test_customers_words_are_told_as_they_are(company: Path) -> None:
    assert by_customers(company, DAY.year, "unique") == {"S1": 1, "S": 1, "(company)": 1}
    quotes = [(r[0], r[5]) for r in table(company, "quotes") if r[2] == "unique"]
    assert quotes == [("S1", "A unique place")]


def test_what_customers_took_back_is_in_no_later_file(shops: Facts) -> None:
    taken, left = "Unique, said Zyxwvutsrq", "A unique shop."
    customers(shops, "S1", [taken, left])
    first = told(shops)
    with open_store(shops.settings, write=True) as con:
        con.execute("DELETE FROM comments WHERE comment = ?", [taken])
    month = 12 * DAY.year + DAY.month - 1
    shops.happened(months=[month, month])
    second = publish(shops.settings).path
    assert [row[5] for row in table(second, "quotes")] == [left]
    found = [b"Zyxwvutsrq" in path.read_bytes() for path in (first, second)]
    assert found == [True, False]


def test_two_quotes_a_word_unit_and_month_at_most_and_not_the_whole_of_a_long_one(
    company: Path,
) -> None:
    quotes = [str(r[5]) for r in table(company, "quotes") if r[0] == "N1" and r[2] == "delight"]
    assert [len(quote) for quote in quotes] == [300, 300]


def test_a_word_of_fewer_than_ten_people_is_not_told(company: Path) -> None:
    assert in_round(company, "nine", "pride")["N1"] == (None, "small_group")


def test_a_word_that_nearly_everybody_used_is_not_told(company: Path) -> None:
    assert in_round(company, "nearly all", "pride")["N1"] == (None, "small_group")
    assert writers(company, "nearly all")["N1"] == 39


def test_nothing_is_told_of_the_words_of_a_unit_where_few_wrote(company: Path) -> None:
    assert "N1" not in in_round(company, "few writers", "pride")
    assert writers(company, "few writers")["N1"] is None


def test_a_neighbour_is_hidden_with_a_small_count(company: Path) -> None:
    found = in_round(company, "neighbour", "pride")
    assert found["N"] == (24, None)
    assert found["N2"] == (None, "small_group")


def test_one_word_is_not_told_beside_all_words_where_that_would_tell_of_a_few(
    company: Path,
) -> None:
    assert in_round(company, "beside", "(any)")["N1"] == (25, None)
    assert in_round(company, "beside", "pride")["N1"] == (None, "small_group")


def test_comments_without_a_writer_are_not_counted(company: Path) -> None:
    months = {r[2] for r in table(company, "comment_counts") if r[0] == "staff"}
    assert date(2031, 3, 1) not in months
    assert date(2030, 3, 1) in months


def test_outside_a_survey_round_the_month_counts(company: Path) -> None:
    rows = [r for r in table(company, "word_counts") if r[4] == "pride" and r[2].year == 2030]
    assert {(r[1], r[3], r[5]) for r in rows} == {
        ("S1", None, 12), ("S", None, 12), ("(company)", None, 12),
    }  # fmt: skip


def test_a_higher_threshold_holds_for_words_too(tmp_path: Path) -> None:
    facts = Facts(tmp_path / "data", minimum_group=15)
    facts.unit("A")
    wrote(facts, "A", [PROUD] * 12 + [DULL] * 20)
    assert said(told(facts), "pride")["A"] == (None, "small_group")


def test_an_own_list_takes_the_place_of_the_shipped_one(shops: Facts) -> None:
    customers(shops, "N1", ["A cosy, proud shop"])
    told(shops)
    shops.settings.words_path.write_text("kind,word,language,forms\npride,cosy,en,cosy\n")
    path = publish(shops.settings).path
    assert [row[0] for row in table(path, "words")] == ["(any)", "cosy"]
    assert set(said(path, "cosy", "customer")) == {"N1", "N", "(company)"}
    assert said(path, "pride", "customer") == {}
    assert word_list(shops.settings).words == (("cosy", "pride"),)
