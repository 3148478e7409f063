"""Many companies of one planted truth, judged by the product's own ladder."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import sample_data
from dashboard.analyses.link import LinkAnswer, link
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.stats.correlation import Correlation
from dashboard.stats.panel.within import Within

from .simulated_mart import SimulatedMart, X, Y

SETTINGS = Settings(data=Path("nowhere"))


@dataclass(frozen=True, slots=True)
class Judged:
    """How the ladder spoke of `companies` companies of one kind.

    covered_between, covered_within: share of 95 % intervals that hold the planted value.
    right_way, wrong_way: share in which the order rung named the planted, the opposite direction.
    alarmed: share with a warning beside the verdict.
    """

    name: str
    companies: int
    verdicts: Counter[str]
    covered_between: float
    covered_within: float
    first: Counter[str]
    alarmed: float

    def share(self, verdict: str) -> float:
        return self.verdicts[verdict] / self.companies


def judge(name: str, companies: int, first_seed: int = 1, lag: int = 1) -> Judged:
    """`companies` companies of one truth with consecutive seeds, the customers' window `lag`
    months after the wave: with waves closing before the month ends, lag 1 is two months on."""
    verdicts: Counter[str] = Counter()
    first: Counter[str] = Counter()
    between = within = alarmed = 0
    for seed in range(first_seed, first_seed + companies):
        made = sample_data.simulate(name, seed)
        mart = SimulatedMart(made)
        answer = link(mart, Selection(X, Y, lag_months=lag), SETTINGS)  # type: ignore[arg-type]
        verdicts[str(answer.verdict)] += 1
        first[_first(answer)] += 1
        between += _holds(answer.between, made.expected.between_r)
        within += _holds(answer.within, made.expected.within_r)
        alarmed += any(rung.warning for rung in answer.rungs)
    return Judged(name, companies, verdicts, between / companies, within / companies, first,
                  alarmed / companies)  # fmt: skip


def _first(answer: LinkAnswer) -> str:
    return getattr(answer.lead, "first", None) or "neither"


def _holds(found: object, truth: float | None) -> bool:
    if truth is None:
        return False
    if isinstance(found, Correlation):
        return found.ci_low <= truth <= found.ci_high
    return isinstance(found, Within) and found.r.contains(truth)
