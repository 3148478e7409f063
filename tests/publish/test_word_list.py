"""The list of words: what may stand in it, and what is said of mistakes."""

from pathlib import Path

import pytest

from dashboard.errors import ProblemsFound, UsageError
from dashboard.publish.word_list import checked, install_words, word_list
from dashboard.settings import Settings

HEAD = "kind,word,language,forms\n"


def problems(rows: str) -> str:
    with pytest.raises(ProblemsFound) as found:
        checked(HEAD + rows, "words.csv")
    return str(found.value)


def test_the_shipped_list_is_right_and_holds_the_words_of_service(tmp_path: Path) -> None:
    words = dict(word_list(Settings(data=tmp_path)).words)
    for word in ("pride", "engage", "delight", "cherish", "unique", "positive"):
        assert words[word] == "pride"
    assert "theme" in words.values()


def test_every_mistake_is_told_with_its_line() -> None:
    said = problems("prise,a,en,a\npride,b,xx,b\npride,c,en,c\ntheme,c,en,d\n")
    assert "line 2: the kind is 'prise'; expected 'pride' or 'theme'" in said
    assert "line 3: the language is 'xx'" in said
    assert "line 5: 'c' is a pride on an earlier line" in said


def test_a_form_belongs_to_one_word() -> None:
    assert "also finds what belongs to" in problems("pride,a,en,proud\npride,b,en,prou*\n")
    assert "also finds" in problems("pride,a,en,delighted\ntheme,b,en,delight\n")


def test_the_same_form_in_two_languages_is_no_mistake() -> None:
    listed = checked(HEAD + "pride,unique,en,unique\npride,unik,fr,unique\n", "words.csv")
    assert len(listed.forms) == 2


def test_a_word_needs_forms_and_a_list_needs_words() -> None:
    assert "'a' has no forms" in problems("pride,a,en,\n")
    assert "no word is in it" in problems("")


def test_other_columns_are_refused() -> None:
    with pytest.raises(ProblemsFound, match="expected 'kind,word,language,forms'"):
        checked("word,forms\n", "words.csv")


def test_a_list_with_a_mistake_leaves_the_one_in_force(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "data")
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text(HEAD + "pride,cosy,en,cosy\n")
    bad.write_text(HEAD + "pride,cosy,xx,cosy\n")
    install_words(settings, good)
    with pytest.raises(ProblemsFound):
        install_words(settings, bad)
    assert word_list(settings).words == (("cosy", "pride"),)
    assert settings.words_path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(UsageError, match="is no file"):
        install_words(settings, tmp_path / "none.csv")
