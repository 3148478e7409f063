"""Pages in German: no sentence of the English left on those that are translated."""

import re
from html import unescape
from string import Formatter
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.app_pages import PAGES
from dashboard.language import say, speaking
from dashboard.language.sources import sentences
from dashboard.settings import Settings
from dashboard.widgets.once import once
from tests.app_pages.conftest import Open, shown
from tests.planted_companies import planted

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


def read(app: AppTest) -> str:
    """The page without its markup, with labels and captions."""
    labels = [
        part.label for kind in ("selectbox", "toggle", "button", "expander", "multiselect")
        for part in app.get(kind) if getattr(part, "label", None)
    ]  # fmt: skip
    alts = [chart.proto.alt for chart in app.get("plotly_chart")]
    return "\n".join([unescape(re.sub(r"<[^>]+>", " ", shown(app))), *labels, *alts])


@pytest.mark.parametrize("path", TRANSLATED)
def test_a_translated_page_holds_no_english_sentence(
    visit: Open, company: Settings, path: str
) -> None:
    app = visit(company, path, "language=de")
    assert not app.exception
    said = read(app)
    assert [one for one in pieces() if one in said] == []
    assert "auf Englisch" not in said


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


def shown_headings(app: AppTest) -> str:
    return " ".join(str(one.value) for one in app.subheader)


def foot(app: AppTest) -> str:
    return unescape("\n".join(str(part.value) for part in app.html))
