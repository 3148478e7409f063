"""Pages in German: no sentence of the English left on those that are translated."""

import json
import re
from html import unescape
from string import Formatter
from typing import Any
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.analyses.metric_info import metrics
from dashboard.analyses.scope import filter_values, units
from dashboard.app_pages import PAGES
from dashboard.language import say, speaking
from dashboard.language.sources import sentences
from dashboard.launcher import front_page, language_of
from dashboard.mart.reading import open_mart
from dashboard.settings import Settings
from dashboard.widgets.once import once
from tests.app_pages.conftest import Open, shown
from tests.planted_companies import planted

# Two words and more that a reader could read.
WORDS = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")
TRANSLATED = [page.path for page in PAGES if not page.in_english]


@pytest.fixture(scope="module")
def company() -> Settings:
    return planted("true")[0]


def pieces() -> set[str]:
    """What stands between the places of English sentences, where it is three words and more."""
    found = set()
    for said in sentences():
        for sentence in said:
            if "(?:" not in sentence:
                found |= {text.strip() for text, *_ in Formatter().parse(sentence)}
    return {one for one in found if len(re.findall(r"[A-Za-z]{2,}", one)) >= 3}


def read(app: AppTest) -> list[str]:
    """Every text of the page without its markup: labels, alternatives and tables among them."""
    said = re.split(r"<[^>]+>|\n", shown(app))
    for kind in ("selectbox", "toggle", "button", "expander", "multiselect", "number_input"):
        said += [str(part.label) for part in app.get(kind) if getattr(part, "label", None)]
    said += [str(one) for part in app.get("selectbox") for one in part.options]
    for chart in app.get("plotly_chart"):
        said += [chart.proto.alt, *drawn_texts(json.loads(chart.proto.spec))]
    for table in app.dataframe:
        said += [str(name) for name in table.value.columns]
        said += [one for name in table.value for one in table.value[name] if isinstance(one, str)]
    return [unescape(one).strip() for one in said]


def drawn_texts(part: Any) -> list[str]:
    """What a picture says: titles, notes, names of ticks and what stands at the pointer."""
    if isinstance(part, list):
        return [one for nested in part for one in drawn_texts(nested)]
    if isinstance(part, dict):
        kept = (nested for name, nested in part.items() if name not in ("customdata", "font"))
        return [one for nested in kept for one in drawn_texts(nested)]
    return re.split(r"<[^>]+>", part.replace("<br>", " ")) if isinstance(part, str) else []


def uploaded(settings: Settings) -> set[str]:
    """Names that came with the data: they are no language's."""
    mart = open_mart(settings)
    labels = {name for info in metrics(mart) for name in (info.label, info.short)}
    attributes = {name.replace("_", " ").capitalize() for name in filter_values(mart)}
    listed = {name for name, _ in mart.rows("words")}
    return labels | attributes | listed | {unit.name for unit in units(mart).values()}


@pytest.mark.parametrize("path", TRANSLATED)
def test_a_translated_page_holds_no_english_sentence(
    visit: Open, company: Settings, path: str
) -> None:
    app = visit(company, path, "language=de")
    assert not app.exception
    german = read(app)
    said = "\n".join(german)
    assert [one for one in pieces() if one in said] == []
    assert "auf Englisch" not in said
    # What nobody wrapped is the same on both; names of what was uploaded are, too.
    names = "|".join(map(re.escape, sorted(uploaded(company), key=len, reverse=True)))
    same = set(german) & set(read(visit(company, path)))
    assert {one for one in same if WORDS.search(re.sub(names, "", one))} == set()


def test_the_claim_is_a_german_sentence(visit: Open, company: Settings) -> None:
    said = shown(visit(company, "", "language=de"))
    assert "Machen hier zufriedene Beschäftigte zufriedene Kunden?" in said
    assert re.search(
        r"In \d+ Filialen haben die mit höherem Engagement auch einen höheren NPS", said
    )
    assert "95-%-Konfidenzintervall 0," in said.replace("\u00a0", " ")


def test_a_page_that_is_not_all_german_says_so(visit: Open, company: Settings) -> None:
    page = next(page for page in PAGES if page.in_english and page.needs_figures)
    assert "Teile dieser Seite sind auf Englisch" in shown(visit(company, page.path, "language=de"))
    assert "in English" not in shown(visit(company, page.path))


def test_the_setting_is_spoken_unless_the_address_asks_for_another(
    visit: Open, company: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINKAGE_LANGUAGE", "de")
    assert "Was zu tun ist" in shown_headings(visit(company, "link"))
    assert "What to do" in shown_headings(visit(company, "link", "language=en"))


def test_each_page_offers_the_other_languages_for_the_same_choices(
    visit: Open, company: Settings
) -> None:
    said = foot(visit(company, "link", "x=engagement&y=nps"))
    (other,) = re.findall(r'<a href="\?([^"]*)"[^>]* lang="de"', said)
    assert dict(parse_qsl(other)) == {"x": "engagement", "y": "nps", "language": "de"}


def test_answers_kept_in_one_language_are_not_handed_out_in_another(
    visit: Open, company: Settings
) -> None:
    first, second, third = (shown(visit(company, "link", q)) for q in ("", "language=de", ""))
    assert first == third
    assert "Haben Filialen" in second


def test_an_answer_worked_out_once_is_kept_for_each_language() -> None:
    asked = once()(lambda: say("What to do"))
    said = []
    for code in ("de", "en", "de"):
        with speaking(code):
            said.append(asked())
    assert said == ["Was zu tun ist", "What to do", "Was zu tun ist"]


def test_the_front_page_tells_a_browser_which_language_it_speaks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert b'<html lang="de"' in front_page("de")
    assert b'<html lang="en"' in front_page("en")
    assert language_of({"query_string": b"x=nps&language=de"}) == "de"
    assert language_of({"query_string": b"language=xx"}) == "en"
    monkeypatch.setenv("LINKAGE_LANGUAGE", "de")
    assert language_of({"query_string": b""}) == "de"


def shown_headings(app: AppTest) -> str:
    return " ".join(str(one.value) for one in app.subheader)


def foot(app: AppTest) -> str:
    return unescape("\n".join(str(part.value) for part in app.html))
