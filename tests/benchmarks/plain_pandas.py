"""The same correlation as an analyst would script it: read both files, average, merge."""

from pathlib import Path

import pandas as pd


def between_r(answers: Path, customers: Path) -> float:
    """Engagement with NPS between stores; customers from the month after each wave, three months.

    Only the coefficient: no interval, no small group hidden, no second look.
    """
    staff = pd.read_csv(answers, parse_dates=["Wave closed"])
    staff["engagement"] = 25 * (staff[["Q1", "Q2", "Q3", "Q4"]].mean(axis=1) - 1)
    heard = pd.read_csv(customers, parse_dates=["Answered on"])
    heard["net"] = 100 * ((heard["NPS"] >= 9).astype(int) - (heard["NPS"] <= 6).astype(int))
    heard["month"] = heard["Answered on"].dt.to_period("M")
    months = heard.groupby(["Store", "month"])["net"].agg(["sum", "count"]).reset_index()
    waves = staff.groupby(["Store", "Wave closed"])["engagement"].agg(["sum", "count"])
    waves = waves.reset_index()
    found = []
    for after in (1, 2, 3):
        shifted = waves.assign(month=waves["Wave closed"].dt.to_period("M") + after)
        found.append(shifted.merge(months, on=["Store", "month"], suffixes=("", "_y")))
    pairs = pd.concat(found)
    x = pairs.drop_duplicates(["Store", "Wave closed"]).groupby("Store")[["sum", "count"]].sum()
    y = pairs.groupby("Store")[["sum_y", "count_y"]].sum()
    return float((x["sum"] / x["count"]).corr(y["sum_y"] / y["count_y"]))
