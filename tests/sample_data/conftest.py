"""Planted companies at full size, written once a run and read back as anybody would read them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import sample_data
from sample_data import CompanyFiles

ENGAGEMENT = [
    "I feel proud to work here",
    "My work gives me energy",
    "I rarely think about looking for another job",
    "I gladly do more than is asked of me",
]


@dataclass(frozen=True)
class Exported:
    """A company's exports, read back; tables are stores (rows) by month numbers (columns)."""

    files: CompanyFiles

    def read(self, name: str) -> pd.DataFrame:
        return pd.read_csv(self.files.export(name))

    @cached_property
    def truth(self) -> dict[str, Any]:
        return json.loads(self.files.truth.read_text(encoding="utf-8"))

    @cached_property
    def regions(self) -> pd.Series:
        units = self.read("units")
        return units[units["Kind"] == "store"].set_index("Code")["Region"]

    @cached_property
    def areas(self) -> pd.Series:
        units = self.read("units")
        return units[units["Kind"] == "store"].set_index("Code")["Floor area m2"]

    @cached_property
    def answers(self) -> pd.DataFrame:
        answers = self.read("engagement_answers")
        answers["month"] = month_number(answers["Wave closed"])
        scores = answers[ENGAGEMENT].where(answers[ENGAGEMENT] > 0)
        return answers.assign(engagement=scores.mean(axis=1))

    @cached_property
    def staff(self) -> pd.DataFrame:
        groups = self.answers.groupby(["Store", "month"])["engagement"]
        seen = groups.mean().where(groups.count() >= 5)
        return seen.unstack("month")

    @cached_property
    def customer_months(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        heard = self.read("customer_answers")
        heard["month"] = month_number(heard["Answered on"])
        groups = heard.groupby(["Store", "month"])["NPS"]
        return groups.sum().unstack("month"), groups.count().unstack("month")

    def customer(self, lag: int) -> pd.DataFrame:
        """Mean NPS answer over the three months that start `lag` months after each wave."""
        sums, counts = self.customer_months
        means = {}
        for month in self.staff.columns:
            inside = [m for m in range(month + lag, month + lag + 3) if m in sums.columns]
            means[month] = sums[inside].sum(axis=1) / counts[inside].sum(axis=1)
        return pd.DataFrame(means).reindex(self.staff.index)

    def unit_means(self, lag: int = 0) -> tuple[pd.Series, pd.Series]:
        """Every store's mean over the waves that have both sides."""
        staff, customer = self.staff, self.customer(lag)
        both = staff.notna() & customer.notna()
        means = staff.where(both).mean(axis=1), customer.where(both).mean(axis=1)
        known = means[0].notna()
        return means[0][known], means[1][known]

    def between_r(self, lag: int = 0) -> float:
        staff, customer = self.unit_means(lag)
        return float(np.corrcoef(staff, customer)[0, 1])

    def within_r(self, lag: int) -> float:
        """Correlation of movements round the store's mean and round the wave's mean."""
        staff, customer = self.staff, self.customer(lag)
        both = staff.notna() & customer.notna()
        moved = [movement(side.where(both)) for side in (staff, customer)]
        return float(np.corrcoef(moved[0][both.to_numpy()], moved[1][both.to_numpy()])[0, 1])


def movement(side: pd.DataFrame) -> np.ndarray:
    inside = side.sub(side.mean(axis=1), axis=0)
    return (inside - inside.mean()).to_numpy()


def month_number(days: pd.Series) -> pd.Series:
    parsed = pd.to_datetime(days)
    return parsed.dt.year * 12 + parsed.dt.month - 1


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Exported]:
    """exported("true"): the company of that name with its own seed, at full size."""
    made: dict[str, Exported] = {}

    def get(name: str) -> Exported:
        if name not in made:
            folder: Path = tmp_path_factory.mktemp(name)
            made[name] = Exported(sample_data.write_company(name, folder))
        return made[name]

    return get
