"""The exports have the sizes, layouts and awkward cases they promise."""

import re
import tomllib

import pandas as pd
import pytest

import sample_data
from sample_data.wording import sentences


def columns_named(found):
    """Every column a map names, at any depth."""
    single = (
        *("unit", "unit_name", "parent", "unit_kind", "opened", "closed", "person", "wave"),
        *("invited", "started", "ended", "exit_reason", "voluntary", "regretted", "moved"),
        *("salary_band", "period_column", "comment"),
    )
    named = [found[key] for key in single if key in found] + found.get("attributes", [])
    for part in found.get("metric", []):
        named += part["columns"]
    return named + [part["column"] for part in found.get("item", [])]


@pytest.fixture(scope="module")
def company(exported):
    return exported("true")


def test_the_company_is_as_large_as_promised(company):
    assert len(company.regions) == 140
    assert company.regions.nunique() == 6
    assert 230_000 < len(company.read("customer_answers")) < 270_000
    invited = company.read("invitations").groupby("Wave")["Invited"].sum()
    assert len(invited) == 12
    assert invited.between(5_500, 6_500).all()


def test_waves_are_quarterly_over_three_years(company):
    closed = pd.to_datetime(company.answers["Wave closed"].unique())
    assert len(closed) == 12
    assert (closed.min(), closed.max()) == (pd.Timestamp(2023, 10, 22), pd.Timestamp(2026, 7, 22))
    assert company.read("customer_answers")["Answered on"].max() <= "2026-09-30"


def test_some_stores_have_fewer_than_five_answers_in_some_waves(company):
    people = company.answers.groupby(["Store", "month"]).size().unstack()
    small = people.index[(people < 5).any(axis=1)]
    assert 6 <= len(small) <= 10
    assert list(small) == company.truth["sizes"]["stores_with_a_wave_under_five"]


def test_response_rates_differ_between_stores(company):
    invited = company.read("invitations").groupby("Store")["Invited"].sum()
    rate = company.answers.groupby("Store").size() / invited
    usual = rate[invited > 120]
    assert usual.min() > 0.48
    assert usual.max() < 0.92
    assert usual.max() - usual.min() > 0.2


def test_stores_open_and_close_in_mid_period(company):
    assert len(company.truth["dates"]["opened"]) == 3
    assert len(company.truth["dates"]["closed"]) == 3
    heard = company.read("customer_answers")
    for code, day in company.truth["dates"]["opened"].items():
        assert heard[heard["Store"] == code]["Answered on"].min() >= day
    for code, day in company.truth["dates"]["closed"].items():
        assert heard[heard["Store"] == code]["Answered on"].max() <= day


def test_every_unit_hangs_below_the_company(company):
    units = company.read("units").set_index("Code")
    stores = units[units["Kind"] == "store"]
    assert set(units.loc[stores["Parent"], "Kind"]) == {"region"}
    assert set(units[units["Kind"] == "region"]["Parent"]) == {"ALL"}


def test_spells_of_one_person_never_overlap(company):
    spells = company.read("employment").sort_values(["Employee ID", "Start date"])
    earlier = spells["Employee ID"].eq(spells["Employee ID"].shift(-1))
    next_start = spells["Start date"].shift(-1)
    assert earlier.sum() > 50
    assert (spells["End date"][earlier] < next_start[earlier]).all()
    ended = spells.dropna(subset=["End date"])
    assert (ended["Start date"] <= ended["End date"]).all()


def test_regretted_leavers_left_of_their_own_will(company):
    spells = company.read("employment")
    regretted = spells[spells["Regretted"] == "Yes"]
    assert set(regretted["Voluntary"]) == {"Yes"}
    assert 0.25 < len(regretted) / (spells["Voluntary"] == "Yes").sum() < 0.45


def test_nobody_answers_twice_in_a_wave(company):
    assert not company.answers.duplicated(["Respondent ID", "Wave"]).any()


def test_every_map_names_columns_that_are_there(company):
    for path, map_path in company.files.uploads:
        header = set(pd.read_csv(path, nrows=0).columns)
        named = columns_named(tomllib.loads(map_path.read_text(encoding="utf-8")))
        assert named, map_path
        assert set(named) <= header, map_path


def test_only_moves_are_neither_voluntary_nor_not(company):
    spells = company.read("employment").dropna(subset=["End date"])
    assert (spells["Voluntary"].isna() == (spells["Moved"] == "Yes")).all()


def test_answers_stay_on_the_scale_their_map_gives(company):
    found = tomllib.loads(company.files.map("engagement_answers").read_text(encoding="utf-8"))
    assert len(found["item"]) == 12
    for item in found["item"]:
        scores = company.answers[item["column"]].dropna()
        assert [scores.min(), scores.max()] == item["scale"]


@pytest.mark.parametrize("side", ["customers", "staff"])
def test_comments_are_varied(side):
    found = {line for lines in sentences(side).values() for line in lines}
    assert len(found) >= 150
    assert not [line for line in found if re.search(r"[{}|]|  |\.\.| ,", line)]


@pytest.mark.parametrize(
    ("export", "column"), [("customer_answers", "Comment"), ("staff_comments", "Comment")]
)
def test_some_comments_hold_what_must_be_masked(company, export, column):
    comments = company.read(export)[column].dropna()
    assert comments.str.contains(r"@example\.(?:com|org)").sum() > 5
    assert comments.str.contains(r"555").sum() > 5
    assert comments.str.contains(r"@").mean() < 0.05


def test_every_company_can_be_made_small_enough_for_a_test(tmp_path):
    for name in sample_data.companies():
        files = sample_data.write_company(name, tmp_path / name, size=sample_data.QUICK)
        assert all(path.exists() and map_path.exists() for path, map_path in files.uploads)


def test_an_unknown_company_is_answered_with_the_known_ones(tmp_path):
    with pytest.raises(ValueError, match="true, null, reversed"):
        sample_data.write_company("nobody", tmp_path)
