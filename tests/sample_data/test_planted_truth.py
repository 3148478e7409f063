"""The truth that was planted is there in the exported rows, seen with plain pandas."""

import numpy as np
import pandas as pd
import pytest


def interval(r, n):
    half = 1.96 / np.sqrt(n - 3)
    return np.tanh(np.arctanh(r) - half), np.tanh(np.arctanh(r) + half)


def within_regions(company):
    staff, customer = company.unit_means()
    region = company.regions.reindex(staff.index)
    apart = [side - side.groupby(region).transform("mean") for side in (staff, customer)]
    return float(np.corrcoef(*apart)[0, 1])


def given_area(company):
    staff, customer = company.unit_means()
    area = company.areas.reindex(staff.index).to_numpy(float)
    left = [side - np.polyval(np.polyfit(area, side, 1), area) for side in (staff, customer)]
    return float(np.corrcoef(*left)[0, 1])


def test_true_happier_stores_have_happier_customers(exported):
    company = exported("true")
    low, high = interval(company.between_r(), len(company.staff))
    assert low > 0.10
    assert high < 0.65


def test_true_customers_follow_staff_two_months_later(exported):
    company = exported("true")
    assert company.within_r(2) > 0.3
    assert company.within_r(2) > company.within_r(0) + 0.1
    assert abs(company.within_r(-4)) < 0.08


def test_null_shows_no_link_of_any_kind(exported):
    company = exported("null")
    assert abs(company.between_r()) < 0.1
    assert max(abs(company.within_r(lag)) for lag in (-4, 0, 2)) < 0.08


def test_reversed_staff_follow_customers(exported):
    company = exported("reversed")
    assert interval(company.between_r(), len(company.staff))[0] > 0.10
    assert company.within_r(-4) > 0.3
    assert company.within_r(2) < 0.1


def test_simpson_is_positive_over_all_and_negative_in_every_region(exported):
    company = exported("simpson")
    staff, customer = company.unit_means()
    assert interval(company.between_r(), len(staff))[0] > 0.10
    assert interval(within_regions(company), len(staff) - 6)[1] < -0.10
    region = company.regions.reindex(staff.index)
    for name in region.unique():
        here = region == name
        assert np.corrcoef(staff[here], customer[here])[0, 1] < 0


def test_confounded_vanishes_among_stores_of_one_size(exported):
    company = exported("confounded")
    assert interval(company.between_r(), len(company.staff))[0] > 0.10
    assert abs(given_area(company)) < 0.17
    assert company.truth["must_warn"] == ["confounded by floor area"]


def test_small_has_twelve_stores_and_an_interval_that_holds_zero(exported):
    company = exported("small")
    assert len(company.staff) == 12
    assert company.between_r() > 0.25
    assert interval(company.between_r(), 12)[0] < 0


def test_drift_rises_on_both_sides_without_a_link(exported):
    company = exported("drift")
    for side in (company.staff.mean(), company.customer(0).mean()):
        assert np.corrcoef(np.arange(len(side)), side)[0, 1] > 0.9
        assert side.iloc[-1] - side.iloc[0] > 0.25
    assert abs(company.between_r()) < 0.1
    assert abs(company.within_r(2)) < 0.08


@pytest.mark.parametrize("name", ["true", "null", "reversed"])
def test_engaged_stores_lose_fewer_of_their_own_will(exported, name):
    company = exported(name)
    spells = company.read("employment")
    years = company.read("invitations").groupby("Store")["Invited"].sum() / 4
    left = spells[spells["Voluntary"] == "Yes"].groupby("Store").size()
    told = spells[spells["Exit reason"].isin(["Performance", "Conduct", "Redundancy"])]
    staff = company.staff.mean(axis=1).dropna()
    usual = years.reindex(staff.index) > 30
    rates = [np.sqrt(count.reindex(staff.index).fillna(0) / years.reindex(staff.index))
             for count in (left, told.groupby("Store").size())]  # fmt: skip
    assert np.corrcoef(staff[usual], rates[0][usual])[0, 1] < -0.2
    assert abs(np.corrcoef(staff[usual], rates[1][usual])[0, 1]) < 0.25


@pytest.mark.parametrize("column", ["Margin %", "Repeat customers %", "Revenue per m2"])
def test_customers_go_with_results_even_where_staff_do_not(exported, column):
    company = exported("null")
    result = company.read("results").groupby("Store")[column].mean()
    sums, counts = company.customer_months
    customer = sums.sum(axis=1) / counts.sum(axis=1)
    assert np.corrcoef(customer, result.reindex(customer.index))[0, 1] > 0.25


def test_engagement_goes_with_its_drivers_in_the_planted_order(exported):
    company = exported("true")
    questions = {
        "Manager": "My manager treats me fairly and with respect",
        "Recognition": "Good work is noticed here",
        "Growth": "I can learn and grow here",
        "Workload": "I can get my work done in the time I have",
    }
    answers = company.answers
    strength = {d: answers["engagement"].corr(answers[q]) for d, q in questions.items()}
    assert sorted(strength, key=strength.__getitem__, reverse=True) == list(questions)
    assert company.truth["drivers_of_engagement"] == list(questions)


def test_stores_differ_as_much_as_real_units_do(exported):
    answers = exported("true").answers.dropna(subset=["engagement"])
    last = answers[answers["month"] == answers["month"].max()]
    groups = last.groupby("Store")["engagement"]
    sizes = groups.size()
    between = (sizes * (groups.mean() - last["engagement"].mean()) ** 2).sum() / (len(sizes) - 1)
    inside = (groups.var().fillna(0) * (sizes - 1)).sum() / (len(last) - len(sizes))
    icc1 = (between - inside) / (between + (sizes.mean() - 1) * inside)
    assert 0.08 < icc1 < 0.18
    assert 1 - inside / between > 0.7


def test_happy_customers_write_of_delight_more_often(exported):
    heard = exported("true").read("customer_answers").dropna(subset=["NPS", "Comment"])
    words = heard["Comment"].str.contains("delight|cherish|pride|unique|proud", case=False)
    share = words.groupby(pd.cut(heard["NPS"], [-1, 6, 8, 10]), observed=True).mean()
    assert share.iloc[2] > 2 * share.iloc[0]
