"""The damage of "dirty" is where truth.json says it is, and the truth lies beneath it."""

import numpy as np
import pytest


@pytest.fixture(scope="module")
def dirty(exported):
    return exported("dirty")


def test_zero_stands_for_missing_where_no_zero_can_be_given(dirty):
    questions = dirty.read("engagement_answers").iloc[:, 8:]
    assert 0.03 < (questions == 0).to_numpy().mean() < 0.08
    assert not questions.isna().to_numpy().any()
    assert (dirty.read("customer_answers")["CSAT"] == 0).mean() > 0.2


def test_nps_keeps_its_blanks_because_zero_is_a_score(dirty):
    scores = dirty.read("customer_answers")["NPS"]
    assert 0.04 < scores.isna().mean() < 0.08
    assert (scores == 0).mean() < 0.05


def test_totals_stand_among_the_stores(dirty):
    rows = dirty.read("results")
    totals = dirty.truth["damage"]["totals_among_units"]["results"]
    assert set(totals) == set(rows["Store"]) - set(dirty.regions.index)
    whole = rows[rows["Store"] == "All stores"]["Revenue"].mean()
    assert whole > 50 * rows[rows["Store"] == dirty.regions.index[0]]["Revenue"].mean()


def test_the_margin_turns_from_a_share_into_a_percentage(dirty):
    rows = dirty.read("results")
    early = rows["Month"] < "2025-01"
    margin = rows["Margin %"].where(rows["Margin %"] > 0)
    assert margin[early].max() < 1
    assert margin[~early].min() > 10


def test_satisfaction_doubles_its_scale(dirty):
    rows = dirty.read("customer_answers")
    later = rows["Answered on"] >= "2025-07-01"
    assert rows.loc[~later, "CSAT"].max() == 5
    assert rows.loc[later, "CSAT"].max() == 10


def test_one_store_hides_the_size_of_the_link(dirty):
    staff, customer = dirty.unit_means()
    odd = dirty.truth["damage"]["outlier_store"]
    assert (staff[odd] - staff.mean()) / staff.std() > 2.5
    assert (customer[odd] - customer.mean()) / customer.std() < -3.5
    with_it = np.corrcoef(staff, customer)[0, 1]
    without = np.corrcoef(staff.drop(odd), customer.drop(odd))[0, 1]
    half = 1.96 / np.sqrt(len(staff) - 3)
    assert 0 < np.arctanh(with_it) - half < 0.10
    assert np.arctanh(without) - half > 0.12
