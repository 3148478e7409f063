"""Which comes first, themes, many links and worth: what a reader sees, what the address keeps."""

import pytest

from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown
from tests.planted_companies import planted

PATHS = ("first", "drivers", "matrix", "worth")


@pytest.fixture(scope="module")
def stores() -> Settings:
    return planted("true")[0]


@pytest.fixture(scope="module")
def twelve_stores() -> Settings:
    return planted("small")[0]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_has_question_answer_what_to_do_and_its_work(
    path: str, visit: Open, stores: Settings
) -> None:
    app = visit(stores, path)
    assert not app.exception
    assert not app.error
    assert app.title[0].value.endswith("?")
    assert "What to do" in [heading.value for heading in app.subheader]
    assert "Show the work" in [box.label for box in app.expander]
    assert "Show the numbers" in [box.label for box in app.expander]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_never_says_drives_or_causes(path: str, visit: Open, stores: Settings) -> None:
    said = shown(visit(stores, path)).lower()
    for word in (" drives ", " causes ", " leads to ", "statistically significant"):
        assert word not in said


@pytest.mark.parametrize("path", PATHS)
def test_with_twelve_stores_a_page_says_what_it_cannot_tell(
    path: str, visit: Open, twelve_stores: Settings
) -> None:
    app = visit(twelve_stores, path)
    assert not app.exception
    said = shown(app)
    assert any(words in said for words in ("annot tell", "annot be told", "annot rank", "None of"))


@pytest.mark.parametrize("path", PATHS)
def test_what_is_hidden_is_counted(path: str, visit: Open, stores: Settings) -> None:
    said = shown(visit(stores, path))
    assert any(words in said for words in ("not shown", "not counted", "are counted", "is hidden"))


def test_the_slow_model_waits_until_the_work_is_opened(visit: Open, stores: Settings) -> None:
    app = visit(stores, "first")
    assert "Not fitted" not in shown(app)
    app.session_state["work"] = True
    assert "100 units" in shown(app.run())


def test_the_address_chooses_the_pair_and_the_distance(visit: Open, stores: Settings) -> None:
    app = visit(stores, "first", "x=voluntary_turnover&y=csat&lag=6")
    assert "voluntary turnover" in app.title[0].value
    assert app.selectbox(key="address.lag").value == "6"


def test_an_outcome_in_the_address_is_taken(visit: Open, stores: Settings) -> None:
    app = visit(stores, "drivers", "outcome=engagement")
    assert app.title[0].value == "Which survey themes go with engagement?"
    assert app.selectbox(key="address.outcome").value == "engagement"
    assert "Importance is not leverage" in shown(app)


def test_the_themes_are_held_beside_engagement_as_well(visit: Open, stores: Settings) -> None:
    headings = [heading.value for heading in visit(stores, "drivers").subheader]
    assert "And with engagement?" in headings
    only = visit(stores, "drivers", "outcome=engagement")
    assert "And with engagement?" not in [heading.value for heading in only.subheader]


def test_without_themes_the_page_says_how_to_load_some(visit: Open, published: Settings) -> None:
    said = shown(visit(published, "drivers", "outcome=engagement"))
    assert "Cannot rank the themes" in said


def test_a_cell_leads_to_its_link(visit: Open, stores: Settings) -> None:
    assert 'href="link?x=engagement&y=nps"' in shown(visit(stores, "matrix"))


def test_the_level_asked_about_is_kept_in_the_address(visit: Open, stores: Settings) -> None:
    app = visit(stores, "worth", "at=66")
    assert app.slider[0].value == pytest.approx(66, abs=0.5)
    assert "Stores at 66" in shown(app)
    app.slider[0].set_value(62.0).run()
    assert app.query_params["at"] == "62"


def test_a_level_outside_the_data_is_refused_in_words(visit: Open, stores: Settings) -> None:
    app = visit(stores, "worth", "at=99")
    assert "outside what the stores show" in app.warning[0].value


def test_nonsense_for_a_level_is_said(visit: Open, stores: Settings) -> None:
    assert "expected a number" in visit(stores, "worth", "at=high").warning[0].value


def test_money_stands_under_its_own_heading(visit: Open, stores: Settings) -> None:
    app = visit(stores, "worth")
    assert "And on the side of results" in [heading.value for heading in app.subheader]
    assert "a month" in shown(app)


def test_the_same_figure_twice_is_a_friendly_message(visit: Open, stores: Settings) -> None:
    for path in ("first", "worth"):
        assert "two different ones" in visit(stores, path, "x=nps&y=nps").error[0].value


def test_a_link_shows_what_others_found_for_and_against(visit: Open, stores: Settings) -> None:
    said = shown(visit(stores, "link"))
    assert "What others have found" in said
    assert "Found the link: 10" in said
    assert "Found no link, little of one, or the other way round: 6" in said
