"""Two generations of words must not subtract to a few people."""

import shutil
from copy import deepcopy
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.publish import publish
from dashboard.publish.generation import Generation
from dashboard.store.connection import open_store
from dashboard.store.moving import put_aside
from tests.publish.facts import Facts
from tests.publish.test_words import (
    DULL,
    PROUD,
    counted,
    said,
    shops,
    told,
    two_regions,
    wrote,
)  # fmt: skip

__all__ = ["shops"]


@pytest.fixture(scope="module")
def first_told(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    made = two_regions(Facts(tmp_path_factory.mktemp("words") / "data"))
    made.wave("W", date(2025, 3, 3), date(2025, 3, 14))
    for shop in ("N1", "N2", "S1", "S2"):
        wrote(made, shop, [PROUD] * 20 + [DULL] * 20)
    told(made)
    return made


@pytest.fixture
def published(first_told: Facts, tmp_path: Path) -> Facts:
    mine = deepcopy(first_told)
    mine.settings = replace(mine.settings, data=tmp_path / "data")
    shutil.copytree(first_told.settings.data, mine.settings.data)
    return mine


def later(facts: Facts, **touched: object) -> Path:
    facts.happened(**(touched or {"months": [24302, 24302]}))
    return publish(facts.settings).path


def test_a_few_more_people_are_told_once_there_are_ten_of_them(published: Facts) -> None:
    for _ in range(2):
        wrote(published, "N1", [PROUD] * 3)
        path = later(published)
        assert said(path, "pride")["N1"] == (20, None)
        assert said(path, "pride")["(company)"] == (80, None)
        assert counted(path)["N1"] == 40
    wrote(published, "N1", [PROUD] * 6)
    assert said(later(published), "pride")["N1"] == (32, None)


def test_many_who_came_do_not_tell_of_the_few_of_them_without_the_word(published: Facts) -> None:
    wrote(published, "N1", [PROUD] * 12 + [DULL])
    path = later(published)
    assert said(path, "pride")["N1"] == (20, None)
    assert counted(path)["N1"] == 53


def test_a_few_in_each_of_two_shops_are_a_few_in_each(published: Facts) -> None:
    wrote(published, "N1", [PROUD] * 6)
    wrote(published, "N2", [PROUD] * 6)
    assert said(later(published), "pride")["N"] == (40, None)


def test_people_of_another_word_do_not_hold_a_word_back(published: Facts) -> None:
    wrote(published, "N1", ["A unique team."] * 12)
    path = later(published)
    assert said(path, "unique")["N1"] == (12, None)
    assert said(path, "pride")["N1"] == (20, None)
    assert counted(path)["N1"] == 52


def test_an_undone_upload_of_a_few_leaves_the_counts(published: Facts) -> None:
    wrote(published, "N1", [PROUD] * 12)
    later(published)
    wrote(published, "S1", [PROUD] * 4)
    upload = published.events + 1
    assert said(later(published), "pride")["S1"] == (20, None)
    with open_store(published.settings, write=True) as con:
        put_aside(con, upload)
    assert said(later(published), "pride")["S1"] == (20, None)


def test_a_form_added_to_a_word_by_a_few_people_does_not_tell_of_them(published: Facts) -> None:
    wrote(published, "N1", ["Chuffed to bits."] * 12)
    wrote(published, "S1", ["Chuffed to bits."] * 4 + [DULL] * 8)
    later(published)
    text = "kind,word,language,forms\npride,pride,en,pride proud chuffed\n"
    published.settings.words_path.write_text(text)
    found = said(publish(published.settings).path, "pride")
    assert found["N1"] == found["S1"] == (20, None)
    assert found["(company)"] == (80, None)


def test_a_word_added_to_the_list_is_told_at_once(published: Facts) -> None:
    wrote(published, "N1", ["Chuffed to bits."] * 12)
    later(published)
    text = "kind,word,language,forms\ntheme,chuffed,en,chuffed\npride,pride,en,pride proud\n"
    published.settings.words_path.write_text(text)
    assert said(publish(published.settings).path, "chuffed")["N1"] == (12, None)


def test_a_shop_that_moves_takes_its_few_people_along_only_when_they_are_many(
    shops: Facts,
) -> None:
    wrote(shops, "N1", [PROUD] * 20 + [DULL] * 20)
    wrote(shops, "N2", [PROUD] * 3 + [DULL] * 20)
    wrote(shops, "S1", [PROUD] * 20 + [DULL] * 20)
    before = said(told(shops), "pride")
    with open_store(shops.settings, write=True) as con:
        con.execute("UPDATE units SET parent_id = ? WHERE unit = 'N2'", [shops.units["S"]])
    after = said(later(shops, all=True), "pride")
    assert after == before


def test_nothing_changes_where_nothing_was_touched(published: Facts) -> None:
    first = publish(published.settings)
    assert isinstance(first, Generation)
    before = said(first.path, "pride")
    assert said(later(published, employment=True), "pride") == before
    wrote(published, "N1", [PROUD] * 3)
    assert said(later(published), "pride") == before
