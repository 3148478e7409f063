import json

import pytest

from dashboard.analyses.driver_words import listed, ordinal, rank_words
from dashboard.analyses.drivers import DriversAnswer, drivers_of, possible_outcomes
from dashboard.analyses.drivers_json import drivers_json
from dashboard.analyses.themes import Corner, ThemeName, usable_themes
from dashboard.errors import UnknownName
from dashboard.mart.reading import Mart, open_mart
from dashboard.settings import Settings
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation
from dashboard.stats.drivers import Drivers
from tests.mart.company import METRICS, WAVES, company, reading
from tests.planted_companies import planted

QUESTION = ThemeName("driver_a", "A", False, False, False, False)


@pytest.fixture(scope="module")
def for_engagement(true_mart: Mart) -> DriversAnswer:
    return drivers_of(true_mart, "engagement")


@pytest.fixture(scope="module")
def few_units() -> DriversAnswer:
    return drivers_of(open_mart(planted("small")[0]), "nps")


def test_the_planted_order_of_drivers_comes_out(for_engagement: DriversAnswer) -> None:
    order = [theme.metric.label for theme in for_engagement.themes]
    planted_order = planted("true")[1]["drivers_of_engagement"]
    assert [label for label in order if label in planted_order] == planted_order


def test_themes_made_of_the_outcome_are_left_out(for_engagement: DriversAnswer) -> None:
    assert for_engagement.left_out == ("Advocacy", "Engagement")
    assert "Engagement" not in [theme.metric.label for theme in for_engagement.themes]


def test_shares_add_up_to_what_all_explain(for_engagement: DriversAnswer) -> None:
    shares = [theme.driver.share.value for theme in for_engagement.themes if theme.driver]
    assert isinstance(for_engagement.found, Drivers)
    assert sum(shares) == pytest.approx(for_engagement.found.r_squared)


def test_ranks_are_ranges_and_never_narrower_than_the_rank(for_engagement: DriversAnswer) -> None:
    drivers = [theme.driver for theme in for_engagement.themes if theme.driver]
    assert all(driver.rank_low <= driver.rank <= driver.rank_high for driver in drivers)
    assert any(driver.rank_low < driver.rank_high for driver in drivers)


def test_few_units_are_refused_with_the_number_needed(few_units: DriversAnswer) -> None:
    assert isinstance(few_units.found, NotEnoughData)
    assert "at least 35" in few_units.sentence
    assert all(theme.driver is None for theme in few_units.themes)


def test_without_a_ranking_the_links_one_by_one_are_still_there(few_units: DriversAnswer) -> None:
    links = [theme.r for theme in few_units.themes]
    assert all(isinstance(link, Correlation) for link in links)
    sizes = [abs(link.r) for link in links if isinstance(link, Correlation)]
    assert sizes == sorted(sizes, reverse=True)


def test_themes_beside_engagement_are_said_to_come_from_the_same_people(
    true_mart: Mart, for_engagement: DriversAnswer
) -> None:
    assert "same people" in for_engagement.caveats[0]
    assert not any("same people" in said for said in drivers_of(true_mart, "nps").caveats)


def test_a_theme_worded_the_other_way_round_is_named(for_engagement: DriversAnswer) -> None:
    assert [theme.metric.label for theme in for_engagement.themes if theme.turned] == ["Strain"]
    assert any("strain" in said and "turned" in said for said in for_engagement.caveats)


def test_importance_is_never_called_leverage(for_engagement: DriversAnswer) -> None:
    assert "is not yet moving it" in for_engagement.what_to_do


def test_a_corner_is_named_only_where_the_share_leaves_the_line_out(
    for_engagement: DriversAnswer,
) -> None:
    equal = for_engagement.equal_share
    for theme in for_engagement.themes:
        assert theme.driver
        clear = theme.driver.share.low > equal or theme.driver.share.high < equal
        assert (theme.corner is not Corner.OPEN) is clear


def test_an_outcome_better_low_is_met_with_the_right_sign(true_mart: Mart) -> None:
    found = drivers_of(true_mart, "voluntary_turnover")
    assert found.sign == -1
    assert not any("go the other way" in said for said in found.caveats)


def test_questions_and_themes_are_no_outcomes(true_mart: Mart) -> None:
    names = {info.metric for info in possible_outcomes(true_mart)}
    assert {"nps", "engagement", "voluntary_turnover"} <= names
    assert not {"driver_manager", "headcount", "response_rate"} & names
    assert not any(name.startswith("item_") for name in names)


def test_an_unknown_outcome_is_named(true_mart: Mart) -> None:
    with pytest.raises(UnknownName, match="npss"):
        drivers_of(true_mart, "npss")


@pytest.mark.parametrize(
    ("theme", "outcome", "kept"),
    [
        (QUESTION, "nps", True),
        (QUESTION, "driver_a", False),
        (ThemeName("driver_a", "A", True, True, False, False), "nps", False),
        (ThemeName("driver_a", "A", False, True, False, False), "engagement", False),
        (ThemeName("driver_a", "A", False, True, False, False), "nps", True),
        (ThemeName("driver_a", "A", False, False, True, False), "enps", False),
    ],
)
def test_a_theme_is_never_held_against_its_own_questions(
    theme: ThemeName, outcome: str, kept: bool
) -> None:
    assert bool(usable_themes([theme], outcome)[0]) is kept


def test_a_filter_that_leaves_few_units_takes_the_ranking_away(true_mart: Mart) -> None:
    found = drivers_of(true_mart, "engagement", (("region", ("North", "East")),))
    assert 10 <= found.units <= 20
    assert isinstance(found.found, NotEnoughData)
    assert all(isinstance(theme.r, Correlation) for theme in found.themes)


def test_the_document_has_every_theme_with_its_range_of_ranks(
    for_engagement: DriversAnswer, few_units: DriversAnswer
) -> None:
    document = json.loads(json.dumps(drivers_json(for_engagement)))
    assert len(document["themes"]) == 7
    assert {"share", "rank_low", "rank_high", "r", "vif"} <= set(document["themes"][0])
    assert "cannot_say" in drivers_json(few_units)["together"]


def test_words_for_ranks_and_lists(for_engagement: DriversAnswer) -> None:
    assert [ordinal(n) for n in (1, 2, 3, 4, 11)] == ["1st", "2nd", "3rd", "4th", "11th"]
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert rank_words(for_engagement.themes[0]).startswith("1st")


@pytest.fixture(scope="module")
def one_theme(tmp_path_factory: pytest.TempPathFactory) -> Mart:
    """A company with one theme that all stores have, and one that three stores were asked."""
    made = company(stores=60)
    seldom = ("driver_tools", "Tools", *METRICS[7][2:], 99)
    made.tables["metrics"].append(seldom)
    made.tables["items"].append(
        ("Q9", "staff", "Our tools work", "driver", "Tools", 1.0, 5.0, False, "item_q9",
         "driver_tools")
    )  # fmt: skip
    name, first, last = WAVES[0]
    made.tables["readings"] += [
        reading("driver_tools", f"S{n:03d}", first, last, name, 20, 60.0 + n) for n in (5, 6, 7)
    ]
    settings = Settings(data=tmp_path_factory.mktemp("themes"))
    made.write(settings.marts / "mart_000001.duckdb")
    return open_mart(settings)


def test_a_theme_that_few_were_asked_does_not_take_the_others_down(one_theme: Mart) -> None:
    found = drivers_of(one_theme, "nps")
    assert found.apart == ("Tools",)
    assert [theme.metric.label for theme in found.themes] == ["Service"]
    assert found.units == 58


def test_one_theme_alone_is_not_ranked_but_linked(one_theme: Mart) -> None:
    found = drivers_of(one_theme, "nps")
    assert found.sentence.startswith("Nothing to rank: service is the only theme measured with NPS")
    assert "95 % interval" in found.sentence
    assert "own link" in found.what_to_do


def test_a_theme_of_three_stores_alone_is_not_even_linked(one_theme: Mart) -> None:
    found = drivers_of(one_theme, "engagement")
    assert "Service" in found.left_out
    assert found.sentence.endswith("3 stores are too few to link it.")
