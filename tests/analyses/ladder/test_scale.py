"""Reliability of the engagement questions, from published cross-products."""

import numpy as np
import pytest

from dashboard.analyses.ladder.scale import engagement_scale, scale_row
from dashboard.mart.reading import open_mart
from dashboard.stats import NotEnoughData
from dashboard.stats.reliability import ScaleReliability
from tests.planted_companies import planted


class Answers:
    """A mart that holds the cross-products of a table of answers."""

    def __init__(self, scores: np.ndarray) -> None:
        self.scores = scores

    def columns(self, name: str) -> dict[str, np.ndarray]:
        k, n = self.scores.shape[1], self.scores.shape[0]
        pairs = [(i, j) for i in range(k) for j in range(i, k)]
        sums = self.scores.sum(axis=0)
        return {
            "item_a": np.array([f"Q{i}" for i, _ in pairs], dtype=object),
            "item_b": np.array([f"Q{j}" for _, j in pairs], dtype=object),
            "people": np.full(len(pairs), float(n)),
            "total_a": np.array([sums[i] for i, _ in pairs]),
            "total_b": np.array([sums[j] for _, j in pairs]),
            "total_ab": np.array([self.scores[:, i] @ self.scores[:, j] for i, j in pairs]),
        }


def test_sums_give_the_alpha_of_the_answers() -> None:
    rng = np.random.default_rng(5)
    scores = rng.normal(0, 1, (400, 1)) + rng.normal(0, 1, (400, 4))
    found = engagement_scale(Answers(scores))  # type: ignore[arg-type]
    assert isinstance(found, ScaleReliability)
    table = np.cov(scores.T)
    alpha = 4 / 3 * (1 - np.trace(table) / table.sum())
    assert found.alpha.alpha.value == pytest.approx(alpha, abs=1e-9)


def test_one_question_makes_no_scale() -> None:
    found = engagement_scale(Answers(np.ones((9, 1))))  # type: ignore[arg-type]
    assert isinstance(found, NotEnoughData)


def test_a_planted_company_has_a_scale_that_hangs_together() -> None:
    settings, _ = planted("true")
    ((label, said),) = scale_row(open_mart(settings))
    assert label == "Engagement questions belong together"
    assert said.startswith("omega 0.")
